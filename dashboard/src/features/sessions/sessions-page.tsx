import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Navigate } from 'react-router';
import { OWN_SESSIONS } from '../../gql/own-sessions.js';
import { InHeader } from '../../ui/header-slot.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { SessionsSheet } from './sessions-sheet.js';
import styles from './sessions.module.css';

const WORDS = 'Where you are signed in';

/** One's own sessions, and the providers one may sign in with. */
export function SessionsPage({ leave }: { leave?: (address: string) => void }): ReactElement {
  const { data, error, refetch } = useQuery(OWN_SESSIONS, { fetchPolicy: 'cache-and-network' });
  // Ended from another place meanwhile.
  if (data?.viewer === null) return <Navigate to="/sign-in?next=%2Fme%2Fsessions" replace />;
  return (
    <>
      <PageTitle words={WORDS} />
      <InHeader>
        <span className={styles.crumb}>{WORDS}</span>
      </InHeader>
      <StateGate data={data?.viewer} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 24, 60, 60, 60]} />}>
        {(own) => <SessionsSheet own={own} again={refetch} leave={leave ?? ((address) => window.location.assign(address))} />}
      </StateGate>
    </>
  );
}
