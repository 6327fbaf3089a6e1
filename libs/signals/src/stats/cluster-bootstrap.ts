import type { Share } from './newcombe.js';
import { seeded } from './seeded.js';

export interface Resampling {
  readonly seed: number;
  /** How often the clusters are drawn anew: 2000. */
  readonly rounds?: number;
  /** Two-sided, in (0, 1): 0.95. */
  readonly confidence?: number;
}

/** An estimate and the percentile interval of its resamples. */
export interface Resampled {
  readonly estimate: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * The mean of values that come in clusters, as the comments of one pull request do: whole clusters are drawn, with
 * replacement, never single values. Not for reach, which removing anything only lowers.
 * @returns null without any value. One cluster knows no spread: its interval is its mean
 * Source: Field and Welsh, JRSS B 69 (2007); signals.md 4.5
 */
export function bootstrapMean(clusters: readonly (readonly number[])[], resampling: Resampling): Resampled | null {
  const totals = clusters.map((values) => ({ x: values.reduce((sum, value) => sum + value, 0), n: values.length }));
  return bootstrapShare(totals, resampling);
}

/** The same of a proportion, from the cases of each cluster. */
export function bootstrapShare(clusters: readonly Share[], { seed, rounds = 2000, confidence = 0.95 }: Resampling): Resampled | null {
  const seen = clusters.filter((cluster) => cluster.n > 0);
  if (seen.length === 0) return null;
  const random = seeded(seed);
  const drawn = Float64Array.from({ length: rounds }, () => ratio(seen, () => seen[Math.floor(random() * seen.length)])).sort();
  const tail = (1 - confidence) / 2;
  const at = (p: number): number => drawn[Math.min(rounds - 1, Math.max(0, Math.ceil(p * rounds) - 1))] ?? NaN;
  return { estimate: ratio(seen, (i) => seen[i]), interval: [at(tail), at(1 - tail)] };
}

function ratio(clusters: readonly Share[], pick: (i: number) => Share | undefined): number {
  let x = 0;
  let n = 0;
  for (let i = 0; i < clusters.length; i++) {
    const cluster = pick(i);
    x += cluster?.x ?? 0;
    n += cluster?.n ?? 0;
  }
  return x / n;
}
