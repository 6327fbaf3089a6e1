import { hasEnded } from './count-chances.js';
import { mergesIn } from './count-practice.js';
import { areaOf } from './count-topics.js';
import { isSomebody, ms, substantiveReviews, wasDraft, within, type Book, type PullLine, type Span } from './book.js';
import type { TeamsAt } from './count.js';
import { reviewersIn } from './help.js';
import { isLeftOutWork } from './left-out.js';
import { sessionsOf, type Session } from './sessions.js';
import { chanceOf, middle, slopeOf } from './trends.js';

/** An independent count of what is told of areas and teams: `risk` and `bottlenecks`, from the words of their definitions. */
export interface Area {
  readonly repository: string;
  readonly area: string;
}

export interface Ground {
  readonly books: readonly Book[];
  readonly teamsAt: TeamsAt;
  /** Everybody known. */
  readonly people: readonly number[];
}

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const HOUR = 3_600_000;
export const FEWEST_REVIEWERS = 3;

const areas = new WeakMap<PullLine, ReadonlySet<string>>();

/** Whether a pull request changes anything in an area. */
function isIn(book: Book, pull: PullLine, { repository, area }: Area): boolean {
  const held = areas.get(pull) ?? new Set(pull.paths?.map(areaOf));
  areas.set(pull, held);
  return book.name === repository && held.has(area);
}

export interface Reviewed {
  readonly book: Book;
  readonly pull: PullLine;
  readonly by: number;
  readonly at: number;
  readonly id: number;
}

const reviews = new WeakMap<readonly Book[], readonly Reviewed[]>();

/** Every substantive review by a person, in order of time. */
export function reviewsIn(books: readonly Book[]): readonly Reviewed[] {
  const held = reviews.get(books);
  if (held !== undefined) return held;
  const found = books.flatMap((book) =>
    [...reviewersIn(book)].flatMap((by) =>
      substantiveReviews(book, by).map(({ pull, review }) => ({ book, pull, by, at: ms(review.submitted_at), id: review.id })),
    ),
  );
  found.sort((a, b) => a.at - b.at || a.id - b.id);
  reviews.set(books, found);
  return found;
}

/** Who reviewed there in the year before, of work that counts. */
export function ableIn(books: readonly Book[], area: Area, to: number): Set<number> {
  const recent = reviewsIn(books).filter(({ at, book, pull }) => at >= to - YEAR && at < to && isIn(book, pull, area));
  return new Set(recent.flatMap(({ pull, by }) => (isLeftOutWork(pull) ? [] : [by])));
}

/** Every area that anything ever changed. */
export function areasIn(books: readonly Book[]): Area[] {
  return books.flatMap((book) => {
    const names = new Set([...book.pulls.values()].flatMap(({ paths }) => (paths ?? []).map(areaOf)));
    return [...names].map((area) => ({ repository: book.name, area }));
  });
}

const QUARTER = 91 * DAY;
const FLOOR = 20;

export function countRisk({ books }: Ground, area: Area, span: Span): Record<string, number> {
  if (ableIn(books, area, span.to).size < FEWEST_REVIEWERS) return {};
  const all = mergesIn(books).filter(({ book, pull }) => isIn(book, pull, area));
  const count = (from: number, to: number) => {
    const here = all.filter(({ at }) => at >= from && at < to);
    const reverts = here.filter(({ pull }) => pull.title.startsWith('Revert "')).length;
    const oneReviewer = here.filter(({ book, pull, at }) => reviewersOf(book, pull, at) < 2).length;
    return { merges: here.length, reverts, incidents: 0, oneReviewer };
  };
  const rateOf = ({ merges, reverts, oneReviewer }: ReturnType<typeof count>): number | null =>
    merges < FLOOR ? null : (100 * (reverts + oneReviewer)) / merges;
  const whole = count(span.from, span.to);
  if (whole.merges === 0) return {};
  const { oneReviewer, ...rest } = whole;
  const rate = rateOf(whole);
  const numbers: Record<string, number> = { ...rest, 'one-reviewer': oneReviewer, ...(rate === null ? {} : { per100: rate }) };
  const opened = Math.min(...books.flatMap(({ pulls }) => [...pulls.values()].map(({ created_at }) => ms(created_at))));
  const rates: (number | null)[] = [];
  for (let quarter = 8; quarter >= 1; quarter--) {
    const from = span.to - quarter * QUARTER;
    if (from < opened) continue;
    const counts = count(from, from + QUARTER);
    const here = rateOf(counts);
    rates.push(here);
    if (here === null) continue;
    const day = new Date(from).toISOString().slice(0, 10);
    numbers[`per100:${day}`] = here;
    for (const [name, value] of Object.entries(counts)) numbers[`${name}:${day}`] = value;
  }
  const slope = rates.filter((one) => one !== null).length >= 4 ? slopeOf(rates) : null;
  return slope === null ? numbers : { ...numbers, slopePerQuarter: slope, slopeChance: chanceOf(rates) ?? 1 };
}

