import { retimed, type ReviewNetwork } from './review-network.js';
import { seeded } from '../stats/seeded.js';

const WEEK_MS = 7 * 86_400_000;
/** A Monday, 1970-01-05. */
const MONDAY_MS = 4 * 86_400_000;

export interface NullOptions {
  /** How many shuffled networks; signals.md S1 takes 200. */
  readonly rounds: number;
  readonly seed: number;
}

/**
 * Where each person's number stands among networks in which the times of the reviews of one repository and one week (from
 * Monday, UTC) are shuffled, by person, 0 to 1: the share of the shuffled ones that are lower, ties half. Who reviewed with
 * whom, how often and in which week stays. Costs `rounds` times the measuring; the same seed gives the same.
 * @param measured gives a number a person
 */
export function percentiles(
  reviews: ReviewNetwork,
  measured: (reviews: ReviewNetwork) => ArrayLike<number>,
  { rounds, seed }: NullOptions,
): Float64Array {
  const observed = measured(reviews);
  const strata = strataOf(reviews);
  const random = seeded(seed);
  const below = new Float64Array(reviews.network.people);
  for (let round = 0; round < rounds; round++) {
    const drawn = measured(retimed(reviews, shuffled(reviews.network.t, strata, random)));
    for (let person = 0; person < below.length; person++) {
      const difference = (observed[person] ?? 0) - (drawn[person] ?? 0);
      below[person] = (below[person] ?? 0) + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0);
    }
  }
  return below.map((count) => (rounds === 0 ? 0.5 : count / rounds));
}

/** The hyperedges of each repository and week. */
function strataOf({ network, repository }: ReviewNetwork): number[][] {
  const strata = new Map<string, number[]>();
  for (let h = 0; h < network.length; h++) {
    const week = Math.floor(((network.t[h] ?? 0) - MONDAY_MS) / WEEK_MS);
    const key = `${String(repository[h])} ${String(week)}`;
    const held = strata.get(key);
    if (held === undefined) strata.set(key, [h]);
    else held.push(h);
  }
  return [...strata.values()];
}

/** Fisher and Yates, stratum by stratum. */
function shuffled(times: Float64Array, strata: readonly (readonly number[])[], random: () => number): Float64Array {
  const drawn = Float64Array.from(times);
  for (const stratum of strata) {
    for (let last = stratum.length - 1; last > 0; last--) {
      const a = stratum[last] ?? 0;
      const b = stratum[Math.floor(random() * (last + 1))] ?? 0;
      const held = drawn[a] ?? 0;
      drawn[a] = drawn[b] ?? 0;
      drawn[b] = held;
    }
  }
  return drawn;
}
