import { describe, expect, it } from '@jest/globals';
import { adviceGraph } from '../structure/advice-graph.js';
import { waysBetween } from './ways.js';

/** `ab` : a asks b. */
function ways(edges: string, teams: Readonly<Record<string, readonly number[]>>, fewest: number): string[] {
  const advices = edges
    .split(' ')
    .map(([author = '', reviewer = '']) => ({ author: author.charCodeAt(0), reviewer: reviewer.charCodeAt(0) }));
  const found = waysBetween(adviceGraph(advices), (person) => teams[String.fromCharCode(person)] ?? [], fewest);
  return found.map(({ a, through, c, triads, role }) => `${String(a)}>${String(through)}>${String(c)} ${role} ${String(triads)}`).sort();
}

const BROKERS = 'am bm cm an bn mx nx my';
const TEAMS = { a: [1], b: [1], c: [1], m: [2], n: [2], x: [3], y: [3] };
/** Two people at every place are enough for these. */
const TWO = 2;

describe('waysBetween', () => {
  it('counts triads by the teams of the three', () => {
    // a, b and c ask m, who asks x and y; a and b ask n, who asks x.
    expect(ways(BROKERS, TEAMS, TWO)).toEqual(['1>2>3 liaison 8']);
  });

  it('tells none with too few people at an end or in between', () => {
    expect(ways(BROKERS, TEAMS, 3)).toEqual([]);
  });

  it('tells none that is one person alone', () => {
    expect(ways('am bm cm mx my', TEAMS, TWO)).toEqual([]);
  });

  it('leaves out who asks the third themselves', () => {
    expect(ways(`${BROKERS} ax ay`, TEAMS, 1)).toEqual(['1>2>3 liaison 5']);
  });

  it('tells gatekeepers, representatives and itinerants, and nothing within one team', () => {
    const roles = ways('am an mo np mb nb lm ln ou pu', { a: [1], b: [1], l: [2], m: [2], n: [2], o: [2], p: [2], u: [3] }, 1);
    expect(roles).toEqual(['1>2>1 itinerant 2', '1>2>2 gatekeeper 2', '2>2>1 representative 2', '2>2>3 representative 2']);
  });

  it('puts nobody outside a team they share', () => {
    expect(ways('am an mx nx', { a: [1, 2], m: [2], n: [2], x: [3] }, 1)).toEqual(['2>2>3 representative 2']);
  });
});
