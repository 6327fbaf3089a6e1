import { DAY_MS } from '@ambit/activity';
import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { groupByTime } from '../facts/changed.js';
import { groupRows, type Grouped } from '../log/index-of.js';
import { ASKED_PERSON, CLOSED, MERGED, NOBODY } from '../log/log.js';
import type { Wait } from '../stats/kaplan-meier.js';
import { onceInOrder } from './asked.js';
import { readIndexes } from './indexes.js';

/**
 * What somebody waited for. `request`: asked to review, until their review. `return`: they requested changes and the author
 * pushed or asked again, until their next review. `answer`: changes were requested of them, until they pushed, replied,
 * commented or asked again.
 */
export type WaitKind = 'request' | 'return' | 'answer';

/** One commitment of a person on a pull request. */
export interface Commitment {
  readonly kind: WaitKind;
  readonly work: number;
  readonly from: number;
  /** When it was done, was no longer needed (withdrawn, merged, closed), or the view ended. */
  readonly until: number;
  readonly done: boolean;
  /** The row of `facts.reviews` that did it; NOBODY where it was no review. */
  readonly review: number;
}

export function asWait({ from, until, done }: Commitment): Wait {
  return { time: (until - from) / DAY_MS, done };
}

const everyone = new WeakMap<Facts, { readonly to: number; readonly of: Map<number, readonly Commitment[]> }>();

/**
 * The commitments that began in [from, to), as far as `to` knows, in order of their beginning; none on what was merged
 * before. Those of all time are made once for one end, which all standard periods share.
 */
export function commitmentsOf(facts: Facts, person: number, from: number, to: number): Commitment[] {
  let held = everyone.get(facts);
  if (held?.to !== to) everyone.set(facts, (held = { to, of: new Map() }));
  let all = held.of.get(person);
  if (all === undefined) held.of.set(person, (all = commitmentsUntil(facts, person, to)));
  return all.filter((one) => one.from >= from && !isOver(facts, one.work, from));
}

function commitmentsUntil(facts: Facts, person: number, to: number): Commitment[] {
  const found = [...asReviewer(facts, person, to), ...asAuthor(facts, person, to)];
  return found.sort((a, b) => a.from - b.from || a.work - b.work || (a.kind < b.kind ? -1 : 1));
}

type Moment = { readonly at: number } & (
  | { readonly what: 'asked' | 'withdrawn' | 'pushed' | 'said' | 'ended' | 'reopened' }
  | { readonly what: 'reviewed'; readonly review: number; readonly objects: boolean }
);

/** At the same moment: what asks comes before what answers, and both before what ends it. */
const ORDER: Readonly<Record<Moment['what'], number>> = { withdrawn: 0, asked: 1, pushed: 2, said: 3, reviewed: 4, ended: 5, reopened: 6 };

function inOrder(moments: Moment[], to: number): Moment[] {
  return moments.filter(({ at }) => at < to).sort((a, b) => a.at - b.at || ORDER[a.what] - ORDER[b.what]);
}

/** Requests to a person by name, and returns to work they objected to. */
function asReviewer(facts: Facts, person: number, to: number): Commitment[] {
  const { reviews, reviewsOf, pulls } = facts;
  const held = readMoments(facts);
  const { objects } = readIndexes(facts);
  const works = new Set(held.askedOf(person));
  for (const review of reviewsOf.of(person)) if (objects(review)) works.add(reviews.work[review] ?? NOBODY);
  const found: Commitment[] = [];
  for (const work of works) {
    const pull = pulls.of(work);
    if (pull === undefined || pull.author === person) continue;
    for (const one of reviewing(work, inOrder(held.reviewing(person, work), to), to)) found.push(one);
  }
  return found;
}

/** Whether it was merged before a time: then nobody waits any more. */
function isOver({ pulls }: Facts, work: number, at: number): boolean {
  return pulls.endsAt(work, at).mergedAt !== null;
}

/** One pull request as its reviewer lives it. @param to until when it is known */
function reviewing(work: number, moments: readonly Moment[], to: number): Commitment[] {
  const found: Commitment[] = [];
  let open: { readonly kind: WaitKind; readonly from: number } | null = null;
  let [objected, ended] = [false, false];
  const close = (until: number, done: boolean, review = NOBODY): void => {
    if (open !== null) found.push({ kind: open.kind, work, from: open.from, until, done, review });
    open = null;
  };
  for (const moment of moments) {
    const { at, what } = moment;
    if (what === 'reviewed') {
      close(at, true, moment.review);
      objected = moment.objects;
    } else if (what === 'ended' || what === 'reopened') {
      if (what === 'ended') close(at, false);
      ended = what === 'ended';
    } else if (what === 'withdrawn') {
      if (!objected) close(at, false);
    } else if (!ended && (what === 'asked' || objected)) {
      open ??= { kind: objected ? 'return' : 'request', from: at };
    }
  }
  close(to, false);
  return found;
}

