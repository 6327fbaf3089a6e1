import { Z95 } from './wilson.js';

/** How much larger one sample is than another, and an interval of that. */
export interface Shift {
  readonly shift: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * Hodges and Lehmann's estimate of a shift between two independent samples: the median of all differences `later - earlier`,
 * with the 95 % interval of order statistics that belongs to the Wilcoxon-Mann-Whitney test. No distribution is assumed.
 * @returns null where either sample is empty
 * Source: Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963); normal approximation of the ranks
 */
export function hodgesLehmann(earlier: readonly number[], later: readonly number[], z = Z95): Shift | null {
  if (earlier.length === 0 || later.length === 0) return null;
  const x = [...earlier].sort((a, b) => a - b);
  const y = [...later].sort((a, b) => a - b);
  const all = x.length * y.length;
  const half = z * Math.sqrt((all * (x.length + y.length + 1)) / 12);
  const rank = Math.max(0, Math.floor(all / 2 - half));
  const middle = (all - 1) / 2;
  return {
    shift: (difference(x, y, Math.floor(middle)) + difference(x, y, Math.ceil(middle))) / 2,
    interval: [difference(x, y, rank), difference(x, y, all - 1 - rank)],
  };
}

/** The difference of a rank, from 0, of all `y - x`, without making them all: by halving the range and counting. */
function difference(x: readonly number[], y: readonly number[], rank: number): number {
  let low = (y[0] ?? 0) - (x.at(-1) ?? 0);
  let high = (y.at(-1) ?? 0) - (x[0] ?? 0);
  for (let step = 0; step < 100 && low < high; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (countUpTo(x, y, middle) > rank) high = middle;
    else low = middle;
  }
  return countUpTo(x, y, low) > rank ? low : high;
}

/** How many differences are at most this. */
function countUpTo(x: readonly number[], y: readonly number[], most: number): number {
  let count = 0;
  let j = 0;
  for (const one of x) {
    while (j < y.length && (y[j] ?? 0) - one <= most) j += 1;
    count += j;
  }
  return count;
}

/** The middle one of some numbers, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
