import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '@ambit/activity';
import { asBuckets, endOf, halves, monthOf, monthsAfter, monthsBefore, sharesByMonth } from './months.js';

const MONTH = 30 * DAY_MS;

describe('months', () => {
  it('are those that ended, six at most', () => {
    expect(monthsAfter(0, MONTH - 1).count).toBe(0);
    expect(monthsAfter(0, MONTH).count).toBe(1);
    expect(monthsAfter(0, 20 * MONTH).count).toBe(6);
    expect(monthsAfter(5, 0).count).toBe(0);
    expect(monthsBefore(6 * MONTH)).toEqual({ start: 0, count: 6 });
    expect(endOf(monthsAfter(0, 4.5 * MONTH))).toBe(4 * MONTH);
  });

  it('hold their first moment and not their last', () => {
    const months = monthsAfter(100, 100 + 3 * MONTH);
    expect([99, 100, 99 + MONTH, 100 + MONTH, 99 + 3 * MONTH, 100 + 3 * MONTH].map((at) => monthOf(months, at))).toEqual([
      null,
      0,
      0,
      1,
      2,
      null,
    ]);
  });

  it('count shares, and have none where nothing was', () => {
    const items = [
      { month: 0, so: true },
      { month: 0, so: false },
      { month: 2, so: true },
    ];
    const shares = sharesByMonth(3, items, ({ so }) => so);
    expect(asBuckets(shares)).toEqual([0.5, null, 1]);
    expect(halves(shares)).toEqual({ early: { x: 1, n: 2 }, late: { x: 1, n: 1 } });
  });
});
