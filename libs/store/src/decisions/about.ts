import type { Reading } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { NOT_WITHHELD_WORDS } from '../owndata/withheld.js';
import { READING, readingOf } from '../read/reading-row.js';
import type { ReadingRow } from '../read/reading-row.js';
import type { ExcerptView } from '../read/works.js';
import { PLACE } from './document-rows.js';
import type { AskingView } from './types.js';

/** Readings of documents or open pull requests, by subject. */
export async function readingsOf(
  database: Database,
  generationId: number,
  type: 'document' | 'pull',
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Reading[]>> {
  const rows = await database.rows<ReadingRow>(
    `select ${READING} from reading where generation_id = $1 and subject_type = $2 and subject_id = any($3::int[])
     order by subject_id, signal collate "C"`,
    [generationId, type, ids],
  );
  const found = new Map<number, Reading[]>();
  for (const row of rows) found.set(row.subject_id, [...(found.get(row.subject_id) ?? []), readingOf(row)]);
  return found;
}

/** Words by `<repository id> <key>`, of public repositories. */
export async function openExcerpts(
  database: Database,
  keys: readonly { readonly repositoryId: number; readonly key: string }[],
): Promise<ReadonlyMap<string, ExcerptView>> {
  const rows = await database.rows<{ repository_id: number; key: string; text: string; edited_at: Date | null }>(
    `select e.repository_id, e.key, e.text, e.edited_at from unnest($1::int[], $2::text[]) as asked(repository_id, key)
     join excerpt e using (repository_id, key) join repository r on r.id = e.repository_id and r.private = false
     where ${NOT_WITHHELD_WORDS}`,
    [keys.map((key) => key.repositoryId), keys.map((key) => key.key)],
  );
  return new Map(
    rows.map((row) => [`${String(row.repository_id)} ${row.key}`, { text: row.text, editedAt: row.edited_at?.toISOString() ?? null }]),
  );
}

/** Open pull requests of a person that were measured by themselves: large ones. */
export async function askingOf(database: Database, personId: number, generationId: number): Promise<AskingView[]> {
  const rows = await database.rows<Omit<AskingView, 'openedAt'> & { readonly openedAt: Date }>(
    `select w.id as "workId", w.number, case when not r.private then w.title end as title, w.created_at as "openedAt",
       w.changed_files as files, ${PLACE} as repository
     from work w join repository r on r.id = w.repository_id and r.gone = false join connection c on c.id = r.connection_id
     join identity i on i.account_id = w.author_id and i.until_version is null and i.person_id = $1
     where w.kind = 'pull' and w.state = 'open'
       and exists (select from reading g where g.generation_id = $2 and g.subject_type = 'pull' and g.subject_id = w.id)
     order by w.created_at desc, w.id desc`,
    [personId, generationId],
  );
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
}

/** The newest row of the log that is the document's own: a version, a comment, a link by hand. */
export async function newestSeq(database: Database, id: number): Promise<number> {
  const [row] = await database.rows<{ seq: number | null }>(
    `select max(a.seq)::float8 as seq from document d join activity a on a.document_id = d.id where d.id = $1 or d.same_as = $1`,
    [id],
  );
  return row?.seq ?? 0;
}
