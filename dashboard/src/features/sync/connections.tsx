import type { ReactElement } from 'react';
import type { SyncConnection } from '../../gql/types-places.js';
import { counted } from '../../ui/counts.js';
import { dayAndClock } from '../../ui/dates.js';
import { STATES } from './sync-words.js';
import styles from './sync.module.css';

/** Each organization that is connected, what was found there, and what stands in its way. */
export function Connections({ connections }: { connections: readonly SyncConnection[] }): ReactElement {
  return (
    <section>
      <h2 className="h">Connected</h2>
      <ul className={styles.connections}>
        {connections.map((one) => (
          <li key={`${one.host}/${one.login}`}>
            <p className="lead">{one.login}</p>
            <p className="small">
              {one.host}. {counted(one.members, 'member')}
              {one.teams > 0 && `, ${counted(one.teams, 'team')}`} found. {STATES[one.state]}
              {one.lastFetchedAt === null ? '.' : `, last fetched ${dayAndClock(one.lastFetchedAt)}.`}
            </p>
            {one.problem !== null && <p className={styles.problem}>{one.problem}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
