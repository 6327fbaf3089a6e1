import { PermanentFailure, RateLimitedFailure, TransientFailure } from '@ambit/github';
import { SCHEDULE, pauseAfter } from '../schedule.js';

/** What to do with a stream whose page could not be had. */
export interface Setback {
  readonly dueAt: Date;
  /** One sentence for the admin; null where nobody needs to know. */
  readonly problem: string | null;
  /** The queue should try once more at once, in its own rhythm. */
  readonly again: boolean;
}

/** Tries of one job before a passing fault becomes a problem to be shown. */
const QUIET_TRIES = 3;

/**
 * Passing faults are tried again by the queue, then shown and tried with growing pauses; a limit waits as long as GitHub says;
 * what a person has to mend is shown at once and tried every hour.
 * @param failures how many problems this stream had in a row
 * @param attempt which try of the job this was, from 1
 */
export function setbackOf(error: unknown, failures: number, attempt: number, now: Date): Setback {
  const later = (ms: number) => new Date(now.getTime() + ms);
  if (error instanceof RateLimitedFailure) return { dueAt: error.until, problem: null, again: false };
  if (error instanceof PermanentFailure) return { dueAt: later(SCHEDULE.permanentMs), problem: error.message, again: false };
  if (attempt < QUIET_TRIES) return { dueAt: now, problem: null, again: true };
  const sentence = error instanceof TransientFailure ? error.message : 'Ambit could not read or keep a page; its log says why.';
  return { dueAt: later(pauseAfter(failures)), problem: sentence, again: false };
}
