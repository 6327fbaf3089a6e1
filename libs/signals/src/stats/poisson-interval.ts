import { gammaQuantile } from './special-functions.js';

/**
 * The exact interval of the mean of which a count was seen once.
 * @param count whole, 0 or more; @param confidence two-sided, in (0, 1)
 * @returns [low, high] in the unit of the count
 * Source: Garwood, Biometrika 28 (1936); vector in signals.md S6
 */
export function poissonInterval(count: number, confidence = 0.95): [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  return [count === 0 ? 0 : gammaQuantile(tail, count), gammaQuantile(1 - tail, count + 1)];
}
