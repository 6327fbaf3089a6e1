import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chrev } from './chrev.js';
import { expectedRequests, surprise } from './surprise.js';

const pull = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 5 })
  .map((all) => new Map(all.map((one, i) => [i + 1, one])));

describe('surprise', () => {
  it('gives the vector of S6: 6 seen where 2.5 were expected', () => {
    const found = surprise(6, 2.5);
    expect(found?.ratio).toBeCloseTo(2.4, 12);
    expect(found?.interval[0]).toBeCloseTo(0.880758, 6);
    expect(found?.interval[1]).toBeCloseTo(5.22379, 6);
    expect(found?.shrunk).toBeCloseTo(1.538462, 6);
  });

  it('is nothing where nothing was expected', () => {
    expect(surprise(3, 0)).toBeNull();
    expect(surprise(0, 2)?.interval[0]).toBe(0);
  });

  it('draws towards 1, and holds the ratio', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0.1, max: 100, noNaN: true }), (observed, expected) => {
        const { ratio, interval, shrunk } = surprise(observed, expected) ?? { ratio: NaN, interval: [NaN, NaN], shrunk: NaN };
        expect(interval[0]).toBeLessThanOrEqual(ratio);
        expect(interval[1]).toBeGreaterThan(ratio);
        expect(Math.abs(shrunk - 1)).toBeLessThanOrEqual(Math.abs(ratio - 1));
        expect(surprise(observed, expected, 0)?.shrunk).toBeCloseTo(ratio, 9);
      }),
    );
  });
});

describe('expectedRequests', () => {
  it('adds a share of expertise for each pull request one is eligible for', () => {
    const file = { comments: 10, workdays: 5, lastDay: 20 };
    const one = chrev({ comments: 4, workdays: 2, lastDay: 16 }, file);
    const other = chrev({ comments: 6, workdays: 3, lastDay: 20 }, file);
    const pulls = [
      new Map([
        [1, one],
        [2, other],
      ]),
      new Map([[2, other]]),
      new Map([
        [1, 5],
        [3, 5],
      ]),
    ];
    expect(expectedRequests(pulls, 1)).toBeCloseTo(0.35 / 1.083333 + 0.5, 6);
    expect(expectedRequests(pulls, 2)).toBeCloseTo(0.733333 / 1.083333 + 1, 6);
    expect(expectedRequests(pulls, 9)).toBe(0);
    expect(expectedRequests([], 1)).toBe(0);
  });

  it('takes all for alike where nobody has any expertise', () => {
    expect(
      expectedRequests(
        [
          new Map([
            [1, 0],
            [2, 0],
            [3, 0],
            [4, 0],
          ]),
        ],
        1,
      ),
    ).toBe(0.25);
  });

  it('adds up to the pull requests over everyone', () => {
    fc.assert(
      fc.property(fc.array(pull, { maxLength: 10 }), (pulls) => {
        const all = [1, 2, 3, 4, 5].reduce((sum, person) => sum + expectedRequests(pulls, person), 0);
        expect(all).toBeCloseTo(pulls.length, 9);
      }),
    );
  });
});
