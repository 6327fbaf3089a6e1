import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterOf, MEETINGS } from '../testing/fixture-f.js';
import { adviceGraph, type AdviceGraph } from './advice-graph.js';
import { betweenness } from './betweenness.js';

const advices = fc.array(fc.record({ author: fc.integer({ min: 1, max: 9 }), reviewer: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 25,
});

function line(length: number): AdviceGraph {
  return adviceGraph(Array.from({ length: length - 1 }, (_, i) => ({ author: i, reviewer: i + 1 })));
}

/** How far, and in how many shortest ways, every place is from one. */
function ways({ people, either }: AdviceGraph, source: number): { steps: number; count: number }[] {
  const found = people.map((_, i) => (i === source ? { steps: 0, count: 1 } : { steps: Infinity, count: 0 }));
  for (let steps = 0; steps < people.length; steps++)
    people.forEach((_, v) => {
      if (found[v]?.steps !== steps) return;
      for (const w of either.to.subarray(either.start[v], either.start[v + 1])) {
        const there = found[w];
        if (there === undefined || there.steps <= steps) continue;
        there.steps = steps + 1;
        there.count += found[v]?.count ?? 0;
      }
    });
  return found;
}

describe('betweenness', () => {
  it('gives the vectors of S3', () => {
    const graph = adviceGraph(MEETINGS);
    const found = betweenness(graph);
    const expected = { a: 0, b: 0, c: 0, d: 0.761905, e: 0, f: 0.47619, g: 0.285714, h: 0 };
    expect(graph.people.map(letterOf)).toEqual(Object.keys(expected));
    Object.values(expected).forEach((one, i) => {
      expect(found[i]).toBeCloseTo(one, 6);
    });
  });

  it('is 1 in the middle of a star and nothing on its rays', () => {
    const star = adviceGraph([1, 2, 3, 4].map((author) => ({ author, reviewer: 0 })));
    expect([...betweenness(star)]).toEqual([1, 0, 0, 0, 0]);
  });

  it('is nothing for fewer than three people', () => {
    expect([...betweenness(adviceGraph([{ author: 1, reviewer: 2 }]))]).toEqual([0, 0]);
    expect(betweenness(adviceGraph([])).length).toBe(0);
  });

  it('agrees with every shortest way counted', () => {
    fc.assert(
      fc.property(advices, (given) => {
        const graph = adviceGraph(given);
        const size = graph.people.length;
        const from = graph.people.map((_, i) => ways(graph, i));
        betweenness(graph).forEach((found, v) => {
          let sum = 0;
          for (let s = 0; s < size; s++)
            for (let t = 0; t < size; t++) {
              const [whole, one, other] = [from[s]?.[t], from[s]?.[v], from[v]?.[t]];
              if (s === t || s === v || t === v || !whole || !one || !other || whole.steps === Infinity) continue;
              if (one.steps + other.steps === whole.steps) sum += (one.count * other.count) / whole.count;
            }
          expect(found).toBeCloseTo(size < 3 ? 0 : sum / ((size - 1) * (size - 2)), 9);
          expect(found).toBeLessThanOrEqual(1 + 1e-12);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('counts neither directions nor weights', () => {
    fc.assert(
      fc.property(advices, (given) => {
        const turned = given.map(({ author, reviewer }) => ({ author: reviewer, reviewer: author, weight: 7 }));
        expect(betweenness(adviceGraph(turned))).toEqual(betweenness(adviceGraph(given)));
      }),
    );
  });

  it('estimates from a sample, the same for a seed, and the whole from everyone', () => {
    const graph = line(101);
    const whole = betweenness(graph);
    const found = betweenness(graph, { pivots: 50, seed: 2 });
    expect(betweenness(graph, { pivots: 50, seed: 2 })).toEqual(found);
    expect(Math.abs((found[50] ?? 0) - (whole[50] ?? 0))).toBeLessThan(0.1);
    betweenness(graph, { pivots: 500, seed: 2 }).forEach((one, i) => {
      expect(one).toBeCloseTo(whole[i] ?? NaN, 9);
    });
  });
});