/** Changes requested of a person, on what they opened. */
function asAuthor(facts: Facts, person: number, to: number): Commitment[] {
  const held = readMoments(facts);
  const { pullsBy, reviewsOn, objects } = readIndexes(facts);
  return pullsBy(person).flatMap((work) => {
    if (!reviewsOn(work).some(objects)) return [];
    return answering(work, inOrder(held.answering(person, work), to), to);
  });
}

function answering(work: number, moments: readonly Moment[], to: number): Commitment[] {
  const found: Commitment[] = [];
  let from: number | null = null;
  let ended = false;
  const close = (until: number, done: boolean): void => {
    if (from !== null) found.push({ kind: 'answer', work, from, until, done, review: NOBODY });
    from = null;
  };
  for (const moment of moments) {
    const { at, what } = moment;
    if (what === 'reviewed') {
      if (moment.objects && !ended) from ??= at;
    } else if (what === 'ended' || what === 'reopened') {
      if (what === 'ended') close(at, false);
      ended = what === 'ended';
    } else if (from !== null && at > from) {
      close(at, true);
    }
  }
  close(to, false);
  return found;
}

interface Moments {
  /** Pull requests on which a person was asked by name. */
  askedOf(person: number): readonly number[];
  /** What concerns a reviewer of a pull request, in no order. */
  reviewing(person: number, work: number): Moment[];
  /** What concerns its author. */
  answering(person: number, work: number): Moment[];
}

const known = new WeakMap<Facts, Moments>();

function readMoments(facts: Facts): Moments {
  let moments = known.get(facts);
  if (moments === undefined) known.set(facts, (moments = makeMoments(facts)));
  return moments;
}

function makeMoments(facts: Facts): Moments {
  const { log, people, reviews } = facts;
  const { requests, commits, comments, replies } = log;
  const { reviewsOn, objects } = readIndexes(facts);
  const asked = lazy(() => onceInOrder(log));
  const askedOn = lazy(() => groupRows(asked(), (row) => requests.work[row] ?? NOBODY));
  const toPerson = lazy(() => groupRows(asked().filter(named), (row) => people.personOf(requests.asked[row] ?? NOBODY)));
  const pushes = lazy(() => groupByTime(commits.work, commits.at));
  const forced = lazy(() => groupByTime(log.pushes.work, log.pushes.at));
  const ends = lazy(() => groupByTime(log.ended.work, log.ended.at));
  const said: readonly (readonly [() => Grouped, { readonly account: Int32Array; readonly at: Float64Array }])[] = [
    [lazy(() => groupByTime(comments.work, comments.at)), comments],
    [lazy(() => groupByTime(replies.work, replies.at)), replies],
  ];

  /** By name, and asked by another; taken back it may be by themselves. */
  function named(row: number): boolean {
    if (requests.what[row] !== ASKED_PERSON) return false;
    return (
      requests.removed[row] === 1 || people.personOf(requests.account[row] ?? NOBODY) !== people.personOf(requests.asked[row] ?? NOBODY)
    );
  }

  function addReviews(found: Moment[], work: number, by: number | null): void {
    for (const review of reviewsOn(work)) {
      if (by !== null && reviews.reviewer[review] !== by) continue;
      found.push({ at: reviews.at[review] ?? 0, what: 'reviewed', review, objects: objects(review) });
    }
  }

  /** What happened to it, whoever did it. */
  function addTurns(found: Moment[], work: number): void {
    for (const row of pushes().of(work)) found.push({ at: commits.at[row] ?? 0, what: 'pushed' });
    // A force-push takes the commits away that were there before it: it may be all that is left of an answer.
    for (const row of forced().of(work)) found.push({ at: log.pushes.at[row] ?? 0, what: 'pushed' });
    for (const row of ends().of(work)) {
      const what = log.ended.what[row];
      found.push({ at: log.ended.at[row] ?? 0, what: what === MERGED || what === CLOSED ? 'ended' : 'reopened' });
    }
  }

  return {
    askedOf: (person) => [...new Set(Array.from(toPerson().of(person), (row) => requests.work[row] ?? NOBODY))],
    reviewing(person, work) {
      const found: Moment[] = [];
      for (const row of askedOn().of(work)) {
        if (people.personOf(requests.asked[row] ?? NOBODY) !== person || !named(row)) continue;
        found.push({ at: requests.at[row] ?? 0, what: requests.removed[row] === 1 ? 'withdrawn' : 'asked' });
      }
      addTurns(found, work);
      addReviews(found, work, person);
      return found;
    },
    answering(person, work) {
      const found: Moment[] = [];
      for (const row of askedOn().of(work)) {
        if (requests.removed[row] !== 0 || people.personOf(requests.account[row] ?? NOBODY) !== person) continue;
        found.push({ at: requests.at[row] ?? 0, what: 'asked' });
      }
      for (const [rows, table] of said) {
        for (const row of rows().of(work)) {
          if (people.personOf(table.account[row] ?? NOBODY) === person) found.push({ at: table.at[row] ?? 0, what: 'said' });
        }
      }
      addTurns(found, work);
      addReviews(found, work, null);
      return found;
    },
  };
}
