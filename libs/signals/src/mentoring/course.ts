import { exclusionOf } from '../exclusions.js';
import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';
import type { Buckets } from '../stats/sen.js';
import type { Share } from '../stats/newcombe.js';
import { readIndexes } from './indexes.js';
import { asBuckets, endOf, monthOf, sharesByMonth, type Months } from './months.js';
import { readHelp } from './pairs.js';
import { AGAIN_MS } from './thresholds.js';
import { readTopics } from './topics.js';
import { isAboutWork } from './weight.js';

/** A thread on somebody's work. */
interface Received {
  /** Row of `threads.rows`. */
  readonly row: number;
  readonly month: number;
  readonly person: number;
  readonly work: number;
  readonly helping: boolean;
  /** The same file was spoken of on another pull request of theirs in the sixty days before. */
  readonly again: boolean;
}

/** A pull request of theirs that others reviewed and that was merged. */
interface Merged {
  readonly work: number;
  readonly at: number;
  readonly month: number;
  /** Nobody requested changes. */
  readonly firstPass: boolean;
}

/** A review they gave where they were once helped. */
interface Given {
  /** Row of `facts.reviews`. */
  readonly review: number;
  readonly month: number;
}

/** What happened to somebody's work, and what they gave, in some months. */
export interface Course {
  readonly months: Months;
  readonly received: readonly Received[];
  readonly merged: readonly Merged[];
  readonly given: readonly Given[];
  /** Different people who reviewed their work, by month; null in a month without any. */
  readonly breadth: Buckets;
  /** Acts of those who help, by month. */
  readonly volume: readonly number[];
}

/** @param helpers who help; empty: only what does not depend on them is meant */
export function courseOf(facts: Facts, mentee: number, helpers: ReadonlySet<number>, months: Months): Course {
  const received = threadsOn(facts, mentee, helpers, months);
  return {
    months,
    received,
    merged: mergedOf(facts, mentee, months),
    given: helpers.size === 0 ? [] : givenBy(facts, mentee, helpers, months),
    breadth: breadthOf(facts, mentee, months),
    volume: volumeOf(facts, mentee, helpers, months),
  };
}

/** The share of threads that comes from those who help. */
export function dependence({ months, received }: Course): Share[] {
  return sharesByMonth(months.count, received, ({ helping }) => helping);
}

/** The share of their merged pull requests in which nobody requested changes. */
export function firstPass({ months, merged }: Course): Share[] {
  return sharesByMonth(months.count, merged, (one) => one.firstPass);
}

/** The share of threads on a file that was spoken of before. */
export function repetition({ months, received }: Course): Share[] {
  return sharesByMonth(months.count, received, ({ again }) => again);
}

/** Reviews given where they were once helped; null in a month in which nothing of theirs happened at all. */
export function transfer(course: Course): Buckets {
  const { months, given, received, merged, breadth } = course;
  const counts = sharesByMonth(months.count, given, () => true).map(({ n }) => n);
  const there = new Set([...received, ...merged, ...given].map(({ month }) => month));
  return counts.map((count, month) => (there.has(month) || breadth[month] !== null ? count : null));
}

/** In how many months there is anything to read. */
export function monthsRead(course: Course): number {
  const [d, q] = [asBuckets(dependence(course)), asBuckets(firstPass(course))];
  return d.filter((value, month) => value !== null || q[month] !== null).length;
}

function threadsOn(facts: Facts, mentee: number, helpers: ReadonlySet<number>, months: Months): Received[] {
  const { rows, ofWork } = facts.threads;
  const until = endOf(months);
  const found: { row: number; at: number }[] = [];
  for (const work of worksUntil(facts, mentee, until)) {
    for (const row of ofWork(work)) {
      const at = rows.at[row] ?? 0;
      if (at >= months.start - AGAIN_MS && at < until && isAboutWork(rows.words[row] ?? 0)) found.push({ row, at });
    }
  }
  found.sort((a, b) => a.row - b.row);
  const again = spokenAgain(facts, found);
  return found.flatMap(({ row, at }) => {
    const month = monthOf(months, at);
    if (month === null) return [];
    const person = rows.person[row] ?? NOBODY;
    return [{ row, month, person, work: rows.work[row] ?? 0, helping: helpers.has(person), again: again.has(row) }];
  });
}

