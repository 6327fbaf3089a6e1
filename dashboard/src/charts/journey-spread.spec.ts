import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spread } from './journey-spread.js';

describe('marks that would lie on each other', () => {
  it('move apart as far as there is room', () => {
    expect(spread([100, 100, 103, 300], 0, 1000)).toEqual([100, 114, 128, 300]);
    expect(spread([990, 995], 0, 1000)).toEqual([986, 1000]);
  });

  it('stay where they are when they are apart', () => {
    expect(spread([10, 40, 500], 0, 1000)).toEqual([10, 40, 500]);
  });

  it('keep their order, their side and about their day, however many they are', () => {
    const places = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 120 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 401, max: 900 }), (drawn, from, to) => {
        const found = spread(drawn, from, to);
        expect(found).toHaveLength(drawn.length);
        found.forEach((at, index) => {
          const day = Math.min(to, Math.max(from, drawn[index] ?? 0));
          expect(at).toBeGreaterThanOrEqual(Math.max(from, day - 42) - 1e-6);
          expect(at).toBeLessThanOrEqual(Math.min(to, day + 42) + 1e-6);
          expect(at).toBeGreaterThanOrEqual((found[index - 1] ?? from) - 1e-6);
        });
      }),
    );
  });
});
