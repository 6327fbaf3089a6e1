import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OverlapConnection } from '../../gql/types-decisions.js';
import { figure } from '../../ui/counts.js';
import { OverlapRow } from './overlap-row.js';
import { withheldWords } from './overlap-words.js';
import styles from './overlap.module.css';

interface Props {
  found: OverlapConnection;
  loading: boolean;
  onMore: (after: string | null) => void;
}

export function OverlapSheet({ found, loading, onMore }: Props): ReactElement {
  const { edges, totalCount, pageInfo, hidden } = found;
  const withheld = withheldWords(hidden, totalCount);
  return (
    <>
      <h1 className="title">
        {totalCount === 0 ? (
          'We found no two efforts that look the same.'
        ) : (
          <>
            <b className="num">{figure(totalCount)}</b> {totalCount === 1 ? 'pair' : 'pairs'} may be the same effort.
          </>
        )}
      </h1>
      <p className={`small ${styles.intro ?? ''}`}>
        {totalCount === 0
          ? 'We looked at decisions, open pull requests and files of all repositories that are fetched: telling words, paths they name, and equal or nearly equal files.'
          : 'Proposed by the words and paths they share; people decide. What is no duplicate is not proposed again, and nothing is changed on GitHub.'}{' '}
        <Link to="/definitions/overlap">How pairs are found</Link>
      </p>
      {edges.map(({ node }) => (
        <OverlapRow key={node.key} pair={node} />
      ))}
      {withheld !== null && <p className={`small ${styles.tail ?? ''}`}>{withheld}</p>}
      {pageInfo.hasNextPage && (
        <p className={styles.tail}>
          <button type="button" className="link" onClick={() => onMore(pageInfo.endCursor)} disabled={loading}>
            Show more
          </button>{' '}
          <span className="small">
            {figure(edges.length)} of {figure(totalCount)}
          </span>
        </p>
      )}
    </>
  );
}
