import { gammaQuantile } from './special-functions.js';

/**
 * The exact interval of the mean of which a count was seen once.
 * @param count whole, 0 or more; @param confidence two-sided, in (0, 1)
 * @returns [low, high] in the unit of the count
 * Source: Garwood, Biometrika 28 (1936); vector in signals.md S6
 */
export function poissonInterval(count: number, confidence = 0.95): readonly [low: number, high: number] {
  const held = confidence === 0.95 ? known.get(count) : undefined;
  if (held !== undefined) return held;
  const tail = (1 - confidence) / 2;
  const interval = [count === 0 ? 0 : gammaQuantile(tail, count), gammaQuantile(1 - tail, count + 1)] as const;
  if (confidence === 0.95) known.set(count, interval);
  return interval;
}

/** Those of 95 %: the counts of thousands of people are few. */
const known = new Map<number, readonly [low: number, high: number]>();
