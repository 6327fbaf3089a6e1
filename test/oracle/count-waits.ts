import { endOf, groupBy, isSomebody, ms, substantiveReviews, within, type Book, type PullLine, type Span } from './book.js';
import type { ReviewRow } from './rows.js';
import { requestsTo } from './sessions.js';

/** An independent count of `follow-through` of a person: what waited for somebody, and until when. */
interface Wait {
  readonly from: number;
  /** Infinity: not done. */
  readonly done: number;
  /** When it ended without being done, or the period did. */
  readonly until: number;
}

export function countFollowThrough(books: readonly Book[], person: number, span: Span): Record<string, number> {
  const kinds = { request: [] as Wait[], return: [] as Wait[], answer: [] as Wait[] };
  for (const book of books) {
    const given = groupBy(substantiveReviews(book, person), ({ pull }) => pull.number);
    for (const pull of book.pulls.values()) {
      const reviews = (given.get(pull.number) ?? []).map(({ review }) => review);
      if (pull.user?.id === person) kinds.answer.push(...answersOn(book, pull, span));
      else kinds.request.push(...requestsOn(book, pull, person, reviews, span));
      kinds.return.push(...returnsOn(book, pull, person, reviews, span));
    }
  }
  const began = (waits: readonly Wait[]): Wait[] => waits.filter(({ from }) => within(from, span));
  const done = (waits: readonly Wait[]): number => began(waits).filter((wait) => wait.done < wait.until).length;
  return {
    requests: began(kinds.request).length,
    reviewed: done(kinds.request),
    returns: began(kinds.return).length,
    returned: done(kinds.return),
    answers: began(kinds.answer).length,
    answered: done(kinds.answer),
    ...shareOf('request', began(kinds.request)),
    ...shareOf('return', began(kinds.return)),
    ...shareOf('answer', began(kinds.answer)),
  };
}

const timesOf = (reviews: readonly ReviewRow[]): number[] => reviews.map(({ submitted_at }) => ms(submitted_at));
const first = (times: readonly number[], after: number): number => times.find((at) => at > after) ?? Infinity;

function wait(
  pull: PullLine,
  { from, done, to, withdrawn = Infinity }: { from: number; done: number; to: number; withdrawn?: number },
): Wait {
  return { from, done, until: Math.min(endOf(pull) ?? Infinity, to, withdrawn) };
}

/** One wait from the first request on until a review; asked again while waiting is the same wait, and after an objection a return. */
function requestsOn(book: Book, pull: PullLine, person: number, reviews: readonly ReviewRow[], { to }: Span): Wait[] {
  const removed = (book.events.get(pull.number) ?? []).flatMap(({ event, requested_reviewer, created_at }) =>
    event === 'review_request_removed' && requested_reviewer?.id === person ? [ms(created_at)] : [],
  );
  const found: Wait[] = [];
  for (const { at } of requestsTo(book, pull, person)) {
    const last = found.at(-1);
    if (last !== undefined && at < Math.min(last.done, last.until)) continue;
    if (at >= (endOf(pull) ?? Infinity)) continue;
    const before = reviews.findLast(({ submitted_at }) => ms(submitted_at) <= at);
    if (before !== undefined && wantsChanges(book, pull, before)) continue;
    found.push(wait(pull, { from: at, done: first(timesOf(reviews), at), to, withdrawn: first(removed, at) }));
  }
  return found;
}

/** Pushes as far as they can be seen: commits by when they were committed, and pushes that replaced them. */
function pushesOn(book: Book, pull: PullLine): number[] {
  const commits = (book.commits.get(pull.number) ?? []).map(({ committer }) => ms(committer.date));
  const forced = (book.events.get(pull.number) ?? []).flatMap(({ event, created_at }) =>
    event === 'head_ref_force_pushed' ? [ms(created_at)] : [],
  );
  return [...commits, ...forced].sort((a, b) => a - b);
}

const wantsChanges = (book: Book, pull: PullLine, { id, state }: { id: number; state: string }): boolean =>
  state === 'CHANGES_REQUESTED' ||
  (book.events.get(pull.number) ?? []).some(
    ({ dismissed_review: one }) => one?.review_id === id && one.state.toUpperCase() === 'CHANGES_REQUESTED',
  );

function returnsOn(book: Book, pull: PullLine, person: number, reviews: readonly ReviewRow[], { to }: Span): Wait[] {
  const asked = requestsTo(book, pull, person).flatMap(({ at, by }) => (by?.id === pull.user?.id ? [at] : []));
  return reviews
    .filter((review) => wantsChanges(book, pull, review))
    .flatMap((review) => {
      const at = ms(review.submitted_at);
      const from = Math.min(first(pushesOn(book, pull), at), first(asked, at));
      const done = first(timesOf(reviews), at);
      if (from >= done || from >= (endOf(pull) ?? Infinity)) return [];
      return [wait(pull, { from, done, to })];
    });
}

function answersOn(book: Book, pull: PullLine, { to }: Span): Wait[] {
  const me = pull.user?.id;
  const mine = [
    ...pushesOn(book, pull),
    ...(book.remarks.get(pull.number) ?? []).flatMap(({ user, created_at }) => (user?.id === me ? [ms(created_at)] : [])),
    ...(book.threads.get(pull.number) ?? []).flatMap((thread) =>
      [thread.first, ...thread.replies].flatMap(({ user, created_at }) => (user?.id === me ? [ms(created_at)] : [])),
    ),
    ...(book.events.get(pull.number) ?? []).flatMap(({ event, actor, created_at }) =>
      event === 'review_requested' && actor?.id === me ? [ms(created_at)] : [],
    ),
  ].sort((a, b) => a - b);
  return (book.reviews.get(pull.number) ?? [])
    .filter((review) => isSomebody(review.user) && review.user.id !== me && wantsChanges(book, pull, review))
    .filter(({ submitted_at }) => ms(submitted_at) < (endOf(pull) ?? Infinity))
    .map(({ submitted_at }) => wait(pull, { from: ms(submitted_at), done: first(mine, ms(submitted_at)), to }));
}

const DAY = 86_400_000;

/** Kaplan and Meier's share done within 14 days with Greenwood's error, and the median, from ten waits on. */
function shareOf(kind: string, waits: readonly Wait[]): Record<string, number> {
  if (waits.length < 10) return {};
  const cases = waits.map(({ from, done, until }) => ({ days: (Math.min(done, until) - from) / DAY, isDone: done < until }));
  let [open, risk, median] = [1, 0, Infinity];
  let [by14, error14] = [0, 0];
  for (const days of [...new Set(cases.filter(({ isDone }) => isDone).map((one) => one.days))].sort((a, b) => a - b)) {
    const atRisk = cases.filter((one) => one.days >= days).length;
    const ended = cases.filter((one) => one.isDone && one.days === days).length;
    open *= 1 - ended / atRisk;
    risk += ended / (atRisk * (atRisk - ended));
    if (open <= 0.5) median = Math.min(median, days);
    if (days <= 14) [by14, error14] = [1 - open, open * Math.sqrt(risk)];
  }
  return {
    [`${kind}-done-by-14`]: by14,
    [`${kind}-se-14`]: error14,
    ...(median === Infinity ? {} : { [`${kind}-median-days`]: median }),
  };
}
