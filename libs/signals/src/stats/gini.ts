/**
 * Gini's coefficient: how unevenly an amount lies, 0 (alike) to (n-1)/n (all with one).
 * @param amounts 0 or more, in any order; whoever could have some and has none belongs in, as 0
 * @returns null without any amount
 * Source: Gini 1912, the form over ranks; vectors in signals.md S12, 4.4
 */
export function gini(amounts: readonly number[]): number | null {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  if (all === 0) return null;
  const n = amounts.length;
  const ranked = [...amounts].sort((a, b) => a - b).reduce((sum, amount, i) => sum + (2 * (i + 1) - n - 1) * amount, 0);
  return ranked / (n * all);
}
