import type { Database } from '../database/database.js';

/** By how many seconds the latest stream of each kind is overdue, by the database's clock. */
export async function streamLag(database: Database): Promise<Readonly<Record<string, number>>> {
  const rows = await database.rows<{ kind: string; seconds: number }>(
    `select s.kind, max(greatest(0, extract(epoch from clock_timestamp() - s.due_at)))::float8 as seconds
     from sync_stream s left join repository r on r.id = s.repository_id where coalesce(r.gone, false) = false group by s.kind`,
  );
  return Object.fromEntries(rows.map(({ kind, seconds }) => [kind, seconds]));
}
