import type { Database, Sql } from '../database/database.js';
import { checkRows } from './check.js';
import type { Problem, WantedMembership } from './check.js';
import { compare } from './compare.js';
import type { HeldMembership, MembershipChanges } from './compare.js';
import { personFinder } from './find-person.js';
import { presentParents } from './present-parents.js';
import type { TeamsRow } from './rows.js';
import { rosterVersion } from './versions.js';

/** What an import would change, for reading before it is applied. */
export interface TeamsDiff extends MembershipChanges {
  /** The roster it was compared with; applying it to another is refused. */
  readonly rosterVersion: number;
  readonly newTeams: readonly { readonly slug: string; readonly name: string }[];
  /** Teams that come to stand under another; slugs, null for none. */
  readonly parents: readonly { readonly slug: string; readonly name: string; readonly from: string | null; readonly to: string }[];
  /** Lines of people nobody knows, left out. */
  readonly unknown: readonly Problem[];
  /** Bad lines, a sentence each; while there are any, the import is not applied. */
  readonly problems: readonly Problem[];
  /** Everything the named people will have. */
  readonly wanted: readonly WantedMembership[];
}

interface TeamRow {
  readonly slug: string;
  readonly name: string;
  readonly parent: string | null;
  readonly parent_by_csv: boolean;
}

/** Compares an import with what is held. The people it names get exactly its rows; of others nothing is said. */
export async function diffTeams(database: Database, rows: readonly TeamsRow[]): Promise<TeamsDiff> {
  return database.transaction(async (sql) => {
    const checked = checkRows(presentParents(rows), await personFinder(sql));
    const teams = await sql.rows<TeamRow>(
      'select t.slug, t.name, p.slug as parent, t.parent_by_csv from team t left join team p on p.id = t.parent_id',
    );
    const bySlug = new Map(teams.map((team) => [team.slug, team]));
    const held = await heldMemberships(sql, [...new Set(checked.wanted.map((row) => row.personId))]);
    return {
      rosterVersion: await rosterVersion(sql),
      newTeams: [...checked.teams].filter(([slug]) => !bySlug.has(slug)).map(([slug, team]) => ({ slug, name: team.name })),
      parents: [...checked.teams].flatMap(([slug, team]) => {
        const from = bySlug.get(slug)?.parent ?? null;
        return team.parent === null || team.parent === from ? [] : [{ slug, name: team.name, from, to: team.parent }];
      }),
      unknown: checked.unknown,
      problems: checked.problems,
      wanted: checked.wanted,
      ...compare(held, checked.wanted),
    };
  });
}

async function heldMemberships(sql: Sql, personIds: readonly number[]): Promise<HeldMembership[]> {
  const rows = await sql.rows<Omit<HeldMembership, 'from' | 'to'> & { from: Date | null; to: Date | null }>(
    `select m.person_id as "personId", t.slug, t.name as team, m.role, m.valid_from as "from", m.valid_to as "to", m.assumed, m.source,
       (select a.login from identity i join account a on a.id = i.account_id
        where i.person_id = m.person_id and i.until_version is null order by a.id limit 1) as login
     from membership m join team t on t.id = m.team_id
     where m.until_version is null and m.person_id = any($1::int[])
     order by m.person_id, t.slug, m.valid_from nulls first, m.id`,
    [personIds],
  );
  return rows.map((row) => ({ ...row, from: row.from?.toISOString() ?? null, to: row.to?.toISOString() ?? null }));
}
