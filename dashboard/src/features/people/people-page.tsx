import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SHARED_PAGES } from '../../gql/sharing.js';
import { ClosedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { BASES } from '../../ui/sharing-words.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { useHere } from '../../ui/viewer.js';
import styles from './people.module.css';

/** Whose pages are open to the viewer: A to Z, why, and no number. */
export function PeoplePage(): ReactElement {
  const { data, error, refetch } = useQuery(SHARED_PAGES);
  if (useHere().viewer.objected) return <ClosedPage />;
  return (
    <>
      <PageTitle words="People" />
      <StateGate data={data?.sharedPages} error={error} retry={refetch} skeleton={<Skeleton lines={[36, 20, 40, 40]} />}>
        {(pages) =>
          pages.length === 0 ? (
            <>
              <h1 className="title">Nobody shares a page with you just now.</h1>
              <p className="quiet" style={{ marginTop: 12, maxWidth: 560 }}>
                A page belongs to its person, who sees it first and decides who else does. Ask them: they share it under Me, with a day on
                which it ends. <Link to="/me/sharing">Share yours</Link>
              </p>
            </>
          ) : (
            <>
              <h1 className="title">
                {pages.length === 1 ? 'One page is open to you.' : `${String(pages.length)} pages are open to you.`}
              </h1>
              <p className="quiet" style={{ marginTop: 12, maxWidth: 560 }}>
                One at a time, for a purpose you name first. Each person reads who opened their page, when and what for.
              </p>
              <ul className={styles.list}>
                {pages.map(({ person, basis }) => (
                  <li key={`${person.host}/${person.id}`} className={styles.person}>
                    <span>
                      <Link to={`/people/${encodeURIComponent(person.host)}/${encodeURIComponent(person.id)}`}>{person.name}</Link>
                      {person.teams.length > 0 && <span className="small"> {person.teams.map(({ name }) => name).join(', ')}</span>}
                    </span>
                    <span className="small">{BASES[basis] ?? ''}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </StateGate>
    </>
  );
}