/** People other than the author who had reviewed it with substance. */
function reviewersOf(book: Book, { number, user }: PullLine, before: number): number {
  const opened = new Set((book.threads.get(number) ?? []).map(({ first }) => first.pull_request_review_id));
  const found = (book.reviews.get(number) ?? []).filter(
    (one) => one.state !== 'COMMENTED' || (one.body ?? '').trim() !== '' || opened.has(one.id),
  );
  return new Set(
    found.flatMap((one) => (isSomebody(one.user) && one.user.id !== user?.id && ms(one.submitted_at) < before ? [one.user.id] : [])),
  ).size;
}

const all = new WeakMap<readonly Book[], readonly (Session & { readonly by: number })[]>();

export function everySession(books: readonly Book[]): readonly (Session & { readonly by: number })[] {
  const held = all.get(books);
  if (held !== undefined) return held;
  const reviewers = new Set(books.flatMap((book) => [...reviewersIn(book)]));
  const found = [...reviewers].flatMap((by) => sessionsOf(books, by, '').map((session) => ({ ...session, by })));
  all.set(books, found);
  return found;
}

/** An area with fewer than three people who can review says only that it needs a second one. */
export function countBottlenecks(ground: Ground, area: Area, span: Span): Record<string, number> {
  const { books } = ground;
  const able = ableIn(books, area, span.to);
  if (able.size < FEWEST_REVIEWERS) {
    const merges = mergesIn(books).filter(
      ({ book, pull, at }) => at >= span.to - YEAR && at < span.to && isIn(book, pull, area) && !isLeftOutWork(pull),
    );
    return merges.length < 5 ? {} : { 'needs-second-reviewer': merges.length };
  }
  const given = everySession(books).filter(
    ({ book, pull, start }) => within(start, span) && isIn(book, pull, area) && !isLeftOutWork(pull),
  );
  const open = waitingAt(books, span.to).filter(({ book, pull }) => isIn(book, pull, area)).length;
  if (given.length === 0 && open === 0) return {};
  return { open, 'needs-second-reviewer': 0, reviewers: able.size, ...queueOf(given, able) };
}

export function countBottlenecksOfTeam({ books, teamsAt, people }: Ground, team: string, span: Span): Record<string, number> {
  const time = (at: number): string => new Date(at).toISOString();
  const isOurs = (by: number, at: number): boolean => teamsAt(by, time(at)).has(team);
  const recent = reviewsIn(books).filter(({ at }) => at >= span.to - YEAR && at < span.to);
  const able = new Set(recent.flatMap(({ by, at, pull }) => (isOurs(by, at) && !isLeftOutWork(pull) ? [by] : [])));
  const given = everySession(books).filter(({ by, start, pull }) => within(start, span) && isOurs(by, start) && !isLeftOutWork(pull));
  if (able.size < FEWEST_REVIEWERS || given.length === 0) return {};
  const members = people.filter((person) => isOurs(person, span.to));
  const open = waitingAt(books, span.to).filter(({ asked }) => asked.some((person) => isOurs(person, span.to))).length;
  return { open, reviewers: able.size, ...queueOf(given, new Set([...able, ...members])) };
}

