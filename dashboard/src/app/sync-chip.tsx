import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SYNC_BRIEF, type SyncBrief } from '../gql/sync.js';
import { figure } from '../ui/counts.js';
import { clock } from '../ui/dates.js';
import { RingShare } from '../ui/icons.js';
import styles from './shell.module.css';

const POLL_MS = 10_000;

function newest(sync: SyncBrief): string | null {
  const times = sync.connections.map((connection) => connection.lastFetchedAt).filter((time) => time !== null);
  return times.sort().at(-1) ?? null;
}

/** Fetching is always a background task, with its state in the header of every page. */
export function SyncChip(): ReactElement | null {
  const { data } = useQuery(SYNC_BRIEF, { pollInterval: POLL_MS, skipPollAttempt: () => document.hidden });
  const sync = data?.sync;
  if (sync?.__typename !== 'Sync' || sync.all === 0) return null;
  const at = newest(sync);
  return (
    <Link to="/settings/sync" className={`iconed ${styles.chip ?? ''}`}>
      <RingShare share={sync.fetched / sync.all} />
      <span>
        {figure(sync.fetched)} of {figure(sync.all)} repositories
        {at !== null && <span className={styles.chipTime}>, fetched {clock(at)}</span>}
      </span>
    </Link>
  );
}
