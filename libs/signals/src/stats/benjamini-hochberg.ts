/** Which of many tests count, in the order given. */
export interface Discoveries {
  /** The smallest rate at which each would count, 0 to 1. */
  readonly adjusted: readonly number[];
  readonly found: readonly boolean[];
}

/**
 * Benjamini and Hochberg's procedure: of the tests that count, on average at most a share `q` is chance.
 * @param ps p-values in [0, 1] of tests that are independent or rise together
 * Source: Benjamini and Hochberg, JRSS B 57 (1995); signals.md 4.6
 */
export function benjaminiHochberg(ps: readonly number[], q = 0.1): Discoveries {
  const adjusted = ps.map(() => 1);
  let least = 1;
  const largestFirst = ps.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p);
  largestFirst.forEach(({ p, place }, i) => {
    least = Math.min(least, p * (ps.length / (ps.length - i)));
    adjusted[place] = least;
  });
  return { adjusted, found: adjusted.map((value) => value <= q) };
}
