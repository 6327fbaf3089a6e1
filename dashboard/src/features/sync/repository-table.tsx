import { useEffect, useRef, type ReactElement } from 'react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Link, useLocation } from 'react-router';
import type { RepositorySync, Sync } from '../../gql/types-places.js';
import { counted, figure } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { arranged, growing, progress, SHOWN, stateCounts, STATES } from './sync-words.js';
import styles from './sync.module.css';

/** A number that leads here brings its list into view. */
function useBroughtIntoView(): React.RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement | null>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '#repositories') section.current?.focus();
  }, [hash, key]);
  return section;
}

export function RepositoryTable({ sync, onMore }: { sync: Sync; onMore: (after: string | null) => void }): ReactElement {
  const [shown] = useQueryState('show', parseAsStringLiteral(SHOWN).withDefault('all'));
  const section = useBroughtIntoView();
  const { edges, pageInfo, totalCount } = sync.repositories;
  const all = edges.map((edge) => edge.node);
  const rows = arranged(all, shown);
  const owners = new Set(all.map((one) => one.owner));
  return (
    <section id="repositories" ref={section} tabIndex={-1} aria-label="Repositories" className={styles.repositories}>
      <table className={`table ${styles.table ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">Repository</th>
            <th scope="col" className="right">
              Pull requests
            </th>
            <th scope="col" className="right">
              Reviews
            </th>
            <th scope="col" className="right">
              Back to
            </th>
            <th scope="col">Progress</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={`${one.owner}/${one.name}`} one={one} name={owners.size > 1 ? `${one.owner}/${one.name}` : one.name} />
          ))}
        </tbody>
      </table>
      <p className={`small ${styles.tail ?? ''}`}>
        {figure(rows.length)} of {counted(totalCount, 'repository', 'repositories')} listed:{' '}
        {shown === 'all' ? 'those that need you first, then A to Z.' : `${shown.replace('-', ' ')}.`} {stateCounts(all)}.{' '}
        {shown !== 'all' && (
          <Link to="?" className="link">
            Show all
          </Link>
        )}
        {pageInfo.hasNextPage && (
          <button type="button" className="link" onClick={() => onMore(pageInfo.endCursor)}>
            Show more
          </button>
        )}
      </p>
    </section>
  );
}

function Row({ one, name }: { one: RepositorySync; name: string }): ReactElement {
  const done = one.state === 'READY';
  if (one.state === 'NEEDS_YOU' && one.problem !== null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={4} className={styles.wide}>
          {one.problem}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="right" data-head="Pull requests">
        {growing(one.pulls, done)}
      </td>
      <td className="right" data-head="Reviews">
        {growing(one.reviews, done)}
      </td>
      <td className="right" data-head="Back to">
        {one.backTo === null ? '' : day(one.backTo)}
      </td>
      <td data-head="Progress">
        <span className="iconed">
          <Bar part={progress(one)} />
          <span className="small">{STATES[one.state]}</span>
        </span>
      </td>
    </tr>
  );
}

function Bar({ part }: { part: number | null }): ReactElement {
  return (
    <svg width="120" height="6" viewBox="0 0 120 6" aria-hidden="true" className={styles.bar}>
      <rect width="120" height="6" fill="var(--line)" />
      {part !== null && <rect width={120 * part} height="6" fill="var(--ink-2)" />}
    </svg>
  );
}
