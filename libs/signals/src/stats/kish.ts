import { effectiveNumber } from './effective.js';

/**
 * How many acts of equal weight say as much as these: (sum w)^2 / sum w^2. For decayed values only.
 * @param weights 0 or more
 * @returns 0 of none, never above how many there are
 * Source: Kish, Survey Sampling, 1965; signals.md, "Shared definitions"
 */
export function kishSize(weights: readonly number[]): number {
  return effectiveNumber(weights, 2);
}
