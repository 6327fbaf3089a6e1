import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageRank } from '../stats/page-rank.js';
import { letterOf, MEETINGS, PEOPLE } from '../testing/fixture-f.js';
import { adviceGraph, type AdviceGraph, type Neighbours } from './advice-graph.js';

function edges(graph: AdviceGraph, neighbours: Neighbours): [from: string, to: string, weight: number][] {
  return graph.people.flatMap((person, i) => {
    const [from, end] = [neighbours.start[i], neighbours.start[i + 1]];
    const weights = neighbours.weight.subarray(from, end);
    return [...neighbours.to.subarray(from, end)].map((to, e): [string, string, number] => [
      letterOf(person),
      letterOf(graph.people[to] ?? 0),
      weights[e] ?? NaN,
    ]);
  });
}

const advices = fc.array(fc.record({ author: fc.integer({ min: 1, max: 9 }), reviewer: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 40,
});

describe('adviceGraph', () => {
  const graph = adviceGraph(MEETINGS);

  it('leads from authors to reviewers, in order', () => {
    expect(edges(graph, graph.out).map(([from, to]) => from + to)).toEqual(['ab', 'ad', 'bd', 'cd', 'de', 'ec', 'ed', 'fd', 'gf', 'hg']);
  });

  it('adds both directions up', () => {
    expect(edges(graph, graph.either).filter(([from]) => from === 'd')).toEqual([
      ['d', 'a', 1],
      ['d', 'b', 1],
      ['d', 'c', 1],
      ['d', 'e', 2],
      ['d', 'f', 1],
    ]);
  });

  it('gives the PageRank of S3', () => {
    const ranks = pageRank(
      PEOPLE,
      edges(graph, graph.out).map(([from, to]) => [from, to]),
      0.85,
    );
    const expected = { d: 0.365129, e: 0.329109, c: 0.158621, f: 0.048234, g: 0.034688, b: 0.026719, a: 0.01875, h: 0.01875 };
    for (const [letter, rank] of Object.entries(expected)) expect(Math.abs((ranks.get(letter) ?? 0) - rank)).toBeLessThan(1e-6);
  });

  it('adds weights up, and leaves work reviewed by its author out', () => {
    const weighed = adviceGraph([
      { author: 1, reviewer: 2, weight: 0.5 },
      { author: 1, reviewer: 2 },
      { author: 2, reviewer: 1, weight: 3 },
      { author: 3, reviewer: 3 },
    ]);
    expect(weighed.people).toEqual([1, 2, 3]);
    expect(edges(weighed, weighed.out)).toEqual([
      ['a', 'b', 1.5],
      ['b', 'a', 3],
    ]);
    expect([...weighed.either.weight]).toEqual([4.5, 4.5]);
  });

  it('holds people without ties, and nothing at all', () => {
    expect(adviceGraph([], [5, 2]).people).toEqual([2, 5]);
    expect(adviceGraph([]).out.start.length).toBe(1);
  });

  it('does not ask for the order', () => {
    fc.assert(
      fc.property(advices, (given) => {
        expect(adviceGraph([...given].reverse())).toEqual(adviceGraph(given));
      }),
    );
  });
});
