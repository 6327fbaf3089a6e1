import { NO_TEAM } from '../facts/teams.js';
import type { View } from '../signal.js';
import { expectedEiIndex } from '../stats/insularity.js';
import { permuteEiIndex } from '../structure/permutation.js';

/** Fixed, so that the same reviews give the same numbers. */
const SEED = 20_260_101;
/** How often people are dealt to teams: fewer times where there are more pairs to look at. */
const MOST_DEALINGS = 1000;
const FEWEST_DEALINGS = 200;
const LOOKS = 20_000_000;

/**
 * Pairs of people who reviewed one another, each once, and how many of them lie across teams, beside chance. Everybody has
 * the teams of their latest review given or received. People are told apart by the order of their first review, not by
 * id, so that the drawing does not depend on who is called what.
 */
export function readMixing(view: View, rows: Int32Array): Record<string, number> {
  const { reviews } = view.facts;
  const places = new Map<number, number>();
  const sets: number[] = [];
  const place = (person: number, set: number): number => {
    const at = places.get(person) ?? places.size;
    places.set(person, at);
    sets[at] = set;
    return at;
  };
  const ties = new Map<number, readonly [number, number]>();
  for (const row of rows) {
    const one = place(reviews.reviewer[row] ?? 0, reviews.mine[row] ?? NO_TEAM);
    const other = place(reviews.author[row] ?? 0, reviews.theirs[row] ?? NO_TEAM);
    const [low, high] = one < other ? [one, other] : [other, one];
    ties.set(low * 2 ** 22 + high, [low, high]);
  }

  const { labels, same } = labelled(view, sets);
  const sizes = new Map<number, number>();
  for (const label of labels.values()) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const permutations = Math.max(FEWEST_DEALINGS, Math.min(MOST_DEALINGS, Math.floor(LOOKS / Math.max(1, ties.size))));
  const drawn = permuteEiIndex(ties.values(), labels, { seed: SEED, permutations, same });
  if (drawn === null) return {};
  const expected = expectedEiIndex(sizes, same);
  const across = [...ties.values()].filter(([a, b]) => !same(labels.get(a) ?? 0, labels.get(b) ?? 0)).length;
  return {
    'external-ties': across,
    'internal-ties': ties.size - across,
    ei: drawn.observed,
    ...(expected === null ? {} : { 'expected-ei': expected }),
    'random-ei': drawn.mean,
    'random-low': drawn.interval[0],
    'random-high': drawn.interval[1],
    p: drawn.p,
    dealings: drawn.permutations,
  };
}

/** The same teams are one label, assumed or not. Where everybody is in one team, two labels share one only where they are equal. */
function labelled(view: View, sets: readonly number[]): { labels: Map<number, number>; same: (a: number, b: number) => boolean } {
  const { teams } = view.facts;
  const numbers = new Map<string, number>();
  const kinds: (readonly number[])[] = [];
  const labels = new Map<number, number>();
  sets.forEach((set, at) => {
    const held = teams.teamsOf(set);
    const key = held.join(',');
    const label = numbers.get(key) ?? kinds.push(held) - 1;
    numbers.set(key, label);
    labels.set(at, label);
  });
  if (kinds.every((held) => held.length === 1)) return { labels, same: (a, b) => a === b };
  const many = kinds.length;
  const share = new Uint8Array(many * many);
  kinds.forEach((one, a) => {
    kinds.forEach((other, b) => {
      if (one.some((team) => other.includes(team))) share[a * many + b] = 1;
    });
  });
  return { labels, same: (a, b) => share[a * many + b] === 1 };
}
