import { median } from './hodges-lehmann.js';

/** One value for each of equal steps of time; null where a step has none. */
export type Buckets = readonly (number | null)[];

/**
 * Sen's slope: the median of the slopes between all pairs of readings. One odd reading hardly moves it.
 * @returns change per bucket, in the unit of the values; null under two readings
 * Source: Sen, JASA 63 (1968); vectors in signals.md S5
 */
export function senSlope(buckets: Buckets): number | null {
  const slopes: number[] = [];
  buckets.forEach((late, j) => {
    if (late === null) return;
    buckets.slice(0, j).forEach((early, i) => {
      if (early !== null) slopes.push((late - early) / (j - i));
    });
  });
  return median(slopes);
}
