import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poissonInterval } from './poisson-interval.js';
import { gammaCdf, gammaTail } from './special-functions.js';

describe('poissonInterval', () => {
  it('gives the vector of S6: 6 seen where 2.5 were expected', () => {
    const [low, high] = poissonInterval(6);
    expect(low / 2.5).toBeCloseTo(0.880758, 6);
    expect(high / 2.5).toBeCloseTo(5.22379, 6);
  });

  it.each([
    [0, 0, 3.6888794541139354],
    [100, 81.36399125092314, 121.62679379242638],
  ])('of %i', (count, low, high) => {
    const found = poissonInterval(count);
    expect(found[0]).toBeCloseTo(low, 9);
    expect(found[1]).toBeCloseTo(high, 9);
  });

  it('leaves half of what is not covered on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (count, confidence) => {
        const [low, high] = poissonInterval(count, confidence);
        expect(gammaCdf(low, count)).toBeCloseTo((1 - confidence) / 2, 9);
        expect(gammaTail(high, count + 1)).toBeCloseTo((1 - confidence) / 2, 9);
      }),
    );
  });

  it('holds the count and rises with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
        const [low, high] = poissonInterval(count);
        const [nextLow, nextHigh] = poissonInterval(count + 1);
        expect(low).toBeLessThanOrEqual(count);
        expect(high).toBeGreaterThan(count);
        expect(nextLow).toBeGreaterThan(low);
        expect(nextHigh).toBeGreaterThan(high);
      }),
    );
  });
});
