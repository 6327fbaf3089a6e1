import type { ConnectionStreamKind } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { tokenPlace } from '../pull/connections.js';
import type { Seal } from '../secret.js';

const KINDS: readonly ConnectionStreamKind[] = ['repositories', 'members', 'teams'];

/** An organization to be pulled. `host` is `github.com` or a server's authority; addresses without a slash at the end. */
export interface NewConnection {
  readonly host: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly login: string;
  readonly hostOrgId: number;
  readonly token: string;
}

/**
 * Connects an organization, or renews its address and token. Its streams are due at once.
 * @returns the connection's id
 */
export async function connect(database: Database, seal: Seal, connection: NewConnection): Promise<number> {
  return database.transaction(async (sql) => {
    const [row] = await sql.rows<{ id: number }>(
      `insert into connection (host, api_url, graphql_url, login, host_org_id, token_sealed) values ($1, $2, $3, $4, $5, '')
       on conflict (host, host_org_id) do update set api_url = excluded.api_url, graphql_url = excluded.graphql_url, login = excluded.login
       returning id`,
      [connection.host, connection.apiUrl, connection.graphqlUrl, connection.login, connection.hostOrgId],
    );
    if (row === undefined) throw new Error('The connection could not be written.');
    // Sealed for this row, so that it opens in no other.
    await sql.run('update connection set token_sealed = $2 where id = $1', [row.id, seal.close(connection.token, tokenPlace(row.id))]);
    await sql.run(
      `insert into sync_stream (connection_id, kind) select $1, k.kind from unnest($2::text[]) with ordinality as k(kind, n)
       order by k.n on conflict do nothing`,
      [row.id, KINDS],
    );
    await sql.run('update sync_stream set due_at = now(), failures = 0, problem = null where connection_id = $1', [row.id]);
    return row.id;
  });
}

/**
 * Makes every stream due now, of one connection or of all; those held by a worker go on.
 * @returns the database's time, to ask later what was walked since
 */
export async function dueNow(database: Database, connectionId: number | null): Promise<Date> {
  return database.transaction(async (sql) => {
    await sql.run('update sync_stream set due_at = now(), failures = 0 where ($1::int is null or connection_id = $1) and due_at > now()', [
      connectionId,
    ]);
    const [row] = await sql.rows<{ now: Date }>('select now() as now');
    return row?.now ?? new Date();
  });
}

/** How many streams there are, and how many were walked to their end since a moment; what keeps others from it, in sentences. */
export interface Walked {
  readonly done: number;
  readonly of: number;
  readonly problems: readonly string[];
}

export async function walkedSince(database: Database, since: Date, connectionId: number | null): Promise<Walked> {
  const [row] = await database.rows<{ done: number; of: number; problems: string[] }>(
    `select count(*) filter (where s.finished_at >= $1)::int as done, count(*)::int as of,
       coalesce(array_agg(distinct s.problem) filter (where s.problem is not null), '{}') as problems
     from sync_stream s left join repository r on r.id = s.repository_id
     where coalesce(r.gone, false) = false and ($2::int is null or s.connection_id = $2)`,
    [since, connectionId],
  );
  return row ?? { done: 0, of: 0, problems: [] };
}
