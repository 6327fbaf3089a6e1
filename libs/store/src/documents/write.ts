import type { Activity, DocumentText, StreamKind } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { DocumentBook } from './book.js';
import type { DocumentActivity } from './book.js';
import { newRows } from './new-rows.js';
import { placeOf } from './record.js';
import type { DocumentRecord, Place } from './record.js';
import { writeWords } from './search-words.js';
import { presentWords, wordKey } from './state-words.js';

/** Documents of an activity; those that are of none are not in the map. */
export type DocumentsOf = ReadonlyMap<Activity, number>;

/**
 * Finds or makes the document of every row of a page that is about one, and lets the documents take in what is new. Rows
 * that the log holds already change nothing. In the page's transaction, before its rows are inserted.
 */
export async function writeDocuments(
  sql: Sql,
  repositoryId: number,
  kind: StreamKind,
  activities: readonly Activity[],
  texts: readonly DocumentText[],
): Promise<DocumentsOf> {
  const about = activities.filter(isAboutDocument);
  const rows = about.length === 0 ? [] : await newRows(sql, repositoryId, about);
  const place = placeOf(kind);
  if (about.length > rows.length) await bringBack(sql, repositoryId, place, about, rows);
  if (rows.length === 0) return new Map();
  const book = new DocumentBook(await candidates(sql, repositoryId, place, rows), {
    nextId: await newIds(sql, rows.length),
    listed: await listedPaths(sql, repositoryId, rows),
  });
  const ids = book.enter(rows);
  await mapStates(sql, book.changed);
  await upsert(sql, repositoryId, place, book.changed);
  await writePaths(sql, repositoryId, book.changed, ids);
  await writeWords(sql, book.versions, texts);
  await settleFolds(sql, book.changed);
  return ids;
}

function isAboutDocument(activity: Activity): activity is DocumentActivity {
  const { kind } = activity;
  return kind === 'document.revised' || kind === 'document.proposed' || kind === 'document.removed' || kind === 'document.commented';
}

/**
 * What was removed and is told of again by versions that are held, and no new one: the branch was set back to before the
 * removal.
 */
async function bringBack(
  sql: Sql,
  repositoryId: number,
  place: Place,
  about: readonly DocumentActivity[],
  rows: readonly DocumentActivity[],
): Promise<void> {
  const changed = new Set(rows.map((row) => row.payload.path));
  const gone = new Set(about.flatMap((row) => (row.kind === 'document.removed' ? [row.payload.path] : [])));
  const told = about.flatMap((row) => (row.kind === 'document.revised' ? [row.payload.path] : []));
  const paths = told.filter((path) => !changed.has(path) && !gone.has(path));
  if (paths.length === 0) return;
  await sql.run(
    `update document set on_branch = true, removed = false
     where id in (select max(id) from document where repository_id = $1 and place = $2 and path = any($3::text[]) and removed and same_as is null
       and not exists (select from document h where h.repository_id = $1 and h.place = $2 and h.path = document.path and h.on_branch) group by path)`,
    [repositoryId, place, paths],
  );
}

async function candidates(sql: Sql, repositoryId: number, place: Place, rows: readonly DocumentActivity[]): Promise<DocumentRecord[]> {
  const paths = rows.flatMap((row) => (row.kind === 'document.removed' ? [row.payload.path, row.payload.to ?? ''] : [row.payload.path]));
  const pulls = rows.flatMap((row) => row.pull ?? []);
  const labels = rows.flatMap((row) => (row.kind === 'document.revised' ? (row.payload.label ?? []) : []));
  return sql.rows<DocumentRecord>(
    `select ${COLUMNS} from document d
     where d.repository_id = $1 and d.place = $2 and d.same_as is null and (d.path = any($3::text[]) or d.proposed_in = any($4::int[]) or (d.removed and d.label = any($5::text[])))
     order by d.id for update`,
    [repositoryId, place, paths, pulls, labels],
  );
}

const COLUMNS = `d.id, d.path, d.on_branch as "onBranch", d.removed, d.same_as as "sameAs", d.proposed_in as "proposedIn", d.kind, d.label,
  d.blob, d.commit, d.version_on_branch as "versionOnBranch", (extract(epoch from d.version_at) * 1000)::float8 as "versionAt",
  (extract(epoch from d.first_at) * 1000)::float8 as "firstAt", (extract(epoch from d.last_at) * 1000)::float8 as "lastAt",
  d.title, d.state, d.state_word as "stateWord", d.author_logins as "authorLogins", d.fields`;

/** Numbers for as many documents as the rows may begin; what is not used is lost, as with every sequence. */
async function newIds(sql: Sql, most: number): Promise<() => number> {
  const made = await sql.rows<{ id: number }>(
    `select nextval(pg_get_serial_sequence('document', 'id'))::int as id from generate_series(1, $1)`,
    [most],
  );
  const ids = made.map((row) => row.id);
  return () => {
    const id = ids.shift();
    if (id === undefined) throw new Error('More documents than rows.');
    return id;
  };
}

