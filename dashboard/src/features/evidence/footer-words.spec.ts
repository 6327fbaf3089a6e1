import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SEVEN } from '../../testing/made-up.js';
import { footerWords, overlapWords, unitWord } from './footer-words.js';

function rows(listed: number, withheld: number): { title: string | null }[] {
  return [...Array.from({ length: listed }, () => ({ title: 'A title' })), ...Array.from({ length: withheld }, () => ({ title: null }))];
}

describe('the sum of a list', () => {
  it('adds up in words', () => {
    const tally = { groups: SEVEN, byGroup: true, total: 61, unit: 'review' };
    expect(footerWords({ ...tally, rows: rows(57, 4) })).toBe('7 teams: 57 reviews listed and 4 withheld make 61.');
    expect(footerWords({ ...tally, rows: rows(61, 0) })).toBe('7 teams: 61 reviews listed.');
    expect(footerWords({ ...tally, rows: rows(46, 4) })).toBe('7 teams: the newest 50 of 61 reviews are read here so far.');
  });

  it('speaks of rows alone where the number counts rows', () => {
    expect(footerWords({ groups: [], byGroup: false, total: 1, rows: rows(1, 0), unit: 'session' })).toBe('1 session listed.');
  });

  it('never says a sum that is not one', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (listed, withheld) => {
        const words = footerWords({ groups: [], byGroup: false, total: listed + withheld, rows: rows(listed, withheld), unit: 'review' });
        const numbers = (words.match(/\d+/g) ?? []).map(Number);
        if (withheld > 0) expect(numbers).toEqual([listed, withheld, listed + withheld]);
        else expect(numbers).toEqual(listed > 0 ? [listed] : []);
      }),
    );
  });

  it('explains lines that stand in several teams', () => {
    const tally = { groups: SEVEN, byGroup: true, rows: rows(55, 0), unit: 'review' };
    expect(overlapWords({ ...tally, total: 61 })).toBeNull();
    expect(overlapWords({ ...tally, total: 55 })).toBe('Work of people in several teams stands in each of them: 61 lines for 55 reviews.');
  });

  it('finds the noun of a unit', () => {
    expect(['substantive review with both teams known', 'sessions', 'pair'].map(unitWord)).toEqual(['review', 'session', 'case']);
  });
});
