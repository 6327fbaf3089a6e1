import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mannKendall } from './mann-kendall.js';

const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 15 });

describe('mannKendall', () => {
  it('gives the vector of S5: help that turns into skill', () => {
    const trend = mannKendall([0.9, 0.8, 0.8, 0.6, 0.5, 0.3]);
    expect(trend?.n).toBe(6);
    expect(trend?.s).toBe(-14);
    expect(trend?.variance).toBeCloseTo(27.3333, 4);
    expect(trend?.z).toBeCloseTo(-2.4865, 4);
    expect(trend?.p).toBeCloseTo(0.0129, 4);
  });

  it('gives the vector of S5: help that stays needed', () => {
    const trend = mannKendall([0.9, 0.9, 0.8, 0.9, 0.9, 0.9]);
    expect(trend?.s).toBe(1);
    expect(trend?.z).toBe(0);
    expect(trend?.p).toBe(1);
  });

  it('tells nothing of readings that are all equal, nor of one', () => {
    expect(mannKendall([4, 4, 4])).toEqual({ n: 3, s: 0, variance: 0, z: 0, p: 1 });
    expect(mannKendall([4, null])).toBeNull();
    expect(mannKendall([])).toBeNull();
  });

  it('asks only for the order of the readings, and turns with time', () => {
    fc.assert(
      fc.property(values, (given) => {
        const trend = mannKendall(given);
        expect(mannKendall(given.map((value) => Math.exp(value) + 5))).toEqual(trend);
        expect(mannKendall(given.flatMap((value) => [null, value]))).toEqual(trend);
        const back = mannKendall([...given].reverse());
        expect((back?.s ?? NaN) + (trend?.s ?? NaN)).toBe(0);
        expect(back?.p).toBe(trend?.p);
      }),
    );
  });

  it('stays in its ranges', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { n, s, variance, z, p } = mannKendall(given) ?? { n: 0, s: NaN, variance: NaN, z: NaN, p: NaN };
        expect(Math.abs(s)).toBeLessThanOrEqual((n * (n - 1)) / 2);
        expect(variance).toBeGreaterThanOrEqual(0);
        expect(Math.abs(z)).toBeGreaterThanOrEqual(0);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
