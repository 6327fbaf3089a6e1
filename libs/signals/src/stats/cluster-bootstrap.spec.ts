import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bootstrapMean, bootstrapShare } from './cluster-bootstrap.js';
import { seeded } from './seeded.js';

const clusters = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), { maxLength: 12 });

describe('bootstrapMean', () => {
  it('estimates the mean of all values and holds it', () => {
    fc.assert(
      fc.property(clusters, fc.integer(), (given, seed) => {
        const all = given.flat();
        const found = bootstrapMean(given, { seed, rounds: 50 });
        if (all.length === 0) {
          expect(found).toBeNull();
          return;
        }
        expect(found?.estimate).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 9);
        expect(found?.interval[0]).toBeLessThanOrEqual(found?.interval[1] ?? NaN);
        expect(found?.interval[0]).toBeGreaterThanOrEqual(Math.min(...all));
        expect(found?.interval[1]).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });

  it('draws the same for the same seed and leaves empty clusters out', () => {
    const given = [[1, 2], [], [5], [9, 9, 9]];
    const found = bootstrapMean(given, { seed: 3 });
    expect(bootstrapMean(given, { seed: 3 })).toEqual(found);
    expect(bootstrapMean([[1, 2], [5], [9, 9, 9]], { seed: 3 })).toEqual(found);
    expect(bootstrapMean(given, { seed: 4 })?.estimate).toBe(found?.estimate);
  });

  it('scales with the values', () => {
    const given = [[1, 2], [7], [3, 3, 8], [4]];
    const found = bootstrapMean(given, { seed: 1 });
    const tenfold = bootstrapMean(
      given.map((values) => values.map((value) => value * 10)),
      { seed: 1 },
    );
    expect(tenfold?.interval[0]).toBeCloseTo((found?.interval[0] ?? NaN) * 10, 9);
    expect(tenfold?.interval[1]).toBeCloseTo((found?.interval[1] ?? NaN) * 10, 9);
  });

  it('knows no spread of one cluster', () => {
    expect(bootstrapMean([[1, 9]], { seed: 1 })).toEqual({ estimate: 5, interval: [5, 5] });
  });
});

describe('bootstrapShare', () => {
  const even = Array.from({ length: 40 }, (_, i) => ({ x: i % 2, n: 1 }));

  it('is as wide as the normal interval where each case is its own cluster', () => {
    const found = bootstrapShare(even, { seed: 5 });
    const half = 1.96 * Math.sqrt(0.25 / 40);
    expect(found?.interval[0]).toBeCloseTo(0.5 - half, 1);
    expect(found?.interval[1]).toBeCloseTo(0.5 + half, 1);
  });

  it('does not take ten like comments of one pull request for ten cases', () => {
    const clustered = even.map(({ x }) => ({ x: x * 10, n: 10 }));
    expect(bootstrapShare(clustered, { seed: 5 })).toEqual(bootstrapShare(even, { seed: 5 }));
  });

  it('narrows with a lower confidence', () => {
    const wide = bootstrapShare(even, { seed: 5, confidence: 0.99 })?.interval ?? [0, 0];
    const narrow = bootstrapShare(even, { seed: 5, confidence: 0.5 })?.interval ?? [0, 0];
    expect(narrow[1] - narrow[0]).toBeLessThan(wide[1] - wide[0]);
  });

  it('holds the truth about as often as it says', () => {
    const random = seeded(11);
    let held = 0;
    for (let run = 0; run < 200; run++) {
      const drawn = Array.from({ length: 30 }, () => ({
        x: Array.from({ length: 4 }, () => random()).filter((r) => r < 0.3).length,
        n: 4,
      }));
      const [low, high] = bootstrapShare(drawn, { seed: run, rounds: 300 })?.interval ?? [0, 0];
      if (low <= 0.3 && 0.3 <= high) held += 1;
    }
    expect(held / 200).toBeGreaterThan(0.88);
  });
});
