import type { Database } from '../database/database.js';
import { hasObjected } from '../owndata/withheld.js';

/** A team as everyone signed in may see it: who belongs and when, no numbers. */
export interface TeamView {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly parent: TeamRef | null;
  /** In order of name, as teams always are. */
  readonly children: readonly TeamRef[];
  /** How many people belong now. */
  readonly memberCount: number;
  /** Whether any membership is only assumed. */
  readonly assumed: boolean;
  /** In order of name, then of time. */
  readonly memberships: readonly TeamMembershipView[];
}

export interface TeamRef {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** Half-open; null from: since the beginning, null to: still. Times are ISO 8601 UTC. */
export interface TeamMembershipView {
  readonly person: {
    readonly personId: number;
    readonly host: string;
    readonly hostId: number;
    readonly login: string;
    readonly name: string;
  };
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly assumed: boolean;
}

interface MembershipRow {
  readonly team_id: number;
  readonly person_id: number;
  readonly host: string;
  readonly host_id: number;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly valid_from: Date | null;
  readonly valid_to: Date | null;
  readonly assumed: boolean;
}

/** The teams of the newest roster, alphabetical. */
export class Teams {
  constructor(private readonly database: Database) {}

  list(): Promise<TeamView[]> {
    return this.read(null);
  }

  async bySlug(slug: string): Promise<TeamView | null> {
    const [team] = await this.read(slug);
    return team ?? null;
  }

  /** Names and addresses by store id, for those a reading names. */
  async refs(): Promise<ReadonlyMap<number, TeamRef>> {
    const rows = await this.refRows();
    return new Map(rows.map(({ id, slug, name }) => [id, { id, slug, name }]));
  }

  private refRows(): Promise<(TeamRef & { readonly parent_id: number | null })[]> {
    return this.database.rows('select id, slug, name, parent_id from team order by lower(name) collate "C", id');
  }

  private async read(slug: string | null): Promise<TeamView[]> {
    const all = await this.refRows();
    const asked = slug === null ? all : all.filter((team) => team.slug === slug);
    if (asked.length === 0) return [];
    const rows = await this.database.rows<MembershipRow>(MEMBERSHIPS, [asked.map((team) => team.id)]);
    const now = new Date();
    return asked.map((team) => {
      const own = rows.filter((row) => row.team_id === team.id);
      const here = own.filter((row) => (row.valid_from === null || row.valid_from <= now) && (row.valid_to === null || row.valid_to > now));
      const parent = all.find((other) => other.id === team.parent_id);
      return {
        id: team.id,
        slug: team.slug,
        name: team.name,
        parent: parent === undefined ? null : refOf(parent),
        children: all.filter((other) => other.parent_id === team.id).map(refOf),
        memberCount: new Set(here.map((row) => row.person_id)).size,
        assumed: own.some((row) => row.assumed),
        memberships: own.map(membershipOf),
      };
    });
  }
}

function refOf(team: TeamRef): TeamRef {
  return { id: team.id, slug: team.slug, name: team.name };
}

function membershipOf(row: MembershipRow): TeamMembershipView {
  return {
    person: { personId: row.person_id, host: row.host, hostId: row.host_id, login: row.login, name: row.name },
    role: row.role,
    from: row.valid_from?.toISOString() ?? null,
    to: row.valid_to?.toISOString() ?? null,
    assumed: row.assumed,
  };
}

const MEMBERSHIPS = `
select m.team_id, m.person_id, a.host, a.host_id::float8 as host_id, a.login, coalesce(a.name, a.login) as name, m.role, m.valid_from, m.valid_to,
  m.assumed
from membership m
join lateral (
  select c.* from identity i join account c on c.id = i.account_id
  where i.person_id = m.person_id and i.until_version is null order by c.id limit 1) a on true
where m.until_version is null and m.team_id = any($1::int[]) and not ${hasObjected('m.person_id')}
order by lower(coalesce(a.name, a.login)) collate "C", m.person_id, m.valid_from nulls first, m.id`;
