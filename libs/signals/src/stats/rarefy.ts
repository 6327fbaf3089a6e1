import { logChoose } from './special-functions.js';

/**
 * How many kinds one would expect among `n` of these acts, drawn without putting back: breadth at one volume.
 * @param counts whole, by kind, 0 or more; @param n whole, 0 or more
 * @returns null where there are not that many
 * Source: Hurlbert, Ecology 52 (1971)
 */
export function rarefyRichness(counts: readonly number[], n: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (n > all) return null;
  return counts.reduce((sum, count) => sum + 1 - drawn(count, 0, all, n), 0);
}

/**
 * The effective number of kinds, of order 1, to expect among `n` of these acts; at all of them, that of `effectiveNumber`.
 * @returns null where there are not that many; 0 of none
 * Source: Chao et al., Ecological Monographs 84 (2014), eq. 9b: the entropy of the expected frequencies
 */
export function rarefyEffective(counts: readonly number[], n: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (n > all) return null;
  if (n === 0) return 0;
  let entropy = 0;
  for (const count of counts) for (let k = 1; k <= Math.min(count, n); k++) entropy -= (k / n) * Math.log(k / n) * drawn(count, k, all, n);
  return Math.exp(entropy);
}

/** How likely `k` of `count` are among `n` drawn of `all`. */
function drawn(count: number, k: number, all: number, n: number): number {
  if (k > count || n - k > all - count) return 0;
  return Math.exp(logChoose(count, k) + logChoose(all - count, n - k) - logChoose(all, n));
}
