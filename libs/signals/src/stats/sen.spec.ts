import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { senSlope } from './sen.js';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });

describe('senSlope', () => {
  it.each([
    [[0.9, 0.8, 0.8, 0.6, 0.5, 0.3], -0.1],
    [[0.9, 0.9, 0.8, 0.9, 0.9, 0.9], 0],
  ])('gives the vectors of S5: %j', (buckets, expected) => {
    expect(senSlope(buckets)).toBeCloseTo(expected, 12);
  });

  it('leaves buckets without a reading out, and keeps their time', () => {
    expect(senSlope([1, null, 3, null, 5])).toBe(1);
    expect(senSlope([null, 1, 4])).toBe(3);
  });

  it.each([[[]], [[3]], [[null, 2, null]]])('is nothing under two readings: %j', (buckets) => {
    expect(senSlope(buckets)).toBeNull();
  });

  it('is hardly moved by one odd reading', () => {
    expect(senSlope([1, 2, 3, 400, 5, 6, 7])).toBeCloseTo(1, 0);
  });

  it('scales, ignores a level, adds a line and turns with time', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -9, max: 9 }), (given, k) => {
        const slope = senSlope(given) ?? NaN;
        expect(senSlope(given.map((value) => value * k)) ?? NaN).toBeCloseTo(slope * k, 9);
        expect(senSlope(given.map((value) => value + k)) ?? NaN).toBeCloseTo(slope, 9);
        expect(senSlope(given.map((value, i) => value + k * i)) ?? NaN).toBeCloseTo(slope + k, 9);
        expect(senSlope([...given].reverse()) ?? NaN).toBeCloseTo(-slope, 9);
      }),
    );
  });
});
