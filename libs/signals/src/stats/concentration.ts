/** How much of an amount lies with few. */
export interface Concentration {
  /** Herfindahl and Hirschman's index: the sum of squared shares, 1/n to 1. */
  readonly hhi: number;
  /** How many with equal shares would be as concentrated: 1/hhi. */
  readonly effective: number;
  /** The share of the largest. */
  readonly topShare: number;
}

/**
 * @param amounts 0 or more, in any order; zeros change nothing
 * @returns null without any amount
 * Source: Herfindahl 1950, Hirschman 1945; vectors in signals.md S12
 */
export function concentration(amounts: readonly number[]): Concentration | null {
  let all = 0;
  let squares = 0;
  let most = 0;
  for (const amount of amounts) {
    all += amount;
    squares += amount * amount;
    most = Math.max(most, amount);
  }
  return all === 0 ? null : { hhi: squares / all ** 2, effective: all ** 2 / squares, topShare: most / all };
}
