import { useEffect, useState, type ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { VIEWER } from '../../gql/sign-in.js';
import { Brand } from '../../ui/icons.js';
import { nextPage } from '../../ui/next-page.js';
import { PageTitle } from '../../ui/page-title.js';
import { usePolling } from '../../ui/polling.js';
import { overWords, problemWords } from '../../ui/sign-in-problems.js';
import { Doors } from './doors.js';
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
  const problem = problemWords(search.get('problem'));
  const { data, error, startPolling, stopPolling } = useQuery(VIEWER, { fetchPolicy: 'network-only' });
  const said = message ?? problem ?? overWords(data?.instance.over ?? null);
  // While Ambit starts there is no answer, then an instance whose doors are not there yet.
  const starting = data === undefined ? error !== undefined : data.instance.demo && data.instance.doors.length === 0;
  usePolling(starting ? AGAIN_MS : 0, startPolling, stopPolling);
  useEffect(() => {
    if (token !== '') redeem(token);
  }, [token, redeem]);
  if (token === '' && data?.viewer && state === 'idle' && problem === null) return <Navigate to={next} replace />;
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
          {said !== null && (
            <p role="alert" className={styles.refused}>
              {said}
              {data?.viewer && (
                <>
                  {' '}
                  You are still signed in as {data.viewer.person.name}. <Link to={next}>Go on</Link>
                </>
              )}
            </p>
          )}
          {error && !data && (
            <p role="alert" className={styles.refused}>
              Ambit does not answer just now. It may be starting; this page asks again by itself.
            </p>
          )}
          <Doors instance={data?.instance} next={next} busy={state === 'busy'} onEnter={enterAs} />
        </>
      )}
    </main>
  );
}
