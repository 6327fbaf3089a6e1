import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personOf } from '../testing/fixture-f.js';
import { waitShares } from './wait-share.js';

const HOURS = { d: [20, 30, 50, 8], b: [4], f: [6], g: [2], e: [10] };
const WAITS = Object.entries(HOURS).flatMap(([letter, all]) => all.map((hours) => ({ person: personOf(letter), hours })));
const waits = fc.array(fc.record({ person: fc.integer({ min: 1, max: 5 }), hours: fc.integer({ min: 0, max: 100 }) }), { maxLength: 30 });

describe('waitShares', () => {
  it('gives the vectors of S12', () => {
    const d = waitShares(WAITS).find(({ person }) => person === personOf('d'));
    expect([d?.waits, d?.hours, d?.median, d?.loadShare]).toEqual([4, 108, 25, 0.5]);
    expect(d?.waitShare).toBeCloseTo(0.830769, 6);
    expect(d?.excess).toBeCloseTo(1.6615, 4);
  });

  it('goes by person', () => {
    expect(waitShares(WAITS).map(({ person }) => person)).toEqual([2, 4, 5, 6, 7]);
    expect(waitShares([])).toEqual([]);
  });

  it('tells no share where nothing waited', () => {
    expect(waitShares([{ person: 1, hours: 0 }])).toEqual([
      { person: 1, waits: 1, hours: 0, median: 0, waitShare: null, loadShare: 1, excess: null },
    ]);
  });

  it('adds up to one over everyone, whatever the order and the unit', () => {
    fc.assert(
      fc.property(waits, (given) => {
        const found = waitShares(given);
        expect(waitShares([...given].reverse())).toEqual(found);
        const inMinutes = waitShares(given.map(({ person, hours }) => ({ person, hours: hours * 60 })));
        found.forEach(({ excess }, i) => {
          expect(inMinutes[i]?.excess ?? -1).toBeCloseTo(excess ?? -1, 9);
        });
        if (found.length === 0) return;
        expect(found.reduce((sum, { loadShare }) => sum + loadShare, 0)).toBeCloseTo(1, 9);
        if (given.some(({ hours }) => hours > 0)) expect(found.reduce((sum, { waitShare }) => sum + (waitShare ?? 0), 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
