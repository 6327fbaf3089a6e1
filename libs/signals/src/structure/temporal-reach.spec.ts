import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterOf, MEETINGS, PEOPLE, personOf } from '../testing/fixture-f.js';
import { temporalReach, type Meeting } from './temporal-reach.js';

function counts(meetings: readonly Meeting[]): number[] {
  const reach = temporalReach(meetings);
  return PEOPLE.map((letter) => reach.counts[reach.people.indexOf(personOf(letter))] ?? 0);
}

const meetings = fc.array(
  fc.record({ author: fc.integer({ min: 1, max: 12 }), reviewer: fc.integer({ min: 1, max: 12 }), at: fc.integer({ min: 0, max: 8 }) }),
  { maxLength: 30 },
);

describe('temporalReach', () => {
  const reach = temporalReach(MEETINGS);

  it('gives the vectors of S1', () => {
    expect(reach.people.map(letterOf)).toEqual(PEOPLE);
    expect([...reach.counts]).toEqual([7, 7, 2, 7, 6, 6, 2, 1]);
    expect(reach.pairs / 8).toBe(4.75);
  });

  it('gives the window of S1, days 5 to 10', () => {
    expect(counts(MEETINGS.filter(({ at }) => at >= 5))).toEqual([3, 0, 2, 3, 2, 2, 2, 1]);
  });

  it('gives the ranges of S1 with any one pull request left out', () => {
    const without = MEETINGS.map((left) => counts(MEETINGS.filter((meeting) => meeting !== left)));
    const range = (letter: string): number[] => {
      const all = without.map((one) => one[PEOPLE.indexOf(letter)] ?? NaN);
      return [Math.min(...all), Math.max(...all)];
    };
    expect([range('a'), range('d'), range('e')]).toEqual([
      [3, 7],
      [4, 7],
      [2, 6],
    ]);
  });

  it('leads forwards in time only, and not to oneself', () => {
    expect(reach.reaches(personOf('a'), personOf('h'))).toBe(true);
    expect(reach.reaches(personOf('h'), personOf('a'))).toBe(false);
    expect(reach.reaches(personOf('a'), personOf('a'))).toBe(false);
    expect(reach.reaches(99, personOf('a'))).toBe(false);
  });

  it('never chains two meetings of one moment', () => {
    expect([
      ...temporalReach([
        { author: 1, reviewer: 2, at: 5 },
        { author: 2, reviewer: 3, at: 5 },
      ]).counts,
    ]).toEqual([1, 2, 1]);
  });

  it('is nothing without meetings, and nothing of a meeting with oneself', () => {
    expect(temporalReach([])).toMatchObject({ people: [], pairs: 0 });
    expect([...temporalReach([{ author: 1, reviewer: 1, at: 5 }]).counts]).toEqual([0]);
  });

  it('agrees with every journey followed, whatever the order', () => {
    fc.assert(
      fc.property(meetings, (given) => {
        const found = temporalReach(given);
        expect(temporalReach([...given].reverse()).counts).toEqual(found.counts);
        for (const from of found.people) {
          const since = new Map([[from, -1]]);
          for (let at = 0; at <= 8; at++) {
            const arrived = given
              .filter((one) => one.at === at)
              .flatMap(({ author, reviewer }) => [
                [author, reviewer],
                [reviewer, author],
              ])
              .flatMap(([a = 0, b = 0]) => ((since.get(a) ?? Infinity) < at && !since.has(b) ? [b] : []));
            for (const person of arrived) since.set(person, at);
          }
          expect(found.people.filter((to) => found.reaches(from, to))).toEqual(found.people.filter((to) => to !== from && since.has(to)));
        }
        expect(found.pairs).toBe(found.counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('holds more people than one word of bits', () => {
    const chain = Array.from({ length: 99 }, (_, i) => ({ author: i, reviewer: i + 1, at: i }));
    const found = temporalReach(chain);
    expect(found.counts[0]).toBe(99);
    expect(found.counts[99]).toBe(1);
    expect(found.reaches(0, 99)).toBe(true);
  });
});
