import type { Coverage as HeldCoverage, Distance as HeldDistance, Generation, Reading as Held, ReadingGroup } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { findDefinition } from './definitions.js';
import { make } from './make.js';
import { TeamRef } from './person.js';
import { Coverage, Fetched, Group, Interval, Reading, ReadingNumber, type Distance } from './reading.js';

const DISTANCES = { own: 'OWN', 'works-with': 'WORKS_WITH', seldom: 'SELDOM' } as const satisfies Record<string, Distance>;

/** Teams by store id, as readings name them. */
export async function teamRefs(store: Store): Promise<ReadonlyMap<number, TeamRef>> {
  const refs = await store.teams.refs();
  return new Map([...refs].map(([id, { slug, name }]) => [id, make(TeamRef, { slug, name })]));
}

/** Groups in order of the team's name, the others after them by key: never by how much is in them. */
export function groupsOf(groups: readonly ReadingGroup[], teams: ReadonlyMap<number, TeamRef>): Group[] {
  return groups
    .map((group) => groupOf(group, teams))
    .sort(
      (a, b) =>
        Number(a.team === null) - Number(b.team === null) ||
        compare((a.team?.name ?? '').toLowerCase(), (b.team?.name ?? '').toLowerCase()) ||
        compare(a.key, b.key),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function groupOf(group: ReadingGroup, teams: ReadonlyMap<number, TeamRef>): Group {
  return make(Group, {
    key: group.key,
    team: group.teamId === null ? null : (teams.get(group.teamId) ?? null),
    distance: distanceOf(group.distance),
    rows: group.rows,
    parts: group.parts,
    first: group.first,
    last: group.last,
  });
}

export function coverageOf({ unknownOwnTeam, unknownOtherTeam, assumedTeam, notSaid }: HeldCoverage): Coverage {
  return make(Coverage, { unknownOwnTeam, unknownOtherTeam, assumedTeam, notSaid });
}

export function fetchedOf(generation: Generation): Fetched {
  const { fetchedRepositories: repositories, allRepositories: of } = generation;
  return make(Fetched, { repositories, of, complete: repositories === of });
}

export function distanceOf(distance: HeldDistance | null): Distance | null {
  return distance === null ? null : DISTANCES[distance];
}

/** Readings of one subject; none for a signal that this version does not know any more. */
export function readingsOf(held: readonly Held[], teams: ReadonlyMap<number, TeamRef>): Reading[] {
  return held.flatMap((reading) => shapeReading(reading, teams));
}

function shapeReading(reading: Held, teams: ReadonlyMap<number, TeamRef>): Reading[] {
  const definition = findDefinition(reading.signal);
  if (definition === null) return [];
  const enough = reading.n >= definition.floor;
  return [
    make(Reading, {
      signal: reading.signal,
      numbers: Object.entries(reading.values).map(([part, value]) => make(ReadingNumber, { part, value })),
      n: reading.n,
      enough,
      interval: reading.interval === null || !enough ? null : make(Interval, { low: reading.interval[0], high: reading.interval[1] }),
      groups: groupsOf(reading.groups, teams),
      coverage: coverageOf(reading.coverage),
    }),
  ];
}
