import type { View } from './signal.js';

/** Pairs of people who reviewed one another, each once. */
export interface Ties {
  readonly external: number;
  readonly internal: number;
  /** How many of these people are in each set of teams, by their latest review given or received. */
  readonly sizes: ReadonlyMap<number, number>;
}

/** More people there are not, so that two of them are one number. */
const MOST_PEOPLE = 2 ** 26;

/** @param rows reviews in order of time with both teams known; the latest of a pair says whether it lies across */
export function readTies(view: View, rows: Iterable<number>): Ties {
  const { reviews, teams } = view.facts;
  const pairs = new Map<number, boolean>();
  const sets = new Map<number, number>();
  for (const row of rows) {
    const reviewer = reviews.reviewer[row] ?? 0;
    const author = reviews.author[row] ?? 0;
    const mine = reviews.mine[row] ?? 0;
    const theirs = reviews.theirs[row] ?? 0;
    pairs.set(Math.min(reviewer, author) * MOST_PEOPLE + Math.max(reviewer, author), teams.relation(mine, theirs) === 'cross');
    sets.set(reviewer, mine);
    sets.set(author, theirs);
  }
  const external = [...pairs.values()].filter((cross) => cross).length;
  const sizes = new Map<number, number>();
  for (const set of sets.values()) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return { external, internal: pairs.size - external, sizes };
}
