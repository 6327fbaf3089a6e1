import { isSomebody, ms, said, substantiveReviews, type Book, type EventLine, type PullLine } from './book.js';
import { isRobot, type ReviewRow } from './rows.js';

/** How somebody came to review, from the words of "Asked by name": sessions, the requests they take, and questions put by name. */
export interface Session {
  readonly book: Book;
  readonly pull: PullLine;
  readonly start: number;
  /** When its last review was given. */
  readonly end: number;
  readonly reviews: readonly ReviewRow[];
  /** The request it takes; null: unasked. */
  readonly request: Request | null;
  readonly way: 'by-name' | 'by-rule' | 'unasked' | 'not-said';
  /** Questions put since the session before it. */
  readonly questions: readonly Question[];
}

interface Request {
  readonly at: number;
  readonly by: EventLine['actor'];
}

export interface Question {
  readonly book: Book;
  readonly pull: PullLine;
  readonly at: number;
  readonly by: number;
}

const DAY = 86_400_000;

export function sessionsOf(books: readonly Book[], person: number, login: string): Session[] {
  return books.flatMap((book) => {
    const found = new Map<PullLine, ReviewRow[]>();
    for (const { pull, review } of substantiveReviews(book, person)) found.set(pull, [...(found.get(pull) ?? []), review]);
    return [...found].flatMap(([pull, reviews]) => sessionsOn(book, pull, reviews, { person, login }));
  });
}

function sessionsOn(book: Book, pull: PullLine, reviews: readonly ReviewRow[], who: { person: number; login: string }): Session[] {
  const runs: ReviewRow[][] = [];
  for (const review of reviews) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && ms(review.submitted_at) - ms(last.submitted_at) < DAY) runs.at(-1)?.push(review);
    else runs.push([review]);
  }
  const requests = requestsTo(book, pull, who.person);
  const questions = questionsTo(book, pull, who);
  const used = new Set<Request>();
  let before = -Infinity;
  return runs.map((run) => {
    const [start, end] = [ms(run[0]?.submitted_at ?? ''), ms(run.at(-1)?.submitted_at ?? '')];
    const request =
      requests.findLast((one) => one.at <= start && !used.has(one) && !isWithdrawn(book, pull, who.person, one, start)) ?? null;
    if (request !== null) used.add(request);
    const put = questions.filter(({ at }) => at > before && at <= start);
    before = start;
    return { book, pull, start, end, reviews: run, request, way: wayOf(request, pull), questions: put };
  });
}

/** There are no owners and no teams in these archives, so that no rule but a bot picks anybody. */
function wayOf(request: Request | null, { paths }: PullLine): Session['way'] {
  if (request === null) return 'unasked';
  if (isRobot(request.by)) return 'by-rule';
  return paths === null || !isSomebody(request.by) ? 'not-said' : 'by-name';
}

/** Requests to a person by name, but for those to oneself. */
export function requestsTo(book: Book, pull: PullLine, person: number): Request[] {
  return (book.events.get(pull.number) ?? []).flatMap(({ event, requested_reviewer, actor, created_at }) =>
    event === 'review_requested' && requested_reviewer?.id === person && actor?.id !== person ? [{ at: ms(created_at), by: actor }] : [],
  );
}

function isWithdrawn(book: Book, pull: PullLine, person: number, { at }: Request, before: number): boolean {
  return (book.events.get(pull.number) ?? []).some(
    ({ event, requested_reviewer, created_at }) =>
      event === 'review_request_removed' && requested_reviewer?.id === person && ms(created_at) >= at && ms(created_at) <= before,
  );
}

/** Texts by others below a pull request of somebody else that put a question to a person by name; oldest first. */
export function questionsTo(book: Book, pull: PullLine, { person, login }: { person: number; login: string }): Question[] {
  if (pull.user?.id === person) return [];
  return textsOn(book, pull)
    .filter(({ by, words }) => by !== person && said(words).asks?.includes(login.toLowerCase()) === true)
    .map(({ at, by }) => ({ book, pull, at, by }));
}

export interface Text {
  readonly by: number;
  readonly at: number;
  readonly words: string;
}

/** What living people said in a pull request, without its own text; oldest first. */
export function textsOn(book: Book, { number }: PullLine): Text[] {
  const all = [
    ...(book.reviews.get(number) ?? []).map(({ user, submitted_at: at, body }) => ({ user, at, words: body ?? '' })),
    ...(book.remarks.get(number) ?? []).map(({ user, created_at: at, body }) => ({ user, at, words: body })),
    ...(book.threads.get(number) ?? []).flatMap(({ first, replies }) =>
      [first, ...replies].map(({ user, created_at: at, body }) => ({ user, at, words: body })),
    ),
  ];
  return all
    .flatMap(({ user, at, words }) => (isSomebody(user) && words.trim() !== '' ? [{ by: user.id, at: ms(at), words }] : []))
    .sort((a, b) => a.at - b.at);
}
