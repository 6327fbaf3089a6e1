import { wilson, Z95 } from './wilson.js';

/** x of n. */
export interface Share {
  readonly x: number;
  readonly n: number;
}

/**
 * Newcombe's interval of the difference `later - earlier` of two independent proportions, from their Wilson intervals
 * (method 10, without continuity correction).
 * @returns the difference and [low, high], each in [-1, 1]
 * Source: Newcombe, Statistics in Medicine 17 (1998); vector in signals.md S5
 */
export function newcombe(earlier: Share, later: Share, z = Z95): { difference: number; interval: [low: number, high: number] } {
  const [low1, high1] = wilson(earlier.x, earlier.n, z);
  const [low2, high2] = wilson(later.x, later.n, z);
  const p1 = earlier.n === 0 ? 0 : earlier.x / earlier.n;
  const p2 = later.n === 0 ? 0 : later.x / later.n;
  const difference = p2 - p1;
  return {
    difference,
    interval: [difference - Math.hypot(p2 - low2, high1 - p1), difference + Math.hypot(high2 - p2, p1 - low1)],
  };
}
