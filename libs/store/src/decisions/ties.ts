import type { LogRow } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { LOG_ROWS, LogReader, NOT_RETRACTED } from '../measure/log.js';
import type { StoredRow } from '../measure/stored-row.js';

/** What leads from documents to the rows of the log they are measured from. */
export interface Ties {
  /** The documents, those they stand for, and those with the same label. */
  readonly documents: readonly number[];
  readonly repositories: readonly number[];
  /** Repository and number of each pull request. */
  readonly pulls: readonly (readonly [repositoryId: number, number: number])[];
  /** What the documents are named by in other texts. */
  readonly tokens: readonly string[];
}

/**
 * Pull requests tied to documents by rows up to `$1`: they touch a path a document ever had, have a row of its own (proposed,
 * merged, linked by hand), or name it.
 * @param asked common tables, of which `asked(id)` holds the documents and `more(repository_id, pull_number)` further pull requests
 */
export async function tiesOf(database: Database, asked: string, parameters: readonly unknown[]): Promise<Ties> {
  for await (const rows of database.batches<Ties>(`with ${asked}, ${TIES}`, parameters, 'few')) {
    const [ties] = rows;
    if (ties !== undefined) return ties;
  }
  return { documents: [], repositories: [], pulls: [], tokens: [] };
}

const TIES = `
own as materialized (
  select d.id, d.repository_id, d.place, d.label, d.proposed_in, d.host_number, lower(r.owner || '/' || r.name) as home
  from (select id from asked union select s.id from document s join asked on s.same_as = asked.id) as every
  join document d on d.id = every.id join repository r on r.id = d.repository_id
), alike as materialized (
  select id from own union select d.id from document d join own on own.label = d.label
), tokens as materialized (
  select label as token from own where label is not null
  union select own.home || ':' || p.path from own join document_path p on p.document_id = own.id where own.place = 'file'
  union select own.home || '#' || n.number from own cross join lateral (values (own.proposed_in), (own.host_number)) as n(number)
    where n.number is not null
), pulls as materialized (
  select repository_id, pull_number from more
  union
  select a.repository_id, a.pull_number from own join document_path p on p.document_id = own.id
    join activity a on a.repository_id = p.repository_id and a.kind = 'pull.files_listed' and a.payload->'paths' @> jsonb_build_array(p.path)
    where own.place = 'file' and a.seq <= $1 and a.pull_number is not null and ${NOT_RETRACTED}
  union
  select a.repository_id, a.pull_number from own join activity a on a.document_id = own.id
    where a.seq <= $1 and a.pull_number is not null and ${NOT_RETRACTED}
  union
  -- Token by token: how often one stands in the log is not known to the planner, which would read them all.
  select n.repository_id, n.pull_number from tokens cross join lateral (
    select a.repository_id, a.pull_number from activity a
    where a.kind = 'reference.made' and (a.payload->>'token') collate "C" = tokens.token
      and a.seq <= $1 and a.pull_number is not null and ${NOT_RETRACTED} offset 0) as n
)
select coalesce((select array_agg(id) from alike), '{}') as documents,
  coalesce((select array_agg(repository_id) from (select repository_id from own union select repository_id from pulls) as u), '{}') as repositories,
  coalesce((select jsonb_agg(jsonb_build_array(repository_id, pull_number)) from pulls), '[]') as pulls,
  coalesce((select array_agg(token) from tokens), '{}') as tokens`;

/** Every row of the log the ties lead to, up to `asOfSeq`, once. */
export async function rowsOf(database: Database, ties: Ties, asOfSeq: number, rosterVersion: number): Promise<LogRow[]> {
  const reader = await LogReader.open(database, asOfSeq, rosterVersion);
  const rows = new Map<number, LogRow>();
  const parameters = [
    asOfSeq,
    ties.pulls.map(([repositoryId]) => repositoryId),
    ties.pulls.map(([, number]) => number),
    ties.documents,
    ties.tokens,
    ties.repositories,
  ];
  for await (const batch of database.batches<StoredRow>(ROWS, parameters, 'few')) {
    for (const row of await reader.rows(batch)) rows.set(row.seq, row);
  }
  return [...rows.values()];
}

const ROWS = [
  '(a.repository_id, a.pull_number) in (select * from unnest($2::int[], $3::int[]))',
  'a.document_id = any($4::int[])',
  `a.kind = 'reference.made' and (a.payload->>'token') collate "C" = any($5::text[]) and a.pull_number is null`,
  `a.pull_number is null and a.kind in ('codeowners.changed', 'codeowners.read') and a.repository_id = any($6::int[])`,
]
  .map((which) => `${LOG_ROWS} where a.seq <= $1 and ${NOT_RETRACTED} and ${which}`)
  .join(' union all ');
