import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { DecisionsAside } from '../../gql/decisions.js';
import type { DecisionConnection } from '../../gql/types-decisions.js';
import type { Fetched, Refused } from '../../gql/types.js';
import { counted, figure } from '../../ui/counts.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { Skeleton } from '../../ui/skeleton.js';
import { pairsIn, teamsIn, waitingIn } from './aside.js';
import { DecisionLine } from './decision-line.js';
import { FilterForm } from './filter-form.js';
import { isFiltered, useFilters } from './filters.js';
import { hiddenWords } from './line-words.js';
import { NoDecisions, NoMatch } from './nothing-found.js';
import { SaveView } from './save-view.js';
import { SavedViews } from './saved-views.js';
import styles from './decisions.module.css';

interface Props {
  found: DecisionConnection | Refused;
  /** Null while it comes. */
  aside: DecisionsAside | null;
  /** Null where it is not known. */
  fetched: Fetched | null;
  /** Another list is on its way: the old lines would stand under the new choice. */
  turning: boolean;
  loading: boolean;
  onMore: (after: string | null) => void;
}

export function DecisionsSheet({ found, aside, fetched, turning, loading, onMore }: Props): ReactElement {
  const [filters] = useFilters();
  const filtered = isFiltered(filters);
  if (!filtered && !turning && found.__typename === 'DecisionConnection' && found.totalCount + found.hidden === 0)
    return <NoDecisions fetched={fetched} />;
  return (
    <>
      <Opening found={found} aside={aside} filtered={filtered} partial={fetched?.complete === false} turning={turning} />
      <p className={`small ${styles.intro ?? ''}`}>
        What moved last stands first: a word on it, a version, or work that cites it. {fetched !== null && fetchedWords(fetched)}{' '}
        <Pairs aside={aside} />
      </p>
      <FilterForm teams={teamsIn(aside)} />
      {turning ? (
        <Skeleton lines={[52, 52, 52, 52, 52]} />
      ) : (
        <Found found={found} partial={fetched?.complete === false} loading={loading} onMore={onMore} />
      )}
      {filtered && <SaveView />}
      <SavedViews />
    </>
  );
}

interface OpeningProps {
  found: DecisionConnection | Refused;
  aside: DecisionsAside | null;
  filtered: boolean;
  partial: boolean;
  turning: boolean;
}

function Opening({ found, aside, filtered, partial, turning }: OpeningProps): ReactElement {
  if (turning || found.__typename === 'Refused') return <h1 className="title">Decisions on paper</h1>;
  const { totalCount } = found;
  if (totalCount === 0)
    return (
      <h1 className="title">
        {filtered ? 'No decision matches what you chose' : 'No decision on paper can be named here'}
        {partial ? ' so far' : ''}.
      </h1>
    );
  const waiting = waitingIn(aside);
  return (
    <h1 className="title">
      {partial && 'At least '}
      <b className="num">{figure(totalCount)}</b> {totalCount === 1 ? 'decision' : 'decisions'}{' '}
      {filtered ? `${totalCount === 1 ? 'matches' : 'match'} what you chose` : 'on paper'}
      {!filtered && waiting > 0 && (
        <>
          ;{' '}
          <Link className="num" to="/decisions?needs=reviewers" aria-label={`${figure(waiting)}, show these decisions`}>
            {figure(waiting)}
          </Link>{' '}
          {waiting === 1 ? 'waits' : 'wait'} for reviewers
        </>
      )}
      .
    </h1>
  );
}

function Pairs({ aside }: { aside: DecisionsAside | null }): ReactElement | null {
  const pairs = pairsIn(aside);
  if (pairs === 0) return null;
  return <Link to="/decisions/overlap">{counted(pairs, 'pair')} may be the same effort</Link>;
}

function Found({ found, partial, loading, onMore }: Pick<Props, 'found' | 'loading' | 'onMore'> & { partial: boolean }): ReactElement {
  const [filters] = useFilters();
  if (found.__typename === 'Refused') {
    return (
      <p role="alert" className={styles.refused}>
        {found.message}
      </p>
    );
  }
  const { edges, totalCount, pageInfo } = found;
  const hidden = hiddenWords(found.hidden, totalCount, filters.words !== null);
  return (
    <section aria-label="The list">
      <p className="vh" role="status">
        {counted(totalCount, 'decision')}
      </p>
      {totalCount === 0 ? (
        <NoMatch filtered={isFiltered(filters)} />
      ) : (
        <ul className={styles.list}>
          {edges.map(({ node }) => (
            <DecisionLine key={node.id} decision={node} partial={partial} />
          ))}
        </ul>
      )}
      {hidden !== null && <p className={`small ${styles.hidden ?? ''}`}>{hidden}</p>}
      {pageInfo.hasNextPage && (
        <p className={styles.more}>
          <button type="button" className="link" onClick={() => onMore(pageInfo.endCursor)} disabled={loading}>
            Show more
          </button>
          <span className="small">
            {figure(edges.length)} of {figure(totalCount)}
          </span>
        </p>
      )}
    </section>
  );
}
