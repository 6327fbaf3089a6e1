import { poissonInterval } from './poisson-interval.js';

/** How much oftener than expected something happened. */
export interface Surprise {
  readonly observed: number;
  readonly expected: number;
  /** observed / expected. */
  readonly ratio: number;
  /** Of the ratio, exact, 95 %: the expected number is taken as known. */
  readonly interval: readonly [low: number, high: number];
  /** The ratio drawn towards 1 by `prior` more on either side. */
  readonly shrunk: number;
}

/**
 * Requests to a person against those their expertise lets expect.
 * @param observed whole, 0 or more; @param expected from `expectedRequests`
 * @param prior the gamma prior's shape and rate
 * @returns null where none were expected
 * Source: standardized incidence ratio, Breslow and Day, IARC 82 (1987); vector in signals.md S6
 */
export function surprise(observed: number, expected: number, prior = 4): Surprise | null {
  if (!(expected > 0)) return null;
  const [low, high] = poissonInterval(observed);
  return {
    observed,
    expected,
    ratio: observed / expected,
    interval: [low / expected, high / expected],
    shrunk: (observed + prior) / (expected + prior),
  };
}

/**
 * How many requests would go to a person if each pull request asked one of the eligible by their share of its expertise.
 * @param pulls for each pull request, its eligible people and their expertise, 0 or more; where nobody has any, all alike
 */
export function expectedRequests(pulls: Iterable<ReadonlyMap<number, number>>, person: number): number {
  let expected = 0;
  for (const eligible of pulls) {
    const mine = eligible.get(person);
    if (mine === undefined) continue;
    const all = [...eligible.values()].reduce((sum, expertise) => sum + expertise, 0);
    expected += all > 0 ? mine / all : 1 / eligible.size;
  }
  return expected;
}
