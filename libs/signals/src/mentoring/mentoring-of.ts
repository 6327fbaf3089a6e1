import type { View } from '../signal.js';
import { shareTrendOf, trendOf, type ShareTrend, type Trend } from './change.js';
import { courseOf, dependence, firstPass, monthsRead, repetition, transfer, type Course } from './course.js';
import { fixedAfter } from './fixes.js';
import { beyondTenure, type Beyond } from './matched.js';
import { endOf, monthsAfter, monthsBefore, type Months } from './months.js';
import { readHelp } from './pairs.js';

/** How somebody's work went while others helped. */
export interface Mentoring {
  readonly course: Course;
  /** Everybody who helped, the longest first. */
  readonly helpers: readonly number[];
  /** Months with anything to read. */
  readonly n: number;
  readonly dependence: ShareTrend;
  readonly firstPass: ShareTrend;
  readonly breadth: Trend;
  readonly transfer: Trend;
  readonly repetition: ShareTrend;
  /** Merged work that was put right afterwards. */
  readonly fixed: ShareTrend;
  /** Needs the help less, and the work is no worse for it. */
  readonly evidence: boolean;
}

export interface PairMentoring extends Mentoring {
  readonly beyond: Beyond;
}

/** @returns null where the two are no pair before the view ends */
export function mentoringOf(view: View, mentee: number, mentor: number): PairMentoring | null {
  const { facts, to } = view;
  const helpers = readHelp(facts).helpersOf(mentee, to);
  const pair = helpers.find((one) => one.mentor === mentor);
  if (pair === undefined) return null;
  const months = monthsAfter(pair.since, to);
  const found = mentoringIn(
    view,
    mentee,
    helpers.map((one) => one.mentor),
    months,
  );
  return { ...found, beyond: beyondTenure(facts, mentee, mentor, found.course, to) };
}

/**
 * The same of everybody who helps somebody; null where nobody does. Over the six months from the beginning of the first
 * help while these reach into the period, else over the six months that end with it.
 */
export function independenceOf(view: View, person: number): Mentoring | null {
  const { facts, from, to, all } = view;
  const helpers = readHelp(facts).helpersOf(person, to);
  const [first] = helpers;
  if (first === undefined) return null;
  const begun = monthsAfter(first.since, to);
  return mentoringIn(
    view,
    person,
    helpers.map((one) => one.mentor),
    !all && endOf(begun) > from ? begun : monthsBefore(to),
  );
}

function mentoringIn({ facts, to }: View, person: number, helpers: readonly number[], months: Months): Mentoring {
  const course = courseOf(facts, person, new Set(helpers), months);
  const found = {
    course,
    helpers,
    n: monthsRead(course),
    dependence: shareTrendOf(dependence(course)),
    firstPass: shareTrendOf(firstPass(course)),
    breadth: trendOf(course.breadth),
    transfer: trendOf(transfer(course)),
    repetition: shareTrendOf(repetition(course)),
    fixed: shareTrendOf(fixedAfter(facts, course, to)),
  };
  return { ...found, evidence: isEvidence(found) };
}

function isEvidence({ dependence: d, firstPass: q, fixed }: Omit<Mentoring, 'evidence'>): boolean {
  return d.moved === -1 && q.moved === 1 && fixed.moved !== 1;
}
