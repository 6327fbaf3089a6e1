import type { Membership, Roster, RosterTeam } from '@ambit/activity';
import { ById } from './by-id.js';

/** Who was in which teams when. Sets of leaf teams are named by small integers; set 0 is the empty one: no team is known. */
export interface Teams {
  /** The leaf teams of a person at a time: those that have no team of the same person under them. */
  setAt(person: number, at: number): number;
  /** Ids of the teams of a set, ascending. */
  teamsOf(set: number): readonly number[];
  /** Whether any membership that makes the set was assumed. */
  assumed(set: number): boolean;
  /** What two people of these sets are to each other. */
  relation(mine: number, theirs: number): Relation;
  /** Whether a person was in a team or in one under it at a time. */
  belongs(person: number, team: number, at: number): boolean;
  /** Teams of a slug, lower case. */
  ofSlug(slug: string): readonly number[];
}

/** `unknown`: one of the two has no known team. `same`: they share one. */
export type Relation = 'same' | 'cross' | 'unknown';

export const NO_TEAM = 0;

interface Span {
  readonly from: number;
  readonly set: number;
}

export function readTeams(roster: Roster): Teams {
  const above = new Map(roster.teams.map((team) => [team.id, team.parentId]));
  const lines = new Map<number, readonly number[]>();
  const sets = new TeamSets();
  const memberships = byPerson(roster.memberships);
  const histories = new ById<readonly Span[]>(roster.persons.map(({ id }) => id));

  function lineOf(team: number): readonly number[] {
    let line = lines.get(team);
    if (line === undefined) lines.set(team, (line = [team, ...ancestors(above, team)]));
    return line;
  }

  function historyOf(person: number): readonly Span[] {
    return histories.get(person) ?? histories.set(person, history(memberships.get(person) ?? [], lineOf, sets));
  }

  const slugs = bySlug(roster.teams);
  return {
    setAt: (person, at) => spanAt(historyOf(person), at),
    teamsOf: (set) => sets.teams(set),
    assumed: (set) => sets.assumed(set),
    relation: (mine, theirs) => sets.relation(mine, theirs),
    belongs: (person, team, at) => (memberships.get(person) ?? []).some((m) => holds(m, at) && lineOf(m.teamId).includes(team)),
    ofSlug: (slug) => slugs.get(slug) ?? [],
  };
}

/** The teams above a team, nearest first; a circle ends where it would begin again. */
function ancestors(above: ReadonlyMap<number, number | null>, team: number): number[] {
  const found: number[] = [];
  for (let next = above.get(team) ?? null; next !== null && next !== team && !found.includes(next); next = above.get(next) ?? null) {
    found.push(next);
  }
  return found;
}

function byPerson(memberships: readonly Membership[]): Map<number, Membership[]> {
  const found = new Map<number, Membership[]>();
  for (const membership of memberships) {
    const held = found.get(membership.personId);
    if (held === undefined) found.set(membership.personId, [membership]);
    else held.push(membership);
  }
  return found;
}

function bySlug(teams: readonly RosterTeam[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { id, slug } of teams) found.set(slug.toLowerCase(), [...(found.get(slug.toLowerCase()) ?? []), id]);
  return found;
}

function holds(membership: Membership, at: number): boolean {
  return (membership.from === null || membership.from <= at) && (membership.to === null || at < membership.to);
}

/** The sets a person went through, oldest first: one span from each moment at which a membership begins or ends. */
function history(memberships: readonly Membership[], lineOf: (team: number) => readonly number[], sets: TeamSets): Span[] {
  const moments = new Set<number>([-Infinity]);
  for (const { from, to } of memberships) {
    if (from !== null) moments.add(from);
    if (to !== null) moments.add(to);
  }
  return [...moments]
    .sort((a, b) => a - b)
    .map((from) => {
      const now = memberships.filter((membership) => holds(membership, from));
      const covered = new Set(now.flatMap((membership) => lineOf(membership.teamId).slice(1)));
      const leaves = now.filter((membership) => !covered.has(membership.teamId));
      return { from, set: sets.put(leaves) };
    });
}

function spanAt(spans: readonly Span[], at: number): number {
  let set = NO_TEAM;
  for (const span of spans) {
    if (span.from > at) break;
    set = span.set;
  }
  return set;
}

/** Sets of teams kept once each. */
class TeamSets {
  private readonly numbers = new Map<string, number>([['', NO_TEAM]]);
  private readonly sets: { readonly teams: readonly number[]; readonly assumed: boolean }[] = [{ teams: [], assumed: false }];
  /** By the one set and the other. */
  private readonly relations: Relation[][] = [];

  put(memberships: readonly Membership[]): number {
    const teams = [...new Set(memberships.map((membership) => membership.teamId))].sort((a, b) => a - b);
    const assumed = memberships.some((membership) => membership.assumed);
    const key = teams.length === 0 ? '' : `${assumed ? '?' : ''}${teams.join(',')}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push({ teams, assumed }) - 1;
  }

  teams(set: number): readonly number[] {
    return this.sets[set]?.teams ?? [];
  }

  assumed(set: number): boolean {
    return this.sets[set]?.assumed ?? false;
  }

  relation(mine: number, theirs: number): Relation {
    if (mine === NO_TEAM || theirs === NO_TEAM) return 'unknown';
    const known = (this.relations[mine] ??= []);
    return (known[theirs] ??= this.share(mine, theirs) ? 'same' : 'cross');
  }

  private share(mine: number, theirs: number): boolean {
    const other = this.teams(theirs);
    return this.teams(mine).some((team) => other.includes(team));
  }
}
