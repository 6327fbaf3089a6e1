import { lazy, Suspense, type ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Sync } from '../../gql/types-places.js';
import { dayAndClock, longDay } from '../../ui/dates.js';
import { Connections } from './connections.js';
import { RepositoryTable } from './repository-table.js';
import { ShowDoor } from './show-door.js';
import { needYou, usableWords } from './sync-words.js';
import styles from './sync.module.css';

const SyncRings = lazy(() => import('../../charts/sync-rings.js').then((part) => ({ default: part.SyncRings })));

function metaWords(sync: Sync): string {
  const names = sync.connections.map((connection) => connection.login).join(', ');
  const doing = sync.fetched === sync.all && sync.state === 'READY' ? `${names} is fetched` : `Fetching ${names}`;
  return sync.backTo === null ? doing : `${doing}, back to ${longDay(sync.backTo)}`;
}

export function SyncSheet({ sync, onMore }: { sync: Sync; onMore: (after: string | null) => void }): ReactElement {
  if (sync.connections.length === 0) return <NothingConnected />;
  const needing = sync.repositories.edges.filter((edge) => edge.node.state === 'NEEDS_YOU').length;
  return (
    <>
      <div className={styles.top}>
        <div>
          <p className="meta">
            <span>{metaWords(sync)}</span>
            {sync.measuredAt !== null && <span>Measured {dayAndClock(sync.measuredAt)}</span>}
          </p>
          <Opening sync={sync} />
          <p className={`lead quiet ${styles.under ?? ''}`}>
            {needing > 0 && (
              <>
                <ShowDoor shown="needs-you" value={needing} /> {needing === 1 ? 'repository' : 'repositories'} {needYou(needing)}.{' '}
              </>
            )}
            {sync.fetched < sync.all ? 'Fetching goes on by itself; nothing is fetched twice.' : 'New work is fetched as it happens.'}
          </p>
          <p className={styles.action}>
            <Button component={Link} to="/me">
              Open my page
            </Button>
          </p>
        </div>
        <Suspense fallback={<div className={styles.ringRoom} />}>
          <SyncRings rings={sync.rings} />
        </Suspense>
      </div>
      <div className={styles.below}>
        <RepositoryTable sync={sync} onMore={onMore} />
        <aside aria-label="Connections and coverage">
          <Connections connections={sync.connections} />
          {sync.fetched < sync.all && <UntilThen />}
        </aside>
      </div>
    </>
  );
}

function Opening({ sync }: { sync: Sync }): ReactElement {
  const whole = sync.fetched === sync.all;
  const usable = usableWords(sync);
  return (
    <h1 className={`opening ${styles.opening ?? ''}`}>
      {whole && 'All '}
      {!whole && (
        <>
          <ShowDoor shown="ready" value={sync.fetched} /> of{' '}
        </>
      )}
      <ShowDoor shown="all" value={sync.all} /> {sync.all === 1 ? 'repository is' : 'repositories are'} fetched{usable.before}
      {usable.weeks !== null && <b className="num">{usable.weeks}</b>}
      {usable.after}
    </h1>
  );
}

function UntilThen(): ReactElement {
  return (
    <section className={styles.until}>
      <h2 className="h">What pages say until then</h2>
      <p className="lead">“You reviewed work of at least 2 other teams.”</p>
      <p className="small">Counts can only grow. Shares wait until everything is fetched.</p>
    </section>
  );
}

function NothingConnected(): ReactElement {
  return (
    <>
      <h1 className="title">Nothing is connected yet.</h1>
      <p className="quiet">Whoever runs Ambit connects an organization, and its repositories are listed here as they are fetched:</p>
      <pre className={styles.command}>npx ambit connect ORG --token-file FILE</pre>
    </>
  );
}
