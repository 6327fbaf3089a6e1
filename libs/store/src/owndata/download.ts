import type { Database, Sql } from '../database/database.js';
import { HELD, heldRows, README } from './held.js';

/** The accounts that are a person now. */
export async function accountsOf(sql: Sql, personId: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>('select account_id as id from identity where person_id = $1 and until_version is null', [
    personId,
  ]);
  return rows.map(({ id }) => id);
}

/** Everything that is held of a person as one JSON text, piece by piece: memory holds one batch of it. */
export async function* download(database: Database, personId: number): AsyncGenerator<string, void, undefined> {
  const parameters = [personId, await accountsOf(database, personId)];
  const sections = [...new Set(HELD.map(({ section }) => section))];
  yield `{\n"readme": ${JSON.stringify(README, null, 1)}`;
  for (const section of sections) {
    const parts = HELD.filter((held) => held.section === section);
    const about = parts.map(({ what, from }) => ({ what, from }));
    yield `,\n${JSON.stringify(section)}: {"about": ${JSON.stringify(about)}, "rows": [`;
    let separator = '\n';
    for (const part of parts) {
      const query = `${heldRows(part, 'held.row::text as text')} order by held.at, held.row::text`;
      for await (const rows of database.batches<{ readonly text: string }>(query, parameters, 'few')) {
        yield separator + rows.map(({ text }) => text).join(',\n');
        separator = ',\n';
      }
    }
    yield ']}';
  }
  yield '\n}\n';
}
