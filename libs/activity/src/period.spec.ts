import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allPeriod,
  DAY_MS,
  endsLater,
  isStandard,
  lastMidnight,
  parsePeriod,
  PeriodError,
  standardPeriods,
  weeksPeriod,
} from './period.js';

const NOW = Date.parse('2026-11-22T09:31:00Z');
const MIDNIGHT = Date.parse('2026-11-22T00:00:00Z');

describe('a period', () => {
  it('is whole UTC days ending at the last midnight, half-open', () => {
    expect(parsePeriod('26w', NOW)).toEqual({ key: '26w@2026-11-22', from: Date.parse('2026-05-24T00:00:00Z'), to: MIDNIGHT });
  });

  it('may name its end', () => {
    expect(parsePeriod('4w@2026-03-01', NOW)).toEqual({
      key: '4w@2026-03-01',
      from: Date.parse('2026-02-01T00:00:00Z'),
      to: Date.parse('2026-03-01T00:00:00Z'),
    });
  });

  it('may be two days', () => {
    const period = parsePeriod('2025-08-01..2026-08-01', NOW);
    expect(period).toEqual({
      key: '2025-08-01..2026-08-01',
      from: Date.parse('2025-08-01T00:00:00Z'),
      to: Date.parse('2026-08-01T00:00:00Z'),
    });
  });

  it('may be everything held', () => {
    expect(parsePeriod('all', NOW)).toEqual({ key: 'all@2026-11-22', from: null, to: MIDNIGHT });
    expect(parsePeriod('all@2026-11-01', NOW)).toEqual(allPeriod(Date.parse('2026-11-01T00:00:00Z')));
  });

  it.each([
    ['26', /is not a period\. Write 26w, all, or/],
    ['', /is not a period/],
    ['0w', /at least one week/],
    ['2026-02-30..2026-03-01', /"2026-02-30" is not a day/],
    ['2026-07-01..2026-01-01', /ends before it begins/],
    ['2026-07-01..2026-07-01', /ends before it begins/],
    ['26w@22-11-2026', /is not a day/],
    ["26w'; drop table person", /is not a period/],
  ])('refuses %j with what to write instead', (text, sentence) => {
    expect(() => parsePeriod(text, NOW)).toThrow(PeriodError);
    expect(() => parsePeriod(text, NOW)).toThrow(sentence);
  });

  it('reads back its own key', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => n * DAY_MS);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 4000 }), (to, weeks, days) => {
        const named = weeksPeriod(weeks, to);
        expect(parsePeriod(named.key, NOW)).toEqual(named);
        const range = {
          key: `${new Date(to).toISOString().slice(0, 10)}..${new Date(to + days * DAY_MS).toISOString().slice(0, 10)}`,
          from: to,
          to: to + days * DAY_MS,
        };
        expect(parsePeriod(range.key, NOW)).toEqual(range);
      }),
    );
  });
});

describe('the standard periods', () => {
  it('are the last 4, 13, 26 and 52 weeks and all', () => {
    expect(standardPeriods(NOW).map(({ key }) => key)).toEqual([
      '4w@2026-11-22',
      '13w@2026-11-22',
      '26w@2026-11-22',
      '52w@2026-11-22',
      'all@2026-11-22',
    ]);
  });

  it('are told apart from those someone asked for, and from those that end later', () => {
    expect(isStandard(parsePeriod('26w', NOW), NOW)).toBe(true);
    expect(isStandard(parsePeriod('26w@2026-11-21', NOW), NOW)).toBe(false);
    expect(endsLater(parsePeriod('2026-01-01..2026-11-22', NOW), NOW)).toBe(false);
    expect(endsLater(parsePeriod('2026-01-01..2026-11-23', NOW), NOW)).toBe(true);
  });

  it('end at a midnight that is never in the future, whatever the zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const midnight = lastMidnight(now);
        expect(midnight % DAY_MS).toBe(0);
        expect(now - midnight).toBeGreaterThanOrEqual(0);
        expect(now - midnight).toBeLessThan(DAY_MS);
      }),
    );
  });
});
