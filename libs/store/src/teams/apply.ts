import { ImportError } from '../database/csv.js';
import type { Database, Sql } from '../database/database.js';
import type { TeamsDiff } from './diff.js';
import { changeMemberships, lockRoster, nextVersion, placeTeams, rosterVersion } from './versions.js';

/**
 * Writes what a diff says: new teams, parents, and for every person it names exactly the memberships it has.
 * One transaction, one new version of the roster; none when it changes nothing.
 * @throws ImportError when it has bad lines, or teams changed since it was made
 */
export async function applyTeams(database: Database, diff: TeamsDiff): Promise<void> {
  const [problem] = diff.problems;
  if (problem !== undefined) {
    const more = diff.problems.length === 1 ? '' : ` (and ${String(diff.problems.length - 1)} more)`;
    throw new ImportError(`${problem.message}${more} Nothing was changed.`);
  }
  const persons = changedPersons(diff);
  if (persons.size === 0 && diff.newTeams.length === 0 && diff.parents.length === 0) return;
  await database.transaction(async (sql) => {
    await lockRoster(sql);
    if ((await rosterVersion(sql)) !== diff.rosterVersion) {
      throw new ImportError('The teams changed while the import was read. Nothing was changed; import again.');
    }
    const version = await nextVersion(sql, 'teams imported');
    const ids = await writeTeams(sql, diff);
    await placeTeams(sql, version);
    const held = await sql.rows<{ id: number }>('select id from membership where until_version is null and person_id = any($1::int[])', [
      [...persons],
    ]);
    const rows = diff.wanted
      .filter((row) => persons.has(row.personId))
      .map((row) => ({ ...row, teamId: ids.get(row.slug) ?? 0, assumed: false }));
    await changeMemberships(
      sql,
      version,
      { name: 'csv', connectionId: null },
      held.map((row) => row.id),
      rows,
    );
  });
}

function changedPersons(diff: TeamsDiff): Set<number> {
  return new Set([
    ...diff.added.map((row) => row.personId),
    ...diff.ended.map((row) => row.personId),
    ...diff.changed.map((row) => row.after.personId),
    ...diff.removed.map((row) => row.personId),
  ]);
}

/** @returns every team's id by its slug */
async function writeTeams(sql: Sql, diff: TeamsDiff): Promise<ReadonlyMap<string, number>> {
  for (const team of diff.newTeams) {
    await sql.run('insert into team (slug, name) values ($1, $2) on conflict (slug) do nothing', [team.slug, team.name]);
  }
  for (const move of diff.parents) {
    await sql.run('update team set parent_id = (select id from team where slug = $2), parent_by_csv = true where slug = $1', [
      move.slug,
      move.to,
    ]);
  }
  const rows = await sql.rows<{ id: number; slug: string }>('select id, slug from team');
  return new Map(rows.map((row) => [row.slug, row.id]));
}
