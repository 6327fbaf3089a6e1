import type { Subject } from '@ambit/activity';
import { allRows, rowsBetween } from './log/index-of.js';
import { everybodysRows, openRowsOf } from './groups/open-rows.js';
import type { View } from './signal.js';

/** A subject and its substantive reviews within the period, in order of time. */
export interface SubjectRows {
  readonly subject: Subject;
  readonly rows: Int32Array;
}

/** The reviews that count for a subject, over all time: given by the person, or by people of the team at their time. */
export function allRowsOf(view: View, subject: Subject): Int32Array {
  const { reviewsOf, reviewsOfTeam, reviews } = view.facts;
  if (subject.type === 'person') return reviewsOf.of(subject.id);
  if (subject.type === 'team') return reviewsOfTeam(subject.id);
  return allRows(reviews.length);
}

/** Those of the period; of a group those that may be shown. */
export function rowsOf(view: View, subject: Subject): Int32Array {
  if (view.fewest !== undefined && subject.type === 'organization') return everybodysRows(view).known;
  if (view.fewest !== undefined && subject.type === 'team') return openRowsOfTeam(view, subject.id);
  return rowsBetween(allRowsOf(view, subject), view.facts.reviews.at, view.from, view.to);
}

function openRowsOfTeam(view: View, team: number): Int32Array {
  const { reviewsOfTeam, reviews } = view.facts;
  const { shown } = openRowsOf(view);
  return rowsBetween(reviewsOfTeam(team), reviews.at, view.from, view.to).filter((row) => shown.has(row));
}

/** Everyone of a kind who has reviews in the period. */
export function* subjectsOf(view: View, type: 'person' | 'team' | 'organization'): Iterable<SubjectRows> {
  for (const subject of candidates(view, type)) {
    const rows = rowsOf(view, subject);
    if (rows.length > 0) yield { subject, rows };
  }
}

function candidates(view: View, type: 'person' | 'team' | 'organization'): Subject[] {
  if (type === 'organization') return [{ type }];
  const people = view.facts.roster.persons;
  return (type === 'person' ? people : view.facts.roster.teams).map(({ id }) => ({ type, id }));
}
