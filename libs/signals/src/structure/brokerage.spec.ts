import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterOf, MEETINGS, TEAM_OF } from '../testing/fixture-f.js';
import { adviceGraph } from './advice-graph.js';
import { brokerage, type BrokerRole } from './brokerage.js';

const ROLES: readonly BrokerRole[] = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'];

/** Roles with anything in them, as 'd gatekeeper 4 4': triads and credit. */
function told(edges: readonly string[], teams: Readonly<Record<string, number>>): string[] {
  const graph = adviceGraph(edges.map((edge) => ({ author: edge.charCodeAt(0), reviewer: edge.charCodeAt(1) })));
  const roles = brokerage(graph, (person) => teams[String.fromCharCode(person)] ?? null);
  return ROLES.flatMap((role) =>
    graph.people.flatMap((person, i) => {
      const { triads, credit } = roles[role];
      return (triads[i] ?? 0) === 0 ? [] : [String.fromCharCode(person) + ' ' + role + ' ' + String(triads[i]) + ' ' + String(credit[i])];
    }),
  );
}

const team = (person: number): number | null => TEAM_OF.get(person) ?? null;

describe('brokerage', () => {
  it('gives the vectors of S3, in which nobody shares a pair with another broker', () => {
    const graph = adviceGraph(MEETINGS);
    const roles = brokerage(graph, team);
    const found = ROLES.flatMap((role) => graph.people.map((person, i) => [letterOf(person), role, roles[role].triads[i]] as const));
    expect(found.filter(([, , count]) => count !== 0)).toEqual([
      ['g', 'coordinator', 1],
      ['d', 'gatekeeper', 4],
      ['e', 'representative', 1],
      ['f', 'representative', 1],
    ]);
    for (const role of ROLES) expect(roles[role].credit).toEqual(roles[role].triads);
  });

  it.each([
    ['coordinator', { a: 1, v: 1, c: 1 }],
    ['itinerant', { a: 1, v: 2, c: 1 }],
    ['gatekeeper', { a: 1, v: 2, c: 2 }],
    ['representative', { a: 1, v: 1, c: 2 }],
    ['liaison', { a: 1, v: 2, c: 3 }],
  ])('tells a %s by the teams', (role, teams) => {
    expect(told(['av', 'vc'], teams)).toEqual(['v ' + role + ' 1 1']);
  });

  it('shares a pair alike between those who stand between it', () => {
    expect(told(['av', 'vc', 'aw', 'wc'], { a: 1, v: 1, w: 2, c: 2 })).toEqual(['w gatekeeper 1 0.5', 'v representative 1 0.5']);
  });

  it('needs nobody between two who ask each other, nor from someone back to themselves', () => {
    expect(told(['av', 'vc', 'ac'], { a: 1, v: 1, c: 1 })).toEqual([]);
    expect(told(['av', 'va'], { a: 1, v: 1 })).toEqual([]);
  });

  it('gives no role where a team is unknown, yet leaves that broker their part', () => {
    expect(told(['av', 'vc', 'aw', 'wc'], { a: 1, v: 1, c: 2 })).toEqual(['v representative 1 0.5']);
    expect(told(['av', 'vc'], { v: 1, c: 2 })).toEqual([]);
  });

  it('asks the caller whether two sets of teams share one', () => {
    const graph = adviceGraph([
      { author: 1, reviewer: 2 },
      { author: 2, reviewer: 3 },
    ]);
    const share = (a: number, b: number): boolean => a === b || a === 12 || b === 12;
    const roles = brokerage(graph, (person) => [1, 12, 2][person - 1] ?? null, share);
    expect([...roles.coordinator.triads]).toEqual([0, 1, 0]);
  });

  it('shares out exactly one credit for every pair that has a broker', () => {
    const edge = fc.record({ author: fc.integer({ min: 1, max: 8 }), reviewer: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (given) => {
        const graph = adviceGraph(given);
        const asks = (a: number, b: number): boolean => a !== b && given.some((one) => one.author === a && one.reviewer === b);
        const pairs = graph.people.flatMap((a) => graph.people.filter((c) => a !== c && !asks(a, c)).map((c) => [a, c] as const));
        const brokered = pairs.filter(([a, c]) => graph.people.some((v) => asks(a, v) && asks(v, c))).length;
        const roles = brokerage(graph, team);
        const credit = ROLES.reduce((sum, role) => sum + roles[role].credit.reduce((all, one) => all + one, 0), 0);
        expect(credit).toBeCloseTo(brokered, 9);
      }),
    );
  });
});
