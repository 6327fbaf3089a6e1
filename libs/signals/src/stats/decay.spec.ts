import { DAY_MS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { decay, decayedShare } from './decay.js';

describe('decay', () => {
  it('is 1 now, a half after one half-life and a quarter after two', () => {
    expect(decay(0, 30)).toBe(1);
    expect(decay(30, 30)).toBe(0.5);
    expect(decay(60, 30)).toBe(0.25);
  });
});

describe('decayedShare', () => {
  const acts = [2, 4, 6, 8, 10].map((n) => ({ at: n * DAY_MS, cross: n < 10 }));

  it('gives the vector of S2: a half-life of 30 days, weighed at day 10', () => {
    const { all, cross, share } = decayedShare(acts, 10 * DAY_MS, 30 * DAY_MS);
    expect(all).toBeCloseTo(4.568353, 6);
    expect(cross).toBeCloseTo(3.568353, 6);
    expect(share).toBeCloseTo(0.781103, 6);
  });

  it('keeps the share as both sides age alike', () => {
    const later = decayedShare(acts, 400 * DAY_MS, 30 * DAY_MS);
    expect(later.share).toBeCloseTo(0.781103, 6);
    expect(later.all).toBeLessThan(0.01);
  });

  it('is nothing without acts', () => {
    expect(decayedShare([], 0, 1)).toEqual({ all: 0, cross: 0, share: null });
  });
});
