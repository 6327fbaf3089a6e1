import type { AdviceGraph } from './advice-graph.js';

/**
 * How a broker v stands between a and c, by their teams: `coordinator` AAA, `itinerant` ABA, `gatekeeper` ABB,
 * `representative` BBA, `liaison` ABC.
 */
export type BrokerRole = 'coordinator' | 'itinerant' | 'gatekeeper' | 'representative' | 'liaison';

/** By place of the graph. */
interface BrokerCounts {
  /** Ordered pairs (a, c) this person stands between. */
  readonly triads: Float64Array;
  /** The same, each pair shared alike by everyone who stands between it. */
  readonly credit: Float64Array;
}

export type Brokerage = Readonly<Record<BrokerRole, BrokerCounts>>;

/**
 * Gould and Fernandez' brokers: v stands between a and c where a asks v and v asks c but a does not ask c.
 * @param teamOf null where no team is known: such pairs and brokers have no role, yet the broker keeps their part of the credit
 * @param same whether two teams, or sets of teams, share one
 * Source: Gould and Fernandez, Sociological Methodology 19 (1989); vectors in signals.md S3
 */
export function brokerage(
  graph: AdviceGraph,
  teamOf: (person: number) => number | null,
  same: (a: number, b: number) => boolean = (a, b) => a === b,
): Brokerage {
  const size = graph.people.length;
  const { start, to } = graph.out;
  const teams = graph.people.map(teamOf);
  const counts = (): BrokerCounts => ({ triads: new Float64Array(size), credit: new Float64Array(size) });
  const roles = { coordinator: counts(), itinerant: counts(), gatekeeper: counts(), representative: counts(), liaison: counts() };
  const brokers = new Int32Array(size);
  const direct = new Int32Array(size).fill(-1);

  for (let a = 0; a < size; a++) {
    const asked = to.subarray(start[a], start[a + 1]);
    brokers.fill(0);
    for (const c of asked) direct[c] = a;
    direct[a] = a;
    for (const v of asked) for (const c of to.subarray(start[v], start[v + 1])) brokers[c] = (brokers[c] ?? 0) + 1;
    for (const v of asked)
      for (const c of to.subarray(start[v], start[v + 1])) {
        const role = direct[c] === a ? null : roleOf(teams[a], teams[v], teams[c], same);
        if (role === null) continue;
        const { triads, credit } = roles[role];
        triads[v] = (triads[v] ?? 0) + 1;
        credit[v] = (credit[v] ?? 0) + 1 / (brokers[c] ?? 1);
      }
  }
  return roles;
}

type Team = number | null | undefined;

function roleOf(a: Team, v: Team, c: Team, same: (a: number, b: number) => boolean): BrokerRole | null {
  if (a == null || v == null || c == null) return null;
  if (same(a, v)) return same(v, c) ? 'coordinator' : 'representative';
  if (same(v, c)) return 'gatekeeper';
  return same(a, c) ? 'itinerant' : 'liaison';
}
