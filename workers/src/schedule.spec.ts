import { describe, expect, it } from '@jest/globals';
import { SCHEDULE, pauseAfter } from './schedule.js';

describe('pauses after a fault', () => {
  it('double from five seconds to a quarter of an hour', () => {
    expect([0, 1, 2, 3].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(pauseAfter(8)).toBe(SCHEDULE.retryAtMostMs);
    expect(pauseAfter(5_000)).toBe(SCHEDULE.retryAtMostMs);
  });
});
