import type { Commit, Happening, Life, Review, Talk } from '../life.js';

/** What of a life lies before the end. */
export interface Seen {
  readonly life: Life;
  readonly reviews: readonly Review[];
  readonly talk: readonly Talk[];
  readonly events: readonly Happening[];
  readonly commits: readonly Commit[];
}

/** Cuts a life at `end`: nothing that happens then or later is seen. */
export function seenBefore(life: Life, end: number): Seen {
  const byTime = (a: { at: number }, b: { at: number }): number => a.at - b.at;
  return {
    life,
    reviews: life.reviews.filter((one) => one.at < end).sort(byTime),
    talk: life.talk.filter((one) => one.at < end).sort(byTime),
    events: life.events.filter((one) => one.at < end).sort(byTime),
    commits: life.commits.filter((one) => one.at < end && (one.replacedAt === null || one.replacedAt >= end)),
  };
}
