import type { Reviews } from '../facts/reviews.js';
import { NOBODY, type LogTables } from '../log/log.js';

/** Which substantive review a review of the log is, and the other way round. */
export interface ReviewRows {
  /** Row of `Reviews` by number in `log.reviewIds`; NOBODY where it is not substantive. */
  readonly ofId: Int32Array;
  /** Row of `log.reviews` by row of `Reviews`. */
  readonly logRow: Int32Array;
}

const known = new WeakMap<Reviews, ReviewRows>();

/** Kept with the reviews it was read from. */
export function reviewRows(facts: { readonly reviews: Reviews; readonly log: LogTables }): ReviewRows {
  const { reviews, log } = facts;
  const held = known.get(reviews);
  if (held !== undefined) return held;
  const bySeq = new Map<number, number>();
  for (let row = 0; row < reviews.length; row++) bySeq.set(reviews.seq[row] ?? 0, row);
  const ofId = new Int32Array(log.reviewIds.size).fill(NOBODY);
  const logRow = new Int32Array(reviews.length).fill(NOBODY);
  for (let row = 0; row < log.reviews.length; row++) {
    const review = bySeq.get(log.reviews.seq[row] ?? 0);
    if (review === undefined) continue;
    ofId[log.reviews.id[row] ?? 0] = review;
    logRow[review] = row;
  }
  known.set(reviews, { ofId, logRow });
  return { ofId, logRow };
}
