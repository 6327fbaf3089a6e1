import { describe, expect, it } from '@jest/globals';
import { besides, chanceOf, differenceOf, fisherOf, slopeOf } from './trends.js';

// The vectors that the definition of independence was published with.
describe('trends and differences', () => {
  it('are those of the example that falls, and of the one that stays', () => {
    const falls = [0.9, 0.8, 0.8, 0.6, 0.5, 0.3];
    expect(slopeOf(falls)).toBeCloseTo(-0.1, 12);
    expect(chanceOf(falls)).toBeCloseTo(0.0129, 4);
    expect(slopeOf([0.9, 0.9, 0.8, 0.9, 0.9, 0.9])).toBe(0);
    expect([slopeOf([1]), chanceOf([null, 1]), chanceOf([1, 1, 1])]).toEqual([null, null, 1]);
    expect(slopeOf([0, null, 4])).toBe(2);
  });

  it('are those of two shares', () => {
    const { difference, low, high } = differenceOf({ x: 2, n: 6 }, { x: 5, n: 6 });
    expect([difference, low, high].map((value) => value.toFixed(4))).toEqual(['0.5000', '-0.0403', '0.7732']);
    expect(fisherOf({ x: 2, n: 6 }, { x: 5, n: 6 })).toBeCloseTo(0.2424, 4);
  });

  it('stand beside those of others', () => {
    expect(besides([0, 1, 2], [[0, 0], [0, 0.5], [1]])).toMatchObject({
      matched: 0.25,
      'matched-n': 2,
      beyond: 0.75,
      'beyond-low': 0.5,
      'beyond-high': 1,
    });
    expect(besides([1], [[0, 1]])).toBeNull();
  });
});
