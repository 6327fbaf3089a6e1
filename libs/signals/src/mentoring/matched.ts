import type { Facts } from '../facts/facts.js';
import { differenceInDifferences, type MatchedComparison } from '../stats/difference-in-differences.js';
import { asBuckets, monthsAfter, type Months } from './months.js';
import { courseOf, firstPass, repetition, type Course } from './course.js';
import { readIndexes } from './indexes.js';
import { readHelp } from './pairs.js';
import { MATCHED, SETTLED_MS } from './thresholds.js';

/** What changed beyond what changes for people of like tenure anyway: slopes of first pass, breadth and repetition. */
export interface Beyond {
  readonly firstPass: MatchedComparison | null;
  readonly breadth: MatchedComparison | null;
  readonly repetition: MatchedComparison | null;
}

const NO_HELPERS: ReadonlySet<number> = new Set();

/**
 * Compares a mentee's months with those of people of the same tenure whom this mentor did not help. Somebody seen within
 * ninety days of the log's beginning may have been there long: such people are compared with one another over the same
 * months; those who came later over the months of the same tenure.
 */
export function beyondTenure(facts: Facts, mentee: number, mentor: number, course: Course, to: number): Beyond {
  const matched = alike(facts, mentee, mentor, course.months, to).map((months) =>
    courseOf(facts, months.person, NO_HELPERS, months.months),
  );
  return {
    firstPass: differenceInDifferences(
      asBuckets(firstPass(course)),
      matched.map((other) => asBuckets(firstPass(other))),
    ),
    breadth: differenceInDifferences(
      course.breadth,
      matched.map(({ breadth }) => breadth),
    ),
    repetition: differenceInDifferences(
      asBuckets(repetition(course)),
      matched.map((other) => asBuckets(repetition(other))),
    ),
  };
}

/** Those who came at about the same time, the nearest first, and their months of the same tenure. */
function alike(facts: Facts, mentee: number, mentor: number, months: Months, to: number): { person: number; months: Months }[] {
  const { firstSeen } = readIndexes(facts);
  const settled = (facts.first ?? 0) + SETTLED_MS;
  const came = firstSeen(mentee);
  if (came === null) return [];
  const found: { person: number; months: Months; apart: number }[] = [];
  for (const { id, bot } of facts.roster.persons) {
    const seen = id === mentee || id === mentor || bot ? null : firstSeen(id);
    if (seen === null || seen < settled !== came < settled) continue;
    if (
      readHelp(facts)
        .actsOn(id)
        .some((act) => act.mentor === mentor && act.at < to)
    )
      continue;
    const own = came < settled ? monthsAfter(months.start, to) : monthsAfter(seen + (months.start - came), to);
    if (own.count >= months.count) found.push({ person: id, months: { ...own, count: months.count }, apart: Math.abs(seen - came) });
  }
  found.sort((a, b) => a.apart - b.apart);
  const farthest = found[MATCHED - 1]?.apart ?? Infinity;
  return found.filter(({ apart }) => apart <= farthest);
}
