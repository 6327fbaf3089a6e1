import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newcombe } from './newcombe.js';

const share = fc.integer({ min: 1, max: 200 }).chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('newcombe', () => {
  it('gives the vector of S5: 2 of 6 early, 5 of 6 late is not evidence yet', () => {
    const { difference, interval } = newcombe({ x: 2, n: 6 }, { x: 5, n: 6 });
    expect(difference).toBeCloseTo(0.5, 9);
    expect(interval[0]).toBeCloseTo(-0.0403, 4);
    expect(interval[1]).toBeCloseTo(0.7732, 4);
  });

  it('excludes 0 where the difference is plain', () => {
    const { interval } = newcombe({ x: 10, n: 100 }, { x: 60, n: 100 });
    expect(interval[0]).toBeGreaterThan(0.3);
  });

  it('turns its sign when the two change places', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const there = newcombe(one, other);
        const back = newcombe(other, one);
        expect(back.difference).toBeCloseTo(-there.difference, 9);
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 9);
        expect(back.interval[1]).toBeCloseTo(-there.interval[0], 9);
      }),
    );
  });

  it('holds the difference and stays within -1 and 1', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const { difference, interval } = newcombe(one, other);
        expect(interval[0]).toBeLessThanOrEqual(difference + 1e-12);
        expect(interval[1]).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(interval[0]).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(interval[1]).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('cannot tell anything from nothing', () => {
    const { difference, interval } = newcombe({ x: 0, n: 0 }, { x: 0, n: 0 });
    expect(difference).toBe(0);
    expect(interval).toEqual([-1, 1]);
  });
});
