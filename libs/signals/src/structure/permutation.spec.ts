import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedEiIndex } from '../stats/insularity.js';
import { MEETINGS, TEAM_OF } from '../testing/fixture-f.js';
import { permuteEiIndex } from './permutation.js';

const pairs = new Map(
  MEETINGS.map(({ author, reviewer }) => [Math.min(author, reviewer) * 100 + Math.max(author, reviewer), [author, reviewer] as const]),
);
const TIES = [...pairs.values()];

describe('permuteEiIndex', () => {
  it('gives the vectors of S2: nine ties, more insular than chance although more lie outside', () => {
    const found = permuteEiIndex(TIES, TEAM_OF, { seed: 1 });
    const sizes = new Map([1, 2, 3].map((team) => [team, [...TEAM_OF.values()].filter((one) => one === team).length]));
    expect(TIES.length).toBe(9);
    expect(found?.observed).toBeCloseTo(0.111111, 6);
    expect(found?.mean).toBeCloseTo(expectedEiIndex(sizes, (a, b) => a === b) ?? NaN, 2);
    expect(found?.mean).toBeCloseTo(0.5, 2);
    expect(found?.permutations).toBe(10_000);
    expect(found?.pLow).toBeLessThan(0.2);
    expect(found?.pHigh).toBeGreaterThan(0.8);
  });

  it('finds what is exact for four people in pairs: one of three ways to sit keeps both ties inside', () => {
    const found = permuteEiIndex(
      [
        [1, 2],
        [3, 4],
      ],
      new Map([
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 2],
      ]),
      { seed: 3 },
    );
    expect(found?.observed).toBe(-1);
    expect(found?.pLow).toBeCloseTo(1 / 3, 1);
    expect(found?.pHigh).toBe(1);
    expect(found?.interval).toEqual([-1, 1]);
  });

  it('is the same for a seed, whatever the order of ties', () => {
    const found = permuteEiIndex(TIES, TEAM_OF, { seed: 5, permutations: 300 });
    expect(permuteEiIndex([...TIES].reverse(), new Map([...TEAM_OF].reverse()), { seed: 5, permutations: 300 })).toEqual(found);
  });

  it('leaves ties with someone of no known team out, and is nothing without ties', () => {
    const found = permuteEiIndex(TIES, TEAM_OF, { seed: 5, permutations: 300 });
    expect(permuteEiIndex([...TIES, [1, 99], [98, 99]], TEAM_OF, { seed: 5, permutations: 300 })).toEqual(found);
    expect(permuteEiIndex([], TEAM_OF, { seed: 1 })).toBeNull();
    expect(permuteEiIndex(TIES, new Map(), { seed: 1 })).toBeNull();
  });

  it('asks the caller whether two sets of teams share one', () => {
    expect(permuteEiIndex(TIES, TEAM_OF, { seed: 1, permutations: 10, same: () => true })?.observed).toBe(-1);
  });

  it('stays in its ranges', () => {
    const tie = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(tie, { minLength: 1, maxLength: 20 }), fc.integer(), (ties, seed) => {
        const found = permuteEiIndex(ties, TEAM_OF, { seed, permutations: 99 });
        for (const value of [found?.observed, found?.mean, ...(found?.interval ?? [])]) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const p of [found?.p, found?.pLow, found?.pHigh]) {
          expect(p).toBeGreaterThanOrEqual(0.01);
          expect(p).toBeLessThanOrEqual(1);
        }
        expect((found?.pLow ?? 0) + (found?.pHigh ?? 0)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
