import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { VIEWER } from '../gql/sign-in.js';
import { StateGate } from '../ui/state-gate.js';
import { ViewerContext } from '../ui/viewer.js';
import styles from './shell.module.css';

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
  return (
    <ViewerContext value={{ viewer, instance }}>
      <Outlet />
    </ViewerContext>
  );
}
