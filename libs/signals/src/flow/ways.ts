import type { BrokerRole } from '../structure/brokerage.js';
import type { AdviceGraph } from '../structure/advice-graph.js';

/** People of team `a` ask people of team `through`, who ask people of team `c`, whom the first never ask themselves. */
export interface Way {
  readonly a: number;
  readonly through: number;
  readonly c: number;
  readonly role: Exclude<BrokerRole, 'coordinator'>;
  /** Pairs of people at the two ends, once for everyone who stands between them. */
  readonly triads: number;
}

/**
 * Gould and Fernandez' open triads by the teams of their three people, without those within one team.
 * @param graph of whoever; `teamsOf` their teams, ascending
 * @param fewest under this many people at either end or in between a way is not told
 * Source: Gould and Fernandez, Sociological Methodology 19 (1989)
 */
export function waysBetween(graph: AdviceGraph, teamsOf: (person: number) => readonly number[], fewest: number): Way[] {
  const { start, to } = graph.out;
  const size = graph.people.length;
  const teams = graph.people.map(teamsOf);
  const direct = new Int32Array(size).fill(-1);
  const found = new Map<string, { a: number; through: number; c: number; triads: number; people: readonly Set<number>[] }>();

  function add([a, through, c]: readonly [number, number, number], people: readonly [number, number, number]): void {
    const key = `${String(a)}:${String(through)}:${String(c)}`;
    const way = found.get(key) ?? { a, through, c, triads: 0, people: [new Set<number>(), new Set<number>(), new Set<number>()] };
    found.set(key, way);
    way.triads += 1;
    people.forEach((person, place) => way.people[place]?.add(person));
  }

  function addAll(a: number, v: number, c: number): void {
    const [ones, brokers, others] = [teams[a] ?? [], teams[v] ?? [], teams[c] ?? []];
    for (const one of ones)
      for (const through of brokers)
        for (const other of others) {
          if (one === through && through === other) continue;
          // Who shares a team with another does not stand outside it by another team.
          if (apart(one, through, ones, brokers) || apart(through, other, brokers, others) || apart(one, other, ones, others)) continue;
          add([one, through, other], [a, v, c]);
        }
  }

  for (let a = 0; a < size; a++) {
    const asked = to.subarray(start[a], start[a + 1]);
    for (const c of asked) direct[c] = a;
    direct[a] = a;
    for (const v of asked) for (const c of to.subarray(start[v], start[v + 1])) if (direct[c] !== a) addAll(a, v, c);
  }
  return [...found.values()]
    .filter(({ people }) => people.every((side) => side.size >= fewest))
    .map(({ a, through, c, triads }) => ({ a, through, c, triads, role: roleOf(a, through, c) }));
}

function apart(one: number, other: number, ones: readonly number[], others: readonly number[]): boolean {
  return one !== other && ones.some((team) => others.includes(team));
}

function roleOf(a: number, through: number, c: number): Way['role'] {
  if (a === through) return 'representative';
  if (through === c) return 'gatekeeper';
  return a === c ? 'itinerant' : 'liaison';
}
