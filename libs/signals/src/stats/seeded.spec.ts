import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seeded, shuffle } from './seeded.js';

describe('seeded', () => {
  it('tells the same numbers for the same seed, in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [seeded(seed), seeded(seed)];
        for (let i = 0; i < 20; i++) {
          const drawn = one();
          expect(drawn).toBe(other());
          expect(drawn).toBeGreaterThanOrEqual(0);
          expect(drawn).toBeLessThan(1);
        }
      }),
    );
  });

  it('spreads evenly, also over seeds that follow one another', () => {
    const parts = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 100; seed++) {
      const random = seeded(seed);
      for (let i = 0; i < 100; i++) {
        const part = Math.floor(random() * 10);
        parts[part] = (parts[part] ?? 0) + 1;
      }
    }
    for (const count of parts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('shuffle', () => {
  it('keeps every value', () => {
    fc.assert(
      fc.property(fc.int32Array(), fc.integer(), (values, seed) => {
        const shuffled = values.slice();
        shuffle(shuffled, seeded(seed));
        expect(shuffled.sort()).toEqual(values.slice().sort());
      }),
    );
  });

  it('makes every order about as often', () => {
    const seen = new Map<string, number>();
    const random = seeded(7);
    for (let i = 0; i < 6000; i++) {
      const order = Int32Array.of(1, 2, 3);
      shuffle(order, random);
      seen.set(order.join(), (seen.get(order.join()) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
