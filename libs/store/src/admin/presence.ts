import pg from 'pg';
import type { Database } from '../database/database.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';

const AGAIN_MS = 2000;

/** Holds until closed that a worker runs. */
export interface Presence {
  close(): Promise<void>;
}

/**
 * Says that a worker runs, for as long as the process lives: a shared lock on a connection of its own, which the
 * database lets go when the process is gone, however it went. A lost connection is made again.
 */
export async function holdWorkerLock(databaseUrl: string): Promise<Presence> {
  let closed = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  // Closing waits for a lock that is just being taken, which would outlive it otherwise.
  let taking: Promise<void> = Promise.resolve();
  const again = (): void => {
    client = null;
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      taking = take().catch(again);
    }, AGAIN_MS);
    timer.unref();
  };
  const take = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'ambit worker presence', keepAlive: true });
    next.on('error', again);
    await next.connect();
    if (closed) return next.end();
    await next.query('select pg_advisory_lock_shared($1, $2)', [LOCK_FAMILY, LOCKS.worker]);
    client = next;
  };
  await take();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await taking;
      await client?.end();
    },
  };
}

/** Whether any worker runs on this database. */
export async function workerRuns(database: Database): Promise<boolean> {
  const [row] = await database.rows<{ runs: boolean }>(
    `select exists (
       select from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and l.classid = $1::bigint::oid and l.objid = $2::bigint::oid and l.objsubid = 2 and l.granted
         and d.datname = current_database()) as runs`,
    [LOCK_FAMILY, LOCKS.worker],
  );
  return row?.runs === true;
}
