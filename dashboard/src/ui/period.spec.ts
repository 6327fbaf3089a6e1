import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL, HALF_YEAR } from '../testing/made-up.js';
import { chosenDays, customPeriod, inPeriod, namesPeriod, periodDays, periodName, since } from './period.js';

const YEARS = { key: '2025-08-01..2026-08-01', from: '2025-08-01T00:00:00.000Z', to: '2026-08-01T00:00:00.000Z', weeks: null };

describe('a period in words', () => {
  it('names days that are in it: the last midnight is not', () => {
    expect(periodDays(HALF_YEAR)).toBe('24 May to 21 Nov 2026');
    expect(periodDays(YEARS)).toBe('1 Aug 2025 to 31 Jul 2026');
    expect(periodDays(ALL)).toBe('up to 21 Nov 2026');
  });

  it('is called by its weeks, by its days, or all', () => {
    expect([HALF_YEAR, YEARS, ALL].map(periodName)).toEqual(['26 weeks', 'Chosen dates', 'All']);
    expect([HALF_YEAR, YEARS, ALL].map(inPeriod)).toEqual([
      'in these 26 weeks',
      'from 1 Aug 2025 to 31 Jul 2026',
      'in all that is fetched',
    ]);
  });

  it('says since when something is new, with the year where it is another one', () => {
    expect([HALF_YEAR, YEARS, ALL].map(since)).toEqual([' since May', ' since August 2025', '']);
  });

  it('is meant by its short and by its full name', () => {
    expect(namesPeriod('26w', HALF_YEAR)).toBe(true);
    expect(namesPeriod('26w@2026-11-22', HALF_YEAR)).toBe(true);
    expect(namesPeriod('2', HALF_YEAR)).toBe(false);
  });
});

describe('days chosen by hand', () => {
  it('include the last one, where the address does not', () => {
    expect(customPeriod('2026-01-01', '2026-06-30')).toBe('2026-01-01..2026-07-01');
    expect(customPeriod('2026-01-01', '2026-01-01')).toBe('2026-01-01..2026-01-02');
  });

  it('are refused out of order or unfinished', () => {
    expect([customPeriod('2026-02-01', '2026-01-31'), customPeriod('', '2026-01-31'), customPeriod('2026-01-01', '')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('come back the same from the period they made', () => {
    const day = fc
      .date({ min: new Date('2008-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, last] = [one, other].sort() as [string, string];
        const [from, to] = (customPeriod(first, last) ?? '').split('..');
        expect(chosenDays({ key: '', from: `${from ?? ''}T00:00:00.000Z`, to: `${to ?? ''}T00:00:00.000Z`, weeks: null })).toEqual({
          first,
          last,
        });
      }),
    );
  });
});
