import { fisherExact } from '../stats/fisher.js';
import { mannKendall } from '../stats/mann-kendall.js';
import { newcombe, type Share } from '../stats/newcombe.js';
import { senSlope, type Buckets } from '../stats/sen.js';
import { asBuckets, halves } from './months.js';
import { FEWEST_MONTHS } from './thresholds.js';

/** How something went over the months. */
export interface Trend {
  readonly buckets: Buckets;
  /** Sen's slope, per month; null under four months with readings. */
  readonly slope: number | null;
  /** Mann and Kendall's p. */
  readonly p: number | null;
}

/** The same for shares, with the difference of the second half less the first. */
export interface ShareTrend extends Trend {
  readonly difference: number | null;
  /** Newcombe's, 95 %. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly fisher: number | null;
  /** Up or down where the interval leaves out 0; else 0: no clear change. */
  readonly moved: -1 | 0 | 1;
}

export function trendOf(buckets: Buckets): Trend {
  if (buckets.filter((value) => value !== null).length < FEWEST_MONTHS) return { buckets, slope: null, p: null };
  return { buckets, slope: senSlope(buckets), p: mannKendall(buckets)?.p ?? null };
}

export function shareTrendOf(shares: readonly Share[]): ShareTrend {
  const trend = trendOf(asBuckets(shares));
  const { early, late } = halves(shares);
  if (trend.slope === null || early.n === 0 || late.n === 0) return { ...trend, difference: null, interval: null, fisher: null, moved: 0 };
  const { difference, interval } = newcombe(early, late);
  return { ...trend, difference, interval, fisher: fisherExact(early, late), moved: sideOf(interval) };
}

/** On which side of 0 a whole interval lies. */
function sideOf([low, high]: readonly [number, number]): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
