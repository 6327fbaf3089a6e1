import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterOf, MEETINGS } from '../testing/fixture-f.js';
import { adviceGraph } from './advice-graph.js';
import { constraint } from './constraint.js';

const advices = fc.array(
  fc.record({ author: fc.integer({ min: 1, max: 9 }), reviewer: fc.integer({ min: 1, max: 9 }), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 30 },
);

describe('constraint', () => {
  it('gives the vectors of S3', () => {
    const graph = adviceGraph(MEETINGS);
    const found = constraint(graph);
    const expected = { a: 0.902778, b: 0.902778, c: 1.138889, d: 0.403549, e: 0.891975, f: 0.5, g: 0.5, h: 1 };
    expect(graph.people.map(letterOf)).toEqual(Object.keys(expected));
    Object.values(expected).forEach((one, i) => {
      expect(found[i]).toBeCloseTo(one, 6);
    });
  });

  it('is not defined for people without ties', () => {
    expect(constraint(adviceGraph([{ author: 1, reviewer: 2 }], [3]))).toEqual([1, 1, null]);
    expect(constraint(adviceGraph([]))).toEqual([]);
  });

  it('agrees with the formula written out', () => {
    fc.assert(
      fc.property(advices, (given) => {
        const graph = adviceGraph(given);
        const tie = (a: number, b: number): number =>
          given
            .filter((one) => a !== b && ((one.author === a && one.reviewer === b) || (one.author === b && one.reviewer === a)))
            .reduce((sum, one) => sum + one.weight, 0);
        const total = (a: number): number => graph.people.reduce((sum, b) => sum + tie(a, b), 0);
        const p = (a: number, b: number): number => (tie(a, b) === 0 ? 0 : tie(a, b) / total(a));
        const found = constraint(graph);
        graph.people.forEach((i, place) => {
          const tied = graph.people.filter((j) => tie(i, j) > 0);
          const sum = tied.reduce((all, j) => all + (p(i, j) + graph.people.reduce((by, q) => by + p(i, q) * p(q, j), 0)) ** 2, 0);
          if (tied.length === 0) expect(found[place]).toBeNull();
          else expect(found[place]).toBeCloseTo(sum, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not ask for the unit of the weights', () => {
    fc.assert(
      fc.property(advices, (given) => {
        const tenfold = constraint(adviceGraph(given.map((one) => ({ ...one, weight: one.weight * 10 }))));
        constraint(adviceGraph(given)).forEach((one, i) => {
          expect(tenfold[i] ?? -1).toBeCloseTo(one ?? -1, 9);
        });
      }),
    );
  });
});
