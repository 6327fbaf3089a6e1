import type { Buckets } from '../stats/sen.js';
import type { Share } from '../stats/newcombe.js';
import { MONTH_MS, MONTHS } from './thresholds.js';

/** Up to six months of thirty days from a moment on. */
export interface Months {
  readonly start: number;
  /** How many of them had ended. */
  readonly count: number;
}

/** The months after a beginning that ended by `to`. */
export function monthsAfter(start: number, to: number): Months {
  return { start, count: Math.max(0, Math.min(MONTHS, Math.floor((to - start) / MONTH_MS))) };
}

/** The six months that end at `to`. */
export function monthsBefore(to: number): Months {
  return { start: to - MONTHS * MONTH_MS, count: MONTHS };
}

/** The end of the last of them, and the beginning of the first where there is none. */
export function endOf({ start, count }: Months): number {
  return start + count * MONTH_MS;
}

/** Which month a moment is in, from 0; null outside them. */
export function monthOf({ start, count }: Months, at: number): number | null {
  const month = Math.floor((at - start) / MONTH_MS);
  return month >= 0 && month < count ? month : null;
}

/** How many of the items of each month are so. */
export function sharesByMonth<T extends { readonly month: number }>(count: number, items: Iterable<T>, so: (item: T) => boolean): Share[] {
  const shares = Array.from({ length: count }, () => ({ x: 0, n: 0 }));
  for (const item of items) {
    const share = shares[item.month];
    if (share === undefined) continue;
    share.n += 1;
    if (so(item)) share.x += 1;
  }
  return shares;
}

/** As values from 0 to 1; a month without items has none. */
export function asBuckets(shares: readonly Share[]): Buckets {
  return shares.map(({ x, n }) => (n === 0 ? null : x / n));
}

/** The first and the second half of the months, each taken together; of an odd number the second half is the longer. */
export function halves(shares: readonly Share[]): { readonly early: Share; readonly late: Share } {
  const middle = Math.floor(shares.length / 2);
  return { early: together(shares.slice(0, middle)), late: together(shares.slice(middle)) };
}

function together(shares: readonly Share[]): Share {
  return shares.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
}
