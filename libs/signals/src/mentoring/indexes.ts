import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { allRows, groupRows, type Grouped } from '../log/index-of.js';
import { NOBODY, OBJECTED } from '../log/log.js';
import { reviewRows } from '../threads/review-rows.js';

/** What the signals of mentoring look up, each made when it is first asked for and once for each log. */
interface Indexes {
  /** Pull requests by the person who opened them, by time of opening; none of bots and of deleted accounts. */
  pullsBy(person: number): readonly number[];
  /** Rows of `facts.reviews` by pull request, in order of time. */
  reviewsOn(work: number): Int32Array;
  /** Whether a row of `facts.reviews` requested changes. */
  objects(review: number): boolean;
  /** The row of `facts.reviews` of a number of `log.reviewIds`; NOBODY for one that is not substantive. */
  rowOf(reviewId: number): number;
  /** Words of the review's own text, as bits. */
  wordsOf(review: number): number;
  /** When a person was first seen opening, reviewing or speaking in a thread; null for one who never was. */
  firstSeen(person: number): number | null;
}

const known = new WeakMap<Facts, Indexes>();

export function readIndexes(facts: Facts): Indexes {
  let indexes = known.get(facts);
  if (indexes === undefined) known.set(facts, (indexes = makeIndexes(facts)));
  return indexes;
}

function makeIndexes(facts: Facts): Indexes {
  const byAuthor = lazy(() => worksByAuthor(facts));
  const byWork = lazy((): Grouped => groupRows(allRows(reviews.length), (row) => reviews.work[row] ?? 0));
  const { reviews, log } = facts;
  const { ofId, logRow } = reviewRows(facts);
  const seen = lazy(() => firstMoments(facts));
  return {
    pullsBy: (person) => byAuthor().get(person) ?? [],
    reviewsOn: (work) => byWork().of(work),
    objects: (review) => log.reviews.state[logRow[review] ?? NOBODY] === OBJECTED,
    rowOf: (reviewId) => ofId[reviewId] ?? NOBODY,
    wordsOf: (review) => log.reviews.words[logRow[review] ?? NOBODY] ?? 0,
    firstSeen: (person) => seen().get(person) ?? null,
  };
}

function worksByAuthor({ pulls }: Facts): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, { readonly work: number; readonly at: number }[]>();
  for (const work of pulls.works()) {
    const pull = pulls.of(work);
    if (pull === undefined || pull.bot || pull.author === NOBODY) continue;
    const list = found.get(pull.author);
    if (list === undefined) found.set(pull.author, [{ work, at: pull.openedAt }]);
    else list.push({ work, at: pull.openedAt });
  }
  return new Map([...found].map(([person, list]) => [person, list.sort((a, b) => a.at - b.at || a.work - b.work).map(({ work }) => work)]));
}

function firstMoments({ pulls, reviews, threads }: Facts): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const see = (person: number, at: number): void => {
    if (person !== NOBODY && at < (found.get(person) ?? Infinity)) found.set(person, at);
  };
  for (const work of pulls.works()) {
    const pull = pulls.of(work);
    if (pull !== undefined && !pull.bot) see(pull.author, pull.openedAt);
  }
  for (let row = 0; row < reviews.length; row++) see(reviews.reviewer[row] ?? NOBODY, reviews.at[row] ?? 0);
  for (let row = 0; row < threads.rows.length; row++) see(threads.rows.person[row] ?? NOBODY, threads.rows.at[row] ?? 0);
  return found;
}
