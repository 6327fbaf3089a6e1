import type { Share } from './newcombe.js';
import { betaQuantile } from './special-functions.js';

/** What is known of a share before its own cases: as if `strength` cases had been seen, `mean` of them successes. */
export interface BetaPrior {
  readonly mean: number;
  readonly strength: number;
}

/** A share drawn towards the prior. Never used to order people. */
export interface Posterior {
  readonly mean: number;
  readonly interval: readonly [low: number, high: number];
}

/**
 * The prior that the units themselves give, by moments; `rho` is how alike the cases of one unit are, in [1e-6, 0.999].
 * @param units shares of like units; those without cases say nothing
 * @returns null where spread cannot be told: fewer than two units, one case each, all successes or none
 * Source: Kleinman, JASA 68 (1973); vector in signals.md 4.2
 */
export function momentsPrior(units: readonly Share[]): (BetaPrior & { readonly rho: number }) | null {
  const seen = units.filter((unit) => unit.n > 0);
  const n = seen.reduce((sum, unit) => sum + unit.n, 0);
  const mean = seen.reduce((sum, unit) => sum + unit.x, 0) / n;
  const even = mean * (1 - mean);
  const free = seen.length - 1;
  const room = n - seen.reduce((sum, unit) => sum + unit.n ** 2, 0) / n - free;
  if (!(even > 0) || !(room > 1e-9)) return null;
  const between = seen.reduce((sum, unit) => sum + unit.n * (unit.x / unit.n - mean) ** 2, 0);
  const rho = Math.min(0.999, Math.max(1e-6, (between - even * free) / (even * room)));
  return { mean, strength: 1 / rho - 1, rho };
}

/**
 * The mean of all units with a strength of one's choice, for too few units to tell their spread. A mean of 0 or 1 is
 * taken half a case off the edge.
 * @returns null without any case
 */
export function fixedPrior(units: readonly Share[], strength = 10): BetaPrior | null {
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  const x = units.reduce((sum, unit) => sum + unit.x, 0);
  return n === 0 ? null : { mean: Math.min(n - 0.5, Math.max(0.5, x)) / n, strength };
}

/** The prior by moments; the fixed one under `fewest` units with cases (10), or where moments tell nothing. */
export function priorOf(
  units: readonly Share[],
  { fewest = 10, strength = 10 }: { readonly fewest?: number; readonly strength?: number } = {},
): BetaPrior | null {
  const seen = units.filter((unit) => unit.n > 0);
  return (seen.length < fewest ? null : momentsPrior(seen)) ?? fixedPrior(seen, strength);
}

/** What a unit's cases and the prior say together; without cases, the prior itself. */
export function posterior(unit: Share, prior: BetaPrior, confidence = 0.9): Posterior {
  const alpha = unit.x + prior.mean * prior.strength;
  const beta = unit.n - unit.x + (1 - prior.mean) * prior.strength;
  const tail = (1 - confidence) / 2;
  return { mean: alpha / (alpha + beta), interval: [betaQuantile(tail, alpha, beta), betaQuantile(1 - tail, alpha, beta)] };
}
