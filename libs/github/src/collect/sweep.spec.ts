import { describe, expect, it } from '@jest/globals';
import { begunSweeps, sweepBack } from './sweep.js';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-06-01T00:00:00Z');
const ago = (days: number): string => new Date(NOW.getTime() - days * DAY_MS).toISOString();
/** How many days back; null: not now. */
const back = (swept: readonly string[]): number | null => {
  const from = sweepBack(swept, NOW);
  return from === null ? null : (NOW.getTime() - from) / DAY_MS;
};

describe('a sweep', () => {
  it('is not due right after the history was read, and from then on counts', () => {
    expect(back([])).toBeNull();
    const begun = begunSweeps([], null, NOW);
    expect(begun).toEqual(['2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z']);
    expect(back(begun)).toBeNull();
  });

  it('goes back four weeks each day, and half a year each week', () => {
    expect(back([ago(0.9), ago(6.9)])).toBeNull();
    expect(back([ago(1), ago(6.9)])).toBe(28);
    expect(back([ago(1), ago(7)])).toBe(182);
    expect(back([ago(0.5), ago(8)])).toBe(182);
  });

  it('that goes far back is every shorter one, too; a short one is not the long one', () => {
    const before = [ago(2), ago(8)];
    const floor = (days: number): number => NOW.getTime() - days * DAY_MS;
    expect(begunSweeps(before, floor(182), NOW)).toEqual(['2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z']);
    expect(begunSweeps(before, floor(28), NOW)).toEqual(['2026-06-01T00:00:00Z', ago(8)]);
    expect(begunSweeps(before, null, NOW)).toEqual(before);
  });
});
