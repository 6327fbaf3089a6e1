import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf, type Hyperedge } from '../diffusion/network.js';
import { reachCounts } from '../diffusion/reach.js';
import { leastAndMostLost, lostWithout } from './leave-one-out.js';

const PEOPLE = 9;
const hyperedges = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 12 }), members: fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 1, maxLength: 4 }) }),
  { maxLength: 18 },
);

function pairs(people: number, given: readonly Hyperedge[]): number {
  return reachCounts(networkOf(people, given)).reduce((sum, count) => sum + count, 0);
}

/** By leaving each out and counting anew. */
function counted(people: number, given: readonly Hyperedge[]): number[] {
  const sorted = [...given].sort((a, b) => a.at - b.at);
  return sorted.map((_, out) => pairs(people, sorted) - pairs(people, sorted.toSpliced(out, 1)));
}

describe('lostWithout', () => {
  it('is what counting anew without each would find', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        expect([...lostWithout(networkOf(PEOPLE, given))]).toEqual(counted(PEOPLE, given));
      }),
      { numRuns: 400 },
    );
  });

  it('is so too with many people, of whom most are in one word or another', () => {
    const wide = hyperedges.map((given) => given.map(({ at, members }) => ({ at, members: members.map((person) => person * 11) })));
    fc.assert(
      fc.property(wide, (given) => {
        expect([...lostWithout(networkOf(100, given))]).toEqual(counted(100, given));
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing in nothing', () => {
    expect([...lostWithout(networkOf(0, []))]).toEqual([]);
    expect([...lostWithout(networkOf(3, [{ at: 1, members: [2] }]))]).toEqual([0]);
  });
});

describe('leastAndMostLost', () => {
  it('are the least and the most of all', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        const lost = counted(PEOPLE, given);
        const [least, most] = lost.length === 0 ? [0, 0] : [Math.min(...lost), Math.max(...lost)];
        expect(leastAndMostLost(networkOf(PEOPLE, given))).toEqual({ least, most });
      }),
      { numRuns: 200 },
    );
  });
});
