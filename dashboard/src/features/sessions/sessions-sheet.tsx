import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { ProviderLink, Session } from '../../gql/types.js';
import { problemWords } from '../../ui/sign-in-problems.js';
import { Links } from './links.js';
import { openingWords, placeWords, sessionWords } from './session-words.js';
import { useOwnSessions } from './use-own-sessions.js';
import styles from './sessions.module.css';

interface Props {
  own: { readonly sessions: readonly Session[]; readonly links: readonly ProviderLink[] };
  again: () => Promise<unknown>;
  leave: (address: string) => void;
}

export function SessionsSheet({ own, again, leave }: Props): ReactElement {
  const { sessions, links } = own;
  const [search] = useSearchParams();
  const { busy, said, end, endOthers, link } = useOwnSessions(again, leave);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with its line: whoever goes by keyboard goes on where it says so.
  useEffect(() => {
    if (said !== null) told.current?.focus();
  }, [said]);
  const problem = problemWords(search.get('problem'));
  const linked = search.get('linked') === '1' && links.some(({ linkedAt }) => linkedAt !== null);
  return (
    <>
      <h1 className="title">{openingWords(sessions)}</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        Ambit keeps the kind of browser and the hour of its last use, and nothing finer. A session ends by itself after a week without use,
        and after two weeks in any case.
      </p>
      {problem !== null && said === null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={`small ${styles.said ?? ''}`} role="status" tabIndex={-1} ref={told}>
        {said ?? (linked ? 'Linked. From now on you can sign in with it.' : '')}
      </p>
      <ul className={styles.places}>
        {sessions.map((one) => (
          <li key={one.id}>
            <div>
              <p className="lead">
                {placeWords(one)}
                {one.current && <span className="small"> This browser</span>}
              </p>
              <p className="small">{sessionWords(one)}</p>
            </div>
            {!one.current && (
              <button type="button" className="link" disabled={busy} onClick={() => void end(one.id, placeWords(one))}>
                End
                <span className="vh">
                  {' '}
                  {placeWords(one)}. {sessionWords(one)}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button variant="default" disabled={busy} onClick={() => void endOthers()}>
          End all others
        </Button>
      )}
      {links.length > 0 && <Links links={links} busy={busy} onLink={link} />}
    </>
  );
}
