import { isSomebody, ms, said, substantiveReviews, type Book, type PullLine } from './book.js';
import { isLeftOut, isLeftOutWork } from './left-out.js';
import { tokensOf } from './named.js';
import type { ReviewRow } from './rows.js';

/** Who reviewed whose work, act by act, from the words of "Growing independence". */
export interface Act {
  readonly at: number;
  readonly book: Book;
  readonly pull: PullLine;
  readonly mentee: number;
  readonly mentor: number;
  readonly explains: boolean;
}

export interface Helper {
  readonly mentor: number;
  readonly since: number;
}

export const DAY = 86_400_000;
const PAIR_DAYS = 90;
const ACTS = 5;
const EXPLAINING = 2;

const acts = new WeakMap<readonly Book[], ReadonlyMap<number, readonly Act[]>>();

/** The acts on somebody's work, in order of time. */
export function actsOn(books: readonly Book[], mentee: number, prefixes: readonly string[]): readonly Act[] {
  let held = acts.get(books);
  if (held === undefined) acts.set(books, (held = readActs(books, prefixes)));
  return held.get(mentee) ?? [];
}

function readActs(books: readonly Book[], prefixes: readonly string[]): ReadonlyMap<number, readonly Act[]> {
  const found = new Map<number, Act[]>();
  for (const book of books) {
    for (const reviewer of reviewersIn(book)) {
      const byPull = new Map<PullLine, ReviewRow[]>();
      for (const { pull, review } of substantiveReviews(book, reviewer)) byPull.set(pull, [...(byPull.get(pull) ?? []), review]);
      for (const [pull, reviews] of byPull) {
        if (!isSomebody(pull.user)) continue;
        for (const run of runsOf(reviews)) {
          const [first] = run;
          if (first === undefined || isLeftOut(book, pull, first)) continue;
          const act = { at: ms(first.submitted_at), book, pull, mentee: pull.user.id, mentor: reviewer };
          const held = found.get(pull.user.id) ?? [];
          found.set(pull.user.id, held);
          held.push({ ...act, explains: run.some((review) => explainsIn(book, pull, review, prefixes)) });
        }
      }
    }
  }
  for (const held of found.values()) held.sort((a, b) => a.at - b.at);
  return found;
}

export function reviewersIn(book: Book): Set<number> {
  return new Set([...book.reviews.values()].flat().flatMap(({ user }) => (isSomebody(user) ? [user.id] : [])));
}

/** Sessions: reviews each less than a day after the one before. */
function runsOf(reviews: readonly ReviewRow[]): ReviewRow[][] {
  const runs: ReviewRow[][] = [];
  for (const review of reviews) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && ms(review.submitted_at) - ms(last.submitted_at) < DAY) runs.at(-1)?.push(review);
    else runs.push([review]);
  }
  return runs;
}

function explainsIn(book: Book, pull: PullLine, { id, body, user }: ReviewRow, prefixes: readonly string[]): boolean {
  const texts = (book.threads.get(pull.number) ?? [])
    .filter(({ first }) => first.pull_request_review_id === id && first.user?.id === user?.id)
    .map(({ first }) => first.body);
  return [body ?? '', ...texts].some((text) => explains(text, book.name, prefixes));
}

/** A suggestion block, a question with a reason, or something to read that is named. */
function explains(text: string, home: string, prefixes: readonly string[]): boolean {
  const intents = said(text).intents ?? [];
  if (/```suggestion/.test(text) || intents.includes('reference')) return true;
  return (intents.includes('question') && intents.includes('explanation')) || tokensOf(text, home, prefixes).size > 0;
}

/** Not nothing but praise, approval or thanks; what was not read is about the work. */
export function isAboutWork(text: string): boolean {
  const { intents } = said(text);
  if (intents === undefined || /```suggestion/.test(text)) return true;
  const light = ['praise', 'approval', 'acknowledgement'];
  return intents.length === 0 || intents.some((intent) => !light.includes(intent));
}

/** Who helps somebody by acts before a time, the longest first. */
export function helpersOf(books: readonly Book[], mentee: number, to: number, prefixes: readonly string[]): Helper[] {
  const given = actsOn(books, mentee, prefixes).filter(({ at }) => at < to);
  return [...new Set(given.map(({ mentor }) => mentor))]
    .flatMap((mentor): Helper[] => {
      const own = given.filter((act) => act.mentor === mentor);
      const begun = own.find(({ at }) => {
        const soon = own.filter((act) => act.at >= at && act.at - at < PAIR_DAYS * DAY);
        return soon.length >= ACTS && soon.filter(({ explains: does }) => does).length >= EXPLAINING;
      });
      return begun === undefined ? [] : [{ mentor, since: begun.at }];
    })
    .sort((a, b) => a.since - b.since);
}

/** The pairs of whoever explained most in theirs, those first in which most was explained. */
export function mentoringPairs(
  { books, prefixes }: { readonly books: readonly Book[]; readonly prefixes: readonly string[] },
  to: number,
): { readonly mentee: number; readonly mentor: number }[] {
  const mentees = new Set(books.flatMap(({ pulls }) => [...pulls.values()].flatMap(({ user }) => (isSomebody(user) ? [user.id] : []))));
  const pairs = [...mentees].flatMap((mentee) =>
    helpersOf(books, mentee, to, prefixes).map(({ mentor }) => {
      const given = actsOn(books, mentee, prefixes).filter((act) => act.mentor === mentor && act.at < to && act.explains);
      return { mentee, mentor, explained: given.length };
    }),
  );
  const allOf = (mentor: number): number =>
    pairs.filter((pair) => pair.mentor === mentor).reduce((sum, { explained }) => sum + explained, 0);
  const [widest] = [...new Set(pairs.map(({ mentor }) => mentor))].sort((a, b) => allOf(b) - allOf(a) || a - b);
  return pairs.filter(({ mentor }) => mentor === widest).sort((a, b) => b.explained - a.explained || a.mentee - b.mentee);
}

/** What somebody opened that counts. */
export function workOf(books: readonly Book[], person: number): { readonly book: Book; readonly pull: PullLine }[] {
  return books.flatMap((book) =>
    [...book.pulls.values()].flatMap((pull) => (pull.user?.id === person && !isLeftOutWork(pull) ? [{ book, pull }] : [])),
  );
}
