import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { VIEWER } from '../gql/sign-in.js';
import type { Gate } from '../gql/types.js';
import { nextPage } from '../ui/next-page.js';
import { StateGate } from '../ui/state-gate.js';
import { ViewerContext } from '../ui/viewer.js';
import styles from './shell.module.css';

/** What comes before every page: the policy for who adopts it, the notice for everyone. */
const FIRST: Readonly<Record<Gate, string | null>> = {
  OPEN: null,
  ADOPT_POLICY: '/setup/policy',
  WAIT: '/welcome',
  READ_NOTICE: '/welcome',
};

/** The address that was asked for, also on the way from one of these to the next. */
function wanted(pathname: string, search: string): string {
  const onTheWay = Object.values(FIRST).includes(pathname);
  return onTheWay ? nextPage(new URLSearchParams(search).get('next')) : pathname + search;
}

/** Every page but sign-in needs someone signed in; a stranger is sent there and brought back after. */
export function SignedIn(): ReactElement {
  const { data, error, refetch } = useQuery(VIEWER, { fetchPolicy: 'cache-first' });
  const { pathname, search } = useLocation();
  if (!data?.instance) {
    return (
      <main className={styles.alone}>
        <StateGate data={undefined} error={error} retry={refetch} skeleton={null}>
          {() => null}
        </StateGate>
      </main>
    );
  }
  const { viewer, instance } = data;
  if (!viewer) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  const first = FIRST[viewer.gate];
  // Whatever address was asked for, it waits behind what comes first.
  if (first !== null && pathname !== first)
    return <Navigate to={`${first}?next=${encodeURIComponent(wanted(pathname, search))}`} replace />;
  return (
    <ViewerContext value={{ viewer, instance }}>
      <Outlet />
    </ViewerContext>
  );
}
