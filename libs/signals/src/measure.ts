import type { Reading } from '@ambit/activity';
import { nearTo } from './documents/nearness.js';
import { rowsBetween } from './log/index-of.js';
import { registry, type Registry } from './registry.js';
import type { View } from './signal.js';

/** Under this many people acting no reading of a group is written (signals.md 4.7). */
export const SMALL_GROUP = 5;

/**
 * Every reading of every signal that may be written for one period.
 * @param now milliseconds: a person's notice counts from its own time on, and without one there is no reading of a person,
 *   and nobody is named as somebody to ask
 */
export function* measureAll(view: Omit<View, 'told'>, now: number, signals: Registry = registry): Iterable<Reading> {
  const told = new Set(
    view.facts.roster.persons.filter(({ noticeAt }) => noticeAt !== null && Date.parse(noticeAt) <= now).map(({ id }) => id),
  );
  const full: View = { ...view, told };
  const near = nearTo(full);
  for (const signal of signals.signals) {
    for (const reading of signal.measure(full)) if (mayBeWritten(full, reading, told)) yield near(reading);
  }
}

/** Documents and pull requests have no guard of five: they are about the work, and name teams. */
function mayBeWritten(view: View, { subject }: Reading, told: ReadonlySet<number>): boolean {
  if (subject.type === 'document' || subject.type === 'pull') return true;
  if (subject.type === 'person') return told.has(subject.id);
  return reviewersOf(view, subject.type === 'team' ? subject.id : null) >= SMALL_GROUP;
}

/** How many people gave reviews in the period: of a team, or in all. */
function reviewersOf(view: View, team: number | null): number {
  const { reviews, reviewsOfTeam } = view.facts;
  const rows = team === null ? Int32Array.from({ length: reviews.length }, (_, row) => row) : reviewsOfTeam(team);
  return new Set(Array.from(rowsBetween(rows, reviews.at, view.from, view.to), (row) => reviews.reviewer[row])).size;
}
