import { describe, expect, it } from '@jest/globals';
import { readTime } from './iso-time.js';

const DAY = Date.UTC(2024, 1, 29);

describe('readTime', () => {
  it.each([
    ['2024-02-29T10:20:30', DAY + 37_230_000, null],
    ['2024-02-29 10:20:30', DAY + 37_230_000, null],
    ['20240229T102030', DAY + 37_230_000, null],
    ['2024-02-29', DAY, null],
    ['2024-02-29T10', DAY + 36_000_000, null],
    ['2024-02-29T00:00:00.5', DAY + 500, null],
    ['2024-02-29T00:00:00.000001', DAY + 0.001, null],
    ['2024-02-29T00:00:00,123456789', DAY + 123.456, null],
    ['2024-02-29T10:20:30Z', DAY + 37_230_000, 0],
    ['2024-02-29T02:00:00+02:00', DAY, 120],
    ['2024-02-28T18:30:00-0530', DAY, -330],
    ['2024-02-29T05:00:00+05', DAY, 300],
  ])('reads %s', (text, at, zone) => {
    expect(readTime(text)).toEqual({ at, zone });
  });

  it.each(['', 'yesterday', '2024-02-30', '2023-02-29', '2024-13-01', '2024-02-29T24:00:00', '2024-02-29T10:60:00', '0012-01-01'])(
    'refuses %p',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );

  it.each([
    '2024-02-29T10:20:61',
    '2024-02-29T10:20:30+24:00',
    '2024-02-29T10:20:30+02:60',
    '2024-02-29Z',
    '1709202030',
    '2024-02-29T10:20:30 UTC',
  ])('refuses %p', (text) => {
    expect(readTime(text)).toBeNull();
  });
});
