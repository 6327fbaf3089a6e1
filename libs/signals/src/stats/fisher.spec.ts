import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fisherExact } from './fisher.js';

const share = fc.integer({ min: 0, max: 60 }).chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('fisherExact', () => {
  it('gives the vector of S5: 2 of 6 early, 5 of 6 late is not evidence yet', () => {
    expect(fisherExact({ x: 2, n: 6 }, { x: 5, n: 6 })).toBeCloseTo(0.2424, 4);
    expect(fisherExact({ x: 2, n: 6 }, { x: 5, n: 6 })).toBeCloseTo(0.24242424242424246, 12);
  });

  // SciPy 1.17.1
  it.each([
    [8, 10, 1, 6, 0.034965034965034975],
    [3, 4, 1, 4, 0.48571428571428565],
    [100, 300, 150, 330, 0.001973363265725189],
  ])('of %i of %i and %i of %i', (x1, n1, x2, n2, p) => {
    expect(fisherExact({ x: x1, n: n1 }, { x: x2, n: n2 })).toBeCloseTo(p, 9);
  });

  it('tells nothing where a margin is empty or the two are alike', () => {
    expect(fisherExact({ x: 0, n: 0 }, { x: 3, n: 4 })).toBe(1);
    expect(fisherExact({ x: 0, n: 5 }, { x: 0, n: 9 })).toBe(1);
    expect(fisherExact({ x: 0, n: 0 }, { x: 0, n: 0 })).toBe(1);
    expect(fisherExact({ x: 4, n: 8 }, { x: 4, n: 8 })).toBeCloseTo(1, 9);
  });

  it('does not ask which is which, nor which outcome counts', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const p = fisherExact(one, other);
        const miss = ({ x, n }: { x: number; n: number }): { x: number; n: number } => ({ x: n - x, n });
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(other, one)).toBeCloseTo(p, 9);
        expect(fisherExact(miss(one), miss(other))).toBeCloseTo(p, 9);
      }),
    );
  });
});
