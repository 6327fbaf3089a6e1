import { useState, type ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { REPORTING_LINES, ROLE_HOLDERS } from '../../gql/people-admin.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { TextField } from '../../ui/field.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { ImportLines } from './import-lines.js';
import { LineForm } from './line-form.js';
import { LinesTable } from './lines-table.js';
import { RolesTable } from './roles-table.js';
import { usePeople } from './use-people.js';
import styles from './people.module.css';

const FIRST = 200;

/** Who has which role, and who leads whom. */
export function PeoplePage(): ReactElement {
  const [words, setWords] = useState('');
  const variables = { words: words.trim(), first: FIRST };
  // Without words those who have a role: the others are found by name.
  const holders = useQuery(ROLE_HOLDERS, { variables: { ...variables, onlyHolders: variables.words === '' } });
  const everyone = useQuery(ROLE_HOLDERS, { variables: { words: '', first: FIRST, onlyHolders: false } });
  const lines = useQuery(REPORTING_LINES, { variables });
  const edits = usePeople();
  const found = holders.data?.roleHolders ?? holders.previousData?.roleHolders;
  const all = everyone.data?.roleHolders;
  const suggested = all?.__typename === 'RoleHolderConnection' ? all.edges.map(({ node }) => node.person) : [];
  const led = lines.data?.reportingLines ?? lines.previousData?.reportingLines;
  return (
    <>
      <PageTitle words="People" />
      <InHeader>
        <SettingsPlaces />
      </InHeader>
      <StateGate
        data={found}
        error={holders.error ?? lines.error}
        retry={holders.refetch}
        skeleton={<Skeleton lines={[40, 20, 40, 40, 40]} />}
      >
        {(people) =>
          people.__typename === 'NotShared' ? (
            <NotSharedPage />
          ) : (
            <>
              <h1 className="title">Who has which role, and who leads whom.</h1>
              <p className={`small ${styles.intro ?? ''}`}>
                An admin runs Ambit and reads no person’s page by it. A calibrator reads what people share with a review cycle. A line
                manager reads the page of who they lead only in the mode “Same view”. No admin gives themselves a right to read.
              </p>
              <div className={styles.find}>
                <TextField words="Find by name or login" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
              </div>
              <p className={`small ${styles.done ?? ''}`} role="status">
                {edits.done}
                {edits.refused}
              </p>
              <h2 className="lead">{variables.words === '' ? 'People with a role' : 'People'}</h2>
              {variables.words === '' && <p className="small">To give somebody a role, find them by name.</p>}
              <RolesTable people={people} edits={edits} />
              <h2 className={`lead ${styles.second ?? ''}`}>Reporting lines</h2>
              {led?.__typename === 'ReportingLineConnection' && <LinesTable lines={led} edits={edits} few={variables.words === ''} />}
              <div className={styles.rows}>
                <ClaimRow word="Add a line" wide>
                  <LineForm edits={edits} people={suggested} />
                </ClaimRow>
                <ClaimRow word="Import" wide>
                  <ImportLines />
                </ClaimRow>
              </div>
            </>
          )
        }
      </StateGate>
    </>
  );
}
