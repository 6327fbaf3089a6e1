import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilson } from './wilson.js';

describe('wilson', () => {
  it.each([
    [7, 9, 0.452589, 0.936775],
    [2, 2, 0.34238, 1],
    [0, 5, 0, 0.434482],
    [35, 45, 0.637307, 0.874553],
    [3, 4, 0.300642, 0.954413],
    [1, 6, 0.030053, 0.563503],
  ])('gives the interval of %i of %i', (x, n, low, high) => {
    const [a, b] = wilson(x, n);
    expect(a).toBeCloseTo(low, 6);
    expect(b).toBeCloseTo(high, 6);
  });

  it.each([
    [6, 8, 0.409275, 0.928521],
    [6, 16, 0.184812, 0.61359],
  ])('gives the intervals of S6: %i of %i', (x, n, low, high) => {
    const [a, b] = wilson(x, n);
    expect(a).toBeCloseTo(low, 6);
    expect(b).toBeCloseTo(high, 6);
  });

  it.each([
    [2, 4, 0.150039, 0.849961],
    [2, 3, 0.20766, 0.938508],
    [0, 1, 0, 0.793451],
  ])('gives the intervals of S7: %i of %i', (x, n, low, high) => {
    const [a, b] = wilson(x, n);
    expect(a).toBeCloseTo(low, 6);
    expect(b).toBeCloseTo(high, 6);
  });

  it('knows nothing without cases', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
        const x = Math.min(some, n);
        const [low, high] = wilson(x, n);
        const [mirroredLow, mirroredHigh] = wilson(n - x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(mirroredLow).toBeCloseTo(1 - high, 9);
        expect(mirroredHigh).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('narrows with more cases of the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 20 }), (x, times) => {
        const [low, high] = wilson(x, 2 * x);
        const [nearLow, nearHigh] = wilson(x * times, 2 * x * times);
        expect(nearHigh - nearLow).toBeLessThan(high - low);
      }),
    );
  });
});
