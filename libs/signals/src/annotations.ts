import { DAY_MS } from '@ambit/activity';
import { isQuickApproval } from './exclusions.js';
import type { Facts } from './facts/facts.js';
import { allRows, groupRows, rowsBetween, type Grouped } from './log/index-of.js';
import { APPROVED, NOBODY } from './log/log.js';
import type { View } from './signal.js';
import { reviewRows } from './threads/review-rows.js';

/** What a person's own numbers may have been made by (peers.md O17). */
export const SCREENS = ['quick-approvals', 'burst', 'reciprocal'] as const;

/**
 * A note on some of a person's reviews, for that person alone: it takes nothing away from any number, has no share switch,
 * and says nothing of why (people come back from leave, teams are small).
 */
export interface Annotation {
  readonly screen: (typeof SCREENS)[number];
  /** Rows of the log it is about, newest first. */
  readonly seqs: readonly number[];
  /** How many reviews of the person it looked at. */
  readonly of: number;
  /** Of reviewing one another: who the other is. */
  readonly personId: number | null;
}

/** Ours, all of them. A burst: the last three weeks of a period of at least twelve, three times the pace of the weeks before. */
const END_MS = 21 * DAY_MS;
const PERIOD_MS = 84 * DAY_MS;
const TIMES = 3;
const MANY_AT_END = 10;
const SOME_BEFORE = 5;
/** Reviewing one another: so many approvals without a comment in the code either way, and at least half of what was given. */
const EITHER_WAY = 5;
const HALF = 0.5;
/** People of a team so small have nobody else to ask. */
const PAIR = 2;

/**
 * The notes on a person's reviews of a period.
 * @param view may be of the smaller log of a person's list: every row of the pull requests the person acted on
 */
export function annotationsOf(view: View, person: number): Annotation[] {
  const { facts, from, to } = view;
  const rows = rowsBetween(facts.reviewsOf.of(person), facts.reviews.at, from, to);
  const note = (screen: Annotation['screen'], found: readonly number[], personId: number | null = null): Annotation[] => {
    const seqs = found.map((row) => facts.reviews.seq[row] ?? 0).reverse();
    return found.length === 0 ? [] : [{ screen, seqs, of: rows.length, personId }];
  };
  return [
    ...note(
      'quick-approvals',
      Array.from(rows).filter((row) => isQuickApproval(facts, row)),
    ),
    ...note('burst', burst(view, rows)),
    ...reciprocal(view, person, rows).flatMap(({ other, given }) => note('reciprocal', given, other)),
  ];
}

/** The reviews of the last weeks, where they came at several times the pace of those before. */
function burst({ facts, from, to }: View, rows: Int32Array): readonly number[] {
  if (to - from < PERIOD_MS) return [];
  const last = rowsBetween(rows, facts.reviews.at, to - END_MS, to);
  const before = rows.length - last.length;
  if (last.length < MANY_AT_END || before < SOME_BEFORE) return [];
  return last.length / END_MS >= (TIMES * before) / (to - from - END_MS) ? [...last] : [];
}

/** The bare approvals a person gave to another who gave as many back. */
function reciprocal(view: View, person: number, rows: Int32Array): { readonly other: number; readonly given: readonly number[] }[] {
  const { facts, from, to } = view;
  const toOthers = groupRows(rows, (row) => facts.reviews.author[row] ?? NOBODY);
  return toOthers.keys.flatMap((other) => {
    if (other === NOBODY || arePair(facts, person, other, to)) return [];
    const theirs = rowsBetween(facts.reviewsOf.of(other), facts.reviews.at, from, to);
    const back = theirs.filter((row) => facts.reviews.author[row] === person);
    const given = bareOf(facts, toOthers.of(other));
    const received = bareOf(facts, back);
    const enough = given.length >= EITHER_WAY && received.length >= EITHER_WAY;
    const most = given.length >= HALF * toOthers.of(other).length && received.length >= HALF * back.length;
    return enough && most ? [{ other, given }] : [];
  });
}

/** Approvals that opened no thread. */
function bareOf(facts: Facts, rows: Int32Array): number[] {
  const { log, reviews } = facts;
  const own = threadsOfReviews(facts);
  return Array.from(rows).filter((row) => {
    const held = reviewRows({ reviews, log }).logRow[row] ?? NOBODY;
    return log.reviews.state[held] === APPROVED && own.of(log.reviews.id[held] ?? NOBODY).length === 0;
  });
}

const known = new WeakMap<Facts, Grouped>();

function threadsOfReviews(facts: Facts): Grouped {
  const { threads } = facts.log;
  const held = known.get(facts) ?? groupRows(allRows(threads.length), (row) => threads.review[row] ?? NOBODY);
  known.set(facts, held);
  return held;
}

/** Whether two people are all there is of a team both are in. */
function arePair({ teams, roster }: Facts, person: number, other: number, at: number): boolean {
  const theirs = teams.teamsOf(teams.setAt(other, at));
  const shared = teams.teamsOf(teams.setAt(person, at)).filter((team) => theirs.includes(team));
  return shared.some((team) => {
    const members = roster.memberships.filter(
      ({ teamId, from, to }) => teamId === team && (from ?? -Infinity) <= at && at < (to ?? Infinity),
    );
    return new Set(members.map(({ personId }) => personId)).size <= PAIR;
  });
}
