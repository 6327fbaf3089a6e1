/**
 * The effective number of kinds (Hill number): how many equally common kinds would be as diverse.
 * @param weights amounts by kind, 0 or more; @param order 1 (exp of the entropy) or 2 (inverse of the sum of squared shares)
 * @returns 0 without any amount
 * Source: Hill, Ecology 54 (1973); vectors in signals.md S2
 */
export function effectiveNumber(weights: readonly number[], order: 1 | 2): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return 0;
  const shares = weights.filter((weight) => weight > 0).map((weight) => weight / all);
  if (order === 2) return 1 / shares.reduce((sum, share) => sum + share * share, 0);
  return Math.exp(-shares.reduce((sum, share) => sum + share * Math.log(share), 0));
}
