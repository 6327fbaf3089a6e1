import type { View } from '../signal.js';
import { allRows, rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { senSlope, type Buckets } from '../stats/sen.js';
import { spokenAgain } from './course.js';
import { asBuckets, monthOf, monthsBefore, sharesByMonth, type Months } from './months.js';
import { AGAIN_MS, FEWEST_MONTHS, MONTHS, TOPIC } from './thresholds.js';
import { readTopics } from './topics.js';
import { isAboutWork } from './weight.js';

/** A thread of somebody in a topic. */
interface Answer {
  /** Row of `threads.rows`. */
  readonly row: number;
  readonly month: number;
  readonly person: number;
  readonly topic: string;
}

/** One person's help in one topic over the six months that end with the view. */
export interface TopicHelp {
  readonly topic: string;
  readonly person: number;
  readonly answers: readonly Answer[];
  /** Of those, rows on a file the person had spoken of on another pull request shortly before. */
  readonly again: ReadonlySet<number>;
  /** The share of the topic's threads that is theirs, by month. */
  readonly shares: Buckets;
  /** Threads of everybody there. */
  readonly all: number;
}

/** Every topic in which one person's help stays needed. */
export function standingHelp(view: View): TopicHelp[] {
  const months = monthsBefore(view.to);
  const byTopic = grouped(answersIn(view, months, null), ({ topic }) => topic);
  const found: TopicHelp[] = [];
  for (const [topic, all] of byTopic) {
    if (all.length < TOPIC.aQuarter) continue;
    for (const [person, answers] of grouped(all, (one) => one.person)) {
      if (answers.length < TOPIC.aQuarter || !isMost(answers, all.length)) continue;
      const shares = sharesByMonth(months.count, all, (one) => one.person === person);
      const help = { topic, person, answers, again: againOf(view, person, answers), shares: asBuckets(shares), all: all.length };
      if (staysNeeded(help)) found.push(help);
    }
  }
  return found;
}

/** The threads of a person in some topics, and which of them came back; from the pull requests they acted on alone. */
export function answersOf(view: View, person: number, topics: ReadonlySet<string>): Pick<TopicHelp, 'answers' | 'again'> {
  const answers = answersIn(view, monthsBefore(view.to), person).filter(({ topic }) => topics.has(topic));
  return { answers, again: againOf(view, person, answers) };
}

/** Much of it, most of what is said there, no less of it over time, and on files spoken of before (signals.md, S5). */
export function staysNeeded({ answers, again, shares, all }: Omit<TopicHelp, 'topic' | 'person'>): boolean {
  const read = shares.filter((share) => share !== null).length;
  if (read < FEWEST_MONTHS || !isMost(answers, all)) return false;
  const lately = answers.filter(({ month }) => month >= MONTHS / 2).length;
  if (Math.min(lately, answers.length - lately) < TOPIC.aQuarter) return false;
  const slope = senSlope(shares);
  return slope !== null && Math.abs(slope) < TOPIC.steady && again.size >= TOPIC.comesBack * answers.length;
}

function isMost(answers: readonly Answer[], all: number): boolean {
  return answers.length >= TOPIC.mostly * all;
}

/** Threads about the work, of everybody or of one person, in order of time; the topic is named by the rules at the end. */
function answersIn({ facts, to }: View, months: Months, only: number | null): Answer[] {
  const { rows } = facts.threads;
  const topics = readTopics(facts);
  const found: Answer[] = [];
  const given = only === null ? allRows(rows.length) : facts.threads.of(only);
  for (const row of rowsBetween(given, rows.at, months.start, to)) {
    const month = monthOf(months, rows.at[row] ?? 0);
    if (month === null || !isAboutWork(rows.words[row] ?? 0)) continue;
    const topic = topics.of(rows.repository[row] ?? NOBODY, rows.path[row] ?? 0, to);
    found.push({ row, month, person: rows.person[row] ?? NOBODY, topic });
  }
  return found;
}

/** Rows of answers whose file the person had spoken of on another pull request within sixty days before. */
function againOf({ facts: { threads }, to }: View, person: number, answers: readonly Answer[]): Set<number> {
  const own = rowsBetween(threads.of(person), threads.rows.at, monthsBefore(to).start - AGAIN_MS, to);
  const spoken = Array.from(own, (row) => ({ row, at: threads.rows.at[row] ?? 0 })).filter(({ row }) =>
    isAboutWork(threads.rows.words[row] ?? 0),
  );
  const again = spokenAgain({ threads }, spoken);
  return new Set(answers.map(({ row }) => row).filter((row) => again.has(row)));
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const held = found.get(key);
    if (held === undefined) found.set(key, [item]);
    else held.push(item);
  }
  return found;
}
