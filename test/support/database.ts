import pg from 'pg';
import { useEmbeddedPostgres } from '../../cli/dist/postgres/server.js';
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
  const folder = dataFolder();
  const server = await useEmbeddedPostgres(folder.path, async (url) => {
    const probe = new pg.Client({ connectionString: url });
    await probe.connect();
    await probe.end();
  });
  const client = new pg.Pool({ connectionString: server.databaseUrl, max: 1 });
  client.on('error', () => undefined);
  return {
    url: server.databaseUrl,
    query: async <T>(sql: string): Promise<T[]> => (await client.query(sql)).rows as T[],
    written: async () =>
      (
        await client.query(
          `select 'activity' as t, count(*), sum(xmin::text::bigint) as writers from activity union all select 'work', count(*), sum(xmin::text::bigint) from work order by 1`,
        )
      ).rows,
    close: async () => {
      await client.end();
      await server.leave();
      folder.remove();
    },
  };
}
