import type { Share } from './newcombe.js';
import { logChoose } from './special-functions.js';

/**
 * Fisher's exact test whether two independent proportions differ.
 * @returns the two-sided p: all tables of these margins that are no likelier than the one seen; 1 where a margin is empty
 * Source: Fisher 1935; two-sided by the sum of small probabilities, as in R's fisher.test; vector in signals.md S5
 */
export function fisherExact(one: Share, other: Share): number {
  const hits = one.x + other.x;
  const all = logChoose(one.n + other.n, hits);
  const chance = (x: number): number => Math.exp(logChoose(one.n, x) + logChoose(other.n, hits - x) - all);
  const seen = chance(one.x) * (1 + 1e-7);
  let unlikely = 0;
  let whole = 0;
  for (let x = Math.max(0, hits - other.n); x <= Math.min(one.n, hits); x++) {
    const here = chance(x);
    whole += here;
    if (here <= seen) unlikely += here;
  }
  return unlikely / whole;
}
