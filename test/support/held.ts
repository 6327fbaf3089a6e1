import pg from 'pg';
import { useEmbeddedPostgres } from '../../cli/dist/postgres/server.js';

/** A reading of a person as it is written. */
export interface HeldReading {
  readonly login: string;
  readonly signal: string;
  readonly values: Readonly<Record<string, number>>;
  readonly n: number;
  readonly low: number | null;
  readonly groups: readonly { readonly key: string; readonly parts: readonly string[] }[];
}

/** Looks at the rows of a running instance behind Ambit's back. */
async function behind<T>(data: string, look: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await useEmbeddedPostgres(data, () => Promise.resolve());
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
    await server.leave();
  }
}

/** States that everybody of the organization was told, as an admin does. */
export function tellEverybody(data: string): Promise<unknown> {
  return behind(data, (client) => client.query(`insert into notice_statement (connection_id, at) select id, now() from connection`));
}

/** The readings of people in the current generation of a period, by the first login of each person. */
export async function readingsOfPeople(data: string, period: string): Promise<HeldReading[]> {
  const { rows } = await behind(data, (client) =>
    client.query<HeldReading>(
      `select (select min(a.login) from account a join identity i on i.account_id = a.id where i.person_id = r.subject_id) as login,
         r.signal, r."values", r.n, r.low, r.groups
       from reading r join current_generation c using (generation_id) where c.period_key = $1 and r.subject_type = 'person'`,
      [period],
    ),
  );
  return rows;
}
