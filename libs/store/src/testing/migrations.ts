import type { Database } from '../database/database.js';

/** Takes migrations back, the newest first, the named one with them. */
export async function takeBack(database: Database, name: string): Promise<void> {
  for (;;) {
    const [last] = await database.rows<{ name: string }>('select name from migration order by id desc limit 1');
    if (last === undefined) throw new Error(`No migration ${name}.`);
    await database.source.undoLastMigration();
    if (last.name === name) return;
  }
}
