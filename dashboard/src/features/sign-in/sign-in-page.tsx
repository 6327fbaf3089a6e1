import { useEffect, useState, type ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { VIEWER } from '../../gql/sign-in.js';
import { Brand } from '../../ui/icons.js';
import { PageTitle } from '../../ui/page-title.js';
import { usePolling } from '../../ui/polling.js';
import { DemoDoors } from './demo-doors.js';
import { HowToSignIn } from './how-to.js';
import { nextPage } from './next-page.js';
import { useSignIn } from './use-sign-in.js';
import styles from './sign-in.module.css';

const AGAIN_MS = 2000;

/** A one-time link carries its token after the #, which no server and no log sees. */
export function SignInPage(): ReactElement {
  const { hash } = useLocation();
  const [search] = useSearchParams();
  const [token] = useState(() => hash.slice(1));
  const next = nextPage(search.get('next'));
  const { state, message, redeem, enterAs } = useSignIn(next);
  const { data, error, startPolling, stopPolling } = useQuery(VIEWER, { fetchPolicy: 'network-only' });
  // While Ambit starts there is no answer, then an instance whose doors are not there yet.
  const starting = data === undefined ? error !== undefined : data.instance.demo && data.instance.doors.length === 0;
  usePolling(starting ? AGAIN_MS : 0, startPolling, stopPolling);
  useEffect(() => {
    if (token !== '') redeem(token);
  }, [token, redeem]);
  if (token === '' && data?.viewer && state === 'idle') return <Navigate to={next} replace />;
  return (
    <main className={styles.page}>
      <PageTitle words="Sign in" />
      <p className={styles.brand}>
        <Brand />
        <span>ambit</span>
      </p>
      {token !== '' && state !== 'refused' ? (
        <p className="title" role="status">
          Signing you in…
        </p>
      ) : (
        <>
          {message !== null && (
            <p role="alert" className={styles.refused}>
              {message}
            </p>
          )}
          {error && !data && (
            <p role="alert" className={styles.refused}>
              Ambit does not answer just now. It may be starting; this page asks again by itself.
            </p>
          )}
          {data?.instance.demo && data.instance.doors.length > 0 ? (
            <DemoDoors company={data.instance.name} doors={data.instance.doors} busy={state === 'busy'} onEnter={enterAs} />
          ) : (
            <h1 className="title">Sign in with a one-time link.</h1>
          )}
          <HowToSignIn beside={data?.instance.demo === true} />
        </>
      )}
    </main>
  );
}
