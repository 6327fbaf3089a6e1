import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gini } from './gini.js';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }).filter((all) => all.some((one) => one > 0));

describe('gini', () => {
  it('gives the vectors of S12: reviews given, with and without those who gave none', () => {
    expect(gini([0, 1, 1, 5, 1, 1, 1, 0])).toBeCloseTo(0.5, 12);
    expect(gini([1, 1, 5, 1, 1, 1])).toBeCloseTo(0.333333, 6);
  });

  it('is 0 where all have alike and near 1 where one has all', () => {
    expect(gini([3, 3, 3, 3])).toBe(0);
    expect(gini([0, 0, 0, 7])).toBe(0.75);
  });

  it('is nothing without any amount', () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
  });

  it('is half the mean difference over the mean', () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const all = given.reduce((sum, one) => sum + one, 0);
        const apart = given.flatMap((a) => given.map((b) => Math.abs(a - b))).reduce((sum, one) => sum + one, 0);
        expect(gini(given)).toBeCloseTo(apart / (2 * given.length * all), 9);
      }),
    );
  });

  it('asks neither for the order nor for the unit', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 50 }), (given, times) => {
        const found = gini(given) ?? NaN;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual((given.length - 1) / given.length + 1e-12);
        expect(gini([...given].reverse())).toBe(found);
        expect(gini(given.map((one) => one * times))).toBeCloseTo(found, 9);
        expect(gini([...given, ...given])).toBeCloseTo(found, 9);
      }),
    );
  });
});