/** Hours from the request, or from when the draft was ready, to the session. */
function hoursOf({ book, pull, request, start }: Session): number | null {
  if (request === null) return null;
  const ready = (book.events.get(pull.number) ?? []).find(
    ({ event, created_at }) => event === 'ready_for_review' && ms(created_at) > request.at,
  );
  const began = wasDraft(book, pull, request.at) ? (ready === undefined ? Infinity : ms(ready.created_at)) : request.at;
  return began > start ? null : (start - began) / HOUR;
}

function queueOf(given: readonly (Session & { readonly by: number })[], eligible: ReadonlySet<number>): Record<string, number> {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const waits = given.flatMap((session) => {
    const hours = hoursOf(session);
    return hours === null ? [] : [{ by: session.by, hours, key: `${session.book.name}#${String(session.pull.number)}` }];
  });
  const hours = sum(waits.map((wait) => wait.hours));
  const most = [...new Set(waits.map(({ by }) => by))]
    .map((by) => waits.filter((wait) => wait.by === by))
    .sort((a, b) => sum(b.map((wait) => wait.hours)) - sum(a.map((wait) => wait.hours)) || a.length - b.length)[0];
  const loads = [...new Set([...eligible, ...given.map(({ by }) => by)])]
    .map((person) => given.filter(({ by }) => by === person).length)
    .sort((a, b) => a - b);
  const [waitShare, loadShare] = most === undefined ? [0, 0] : [sum(most.map((wait) => wait.hours)) / hours, most.length / waits.length];
  const median = middle(waits.map((wait) => wait.hours));
  const uneven = sum(loads.map((load, i) => (2 * (i + 1) - loads.length - 1) * load));
  return {
    waited: new Set(waits.map(({ key }) => key)).size,
    reviews: given.length,
    waits: waits.length,
    waitHours: hours,
    ...(median === null ? {} : { medianHours: median }),
    ...(most === undefined ? {} : { topLoadShare: loadShare, topWaitShare: waitShare, excess: waitShare / loadShare }),
    ...(given.length === 0
      ? {}
      : {
          gini: uneven / (loads.length * given.length),
          topReviewShare: Math.max(...loads) / given.length,
          effectiveReviewers: given.length ** 2 / sum(loads.map((load) => load ** 2)),
        }),
  };
}

interface Waiting {
  readonly book: Book;
  readonly pull: PullLine;
  readonly asked: readonly number[];
}

const waiting = new WeakMap<readonly Book[], Map<number, readonly Waiting[]>>();

/** Open work, no drafts, with a request that nobody took back or answered; and whom it waits on. */
function waitingAt(books: readonly Book[], to: number): readonly Waiting[] {
  const byEnd = waiting.get(books) ?? new Map<number, readonly Waiting[]>();
  waiting.set(books, byEnd);
  const held = byEnd.get(to) ?? findWaiting(books, to);
  byEnd.set(to, held);
  return held;
}

function findWaiting(books: readonly Book[], to: number): Waiting[] {
  return books.flatMap((book) =>
    [...book.pulls.values()].flatMap((pull) => {
      if (ms(pull.created_at) >= to || hasEnded(book, pull, to) || isLeftOutWork(pull) || wasDraft(book, pull, to)) return [];
      const last = new Map<number, { readonly at: number; readonly stands: boolean }>();
      for (const { event, requested_reviewer: one, created_at } of book.events.get(pull.number) ?? [])
        if (one != null && /^review_request/.test(event) && ms(created_at) < to)
          last.set(one.id, { at: ms(created_at), stands: event === 'review_requested' });
      const given = reviewsIn(books).filter((one) => one.pull === pull && one.at < to);
      const asked = [...last].flatMap(([person, { at, stands }]) =>
        stands && !given.some((one) => one.by === person && one.at >= at) ? [person] : [],
      );
      return asked.length === 0 ? [] : [{ book, pull, asked }];
    }),
  );
}
