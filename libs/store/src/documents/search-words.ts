import type { DocumentText } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import type { DocumentRecord } from './record.js';

/**
 * How words are told apart and stemmed, here and in the question. English: decisions are mostly written in it, and someone who
 * looks for "caching" wants "caches" too. Words of other languages are cut the same way on both sides, so they are found as
 * they are written.
 */
export const SEARCH_CONFIG = 'english';

/** Postgres holds 1 MB of lexemes; a text longer than this is found by its first part. In bytes. */
const LONGEST = 200_000;

/**
 * What documents are found by: title and label before the excerpt before the text. Of the text lexemes are all that is kept; a
 * version whose text is not told leaves those of the one before.
 * @param versions hostId of the version that each document's fields come from now
 */
export async function writeWords(sql: Sql, versions: ReadonlyMap<DocumentRecord, string>, texts: readonly DocumentText[]): Promise<void> {
  if (versions.size === 0) return;
  const byHostId = new Map(texts.map((text) => [text.hostId, text.text]));
  const rows = [...versions].map(([record, hostId]) => ({ id: record.id, text: byHostId.get(hostId) ?? null }));
  await sql.run(
    `update document d set words =
       setweight(to_tsvector('${SEARCH_CONFIG}', concat_ws(' ', d.title, d.label, replace(d.label, '-', ' '))), 'A')
       || setweight(to_tsvector('${SEARCH_CONFIG}', coalesce(d.fields->>'excerpt', '')), 'B')
       || case when i.text is null then ts_filter(d.words, '{c}') else setweight(to_tsvector('${SEARCH_CONFIG}', i.text), 'C') end
     from unnest($1::int[], $2::text[]) as i(id, text) where d.id = i.id`,
    [rows.map((row) => row.id), rows.map((row) => (row.text === null ? null : firstBytes(toText(row.text))))],
  );
}

function firstBytes(text: string): string {
  if (text.length * 3 <= LONGEST) return text;
  const bytes = Buffer.from(text.slice(0, LONGEST), 'utf8').subarray(0, LONGEST);
  return bytes.toString('utf8').replace(/\uFFFD$/, '');
}
