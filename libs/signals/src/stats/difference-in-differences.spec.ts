import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceInDifferences } from './difference-in-differences.js';
import { seeded } from './seeded.js';

function line(slope: number, from = 0): number[] {
  return Array.from({ length: 6 }, (_, i) => from + slope * i);
}

const series = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 });

describe('differenceInDifferences', () => {
  it('takes away what tenure alone does', () => {
    const found = differenceInDifferences(line(0.1), [line(0.05), line(0.02), line(0.04, 3)]);
    expect(found?.own).toBeCloseTo(0.1, 12);
    expect(found?.matched).toBeCloseTo(0.04, 12);
    expect(found?.difference).toBeCloseTo(0.06, 12);
    expect(found?.n).toBe(3);
  });

  it('spans all matched people where they are few, and says how sure that is', () => {
    const found = differenceInDifferences(line(0.1), [line(0.05), line(0.02), line(0.04)]);
    expect(found?.interval[0]).toBeCloseTo(0.05, 12);
    expect(found?.interval[1]).toBeCloseTo(0.08, 12);
    expect(found?.coverage).toBeCloseTo(0.5, 12);
    expect(found?.p).toBe(1 / 4);
  });

  it('reaches 95 % with 39 matched people, and leaves the ends out with more', () => {
    const matched = (n: number): number[][] => Array.from({ length: n }, (_, i) => line(i));
    expect(differenceInDifferences(line(100), matched(39))?.coverage).toBeCloseTo(0.95, 12);
    expect(differenceInDifferences(line(100), matched(39))?.interval).toEqual([62, 100]);
    expect(differenceInDifferences(line(100), matched(79))?.interval).toEqual([23, 99]);
    expect(differenceInDifferences(line(100), matched(79))?.coverage).toBeCloseTo(0.95, 12);
    expect(differenceInDifferences(line(100), matched(39))?.p).toBe(1 / 40);
  });

  it('is nothing where a side has no slope', () => {
    expect(differenceInDifferences([1], [line(1)])).toBeNull();
    expect(differenceInDifferences(line(1), [])).toBeNull();
    expect(differenceInDifferences(line(1), [[null, 3]])).toBeNull();
  });

  it('ignores the order of the matched, levels, and lines common to all', () => {
    fc.assert(
      fc.property(series, fc.array(series, { minLength: 1, maxLength: 8 }), fc.integer({ min: -5, max: 5 }), (own, matched, k) => {
        const found = differenceInDifferences(own, matched);
        const tilted = (given: readonly number[]): number[] => given.map((value, i) => value + k * i + 3);
        const moved = differenceInDifferences(tilted(own), matched.map(tilted).reverse());
        expect(moved?.difference).toBeCloseTo(found?.difference ?? NaN, 9);
        expect(moved?.p).toBeCloseTo(found?.p ?? NaN, 9);
        expect(moved?.interval[0]).toBeCloseTo(found?.interval[0] ?? NaN, 9);
        expect(found?.interval[0]).toBeLessThanOrEqual(found?.interval[1] ?? NaN);
        expect(found?.p).toBeGreaterThanOrEqual(1 / (matched.length + 1) - 1e-12);
        expect(found?.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('finds a difference by chance no oftener than it says', () => {
    const random = seeded(21);
    const noise = (): number[] => Array.from({ length: 6 }, () => random());
    let found = 0;
    for (let run = 0; run < 400; run++)
      if ((differenceInDifferences(noise(), Array.from({ length: 19 }, noise))?.p ?? 1) <= 0.1) found += 1;
    expect(found / 400).toBeLessThan(0.14);
    expect(found / 400).toBeGreaterThan(0.06);
  });
});
