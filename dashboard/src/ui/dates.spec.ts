import { describe, expect, it } from '@jest/globals';
import { day, longDay, shortSpan, span } from './dates.js';

describe('dates', () => {
  it('are UTC days, whatever the clock of the reader', () => {
    expect(day('2026-05-24T00:00:00.000Z')).toBe('24 May 2026');
    expect(day('2026-05-24T23:59:59.999Z')).toBe('24 May 2026');
    expect(longDay('2026-03-03T00:00:00.000Z')).toBe('3 March 2026');
  });

  it('name a year once, twice where two differ, and one day alone', () => {
    expect(span('2026-05-24T00:00:00Z', '2026-11-21T00:00:00Z')).toBe('24 May to 21 Nov 2026');
    expect(span('2025-12-24T00:00:00Z', '2026-01-03T00:00:00Z')).toBe('24 Dec 2025 to 3 Jan 2026');
    expect(span('2026-05-24T00:00:00Z', '2026-05-24T18:00:00Z')).toBe('24 May 2026');
    expect(shortSpan('2026-06-03T00:00:00Z', '2026-10-29T00:00:00Z')).toBe('3 Jun to 29 Oct');
  });
});
