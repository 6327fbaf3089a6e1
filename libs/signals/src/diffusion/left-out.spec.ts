import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leftOutRange } from './left-out.js';
import { networkOf } from './network.js';
import { reachCounts } from './reach.js';
import { byLetter, FIXTURE, hyperedges, PEOPLE } from './testing/networks.js';

describe('leftOutRange', () => {
  it('gives the ranges of fixture F (signals.md S1)', () => {
    const { min, max } = leftOutRange(networkOf(8, FIXTURE));
    expect([min[0], max[0]]).toEqual([3, 7]);
    expect([min[3], max[3]]).toEqual([4, 7]);
    expect([min[4], max[4]]).toEqual([2, 6]);
    expect(byLetter(max)).toEqual(byLetter(reachCounts(networkOf(8, FIXTURE))));
  });

  it('is what leaving out one after the other gives', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        const { min, max } = leftOutRange(networkOf(PEOPLE, given));
        const without = given.map((_, left) => reachCounts(networkOf(PEOPLE, given.toSpliced(left, 1))));
        const all = without.length === 0 ? [reachCounts(networkOf(PEOPLE, given))] : without;
        for (let person = 0; person < PEOPLE; person++) {
          expect(min[person]).toBe(Math.min(...all.map((counts) => counts[person] ?? 0)));
          expect(max[person]).toBe(Math.max(...all.map((counts) => counts[person] ?? 0)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where the only review is left out', () => {
    const { min, max } = leftOutRange(networkOf(2, [{ at: 1, members: [0, 1] }]));
    expect([[...min], [...max]]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
