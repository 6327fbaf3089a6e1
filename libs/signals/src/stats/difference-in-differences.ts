import { median } from './hodges-lehmann.js';
import { senSlope, type Buckets } from './sen.js';

/** A person's slope against that of people like them, per bucket. */
export interface MatchedComparison {
  readonly own: number;
  /** The median slope of the matched people. */
  readonly matched: number;
  /** `own - matched`. */
  readonly difference: number;
  /** `own` less what the matched people's slopes allow for. */
  readonly interval: readonly [low: number, high: number];
  /** How sure that interval is: the confidence asked for, or less where too few are matched to give it. */
  readonly coverage: number;
  /** Two-sided: the share of people, this one included, whose slope lies as far from the median of the others. */
  readonly p: number;
  /** Matched people with a slope. */
  readonly n: number;
}

/**
 * Difference in differences over Sen slopes: what changed beyond what changes for people of the same tenure anyway. Exact
 * where any of these people could as well have been the one, as in a permutation test over them all; nothing is drawn.
 * @param own readings of the person; @param matched those of people of like tenure without the mentor
 * @returns null where the person, or everyone matched, has under two readings
 * Source: Abadie, Diamond and Hainmueller, JASA 105 (2010), placebo runs; signals.md S5, confounders
 */
export function differenceInDifferences(own: Buckets, matched: readonly Buckets[], confidence = 0.95): MatchedComparison | null {
  const slope = senSlope(own);
  const slopes = matched
    .map(senSlope)
    .filter((one) => one !== null)
    .sort((a, b) => a - b);
  const middle = median(slopes);
  if (slope === null || middle === null) return null;
  const n = slopes.length;
  const everyone = [slope, ...slopes];
  const distances = everyone.map((one, i) => Math.abs(one - (median(everyone.filter((_, j) => j !== i)) ?? 0)));
  const mine = (distances[0] ?? 0) - 1e-12;
  const cut = Math.max(0, Math.floor(((1 - confidence) / 2) * (n + 1) + 1e-9) - 1);
  return {
    own: slope,
    matched: middle,
    difference: slope - middle,
    interval: [slope - (slopes[n - 1 - cut] ?? 0), slope - (slopes[cut] ?? 0)],
    coverage: 1 - (2 * (cut + 1)) / (n + 1),
    p: distances.filter((distance) => distance >= mine).length / (n + 1),
    n,
  };
}
