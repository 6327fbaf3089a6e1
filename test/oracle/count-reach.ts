import { isSomebody, ms, substantiveReviews, within, type Book, type PullLine, type Span } from './book.js';
import type { TeamsAt } from './count.js';
import { chancesOf } from './count-chances.js';
import { acrossTo, changedSince } from './count-threads.js';
import type { ReviewRow } from './rows.js';
import { sessionsOf } from './sessions.js';

/** An independent count of the reviews somebody gave: `review-reach` and `cross-team-share`, and the weeks they were there. */
interface Given {
  readonly book: Book;
  readonly pull: PullLine;
  readonly review: ReviewRow;
  /** Teams of the author where the two shared none. */
  readonly others: ReadonlySet<string>;
  /** Whether a team of each is known. */
  readonly known: boolean;
}

const WEEK = 7 * 86_400_000;

function givenBy(books: readonly Book[], person: number, teamsAt: TeamsAt): Given[] {
  return books.flatMap((book) =>
    substantiveReviews(book, person).map(({ pull, review }) => {
      const mine = teamsAt(person, review.submitted_at);
      const theirs: ReadonlySet<string> = isSomebody(pull.user) ? teamsAt(pull.user.id, review.submitted_at) : new Set();
      return { book, pull, review, others: acrossTo(mine, theirs) ?? new Set(), known: mine.size > 0 && theirs.size > 0 };
    }),
  );
}

export function countShare(
  books: readonly Book[],
  { person, login }: { person: number; login: string },
  span: Span,
  teamsAt: TeamsAt,
): Record<string, number> {
  const given = givenBy(books, person, teamsAt).filter(({ review, known }) => known && within(review.submitted_at, span));
  const cross = given.filter(({ others }) => others.size > 0).length;
  const share = given.length >= 20 ? { share: cross / given.length } : {};
  return { all: given.length, cross, ...share, ...chancesOf(books, { person, login }, span, teamsAt) };
}

export function countReviewReach(
  books: readonly Book[],
  { person, login }: { person: number; login: string },
  span: Span,
  teamsAt: TeamsAt,
): Record<string, number> {
  const all = givenBy(books, person, teamsAt);
  const given = all.filter(({ review }) => within(review.submitted_at, span));
  const across = given.filter(({ others }) => others.size > 0);
  const teams = new Set(across.flatMap(({ others }) => [...others]));
  const sessions = sessionsOf(books, person, login).filter(({ start }) => within(start, span));
  const authors = (some: readonly Given[]): number =>
    new Set(some.flatMap(({ pull: { user } }) => (isSomebody(user) ? [user.id] : []))).size;
  const opened = Math.min(...books.flatMap(({ pulls }) => [...pulls.values()].map(({ created_at }) => ms(created_at))));
  const isNew = (team: string): boolean =>
    span.from - opened >= 26 * WEEK &&
    !all.some(
      ({ pull, review }) =>
        ms(review.submitted_at) < span.from && isSomebody(pull.user) && teamsAt(pull.user.id, review.submitted_at).has(team),
    );
  const askedFirst = (team: string): boolean => {
    const theirs = across.filter(({ others }) => others.has(team)).map(({ pull }) => pull);
    return sessions.filter(({ pull }) => theirs.includes(pull)).sort((a, b) => a.start - b.start)[0]?.way === 'by-name';
  };
  return {
    reviews: given.length,
    pulls: new Set(given.map(({ pull }) => pull)).size,
    people: authors(given),
    teams: teams.size,
    changed: new Set(across.filter(didChange).flatMap(({ others }) => [...others])).size,
    'asked-first': [...teams].filter(askedFirst).length,
    new: [...teams].filter(isNew).length,
    'other-reviews': across.length,
    'other-people': authors(across),
    ...chancesOf(books, { person, login }, span, teamsAt),
  };
}

function didChange({ book, pull, review }: Given): boolean {
  return (book.threads.get(pull.number) ?? []).some(
    (thread) => thread.first.pull_request_review_id === review.id && changedSince(book, thread),
  );
}
