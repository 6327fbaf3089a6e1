import type { StreamKind } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import { lockRoster, nextVersion } from '../teams/versions.js';
import { placeOf } from './record.js';

/** Whether a rule makes a row of `document` one now; `d` is its alias. */
export function isCovered(d: string): string {
  return `not exists (select from document_uncovered u where u.document_id = ${d}.id and u.until_version is null)`;
}

/**
 * Lets the documents of a repository that no rule takes any more count nowhere, and those that one takes again count as before. What is
 * measured depends on it, so the roster gets a new version, by which the log is read: a reading and its evidence see the same. Before
 * the page holds any account: whoever changes the roster comes first.
 * @param covered paths of those that rules take, as a whole list
 */
export async function writeCovered(sql: Sql, repositoryId: number, kind: StreamKind, covered: readonly string[]): Promise<void> {
  const rows = await sql.rows<{ id: number; covered: boolean }>(
    `select id, covered from (
       select d.id, d.path = any($3::text[]) as covered, ${isCovered('d')} as before from document d
       where d.repository_id = $1 and d.place = $2 and d.same_as is null) as i
     where covered <> before order by id`,
    [repositoryId, placeOf(kind), covered.map(toText)],
  );
  if (rows.length === 0) return;
  await lockRoster(sql);
  const version = await nextVersion(sql, 'what rules make documents changed');
  const ids = (now: boolean): number[] => rows.filter((row) => row.covered === now).map(({ id }) => id);
  await sql.run('update document_uncovered set until_version = $2 where document_id = any($1::int[]) and until_version is null', [
    ids(true),
    version,
  ]);
  await sql.run('insert into document_uncovered (document_id, since_version) select id, $2::int from unnest($1::int[]) as id', [
    ids(false),
    version,
  ]);
}

/** Documents that no rule made one as of a roster version. */
export async function uncoveredAt(sql: Sql, rosterVersion: number): Promise<ReadonlySet<number>> {
  const rows = await sql.rows<{ id: number }>(
    'select document_id as id from document_uncovered where since_version <= $1 and (until_version is null or until_version > $1)',
    [rosterVersion],
  );
  return new Set(rows.map(({ id }) => id));
}
