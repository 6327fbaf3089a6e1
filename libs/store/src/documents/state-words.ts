import type { DocumentState } from '@ambit/activity';
import type { Sql } from '../database/database.js';

/**
 * Words of status that an admin mapped, lower case, as a roster version knows them: what is measured and its evidence read them
 * alike. A word whose mapping was taken back means `unknown`.
 */
export async function wordsAt(sql: Sql, rosterVersion: number | null): Promise<ReadonlyMap<string, DocumentState>> {
  const rows = await sql.rows<{ word: string; state: DocumentState | null }>(
    `select distinct on (word) word, state from document_state_word where $1::int is null or since_version <= $1
     order by word, since_version desc`,
    [rosterVersion],
  );
  return new Map(rows.map((row) => [row.word, row.state ?? 'unknown']));
}

/** The same as of now. */
export function presentWords(sql: Sql): Promise<ReadonlyMap<string, DocumentState>> {
  return wordsAt(sql, null);
}

/** How a word of status is looked up. */
export function wordKey(raw: string): string {
  return raw.trim().toLowerCase();
}
