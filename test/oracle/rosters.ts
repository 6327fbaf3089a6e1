import type { TeamsAt } from './count.js';

/**
 * Who is in which team when, by a rule on the number of an account: some never, some in two, some who move, some who leave,
 * some in a team and in the one above it. The archives know no teams, so that these stand in for them.
 */
export interface Belonging {
  readonly team: string;
  /** The first day, and the first of not belonging any more; null: open. */
  readonly from: string | null;
  readonly to: string | null;
}

export const TEAMS = ['alder', 'birch', 'cedar', 'hazel', 'maple', 'rowan', 'willow'] as const;
/** The team above the first two. */
export const ABOVE = 'grove';
const BELOW: ReadonlySet<string> = new Set(TEAMS.slice(0, 2));

const MOVED = '2024-03-01';
const MOVED_LATELY = '2026-02-01';
const JOINED = '2018-01-01';
const LEFT = '2022-06-01';

export function belongings(person: number): readonly Belonging[] {
  if (person % 11 === 0) return [];
  const found: Belonging[] = [];
  const put = (team: string, from: string | null, to: string | null): void => {
    const end = person % 17 === 0 && (to === null || to > LEFT) ? LEFT : to;
    if (from === null || end === null || from < end) found.push({ team, from, to: end });
  };
  const near = (steps: number): string => TEAMS[(person + steps) % TEAMS.length] ?? '';
  const moves = person % 5 === 0 ? MOVED : person % 5 === 1 ? MOVED_LATELY : null;
  put(near(0), null, moves);
  if (moves !== null) put(near(person % 5 === 0 ? 3 : 2), moves, null);
  if (person % 13 === 0) put(near(1), JOINED, null);
  if (person % 19 === 0) put(ABOVE, null, null);
  return found;
}

const midnight = (day: string): string => `${day}T00:00:00`;

/** Whether a belonging holds at a time, ISO 8601 UTC. */
function holds({ from, to }: Belonging, at: string): boolean {
  return (from === null || midnight(from) <= at) && (to === null || at < midnight(to));
}

/** The teams of people at a time, without the one above a team they are in; nothing of accounts that are no people. */
export function teamsOf(people: ReadonlyMap<string, number>): TeamsAt {
  const known = new Map([...people.values()].map((person) => [person, belongings(person)]));
  return (person, at) => {
    const now = new Set((known.get(person) ?? []).filter((one) => holds(one, at)).map(({ team }) => team));
    if ([...now].some((team) => BELOW.has(team))) now.delete(ABOVE);
    return now;
  };
}

/** Whether somebody is in a team, or in one under it, at a time. */
export function belongsTo(person: number, team: string, at: string): boolean {
  return belongings(person).some((one) => holds(one, at) && (one.team === team || (team === ABOVE && BELOW.has(one.team))));
}

/** Whether somebody had left every team they were ever in; who never was in any has not. */
export function isGone(person: number, at: string): boolean {
  const all = belongings(person);
  return all.length > 0 && all.every(({ to }) => to !== null && midnight(to) <= at);
}

/** The file for `npx ambit teams import`. @param people numbers by login */
export function rosterFile(host: string, people: ReadonlyMap<string, number>): string {
  const lines = [...people].flatMap(([login, person]) =>
    belongings(person).map(({ team, from, to }) =>
      [host, login, team, BELOW.has(team) ? ABOVE : '', 'member', from ?? '', to ?? ''].join(','),
    ),
  );
  return ['host,login,team,parent,role,from,to', ...lines].join('\n');
}
