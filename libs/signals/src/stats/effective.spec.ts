import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveNumber } from './effective.js';

const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });

describe('effectiveNumber', () => {
  it('gives the vectors of S2: three to one team and one to another', () => {
    expect(effectiveNumber([3, 1], 1)).toBeCloseTo(1.754765, 6);
    expect(effectiveNumber([3, 1], 2)).toBeCloseTo(1.6, 9);
  });

  it('gives the vector of S9: six, three and one', () => {
    expect(effectiveNumber([6, 3, 1], 1)).toBeCloseTo(2.454556, 6);
  });

  it('is the number of kinds where all are as common, and 0 without any', () => {
    expect(effectiveNumber([2, 2, 2], 1)).toBeCloseTo(3, 9);
    expect(effectiveNumber([2, 2, 2], 2)).toBeCloseTo(3, 9);
    expect(effectiveNumber([], 1)).toBe(0);
    expect(effectiveNumber([0, 0], 2)).toBe(0);
  });

  it('lies between 1 and the number of kinds, the second order below the first', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const first = effectiveNumber(given, 1);
        const second = effectiveNumber(given, 2);
        expect(first).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(first).toBeLessThanOrEqual(given.length + 1e-9);
        expect(second).toBeLessThanOrEqual(first + 1e-9);
      }),
    );
  });

  it('does not ask how much there is, only how it is spread', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 2, max: 9 }), (given, times) => {
        const more = given.map((weight) => weight * times);
        expect(effectiveNumber(more, 1)).toBeCloseTo(effectiveNumber(given, 1), 9);
      }),
    );
  });
});
