import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { seeded } from './seeded.js';

const p = fc.double({ min: 0, max: 1, noNaN: true });

describe('benjaminiHochberg', () => {
  it('adjusts as SciPy 1.17.1 does, in the order given', () => {
    const { adjusted } = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.2, 0.6, 0.041]);
    [0.035, 0.0574, 0.0574, 0.035, 0.23333333, 0.6, 0.0574].forEach((expected, i) => {
      expect(adjusted[i]).toBeCloseTo(expected, 8);
    });
  });

  it('finds up to the last that lies under its line, those before it too', () => {
    expect(benjaminiHochberg([0.049, 0.04, 0.9], 0.1).found).toEqual([true, true, false]);
    expect(benjaminiHochberg([0.049, 0.04, 0.9], 0.05).found).toEqual([false, false, false]);
    expect(benjaminiHochberg([]).found).toEqual([]);
  });

  it('finds what the steps of the paper find', () => {
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), fc.constantFrom(0.05, 0.1, 0.3), (ps, q) => {
        const sorted = [...ps].sort((a, b) => a - b);
        const last = sorted.findLastIndex((one, i) => one * ps.length <= q * (i + 1));
        const line = last === -1 ? -1 : (sorted[last] ?? -1);
        const { adjusted, found } = benjaminiHochberg(ps, q);
        ps.forEach((one, i) => {
          if (Math.abs((adjusted[i] ?? 0) - q) > 1e-12) expect(found[i]).toBe(one <= line);
          expect(adjusted[i]).toBeGreaterThanOrEqual(one);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('finds nearly nothing in 600 tests of chance, where one by one 30 would seem to have changed', () => {
    const random = seeded(4);
    const ps = Array.from({ length: 600 }, () => random());
    expect(ps.filter((one) => one < 0.05).length).toBeGreaterThan(15);
    expect(benjaminiHochberg(ps).found.filter((one) => one).length).toBeLessThanOrEqual(1);
  });
});
