import { allRows, groupRows, type Grouped } from '../log/index-of.js';
import type { Reviews } from './reviews.js';

const SESSION_MS = 24 * 3_600_000;

/**
 * Sessions: the substantive reviews of one person on one pull request, each less than 24 hours after the one before.
 * As columns, by pull request and then in order of their start. They are cut over the whole log, so that a period
 * never splits one: a session belongs to the period that holds its first review.
 */
export interface Sessions {
  readonly length: number;
  /** First review, as a row of `Reviews`. */
  readonly first: Int32Array;
  readonly start: Float64Array;
  readonly person: Int32Array;
  readonly work: Int32Array;
  /** The session of every review. */
  readonly ofReview: Int32Array;
  readonly byWork: Grouped;
}

export function readSessions(reviews: Reviews): Sessions {
  const first: number[] = [];
  const ofReview = new Int32Array(reviews.length);
  const works = groupRows(allRows(reviews.length), (row) => reviews.work[row] ?? 0);
  for (const work of works.keys) {
    const open = new Map<number, { session: number; last: number }>();
    for (const row of works.of(work)) {
      const person = reviews.reviewer[row] ?? 0;
      const at = reviews.at[row] ?? 0;
      const held = open.get(person);
      const session = held !== undefined && at - held.last < SESSION_MS ? held.session : first.push(row) - 1;
      open.set(person, { session, last: at });
      ofReview[row] = session;
    }
  }
  const work = Int32Array.from(first, (row) => reviews.work[row] ?? 0);
  return {
    length: first.length,
    first: Int32Array.from(first),
    start: Float64Array.from(first, (row) => reviews.at[row] ?? 0),
    person: Int32Array.from(first, (row) => reviews.reviewer[row] ?? 0),
    work,
    ofReview,
    byWork: groupRows(allRows(first.length), (session) => work[session] ?? 0),
  };
}
