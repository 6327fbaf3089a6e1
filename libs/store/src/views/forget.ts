import type { Sql } from '../database/database.js';

/**
 * Takes away what is older, from the beginning on, and keeps the seal of the last row taken: what stays can still be checked.
 * The only way in which rows leave the log. Returns how many went.
 */
export async function forgetViews(sql: Sql, before: Date): Promise<number> {
  await sql.rows('select from view_log_head for update');
  const [last] = await sql.rows<{ id: string; hash: Buffer }>(
    `select l.id, l.hash from view_log l, view_log_head h
     where l.id > h.kept_after and l.id = coalesce((select min(id) - 1 from view_log where at >= $1), h.id)`,
    [before],
  );
  if (last === undefined) return 0;
  await sql.run('update view_log_head set kept_after = $1, anchor = $2', [last.id, last.hash]);
  return sql.run('delete from view_log where id <= $1', [last.id]);
}
