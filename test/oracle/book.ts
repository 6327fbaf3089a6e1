import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSaid } from '../../libs/documents/dist/index.js';
import { isDead, isRobot, lines, type CommentRow, type ReviewRow, type UserRow } from './rows.js';

/** Everything an archive holds that the counts of people and areas read, straight from its files and put in order of time. */
export interface Book {
  readonly name: string;
  readonly branch: string;
  readonly pulls: ReadonlyMap<number, PullLine>;
  /** Reviews by pull request. */
  readonly reviews: ReadonlyMap<number, readonly ReviewRow[]>;
  /** Conversation below pull requests. */
  readonly remarks: ReadonlyMap<number, readonly RemarkLine[]>;
  readonly threads: ReadonlyMap<number, readonly Thread[]>;
  readonly events: ReadonlyMap<number, readonly EventLine[]>;
  readonly commits: ReadonlyMap<number, readonly CommitLine[]>;
}

export interface PullLine {
  readonly number: number;
  readonly user: UserRow | null;
  readonly title: string;
  readonly body: string | null;
  readonly draft: boolean;
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly merged_at: string | null;
  readonly additions: number;
  readonly deletions: number;
  readonly changed_files: number;
  /** Null where the list was not fetched. */
  readonly paths: readonly string[] | null;
}

export interface CommentLine extends CommentRow {
  readonly path: string;
  readonly body: string;
}

/** A first comment with what was said below it. */
export interface Thread {
  readonly first: CommentLine;
  readonly replies: readonly CommentLine[];
}

interface RemarkLine {
  readonly issue_number: number;
  readonly id: number;
  readonly user: UserRow | null;
  readonly body: string;
  readonly created_at: string;
}

export interface EventLine {
  readonly issue_number: number;
  readonly event: string;
  readonly created_at: string;
  readonly actor: UserRow | null;
  readonly requested_reviewer?: UserRow | null;
  readonly dismissed_review?: { readonly state: string; readonly review_id: number };
}

interface CommitLine {
  readonly pull_number: number;
  readonly message: string;
  readonly author: { readonly date: string };
  readonly committer: { readonly date: string };
}

/** From and to in milliseconds UTC; the end is not in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const ms = (at: string): number => Date.parse(at);
export const within = (at: string | number | null, { from, to }: Span): boolean => {
  if (at === null) return false;
  const time = typeof at === 'number' ? at : ms(at);
  return time >= from && time < to;
};
/** A living account of a person. */
export const isSomebody = (user: UserRow | null): user is UserRow => user !== null && !isDead(user) && !isRobot(user);

export function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const inTime =
  <T>(at: (row: T) => string) =>
  (a: T, b: T): number =>
    ms(at(a)) - ms(at(b));

export function readBook(folder: string, name: string): Book {
  const files = new Map(
    lines<{ pull_number: number; files: { filename: string }[] }>(folder, 'files').map((row) => [row.pull_number, row]),
  );
  const pulls = lines<PullLine>(folder, 'pulls').map((pull) => ({
    ...pull,
    paths: files.get(pull.number)?.files.map(({ filename }) => filename) ?? null,
  }));
  const comments = lines<CommentLine>(folder, 'review_comments').sort(inTime((row) => row.created_at));
  const below = groupBy(comments, (row) => row.in_reply_to_id);
  const threads = (below.get(null) ?? []).map((first): Thread => ({ first, replies: below.get(first.id) ?? [] }));
  return {
    name,
    branch: (JSON.parse(readFileSync(join(folder, 'repo.json'), 'utf8')) as { default_branch: string }).default_branch,
    pulls: new Map(pulls.map((pull) => [pull.number, pull])),
    reviews: groupBy(lines<ReviewRow>(folder, 'reviews').sort(inTime((row) => row.submitted_at)), (row) => row.pull_number),
    remarks: groupBy(lines<RemarkLine>(folder, 'issue_comments').sort(inTime((row) => row.created_at)), (row) => row.issue_number),
    threads: groupBy(threads, ({ first }) => first.pull_number),
    events: groupBy(lines<EventLine>(folder, 'timeline').sort(inTime((row) => row.created_at)), (row) => row.issue_number),
    commits: groupBy(lines<CommitLine>(folder, 'commits'), (row) => row.pull_number),
  };
}

/** When a pull request ended; null while it is open. */
export function endOf(pull: PullLine): number | null {
  const at = pull.merged_at ?? pull.closed_at;
  return at === null ? null : ms(at);
}

/** Whether a pull request was a draft at a time: by the marks on its way, and without any by what it is now. */
export function wasDraft(book: Book, pull: PullLine, at: number): boolean {
  const marks = (book.events.get(pull.number) ?? []).filter(({ event }) => event === 'ready_for_review' || event === 'convert_to_draft');
  const before = marks.findLast((mark) => ms(mark.created_at) <= at);
  if (before !== undefined) return before.event === 'convert_to_draft';
  return marks[0] === undefined ? pull.draft : marks[0].event === 'ready_for_review';
}

/** The reviews of somebody on pull requests of others that say something: a verdict, a text, or a thread. */
export function substantiveReviews(book: Book, person: number): { readonly pull: PullLine; readonly review: ReviewRow }[] {
  return [...book.pulls.values()].flatMap((pull) => {
    if (pull.user?.id === person) return [];
    const opened = new Set((book.threads.get(pull.number) ?? []).map(({ first }) => first.pull_request_review_id));
    return (book.reviews.get(pull.number) ?? []).flatMap((review) => {
      const says = review.state !== 'COMMENTED' || (review.body ?? '').trim() !== '' || opened.has(review.id);
      return says && review.user?.id === person ? [{ pull, review }] : [];
    });
  });
}

/** Threads somebody began on pull requests of others. */
export function threadsBy(book: Book, person: number): { readonly pull: PullLine; readonly thread: Thread }[] {
  return [...book.pulls.values()].flatMap((pull) =>
    pull.user?.id === person
      ? []
      : (book.threads.get(pull.number) ?? []).flatMap((thread) => (thread.first.user?.id === person ? [{ pull, thread }] : [])),
  );
}

type Said = ReturnType<typeof readSaid>;
const read = new Map<string, Said>();

/** What a text says, by the published rules, which the counts take for given; each text is read once. */
export function said(words: string): Said {
  const found = read.get(words) ?? readSaid(words);
  read.set(words, found);
  return found;
}
