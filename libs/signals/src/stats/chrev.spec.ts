import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chrev } from './chrev.js';

const FILE = { comments: 10, workdays: 5, lastDay: 20 };

describe('chrev', () => {
  it('gives the vectors of S6', () => {
    expect(chrev({ comments: 4, workdays: 2, lastDay: 16 }, FILE)).toBeCloseTo(0.35, 12);
    expect(chrev({ comments: 6, workdays: 3, lastDay: 20 }, FILE)).toBeCloseTo(0.733333, 6);
  });

  it('is 1 for the only one who ever reviewed, 0 for whoever never did', () => {
    expect(chrev(FILE, FILE)).toBe(1);
    expect(chrev({ comments: 0, workdays: 0, lastDay: 0 }, FILE)).toBe(0);
    expect(chrev({ comments: 0, workdays: 0, lastDay: 0 }, { comments: 0, workdays: 0, lastDay: 0 })).toBe(0);
  });

  it('counts the day before as it counts the same day', () => {
    expect(chrev({ ...FILE, lastDay: 19 }, FILE)).toBe(chrev(FILE, FILE));
  });

  it('stays in 0 to 1, falls with time and does not ask when days began', () => {
    const some = fc.record({ comments: fc.integer({ min: 1, max: 10 }), workdays: fc.integer({ min: 1, max: 5 }), lastDay: fc.nat(20) });
    fc.assert(
      fc.property(some, (person) => {
        const found = chrev(person, FILE);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(chrev({ ...person, lastDay: person.lastDay - 1 }, FILE)).toBeLessThanOrEqual(found);
        expect(chrev({ ...person, lastDay: person.lastDay + 9 }, { ...FILE, lastDay: 29 })).toBe(found);
      }),
    );
  });
});
