import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concentration } from './concentration.js';
import { effectiveNumber } from './effective.js';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }).filter((all) => all.some((one) => one > 0));

describe('concentration', () => {
  it('gives the vectors of S12', () => {
    const found = concentration([0, 1, 1, 5, 1, 1, 1, 0]);
    expect(found?.hhi).toBeCloseTo(0.3, 12);
    expect(found?.effective).toBeCloseTo(3.333333, 6);
    expect(found?.topShare).toBe(0.5);
  });

  it('is nothing without any amount', () => {
    expect(concentration([])).toBeNull();
    expect(concentration([0, 0, 0])).toBeNull();
  });

  it('stays in its ranges and agrees with the effective number of order 2', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 9 }), (given, times) => {
        const { hhi, effective, topShare } = concentration(given) ?? { hhi: NaN, effective: NaN, topShare: NaN };
        expect(hhi).toBeGreaterThanOrEqual(1 / given.length - 1e-12);
        expect(hhi).toBeLessThanOrEqual(topShare + 1e-12);
        expect(topShare).toBeLessThanOrEqual(1);
        expect(effective).toBeCloseTo(effectiveNumber(given, 2), 9);
        expect(concentration(given.map((one) => one * times))?.hhi).toBeCloseTo(hhi, 12);
        expect(concentration([...given, 0].reverse())?.hhi).toBeCloseTo(hhi, 12);
      }),
    );
  });
});
