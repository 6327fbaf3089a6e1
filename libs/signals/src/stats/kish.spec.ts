import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kishSize } from './kish.js';

const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('kishSize', () => {
  it('is how many there are where all weigh alike, fewer where some weigh little', () => {
    expect(kishSize([0.3, 0.3, 0.3, 0.3])).toBeCloseTo(4, 12);
    expect(kishSize([1, 0.5])).toBeCloseTo(1.8, 12);
    expect(kishSize([1, 0, 0])).toBe(1);
    expect(kishSize([])).toBe(0);
  });

  it('lies between 1 and how many there are, whatever the unit', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const found = kishSize(given);
        const sum = given.reduce((all, weight) => all + weight, 0);
        expect(found).toBeCloseTo(sum ** 2 / given.reduce((all, weight) => all + weight ** 2, 0), 9);
        expect(found).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(found).toBeLessThanOrEqual(given.length + 1e-9);
        expect(kishSize(given.map((weight) => weight * 7))).toBeCloseTo(found, 9);
      }),
    );
  });
});
