import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterOf, MEETINGS, PEOPLE, personOf } from '../testing/fixture-f.js';
import { removalLosses } from './removal-loss.js';

const meetings = fc.array(
  fc.record({ author: fc.integer({ min: 1, max: 7 }), reviewer: fc.integer({ min: 1, max: 7 }), at: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 25 },
);

describe('removalLosses', () => {
  const losses = removalLosses(MEETINGS, PEOPLE.map(personOf));

  it.each([
    ['d', 26, 9, 0.653846],
    ['f', 27, 19, 0.2963],
    ['g', 30, 25, 0.1667],
    ['b', 29, 26, 0.1034],
  ])('gives the vector of S12 for %s', (letter, all, kept, loss) => {
    const found = losses.get(personOf(letter));
    expect([found?.all, found?.kept]).toEqual([all, kept]);
    expect(Math.abs((found?.loss ?? NaN) - loss)).toBeLessThan(5e-5);
  });

  it('is 0 for everyone else of S12', () => {
    expect([...losses].filter(([, { loss }]) => loss === 0).map(([person]) => letterOf(person))).toEqual(['a', 'c', 'e', 'h']);
  });

  it('is nothing where the others reach nobody, and 0 for someone who was not there', () => {
    expect(removalLosses([{ author: 1, reviewer: 2, at: 1 }], [2]).get(2)).toEqual({ kept: 0, all: 0, loss: null });
    expect(removalLosses([{ author: 1, reviewer: 2, at: 1 }], [9]).get(9)).toEqual({ kept: 2, all: 2, loss: 0 });
    expect(removalLosses([], []).size).toBe(0);
  });

  it('takes away only reviews given: work that others reviewed stays', () => {
    const through = [
      { author: 2, reviewer: 1, at: 1 },
      { author: 2, reviewer: 3, at: 2 },
    ];
    expect(removalLosses(through, [2]).get(2)?.loss).toBe(0);
    expect(
      removalLosses(
        through.map(({ author, reviewer, at }) => ({ author: reviewer, reviewer: author, at })),
        [2],
      ).get(2)?.loss,
    ).toBe(1);
  });

  it('loses a share, never more than all', () => {
    fc.assert(
      fc.property(meetings, (given) => {
        for (const { kept, all, loss } of removalLosses(given, [1, 2, 3]).values()) {
          expect(kept).toBeGreaterThanOrEqual(0);
          expect(kept).toBeLessThanOrEqual(all);
          expect(loss).toEqual(all === 0 ? null : 1 - kept / all);
        }
      }),
    );
  });
});
