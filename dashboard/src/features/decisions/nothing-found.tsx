import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Fetched } from '../../gql/types.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { useHere } from '../../ui/viewer.js';
import styles from './decisions.module.css';

/** Nothing is on paper yet: what would stand here, and where to say it. */
export function NoDecisions({ fetched }: { fetched: Fetched | null }): ReactElement {
  const { admin } = useHere().viewer;
  const sofar = fetched === null ? null : fetchedWords(fetched);
  const where = 'Tell us where RFCs live: folder, label, or discussions.';
  return (
    <div className={styles.nothing}>
      <h1 className="title">{sofar === null ? where : 'We have found no decision on paper so far.'}</h1>
      {sofar !== null && <p>{sofar}</p>}
      <p className="quiet">
        {sofar === null ? 'We found none where we looked: folders named for them, and files that read like one.' : where} Once Ambit knows
        the place, this page lists RFCs, ADRs, design documents and migration plans with who spoke on them before they were decided, and
        which work cites them since.
      </p>
      {admin ? (
        <Button component={Link} to="/settings/documents">
          Say where they live
        </Button>
      ) : (
        <p className="small">An admin of Ambit says so under Settings.</p>
      )}
    </div>
  );
}

/** Something is on paper, but nothing that fits what is chosen, or nothing that may be named. */
export function NoMatch({ filtered }: { filtered: boolean }): ReactElement | null {
  if (!filtered) return null;
  return (
    <p className={styles.none}>
      We found no decision that fits all of this. <Link to="/decisions">Show all decisions</Link>
    </p>
  );
}