async function listedPaths(sql: Sql, repositoryId: number, rows: readonly DocumentActivity[]): Promise<Map<number, Set<string>>> {
  const pulls = rows.flatMap((row) => (row.kind === 'document.proposed' ? (row.pull ?? []) : []));
  if (pulls.length === 0) return new Map();
  const lists = await sql.rows<{ pull: number; paths: string[] }>(
    `select distinct on (a.pull_number) a.pull_number as pull, a.payload->'paths' as paths from activity a
     where a.repository_id = $1 and a.pull_number = any($2::int[]) and a.kind = 'pull.files_listed' order by a.pull_number, a.seq desc`,
    [repositoryId, pulls],
  );
  return new Map(lists.map((row) => [row.pull, new Set(row.paths)]));
}

/** The words may have been mapped while the page was read. */
async function mapStates(sql: Sql, changed: ReadonlySet<DocumentRecord>): Promise<void> {
  const words = await presentWords(sql);
  for (const record of changed) {
    const mapped = record.stateWord === null ? undefined : words.get(wordKey(record.stateWord));
    if (mapped !== undefined) record.state = mapped;
  }
}

async function upsert(sql: Sql, repositoryId: number, place: Place, changed: ReadonlySet<DocumentRecord>): Promise<void> {
  if (changed.size === 0) return;
  const rows = [...changed].map((record) => ({
    ...record,
    hostNumber: place === 'file' ? null : numberOf(record.path),
    versionAt: new Date(record.versionAt),
    firstAt: new Date(record.firstAt),
    lastAt: new Date(record.lastAt),
  }));
  const parameters = [repositoryId, place, toJson(rows)];
  await sql.run(UPSERT, parameters);
}

/** Every path a document ever had, also one that it left within the page. */
async function writePaths(
  sql: Sql,
  repositoryId: number,
  changed: ReadonlySet<DocumentRecord>,
  ids: ReadonlyMap<DocumentActivity, number>,
): Promise<void> {
  const known = [...changed].map((record) => ({ id: record.id, path: record.path }));
  const told = [...ids].map(([row, id]) => ({ id, path: row.payload.path }));
  await sql.run(
    `insert into document_path (repository_id, path, document_id)
     select distinct $1::int, i.path collate "C", coalesce(d.same_as, d.id) from json_to_recordset($2::json) as i(id int, path text) join document d on d.id = i.id
     order by 2, 3 on conflict do nothing`,
    [repositoryId, toJson([...known, ...told])],
  );
}

function numberOf(path: string): number | null {
  const digits = /\/(\d{1,9})$/.exec(path)?.[1];
  return digits === undefined ? null : Number(digits);
}

const UPSERT = `
insert into document (id, repository_id, place, path, on_branch, removed, same_as, proposed_in, host_number, kind, label, blob, commit,
  version_on_branch, version_at, first_at, last_at, title, state, state_word, author_logins, fields)
select i.id, $1, $2, i.path, i."onBranch", i.removed, i."sameAs", i."proposedIn", i."hostNumber", i.kind, i.label, i.blob, i.commit,
  i."versionOnBranch", i."versionAt", i."firstAt", i."lastAt", i.title, i.state, i."stateWord", i."authorLogins", i.fields
from json_to_recordset($3::json) as i(id int, path text, "onBranch" boolean, removed boolean, "sameAs" int, "proposedIn" int, "hostNumber" int,
  kind text, label text, blob text, commit text, "versionOnBranch" boolean, "versionAt" timestamptz, "firstAt" timestamptz,
  "lastAt" timestamptz, title text, state text, "stateWord" text, "authorLogins" text[], fields jsonb)
order by i.id
on conflict (id) do update set path = excluded.path, on_branch = excluded.on_branch, removed = excluded.removed, same_as = excluded.same_as,
  proposed_in = excluded.proposed_in, kind = excluded.kind, label = excluded.label, blob = excluded.blob, commit = excluded.commit,
  version_on_branch = excluded.version_on_branch, version_at = excluded.version_at, first_at = excluded.first_at, last_at = excluded.last_at,
  title = excluded.title, state = excluded.state, state_word = excluded.state_word, author_logins = excluded.author_logins,
  fields = excluded.fields`;

/** What was said of one that turned out to be another belongs to the other. */
async function settleFolds(sql: Sql, changed: ReadonlySet<DocumentRecord>): Promise<void> {
  const ids = [...changed].flatMap((record) => (record.sameAs === null ? [] : [record.id]));
  if (ids.length === 0) return;
  const one = 'from document o where o.id = any($1::int[])';
  // Never a chain: what stood for one of these stands for the other now.
  await sql.run(`update document d set same_as = o.same_as ${one} and d.same_as = o.id`, [ids]);
  await sql.run(`update document d set words = o.words ${one} and d.id = o.same_as and d.blob = o.blob`, [ids]);
  await sql.run(
    `update document_path p set document_id = o.same_as ${one} and p.document_id = o.id
    and not exists (select from document_path h where (h.repository_id, h.path, h.document_id) = (p.repository_id, p.path, o.same_as))`,
    [ids],
  );
  await sql.run(`update outcome t set document_id = o.same_as ${one} and t.document_id = o.id`, [ids]);
  await sql.run(
    `insert into investment_mark (document_id, person_id, at) select o.same_as, m.person_id, m.at
     from document o join investment_mark m on m.document_id = o.id where o.id = any($1::int[]) on conflict do nothing`,
    [ids],
  );
}
