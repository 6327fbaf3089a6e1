import { ById } from './facts/by-id.js';
import type { Facts } from './facts/facts.js';
import { lazy } from './facts/lazy.js';
import { onceEach } from './facts/once.js';
import { MANY } from './facts/reviews.js';
import { groupRows, rowsBetween, type Grouped } from './log/index-of.js';
import { APPROVED, NOBODY } from './log/log.js';
import { reviewRows } from './threads/review-rows.js';

/** Why something is not counted (signals.md, E0), the first that holds. */
export const EXCLUSIONS = [
  'by-bot',
  'own-work',
  'by-deleted-account',
  'container',
  'dependency-bump',
  'merge-queue',
  'quick-revert',
  'quick-approval',
  'mega-pull',
  'imported',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

const AFTER_QUICK: ReadonlySet<Exclusion> = new Set(EXCLUSIONS.slice(EXCLUSIONS.indexOf('quick-approval') + 1));

/** From E0: an approval so soon after the request, of so many changed lines; a revert merged so soon after it was opened. */
const QUICK_MS = 60_000;
const MANY_LINES = 200;
const REVERT_MS = 10 * 60_000;

/** By titles, ours: what the common tools for updating dependencies and for merging in a queue write. */
const BUMP =
  /^(\w+(\([^)]*\))?!?: )?(bump (\S+ from \S+ to \S+|the \S+ group\b)|update (dependency|module|\S+ (docker tag|action|digest|monorepo)) .*to v?\w)|^(\w+\(deps[^)]*\)|deps)!?: /i;
const QUEUE = /^(auto merge of #|rollup of \d+ pull requests|merge[ -]queue: |\[?merge[ -]queue\]? |try #\d+:|staging #\d+:)/i;
const REVERT = /^revert\b/i;

/**
 * Why a review, a thread or a whole pull request is not counted by the signals that apply E0 (carried, independence,
 * bottlenecks, knowledge-spread); null: it is counted. A title or size that is not held excludes nothing.
 * @param review row of `facts.reviews`; NOBODY for what belongs to no substantive review
 * @param work the pull request; one that is not held was opened by a deleted account
 */
export function exclusionOf(facts: Facts, review: number, work: number): Exclusion | null {
  const held = screensOf(facts);
  const whole = held.ofWork(work);
  if (whole !== null && !AFTER_QUICK.has(whole)) return whole;
  return isQuickApproval(facts, review) ? 'quick-approval' : whole;
}

/**
 * Why rows of a person in [from, to) are not among the reviews that count, or would be left out by the signals that apply
 * E0: every review of the log once, and of a review that is no more than a reply the container it is.
 */
export function notCounted(facts: Facts, person: number, from: number, to: number): Readonly<Record<Exclusion, number>> {
  const counts = Object.fromEntries(EXCLUSIONS.map((reason) => [reason, 0])) as Record<Exclusion, number>;
  const { log, pulls } = facts;
  const substantive = reviewRows(facts).ofId;
  for (const row of rowsBetween(screensOf(facts).reviewsOf().of(person), log.reviews.at, from, to)) {
    const review = substantive[log.reviews.id[row] ?? 0] ?? NOBODY;
    const work = log.reviews.work[row] ?? NOBODY;
    const own = pulls.of(work)?.author === person;
    const reason = review === NOBODY ? (own && saysMore(facts, row) ? 'own-work' : 'container') : exclusionOf(facts, review, work);
    if (reason !== null) counts[reason] += 1;
  }
  return counts;
}

/** Whether a review was an approval within a minute of its request, of more than two hundred changed lines. */
export function isQuickApproval(facts: Facts, review: number): boolean {
  if (review === NOBODY) return false;
  const { asks, sessions, reviews, log, extra } = facts;
  const asked = asks.at[sessions.ofReview[review] ?? 0] ?? 0;
  if (asked <= 0 || (reviews.at[review] ?? 0) - asked >= QUICK_MS) return false;
  if (log.reviews.state[reviewRows(facts).logRow[review] ?? NOBODY] !== APPROVED) return false;
  const shape = extra.shapes.get(reviews.work[review] ?? NOBODY);
  return shape !== undefined && shape.additions + shape.deletions > MANY_LINES;
}

interface Screens {
  ofWork(work: number): Exclusion | null;
  /** Rows of `log.reviews` by living reviewer, each review once, in order of time. */
  readonly reviewsOf: () => Grouped;
  /** Reviews that own a thread's first comment, by number. */
  readonly owning: () => ReadonlySet<number>;
}

const known = new WeakMap<Facts, Screens>();

function screensOf(facts: Facts): Screens {
  const held = known.get(facts);
  if (held !== undefined) return held;
  const { log, people } = facts;
  const works = new ById<Exclusion | null>(log.opened.work);
  const screens: Screens = {
    ofWork(work) {
      const reason = works.get(work);
      return reason === undefined ? works.set(work, screen(facts, work)) : reason;
    },
    reviewsOf: lazy(() => {
      const rows = onceEach(log.reviews.id, log.reviews.seq, log.reviewIds.size).filter((row) => log.reviews.bot[row] !== 1);
      rows.sort((a, b) => (log.reviews.at[a] ?? 0) - (log.reviews.at[b] ?? 0));
      return groupRows(rows, (row) => people.personOf(log.reviews.account[row] ?? NOBODY));
    }),
    owning: lazy(() => new Set(log.threads.review)),
  };
  known.set(facts, screens);
  return screens;
}

function screen({ pulls, extra }: Facts, work: number): Exclusion | null {
  const pull = pulls.of(work);
  if (pull?.bot === true) return 'by-bot';
  if (pull === undefined || pull.author === NOBODY) return 'by-deleted-account';
  const shape = extra.shapes.get(work);
  if (shape !== undefined) {
    if (BUMP.test(shape.title)) return 'dependency-bump';
    if (QUEUE.test(shape.title)) return 'merge-queue';
    const { mergedAt } = pulls.endsAt(work, Infinity);
    if (REVERT.test(shape.title) && mergedAt !== null && mergedAt - pull.openedAt < REVERT_MS) return 'quick-revert';
  }
  const files = shape?.files ?? pulls.pathsOf(work)?.length ?? 0;
  if (files > MANY) return 'mega-pull';
  return extra.imported.has(pull.repository) ? 'imported' : null;
}

/** Whether a review says anything itself, or owns a first comment. */
function saysMore(facts: Facts, row: number): boolean {
  const { log } = facts;
  return (
    log.reviews.says[row] === 1 ||
    screensOf(facts)
      .owning()
      .has(log.reviews.id[row] ?? NOBODY)
  );
}
