import { eiIndex } from '../stats/insularity.js';
import { seeded, shuffle } from '../stats/seeded.js';

/** The E-I index of some ties against what it would be if the same people sat in these teams by chance. */
export interface EiPermutation {
  readonly observed: number;
  /** The mean over the permutations. */
  readonly mean: number;
  /** Where 95 % of the permutations lie. */
  readonly interval: readonly [low: number, high: number];
  /** Two-sided: the share of permutations as far from their mean as the observed one, which counts as one of them. */
  readonly p: number;
  /** The share that are as low, that is as insular, or lower. */
  readonly pLow: number;
  readonly pHigh: number;
  readonly permutations: number;
}

/**
 * The permutation test of team labels: ties stay, teams keep their sizes, people change places.
 * @param ties pairs of people, each as often as it counts; those with anyone whose team is unknown are left out
 * @param teamOf the team, or set of teams, of everyone who could have ties, those without any too
 * @param options permutations 10,000; `same`: whether two teams, or sets of teams, share one
 * @returns null without ties
 * Source: Krackhardt and Stern, Social Psychology Quarterly 51 (1988), with UCINET's default number; signals.md S2
 */
export function permuteEiIndex(
  ties: Iterable<readonly [number, number]>,
  teamOf: ReadonlyMap<number, number>,
  options: { readonly seed: number; readonly permutations?: number; readonly same?: (a: number, b: number) => boolean },
): EiPermutation | null {
  const { seed, permutations = 10_000, same = (a, b) => a === b } = options;
  const people = [...teamOf.keys()].sort((a, b) => a - b);
  const place = new Map(people.map((person, i) => [person, i]));
  const known = [...ties].filter(([a, b]) => place.has(a) && place.has(b));
  if (known.length === 0) return null;
  const ones = Int32Array.from(known, ([a]) => place.get(a) ?? 0);
  const others = Int32Array.from(known, ([, b]) => place.get(b) ?? 0);
  const labels = Int32Array.from(people, (person) => teamOf.get(person) ?? 0);

  const external = (): number => {
    let count = 0;
    for (let i = 0; i < ones.length; i++) if (!same(labels[ones[i] ?? 0] ?? 0, labels[others[i] ?? 0] ?? 0)) count += 1;
    return count;
  };
  const observed = external();
  const random = seeded(seed);
  const drawn = Int32Array.from({ length: permutations }, () => {
    shuffle(labels, random);
    return external();
  });
  return summary(observed, drawn.sort(), ones.length);
}

/** @param drawn how many ties lie outside in each permutation, ascending */
function summary(observed: number, drawn: Int32Array, ties: number): EiPermutation {
  const n = drawn.length;
  const mean = n === 0 ? observed : drawn.reduce((sum, external) => sum + external, 0) / n;
  const index = (external: number): number => eiIndex(external, ties - external) ?? 0;
  const part = (holds: (external: number) => boolean): number => (drawn.filter(holds).length + 1) / (n + 1);
  const at = (p: number): number => index(drawn[Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1))] ?? observed);
  const distance = Math.abs(observed - mean) - 1e-9;
  return {
    observed: index(observed),
    mean: index(mean),
    interval: [at(0.025), at(0.975)],
    p: part((external) => Math.abs(external - mean) >= distance),
    pLow: part((external) => external <= observed),
    pHigh: part((external) => external >= observed),
    permutations: n,
  };
}
