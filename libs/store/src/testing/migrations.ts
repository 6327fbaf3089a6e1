import type { Database } from '../database/database.js';

/** Takes back every change of the tables from `name` on, the newest first: the database as it was before it. */
export async function undoFrom(database: Database, name: string): Promise<void> {
  const [row] = await database.rows<{ n: number }>(
    'select count(*)::int as n from migration where id >= (select id from migration where name = $1)',
    [name],
  );
  for (let left = row?.n ?? 0; left > 0; left -= 1) await database.source.undoLastMigration();
}
