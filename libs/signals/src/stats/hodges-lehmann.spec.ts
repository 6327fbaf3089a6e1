import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hodgesLehmann, median } from './hodges-lehmann.js';

describe('hodgesLehmann', () => {
  it('is the median of all differences', () => {
    expect(hodgesLehmann([10, 20, 30], [8, 18, 28])?.shift).toBeCloseTo(-2, 9);
    expect(hodgesLehmann([1], [4])?.shift).toBeCloseTo(3, 9);
    expect(hodgesLehmann([], [4])).toBeNull();
  });

  it('agrees with every difference written out', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const all = y.flatMap((later) => x.map((earlier) => later - earlier)).sort((a, b) => a - b);
        const rank = Math.max(0, Math.floor(all.length / 2 - 1.959964 * Math.sqrt((all.length * (x.length + y.length + 1)) / 12)));
        const found = hodgesLehmann(x, y);
        expect(found?.shift).toBeCloseTo(median(all) ?? NaN, 6);
        expect(found?.interval[0]).toBeCloseTo(all[rank] ?? NaN, 6);
        expect(found?.interval[1]).toBeCloseTo(all[all.length - 1 - rank] ?? NaN, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('finds a shift that is there and none that is not', () => {
    const before = Array.from({ length: 40 }, (_, i) => 10 + ((i * 37) % 40));
    const faster = hodgesLehmann(
      before,
      before.map((hours) => hours - 20),
    );
    expect(faster?.interval[1]).toBeLessThan(0);
    expect(hodgesLehmann(before, before)?.interval[0]).toBeLessThan(0);
    expect(hodgesLehmann(before, before)?.interval[1]).toBeGreaterThan(0);
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1], 2.5],
    [[], null],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