/** Of threads in order of time, those on a file that one on another pull request was on within sixty days before. */
export function spokenAgain(
  { threads: { rows } }: Pick<Facts, 'threads'>,
  found: readonly { readonly row: number; readonly at: number }[],
): Set<number> {
  const last = new Map<string, { readonly work: number; readonly at: number }[]>();
  const again = new Set<number>();
  for (const { row, at } of found) {
    const key = `${String(rows.repository[row])} ${String(rows.path[row])}`;
    const work = rows.work[row] ?? 0;
    const before = (last.get(key) ?? []).filter((one) => one.work !== work);
    if (before.some((one) => at - one.at < AGAIN_MS)) again.add(row);
    // The newest of each of the last two pull requests is enough: one of them is another one than the next.
    last.set(key, [...before.slice(-1), { work, at }]);
  }
  return again;
}

function mergedOf(facts: Facts, mentee: number, months: Months): Merged[] {
  const until = endOf(months);
  const { reviewsOn, objects } = readIndexes(facts);
  const found: Merged[] = [];
  for (const work of worksUntil(facts, mentee, until)) {
    const { mergedAt } = facts.pulls.endsAt(work, until);
    const month = mergedAt === null ? null : monthOf(months, mergedAt);
    if (mergedAt === null || month === null) continue;
    const reviews = Array.from(reviewsOn(work)).filter((row) => (facts.reviews.at[row] ?? 0) <= mergedAt);
    if (reviews.length > 0) found.push({ work, at: mergedAt, month, firstPass: !reviews.some(objects) });
  }
  return found;
}

function givenBy(facts: Facts, mentee: number, helpers: ReadonlySet<number>, months: Months): Given[] {
  const { reviews, reviewsOf } = facts;
  const topics = readTopics(facts);
  const helpedAt = new Map<string, number>();
  for (const { at, work, mentor } of readHelp(facts).actsOn(mentee)) {
    if (!helpers.has(mentor)) continue;
    for (const topic of topics.ofWork(work)) helpedAt.set(topic, Math.min(at, helpedAt.get(topic) ?? Infinity));
  }
  const found: Given[] = [];
  for (const review of reviewsOf.of(mentee)) {
    const at = reviews.at[review] ?? 0;
    const month = monthOf(months, at);
    const work = reviews.work[review] ?? 0;
    if (month === null || exclusionOf(facts, review, work) !== null) continue;
    if ([...topics.ofWork(work)].some((topic) => (helpedAt.get(topic) ?? Infinity) < at)) found.push({ review, month });
  }
  return found;
}

function breadthOf(facts: Facts, mentee: number, months: Months): Buckets {
  const people = Array.from({ length: months.count }, () => new Set<number>());
  for (const { at, mentor } of readHelp(facts).actsOn(mentee)) people[monthOf(months, at) ?? -1]?.add(mentor);
  return people.map(({ size }) => (size === 0 ? null : size));
}

function volumeOf(facts: Facts, mentee: number, helpers: ReadonlySet<number>, months: Months): readonly number[] {
  const counts = Array.from({ length: months.count }, () => 0);
  for (const { at, mentor } of readHelp(facts).actsOn(mentee)) {
    const month = monthOf(months, at);
    if (month !== null && helpers.has(mentor)) counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

/** Their pull requests that count (E0), opened before a time. */
function* worksUntil(facts: Facts, person: number, until: number): Iterable<number> {
  for (const work of readIndexes(facts).pullsBy(person)) {
    if ((facts.pulls.of(work)?.openedAt ?? 0) >= until) return;
    if (exclusionOf(facts, NOBODY, work) === null) yield work;
  }
}
