import { reachCounts } from '../diffusion/reach.js';
import { leastAndMostLost } from './leave-one-out.js';
import type { Window } from './windows.js';

/** How many others people could have reached in one window. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  /** The mean with any one pull request left out. */
  readonly least: number;
  readonly most: number;
}

const held = new WeakMap<Window, Spread>();

/** Kept by window: periods of one end share theirs. */
export function spreadOf(window: Window): Spread {
  const known = held.get(window);
  if (known !== undefined) return known;
  const { network } = window;
  const counts = reachCounts(network).sort();
  const all = counts.reduce((sum, count) => sum + count, 0);
  const { least, most } = leastAndMostLost(network);
  const per = (pairs: number): number => (network.people === 0 ? 0 : pairs / network.people);
  const spread = { mean: per(all), median: middle(counts), least: per(all - most), most: per(all - least) };
  held.set(window, spread);
  return spread;
}

/** @param sorted ascending */
function middle(sorted: Int32Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
