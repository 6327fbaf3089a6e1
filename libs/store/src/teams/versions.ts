import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';

/** Lets one change of the roster happen at a time, to the end of the transaction. */
export async function lockRoster(sql: Sql): Promise<void> {
  await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.roster]);
}

/** The newest version of people, teams and memberships. */
export async function rosterVersion(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ version: number }>('select max(version) as version from roster_version');
  return row?.version ?? 1;
}

/** Begins the next version; the roster must be locked. */
export async function nextVersion(sql: Sql, why: string): Promise<number> {
  const [row] = await sql.rows<{ version: number }>(
    'insert into roster_version (version, why) select max(version) + 1, $1 from roster_version returning version',
    [why],
  );
  if (row === undefined) throw new Error('The roster has no first version.');
  return row.version;
}

/** A membership as it is written. Times are ISO 8601 UTC; null `from`: since the beginning, null `to`: still. */
export interface NewMembership {
  readonly personId: number;
  readonly teamId: number;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly assumed: boolean;
}

/** Notes where every team stands from `version` on, for those that are new or moved. */
export async function placeTeams(sql: Sql, version: number): Promise<void> {
  await sql.run(
    `insert into team_place (team_id, parent_id, since_version)
     select t.id, t.parent_id, $1 from team t
     left join lateral (select p.team_id, p.parent_id from team_place p where p.team_id = t.id order by p.since_version desc limit 1) as last on true
     where last.team_id is null or last.parent_id is distinct from t.parent_id`,
    [version],
  );
}

/** Ends rows with `version` and writes others that begin with it: a version that was read stays as it was. */
export async function changeMemberships(
  sql: Sql,
  version: number,
  source: { readonly name: 'github' | 'csv'; readonly connectionId: number | null },
  endedIds: readonly number[],
  rows: readonly NewMembership[],
): Promise<void> {
  if (endedIds.length > 0) await sql.run('update membership set until_version = $1 where id = any($2::int[])', [version, endedIds]);
  if (rows.length === 0) return;
  await sql.run(
    `insert into membership (person_id, team_id, role, valid_from, valid_to, assumed, source, connection_id, since_version)
     select i."personId", i."teamId", i.role, i."from", i."to", i.assumed, $1, $2, $3
     from json_to_recordset($4::json) as i("personId" int, "teamId" int, role text, "from" timestamptz, "to" timestamptz, assumed boolean)`,
    [source.name, source.connectionId, version, toJson(rows)],
  );
}

/** A team's address: its name in small letters, words joined by `-`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'team' : slug;
}
