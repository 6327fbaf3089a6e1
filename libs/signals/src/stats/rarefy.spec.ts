import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveNumber } from './effective.js';
import { rarefyEffective, rarefyRichness } from './rarefy.js';

const counts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

function total(given: readonly number[]): number {
  return given.reduce((sum, count) => sum + count, 0);
}

describe('rarefyRichness', () => {
  it('counts the kinds of every draw', () => {
    expect(rarefyRichness([6, 3, 1], 2)).toBeCloseTo(2 - (15 + 3) / 45, 12);
    expect(rarefyRichness([1, 1], 1)).toBeCloseTo(1, 12);
  });

  it('is every kind of all acts, one of one act, none of none', () => {
    expect(rarefyRichness([6, 3, 1], 10)).toBeCloseTo(3, 12);
    expect(rarefyRichness([6, 3, 1], 1)).toBeCloseTo(1, 12);
    expect(rarefyRichness([6, 3, 1], 0)).toBeCloseTo(0, 12);
    expect(rarefyRichness([], 0)).toBe(0);
    expect(rarefyRichness([6, 3, 1], 11)).toBeNull();
  });

  it('grows with the volume, never above it', () => {
    fc.assert(
      fc.property(counts, fc.nat(70), (given, some) => {
        const n = Math.min(some, total(given) - 1);
        const fewer = rarefyRichness(given, n) ?? NaN;
        expect(rarefyRichness(given, n + 1)).toBeGreaterThanOrEqual(fewer - 1e-9);
        expect(fewer).toBeLessThanOrEqual(Math.min(n, given.length) + 1e-9);
      }),
    );
  });
});

describe('rarefyEffective', () => {
  it('is the effective number of S9 at all acts', () => {
    expect(rarefyEffective([6, 3, 1], 10)).toBeCloseTo(2.454556, 6);
  });

  it('agrees with every draw of two written out', () => {
    const apart = 1 - (15 + 3) / 45;
    expect(rarefyEffective([6, 3, 1], 2)).toBeCloseTo(Math.exp(apart * Math.log(2)), 12);
  });

  it('is one of one act, none of none', () => {
    expect(rarefyEffective([6, 3, 1], 1)).toBeCloseTo(1, 12);
    expect(rarefyEffective([6, 3, 1], 0)).toBe(0);
    expect(rarefyEffective([6, 3, 1], 11)).toBeNull();
  });

  it('lies between 1 and the kinds to expect, and ends at the effective number', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 70 }), (given, some) => {
        const n = Math.min(some, total(given));
        const found = rarefyEffective(given, n) ?? NaN;
        expect(found).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(found).toBeLessThanOrEqual((rarefyEffective(given, total(given)) ?? NaN) + 1e-9);
        expect(rarefyEffective(given, total(given))).toBeCloseTo(effectiveNumber(given, 1), 9);
      }),
    );
  });
});
