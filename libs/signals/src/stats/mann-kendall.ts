import type { Buckets } from './sen.js';
import { normalCdf } from './special-functions.js';

/** Whether readings rise or fall over time. */
export interface Trend {
  /** Readings. */
  readonly n: number;
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Of `s` where nothing changes over time, corrected for equal readings. */
  readonly variance: number;
  /** With the correction for continuity. */
  readonly z: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
}

/**
 * Mann and Kendall's test of a trend in one direction.
 * @returns null under two readings; of readings that are all equal, z 0 and p 1
 * Source: Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods, 1975; vectors in signals.md S5
 */
export function mannKendall(buckets: Buckets): Trend | null {
  const readings = buckets.filter((value) => value !== null);
  const n = readings.length;
  if (n < 2) return null;
  const ties = new Map<number, number>();
  let s = 0;
  readings.forEach((late, j) => {
    ties.set(late, (ties.get(late) ?? 0) + 1);
    for (const early of readings.slice(0, j)) s += Math.sign(late - early);
  });
  const tied = [...ties.values()].reduce((sum, count) => sum + spread(count), 0);
  const variance = (spread(n) - tied) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { n, s, variance, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))) };
}

function spread(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}
