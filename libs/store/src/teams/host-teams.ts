import type { HostTeam } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { slugOf } from './versions.js';

interface TeamRow {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly parent_id: number | null;
  readonly parent_by_csv: boolean;
  /** Ids at this host that stand for it, and how many anywhere. */
  readonly host_ids: readonly number[];
  readonly links: number;
}

/**
 * Makes the host's teams teams of the company: known by their id there, else by slug or name, else new.
 * A parent named by an import stays; a team that two organizations share keeps its name and its parent.
 * @returns the store's id by the host's id, and whether anything changed
 */
export async function linkHostTeams(
  sql: Sql,
  host: string,
  teams: readonly HostTeam[],
): Promise<{ readonly ids: ReadonlyMap<number, number>; readonly changed: boolean }> {
  const rows = await sql.rows<TeamRow>(
    `select t.id, t.slug, t.name, t.parent_id, t.parent_by_csv,
       coalesce(array_agg(h.host_id::float8) filter (where h.host = $1), '{}') as host_ids, count(h.host_id)::int as links
     from team t left join host_team h on h.team_id = t.id group by t.id order by t.id`,
    [host],
  );
  const ids = new Map<number, number>();
  const shown = new Set(teams.map(({ hostId }) => hostId));
  const taken = new Set(rows.filter(({ host_ids }) => host_ids.some((id) => shown.has(id))).map(({ id }) => id));
  let changed = false;
  for (const team of [...teams].sort((a, b) => a.hostId - b.hostId)) {
    const linked = rows.find((row) => row.host_ids.includes(team.hostId));
    // Two teams of one organization are two teams, though their names ("C", "C++") come to the same slug.
    const row = linked ?? rows.find((other) => !taken.has(other.id) && isNamed(other, team));
    const id = row?.id ?? (await insertTeam(sql, team.name));
    taken.add(id);
    ids.set(team.hostId, id);
    if (linked === undefined) {
      await sql.run(LINK, [host, team.hostId, id]);
      changed = true;
    } else if (linked.links === 1 && linked.name !== team.name) {
      await sql.run('update team set name = $2 where id = $1', [id, team.name]);
      changed = true;
    }
  }
  const moved = await moveTeams(sql, teams, ids);
  return { ids, changed: changed || moved };
}

function isNamed(row: TeamRow, team: HostTeam): boolean {
  return row.slug === slugOf(team.name) || row.slug === team.slug || row.name === team.name;
}

/** Holds from the next version on, which the caller begins as something changed; the roster is locked. */
const LINK = `insert into host_team (host, host_id, team_id, since_version)
  select $1, $2, $3, max(version) + 1 from roster_version`;

/** The slug is the team's address and stays when its name changes; where another team has it, a number is put behind it. */
async function insertTeam(sql: Sql, name: string): Promise<number> {
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? slugOf(name) : `${slugOf(name)}-${String(count)}`;
    const [row] = await sql.rows<{ id: number }>(
      'insert into team (slug, name) values ($1, $2) on conflict (slug) do nothing returning id',
      [slug, name],
    );
    if (row !== undefined) return row.id;
  }
}

async function moveTeams(sql: Sql, teams: readonly HostTeam[], ids: ReadonlyMap<number, number>): Promise<boolean> {
  let moved = false;
  for (const team of teams) {
    const id = ids.get(team.hostId);
    const parentId = team.parentHostId === null ? null : (ids.get(team.parentHostId) ?? null);
    if (id === undefined || id === parentId) continue;
    const count = await sql.run(
      `update team t set parent_id = $2
       where t.id = $1 and t.parent_by_csv = false and t.parent_id is distinct from $2::int
         and (t.parent_id is null or (select count(*) from host_team h where h.team_id = t.id) = 1)`,
      [id, parentId],
    );
    moved ||= count > 0;
  }
  return moved;
}
