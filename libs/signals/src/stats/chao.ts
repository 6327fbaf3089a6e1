/**
 * How many kinds there are at least, those not yet met included: Chao's first estimate, corrected for bias.
 * @param counts whole, by kind, 0 or more
 * @returns never under the kinds met; 0 of none
 * Source: Chao, Scandinavian Journal of Statistics 11 (1984), corrected 2005; vector in signals.md S9
 */
export function chao1(counts: readonly number[]): number {
  const met = counts.filter((count) => count > 0).length;
  const once = counts.filter((count) => count === 1).length;
  const twice = counts.filter((count) => count === 2).length;
  return met + (once * (once - 1)) / (2 * (twice + 1));
}
