import type { Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import type { SavedView } from './types.js';

/** A person's own, by name. */
export function savedViews(sql: Sql, personId: number): Promise<SavedView[]> {
  return sql.rows<SavedView>(`select id, name, address from saved_view where person_id = $1 order by lower(name) collate "C", id`, [
    personId,
  ]);
}

/** @returns the view's id; a name that is there gets the new address */
export async function saveView(sql: Sql, personId: number, name: string, address: string): Promise<number> {
  const [row] = await sql.rows<{ id: number }>(
    `insert into saved_view (person_id, name, address) values ($1, $2, $3)
     on conflict (person_id, name) do update set address = excluded.address returning id`,
    [personId, toText(name), toText(address)],
  );
  if (row === undefined) throw new Error('The view could not be written.');
  return row.id;
}

/** @returns false when it is not theirs */
export async function removeView(sql: Sql, id: number, personId: number): Promise<boolean> {
  return (await sql.run('delete from saved_view where id = $1 and person_id = $2', [id, personId])) > 0;
}
