import type { Activity } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson, toText } from '../database/json.js';

/** Those of the rows that the log does not hold yet, each once. */
export async function newRows<A extends Activity>(sql: Sql, repositoryId: number, rows: readonly A[]): Promise<A[]> {
  const byKey = new Map(rows.map((row) => [keyOf(row.kind, row.hostId, Date.parse(row.at)), row]));
  const held = await sql.rows<{ kind: string; host_id: string; at: Date }>(
    `select a.kind, a.host_id, a.at from json_to_recordset($2::json) as i(at timestamptz, kind text, host_id text)
     join activity a on a.repository_id = $1 and a.at = i.at and a.kind = i.kind and a.host_id = i.host_id`,
    [repositoryId, toJson([...byKey.values()].map((row) => ({ at: row.at, kind: row.kind, host_id: row.hostId })))],
  );
  for (const row of held) byKey.delete(keyOf(row.kind, row.host_id, row.at.getTime()));
  return [...byKey.values()];
}

function keyOf(kind: string, hostId: string, at: number): string {
  return `${kind} ${String(at)} ${toText(hostId)}`;
}
