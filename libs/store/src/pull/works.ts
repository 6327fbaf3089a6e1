import type { Excerpt, Work } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import type { AccountIds } from './accounts.js';

const COLUMNS = `host_id, title, author_id, state, draft, created_at, updated_at, closed_at, merged_at, additions, deletions,
  changed_files, labels, incomplete`;

const INCOMING = `json_to_recordset($2::json) as i(
  kind text, number int, host_id text, title text, author_id int, state text, draft boolean, created_at timestamptz, updated_at timestamptz,
  closed_at timestamptz, merged_at timestamptz, additions int, deletions int, changed_files int, labels text[], incomplete text[])`;

function columns(alias: string): string {
  return COLUMNS.replace(/\w+/g, (column) => `${alias}.${column}`);
}

/** Writes the current state of pull requests: the new ones, and those where something differs. */
export async function writeWorks(sql: Sql, repositoryId: number, works: readonly Work[], ids: AccountIds): Promise<void> {
  if (works.length === 0) return;
  // The last of a page that holds one twice: one statement cannot write a row twice.
  const rows = [...new Map(works.map((work) => [`${work.kind} ${String(work.number)}`, rowOf(work, ids)])).values()];
  const parameters = [repositoryId, toJson(rows)];
  await sql.run(
    `update work w set (${COLUMNS}) = (${columns('i')}) from ${INCOMING}
     where w.repository_id = $1 and w.kind = i.kind and w.number = i.number and (${columns('w')}) is distinct from (${columns('i')})`,
    parameters,
  );
  await sql.run(
    `insert into work (repository_id, kind, number, ${COLUMNS}) select $1, i.kind, i.number, ${columns('i')} from ${INCOMING}
     where not exists (select from work w where w.repository_id = $1 and w.kind = i.kind and w.number = i.number)
     order by i.kind, i.number on conflict do nothing`,
    parameters,
  );
}

function rowOf(work: Work, ids: AccountIds): Record<string, unknown> {
  return {
    kind: work.kind,
    number: work.number,
    host_id: work.hostId,
    title: work.title,
    author_id: ids.of(work.author),
    state: work.state,
    draft: work.draft,
    created_at: work.createdAt,
    updated_at: work.updatedAt,
    closed_at: work.closedAt,
    merged_at: work.mergedAt,
    additions: work.additions,
    deletions: work.deletions,
    changed_files: work.changedFiles,
    labels: work.labels,
    incomplete: work.incomplete,
  };
}

/**
 * Writes words: new ones, and those edited since. Words with an older edit (a page asked for earlier and committed
 * later) do not come back; the order of pages does not matter.
 */
export async function writeExcerpts(sql: Sql, repositoryId: number, excerpts: readonly Excerpt[]): Promise<void> {
  if (excerpts.length === 0) return;
  const rows = [...new Map(excerpts.map((excerpt) => [excerpt.key, excerpt])).values()];
  await sql.run(
    `with incoming as (
       select i.key, i.text, i."editedAt" as edited_at from json_to_recordset($2::json) as i(key text, text text, "editedAt" timestamptz)
     )
     insert into excerpt as e (repository_id, key, text, edited_at)
     select $1, i.key, i.text, i.edited_at from incoming i
     where not exists (
       select from excerpt h where h.repository_id = $1 and h.key = i.key
         and ((h.text, h.edited_at) is not distinct from (i.text, i.edited_at) or h.edited_at > i.edited_at or (h.edited_at is not null and i.edited_at is null))
     )
     order by i.key collate "C"
     on conflict (repository_id, key) do update set text = excluded.text, edited_at = excluded.edited_at
     where e.edited_at is null or e.edited_at <= excluded.edited_at`,
    [repositoryId, toJson(rows)],
  );
}
