import type { Connection } from '@ambit/activity';
import type { Database } from '../database/database.js';
import type { Seal, SealedPlace } from '../secret.js';

interface ConnectionRow {
  readonly id: number;
  readonly host: string;
  readonly api_url: string;
  readonly graphql_url: string;
  readonly login: string;
  readonly host_org_id: number;
  readonly token_sealed: string;
}

/** Where a connection's token is sealed for. */
export function tokenPlace(connectionId: number): SealedPlace {
  return { table: 'connection', column: 'token_sealed', row: connectionId };
}

/** Connections with their tokens opened; all, or the one asked for. */
export async function readConnections(database: Database, seal: Seal, id: number | null): Promise<Connection[]> {
  const rows = await database.rows<ConnectionRow>(
    `select id, host, api_url, graphql_url, login, host_org_id::float8 as host_org_id, token_sealed from connection
     where $1::int is null or id = $1 order by id`,
    [id],
  );
  return rows.map((row) => ({
    id: row.id,
    host: row.host,
    apiUrl: row.api_url,
    graphqlUrl: row.graphql_url,
    login: row.login,
    hostOrgId: row.host_org_id,
    token: seal.open(row.token_sealed, tokenPlace(row.id)),
  }));
}
