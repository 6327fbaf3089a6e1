/** The 97.5 % point of the normal distribution: two-sided 95 %. */
export const Z95 = 1.959964;

/**
 * Wilson's score interval of a proportion.
 * @param successes whole, 0 to `n`
 * @param n whole; with 0 cases nothing is known: [0, 1]
 * @returns [low, high], each in [0, 1]
 * Source: Wilson, JASA 22 (1927); vectors in signals.md 4.1
 */
export function wilson(successes: number, n: number, z = Z95): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const p = successes / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [successes === 0 ? 0 : Math.max(0, (middle - half) / scale), successes === n ? 1 : Math.min(1, (middle + half) / scale)];
}
