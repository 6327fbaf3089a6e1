import pg from 'pg';
import { dataFolder } from './processes.js';

/** A Postgres of this test's own, for looking at rows behind Ambit's back. */
export interface Database {
  readonly url: string;
  readonly query: <T>(sql: string) => Promise<T[]>;
  /** Rows of the log and of work, with the transaction that wrote each: equal before and after when nothing was written. */
  readonly written: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function openDatabase(): Promise<Database> {
  const { startPostgres } = (await import('ambit/postgres')) as { startPostgres: (folder: string) => Promise<{ url: string; stop: () => Promise<void> }> };
  const folder = dataFolder();
  const server = await startPostgres(folder.path);
  const client = new pg.Pool({ connectionString: server.url, max: 1 });
  client.on('error', () => undefined);
  return {
    url: server.url,
    query: async <T>(sql: string): Promise<T[]> => (await client.query(sql)).rows as T[],
    written: async () => (await client.query(`select 'activity' as t, count(*), sum(xmin::text::bigint) as writers from activity union all select 'work', count(*), sum(xmin::text::bigint) from work order by 1`)).rows,
    close: async () => {
      await client.end();
      await server.stop();
      folder.remove();
    },
  };
}
