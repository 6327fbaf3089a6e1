import { isSomebody, ms, substantiveReviews, type Book, type PullLine } from './book.js';
import { actsOn, DAY, isAboutWork, workOf } from './help.js';
import { isLeftOut } from './left-out.js';
import { tokensOf } from './named.js';
import type { Steps } from './trends.js';

/** What happened to somebody's work in some months of thirty days, and what they gave. */
export interface Months {
  readonly start: number;
  readonly count: number;
}

export interface Course {
  readonly months: Months;
  /** Threads of others on the work. */
  readonly received: readonly { readonly month: number; readonly by: number; readonly helps: boolean; readonly again: boolean }[];
  /** Reviewed and merged; `fixed` null where thirty days have not passed. */
  readonly merged: readonly { readonly month: number; readonly first: boolean; readonly fixed: boolean | null }[];
  readonly given: readonly { readonly month: number }[];
  /** Different reviewers; null where there were none. */
  readonly breadth: Steps;
  readonly volume: readonly number[];
}

const MONTH = 30 * DAY;
const AGAIN = 60 * DAY;
const FIXED = 30 * DAY;

/** Those of the six months from a beginning on that had ended. */
export function monthsAfter(start: number, to: number): Months {
  return { start, count: Math.max(0, Math.min(6, Math.floor((to - start) / MONTH))) };
}

export function courseIn(
  { books, prefixes }: { readonly books: readonly Book[]; readonly prefixes: readonly string[] },
  person: number,
  helpers: ReadonlySet<number>,
  months: Months,
  to: number,
): Course {
  const monthOf = (at: number): number | null => {
    const month = Math.floor((at - months.start) / MONTH);
    return month >= 0 && month < months.count ? month : null;
  };
  const inMonth = <T extends { readonly at: number }>(items: readonly T[]): (T & { readonly month: number })[] =>
    items.flatMap((item) => {
      const month = monthOf(item.at);
      return month === null ? [] : [{ ...item, month }];
    });
  const work = workOf(books, person);
  const acts = inMonth(actsOn(books, person, prefixes));
  const months_ = Array.from({ length: months.count }, (_, month) => acts.filter((act) => act.month === month));
  const reviewers = months_.map((some) => new Set(some.map(({ mentor }) => mentor)).size);
  return {
    months,
    received: inMonth(threadsOn(work, helpers)),
    merged: inMonth(work.flatMap(({ book, pull }) => mergedOf(books, book, pull, to))),
    given: inMonth(givenBy(books, person, helpers, prefixes)),
    breadth: reviewers.map((size) => (size === 0 ? null : size)),
    volume: months_.map((some) => some.filter(({ mentor }) => helpers.has(mentor)).length),
  };
}

interface OnWork {
  readonly book: Book;
  readonly pull: PullLine;
}

function threadsOn(work: readonly OnWork[], helpers: ReadonlySet<number>) {
  const all = work
    .flatMap(({ book, pull }) =>
      (book.threads.get(pull.number) ?? []).flatMap(({ first }) => {
        const { user, created_at, path, body } = first;
        if (!isSomebody(user) || user.id === pull.user?.id || !isAboutWork(body)) return [];
        return [{ at: ms(created_at), by: user.id, helps: helpers.has(user.id), file: `${book.name}:${path}`, pull }];
      }),
    )
    .sort((a, b) => a.at - b.at);
  return all.map((one, place) => {
    const before = all.slice(0, place).filter(({ file, pull, at }) => file === one.file && pull !== one.pull && one.at - at < AGAIN);
    return { ...one, again: before.length > 0 };
  });
}

/** Nothing where nobody had reviewed it, or it was not merged. */
function mergedOf(books: readonly Book[], book: Book, pull: PullLine, to: number) {
  if (pull.merged_at === null) return [];
  const at = ms(pull.merged_at);
  const reviews = reviewsOn(book, pull).filter(({ submitted_at }) => ms(submitted_at) <= at);
  if (reviews.length === 0 || at >= to) return [];
  const first = !reviews.some(({ state, id }) => state === 'CHANGES_REQUESTED' || isDismissedObjection(book, pull, id));
  const repaired = repairsOf(books, book, pull).some((opened) => opened >= at && opened < at + FIXED);
  return [{ at, first, fixed: at + FIXED <= to ? repaired : null }];
}

/** Reviews with substance by others. */
function reviewsOn(book: Book, pull: PullLine) {
  const opened = new Set((book.threads.get(pull.number) ?? []).map(({ first }) => first.pull_request_review_id));
  return (book.reviews.get(pull.number) ?? []).filter(
    ({ user, state, body, id }) =>
      isSomebody(user) && user.id !== pull.user?.id && (state !== 'COMMENTED' || (body ?? '').trim() !== '' || opened.has(id)),
  );
}

/** A dismissed review keeps what it said. */
function isDismissedObjection(book: Book, pull: PullLine, review: number): boolean {
  return (book.events.get(pull.number) ?? []).some(
    ({ dismissed_review: one }) => one?.review_id === review && one.state.toUpperCase() === 'CHANGES_REQUESTED',
  );
}

const REPAIRS = /^\W*(?:revert|fix|hot-?fix|bug-?fix)\b/i;

/** When work whose title says that it puts something right, and that names a pull request or changes a file of it, was opened. */
function repairsOf(books: readonly Book[], book: Book, { number, paths }: PullLine): number[] {
  const name = `${book.name.toLowerCase()}#${String(number)}`;
  return [...book.pulls.values()].flatMap((other) => {
    if (other.number === number || !REPAIRS.test(other.title) || other.user?.type === 'Bot') return [];
    const texts = [other.title, other.body ?? '', ...(book.commits.get(other.number) ?? []).map(({ message }) => message)];
    const names = texts.some((text) => tokensOf(text, book.name, ['bip']).has(name));
    return names || (other.paths ?? []).some((path) => paths?.includes(path)) ? [ms(other.created_at)] : [];
  });
}

/** An area is the first two folders. */
const areaOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');
const areasOf = ({ book, pull }: OnWork): string[] => [...new Set(pull.paths?.map((path) => `${book.name}:${areaOf(path)}`))];

/** Reviews of work in areas where those who help had reviewed the person's before. */
function givenBy(books: readonly Book[], person: number, helpers: ReadonlySet<number>, prefixes: readonly string[]) {
  const helped = new Map<string, number>();
  for (const act of actsOn(books, person, prefixes)) {
    if (!helpers.has(act.mentor)) continue;
    for (const area of areasOf(act)) helped.set(area, Math.min(act.at, helped.get(area) ?? Infinity));
  }
  if (helped.size === 0) return [];
  return books.flatMap((book) =>
    substantiveReviews(book, person).flatMap(({ pull, review }) => {
      const at = ms(review.submitted_at);
      if (isLeftOut(book, pull, review) || !areasOf({ book, pull }).some((area) => (helped.get(area) ?? Infinity) < at)) return [];
      return [{ at }];
    }),
  );
}
