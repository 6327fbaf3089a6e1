import type { StreamKind } from '@ambit/activity';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * What runs when. The clock is Postgres and this table, not the queue: a stream that is due is fed again by the next tick,
 * so a lost queue loses nothing.
 */
export const SCHEDULE = {
  /** Feeds the streams that are due and decides on measuring. */
  tickMs: 2 * SECOND,
  /** What no longer may be kept is taken out this often, at every start, and when the policy changes. */
  removeOldMs: 24 * HOUR,
  /** A stream whose walk has ended is due again after this long; a doorbell or a person makes it due sooner. */
  againMs: {
    repositories: 5 * MINUTE,
    members: HOUR,
    teams: HOUR,
    pulls: 5 * MINUTE,
    review_comments: 5 * MINUTE,
    issue_comments: 5 * MINUTE,
    /** Reads nothing by itself: the pull requests' stream reopens it when a file changed. */
    codeowners: 24 * HOUR,
    documents: 5 * MINUTE,
    discussions: 5 * MINUTE,
    issues: 5 * MINUTE,
  } satisfies Record<StreamKind, number>,
  /** How long a stream is one worker's; a killed worker's streams are free after it. */
  leaseMs: 20 * SECOND,
  /** Jobs put on the list by one feeding; the next comes with the next tick or page. */
  feedAtOnce: 200,
  /** First pause after a page that went wrong; doubles with each further one. */
  retryMs: 5 * SECOND,
  retryAtMostMs: 15 * MINUTE,
  /** What a person has to mend is tried again this often: a token, a permission, where the head of the log of views goes. */
  permanentMs: HOUR,
} as const;

/** Pause before the next try, by how many went wrong before it. */
export function pauseAfter(failures: number): number {
  return Math.min(SCHEDULE.retryAtMostMs, SCHEDULE.retryMs * 2 ** Math.min(failures, 16));
}
