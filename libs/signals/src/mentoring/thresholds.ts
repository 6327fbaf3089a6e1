import { DAY_MS } from '@ambit/activity';

/**
 * The constants of the signals of mentoring. Those of a pair are proposals of the literature's reading (signals.md, S5); none is
 * validated: they are ours, and the definitions say so.
 */

/** A pair: so many review acts within so long, of which so many explain. */
export const PAIR = { acts: 5, explaining: 2, withinMs: 90 * DAY_MS };

/** Months are of thirty days, so that all are equally long; six of them follow the beginning of a pair. */
export const MONTH_MS = 30 * DAY_MS;
export const MONTHS = 6;

/** Under so many months with readings nothing is said of a course. */
export const FEWEST_MONTHS = 4;

/** A file is spoken of again when it was spoken of on another pull request within so long before. */
export const AGAIN_MS = 60 * DAY_MS;

/** A merged change was fixed when a fix of it was opened within so long. */
export const FIXED_MS = 30 * DAY_MS;

/** Somebody seen so soon after the log begins may have been there before: their tenure is not known. */
export const SETTLED_MS = 90 * DAY_MS;

/** So many people of like tenure a course is compared with, at most. */
export const MATCHED = 40;

/** A topic that keeps coming back to one person. */
export const TOPIC = {
  /** Threads in every quarter of three months. */
  aQuarter: 12,
  /** The share that comes from them moves less than this a month. */
  steady: 0.02,
  /** So large a share of their threads there is on a file they had spoken of before. */
  comesBack: 0.3,
  /** And so large a share of all threads there is theirs, over the six months. */
  mostly: 0.5,
};

/** A page after so many threads on the same topic within so long. */
export const PAGE = { threads: 3, withinMs: 180 * DAY_MS };

/** Days after which the share that was done is said. */
export const DONE_BY_DAYS = 14;
