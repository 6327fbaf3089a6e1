import { WEEK } from './calendar.js';
import type { Person } from './model.js';
import { everyone, here, outsiders } from './people.js';
import { fixed } from './random.js';
import { homeAt, teamsAt } from './teams.js';

const { floor } = Math;

/** Who is there, and when. Everything in it follows from the seed and the first Monday. */
export interface World {
  readonly seed: number;
  readonly start: number;
  readonly stories: boolean;
  readonly people: readonly Person[];
  readonly outsiders: readonly Person[];
  /** Who works here in a week, absent or not. */
  present(week: number): readonly Person[];
  /** A team's members in a week. */
  team(slug: string, week: number): readonly Person[];
  /** @throws RangeError for a name nobody has */
  named(name: string): Person;
  /** Who is away for the whole week: leave, illness, a course. */
  absent(week: number): ReadonlySet<Person>;
  /** How much each is in touch with a team: a lasting habit too. */
  touching(team: string): ReadonlyMap<Person, number>;
  /** How well each knows an area: a lasting habit, drawn once. */
  knowing(repository: string, path: string): ReadonlyMap<Person, number>;
}

export function worldOf(seed: number, start: number, stories: boolean): World {
  const people = everyone(seed);
  const byName = new Map(people.map((person) => [person.name, person]));
  const presentIn = new Map<number, Person[]>();
  const teamIn = new Map<string, Person[]>();
  function present(week: number): Person[] {
    const known = presentIn.get(week) ?? people.filter((person) => here(person, week));
    presentIn.set(week, known);
    return known;
  }
  const absentIn = new Map<number, Set<Person>>();
  const knowingOf = new Map<string, Map<Person, number>>();
  const touchingOf = new Map<string, Map<Person, number>>();
  const visitors = outsiders();
  return {
    seed,
    start,
    stories,
    people,
    outsiders: visitors,
    present,
    team: (slug, week) => {
      const key = `${slug}@${String(week)}`;
      const known = teamIn.get(key) ?? present(week).filter((person) => teamsAt(person, week).includes(slug));
      teamIn.set(key, known);
      return known;
    },
    named: (name) => {
      const found = byName.get(name);
      if (!found) throw new RangeError(`Nobody is called ${name}.`);
      return found;
    },
    absent: (week) => {
      const known = absentIn.get(week) ?? new Set(people.filter((person) => isAbsent(seed, person, week)));
      absentIn.set(week, known);
      return known;
    },
    touching: (team) => {
      const known =
        touchingOf.get(team) ?? new Map(people.map((person) => [person, fixed('touch', seed, person.login, team) < 0.4 ? 1 : 0.03]));
      touchingOf.set(team, known);
      return known;
    },
    knowing: (repository, path) => {
      const key = `${repository}/${path}`;
      const known =
        knowingOf.get(key) ??
        new Map([...people, ...visitors].map((person) => [person, 0.25 + 3 * fixed('knows', seed, person.login, key) ** 3]));
      knowingOf.set(key, known);
      return known;
    },
  };
}

function isAbsent(seed: number, person: Person, week: number): boolean {
  if (fixed('away', seed, person.login, week) < 0.06) return true;
  const leave = Math.floor(fixed('leave', seed, person.login, Math.floor(week / 13)) * 13);
  return week % 13 === leave;
}

export function away(world: World, person: Person, week: number): boolean {
  return world.absent(week).has(person);
}

export function weekOf(world: World, ms: number): number {
  return floor((ms - world.start) / WEEK);
}

export function familiarity(world: World, person: Person, repository: string, path: string): number {
  return world.knowing(repository, path).get(person) ?? 0.25;
}

/** How likely somebody is to be drawn into a team's work: each has a few teams they are in touch with. */
export function touch(world: World, person: Person, team: string): number {
  return world.touching(team).get(person) ?? 0;
}

export function sameTeam(a: Person, b: Person, week: number): boolean {
  const mine = teamsAt(a, week);
  return teamsAt(b, week).some((team) => mine.includes(team));
}

/** The team whose work it is; outsiders and directors count with the repository's. */
export function teamOfAuthor(person: Person, week: number, home: string): string {
  return homeAt(person, week) ?? home;
}
