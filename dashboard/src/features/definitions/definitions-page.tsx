import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { DEFINITIONS } from '../../gql/definitions.js';
import type { DefinitionLine } from '../../gql/types-places.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { InHeader } from '../../ui/header-slot.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { capital } from '../../ui/counts.js';
import styles from './definitions.module.css';

/** Families by the words of the page. */
const FAMILIES: Record<string, string> = { whole: 'The work as a whole' };

function familyName(family: string): string {
  return FAMILIES[family] ?? capital(family);
}

export function DefinitionsPage(): ReactElement {
  const { data, error, refetch } = useQuery(DEFINITIONS);
  return (
    <>
      <PageTitle words="Definitions" />
      <InHeader>
        <b className="strong">Definitions</b>
      </InHeader>
      <StateGate data={data?.definitions} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 24, 82, 82, 82]} />}>
        {(definitions) => <Listed definitions={definitions} />}
      </StateGate>
    </>
  );
}

function Listed({ definitions }: { definitions: readonly DefinitionLine[] }): ReactElement {
  const byName = [...definitions].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const families = [...new Set(byName.map((one) => one.family))].sort((a, b) => familyName(a).localeCompare(familyName(b), 'en'));
  return (
    <>
      <h1 className="title">Every number has a published definition.</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        What is counted, how, what it cannot see, how it could be gamed, and what it must not be used for. No number ranks people, and none
        is a score.
      </p>
      {families.map((family) => (
        <ClaimRow key={family} word={familyName(family)} wide>
          <ul className={styles.list}>
            {byName
              .filter((one) => one.family === family)
              .map((one) => (
                <li key={one.signal}>
                  <h3 className="lead">
                    <Link to={`/definitions/${encodeURIComponent(one.signal)}`}>{one.name}</Link>
                  </h3>
                  <p>{one.claim}</p>
                  <p className="note">Version {one.version}</p>
                </li>
              ))}
          </ul>
        </ClaimRow>
      ))}
    </>
  );
}
