import type { SameFile, Shape } from '@ambit/activity';
import type { Database } from '../database/database.js';

/** Smaller files are alike by chance: licences of a line, empty modules. */
const LEAST_BYTES = 2048;
const MOST_BLOBS = 5000;
/** What stands in many repositories is told by some of its places: pairs of all would be without end. */
const MOST_PLACES = 20;
/** What is the same everywhere and written by nobody here: what was brought along, built or generated, licences and their like. */
const FOREIGN = [
  '(^|/)(node_modules|vendor|third[-_]party|bower_components|dist|build|generated|\\.yarn)/',
  '(^|/)(licen[cs]e|copying|notice|code[-_]of[-_]conduct)[^/]*$',
  '(^|/)(package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml|go\\.sum)$',
  '\\.(lock|map|snap|svg|pb\\.go|min\\.js|min\\.css|generated\\.[a-z]+)$',
  '_pb2\\.py$',
].join('|');

export async function titles(database: Database, from: number): Promise<ReadonlyMap<number, string>> {
  const rows = await database.rows<{ id: number; title: string }>(
    `select id, title from work where kind = 'pull' and (created_at >= $1 or merged_at >= $1)`,
    [new Date(Math.max(from, 0))],
  );
  return new Map(rows.map((row) => [row.id, row.title]));
}

export async function shapes(database: Database, works?: readonly number[]): Promise<ReadonlyMap<number, Shape>> {
  const found = new Map<number, Shape>();
  const which = works === undefined ? '' : ' and id = any($1::int[])';
  const query = `select id, title, additions, deletions, changed_files as files from work where kind = 'pull'${which}`;
  const parameters = works === undefined ? [] : [works];
  for await (const rows of database.batches<Shape & { readonly id: number }>(query, parameters, works === undefined ? 'most' : 'few')) {
    for (const { id, ...shape } of rows) found.set(id, shape);
  }
  return found;
}

export async function repositories(database: Database): Promise<ReadonlyMap<number, { readonly name: string; readonly private: boolean }>> {
  const rows = await database.rows<{ id: number; name: string; private: boolean }>(
    `select id, lower(owner || '/' || name) as name, private from repository`,
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** What people stated of documents. */
export async function stated(
  database: Database,
): Promise<{ readonly outcomes: ReadonlyMap<number, number>; readonly investments: ReadonlySet<number> }> {
  const outcomes = await database.rows<{ id: number; n: number }>(
    'select document_id as id, count(*)::int as n from outcome group by document_id',
  );
  const marks = await database.rows<{ id: number }>('select document_id as id from investment_mark order by 1');
  return { outcomes: new Map(outcomes.map((row) => [row.id, row.n])), investments: new Set(marks.map((row) => row.id)) };
}

/** Largest first, each with at most twenty places, of as many repositories as there are; of a repository that is gone no file counts. */
export function sameFiles(database: Database): Promise<SameFile[]> {
  return database.rows<SameFile>(
    `with twin as materialized (
       select f.blob, max(f.size) as size from ${COUNTED}
       group by f.blob having min(f.repository_id) <> max(f.repository_id) order by max(f.size) desc, f.blob limit $3
     ), place as (
       select f.blob, f.repository_id, f.path, row_number() over (partition by f.blob, f.repository_id order by f.path) as nth
       from ${COUNTED} and f.blob in (select blob from twin)
     ), counted as (
       select p.*, row_number() over (partition by p.blob order by p.nth, p.repository_id) as n from place p
     )
     select t.blob, t.size::float8 as size,
       jsonb_agg(jsonb_build_object('repositoryId', c.repository_id, 'path', c.path) order by c.repository_id, c.path) as places
     from twin t join counted c on c.blob = t.blob and c.n <= ${String(MOST_PLACES)}
     group by t.blob, t.size order by t.size desc, t.blob`,
    [LEAST_BYTES, FOREIGN, MOST_BLOBS],
  );
}

const COUNTED = `tree_file f join repository r on r.id = f.repository_id and r.gone = false where f.size >= $1 and f.path !~* $2`;
