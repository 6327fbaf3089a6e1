import type { Coverage as HeldCoverage, Distance as HeldDistance, Generation, Reading as Held, ReadingGroup } from '@ambit/activity';
import { findDefinition } from './definitions.js';
import { make } from './make.js';
import { maskedKey, teamsIn, placeOf, type Names } from './names.js';
import { Coverage, Fetched, Group, Interval, Reading, ReadingNumber, type Distance } from './reading.js';

const DISTANCES = { own: 'OWN', 'works-with': 'WORKS_WITH', seldom: 'SELDOM' } as const satisfies Record<string, Distance>;

/** Groups in order of the team's name, the others after them by key: never by how much is in them. */
export function groupsOf(groups: readonly ReadingGroup[], names: Names): Group[] {
  return groups
    .map((group) => groupOf(group, names))
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

function groupOf(group: ReadingGroup, names: Names): Group {
  return make(Group, {
    key: maskedKey(group.key, names),
    team: group.teamId === null ? null : (names.teams.get(group.teamId) ?? null),
    teams: teamsIn(group.key, names),
    place: placeOf(group.key, names),
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
export function readingsOf(held: readonly Held[], names: Names): Reading[] {
  return held.flatMap((reading) => shapeReading(reading, names));
}

function shapeReading(reading: Held, names: Names): Reading[] {
  const definition = findDefinition(reading.signal);
  if (definition === null) return [];
  const enough = reading.n >= definition.floor;
  return [
    make(Reading, {
      signal: reading.signal,
      numbers: numbersOf(reading),
      n: reading.n,
      enough,
      interval: intervalOf(reading, enough),
      groups: groupsOf(reading.groups, names),
      coverage: coverageOf(reading.coverage),
    }),
  ];
}

/** Every number of a reading: its parts, and what is said beside them. */
export function numbersOf({ values }: Held): ReadingNumber[] {
  return Object.entries(values).map(([part, value]) => make(ReadingNumber, { part, value }));
}

/** Null under the floor. */
export function intervalOf({ interval }: Held, enough: boolean): Interval | null {
  return interval === null || !enough ? null : make(Interval, { low: interval[0], high: interval[1] });
}
