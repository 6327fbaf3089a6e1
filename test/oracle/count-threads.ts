import {
  endOf,
  isSomebody,
  ms,
  said,
  threadsBy,
  within,
  type Book,
  type CommentLine,
  type PullLine,
  type Span,
  type Thread,
} from './book.js';
import { changed, type TeamsAt } from './count.js';
import { isLeftOut } from './left-out.js';
import type { Paper } from './papers.js';
import { isRobot } from './rows.js';

/** An independent count of what became of comments: `carried`, `questions`, `trade-offs`. Written from the words of the definitions. */
export type Outcome = 'changed' | 'accepted-later' | 'declined' | 'unclear' | 'answered' | 'unanswered' | 'open';

/** Whether a thread was followed by a change that came after a time. */
export function changedSince(book: Book, { first }: Thread, since: string = first.created_at, until = Infinity): boolean {
  const commits = (book.commits.get(first.pull_number) ?? []).filter(({ committer }) => ms(committer.date) < until);
  return changed({ ...first, created_at: since }, commits, forcedIn(book, first.pull_number));
}

function forcedIn(book: Book, pull: number): string[] {
  return (book.events.get(pull) ?? []).flatMap(({ event, created_at }) => (event === 'head_ref_force_pushed' ? [created_at] : []));
}

export function outcomeOf(book: Book, pull: PullLine, thread: Thread): Outcome {
  if (changedSince(book, thread)) return 'changed';
  const { first, replies } = thread;
  const answers = isSomebody(pull.user) ? replies.filter(({ user }) => user?.id === pull.user?.id) : [];
  if (answers.some(({ body }) => linksOn(body, book.name, pull.number))) return 'accepted-later';
  if (answers.some(({ body }) => said(body).turns?.includes('declines') === true)) return 'declined';
  const outdated = first.line === null && first.original_line !== null;
  if (outdated && forcedIn(book, pull.number).some((at) => ms(at) > ms(first.created_at))) return 'unclear';
  if (answers.length > 0) return 'answered';
  return endOf(pull) === null ? 'open' : 'unanswered';
}

/** Whether a text links an issue or a pull request other than the one it stands in. */
function linksOn(text: string, home: string, own: number): boolean {
  const shown = text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/`[^`\n]*`/g, ' ');
  const links = [
    ...shown.matchAll(/github\.com\/([\w-]+\/[\w.-]+)\/(?:pull|issues|discussions)\/(\d+)/gi),
    ...shown.replace(/https?:\/\/\S+/g, ' ').matchAll(/(?<![\w&/#.=-])([a-z\d-]+\/[\w.-]+)?#([1-9]\d*)(?![\w-])/gi),
  ];
  return links.some(([, name, number]) => (name ?? home).toLowerCase() !== home.toLowerCase() || Number(number) !== own);
}

/** Whether a thread is left out by what its pull request or its review is. */
function isThreadLeftOut(book: Book, pull: PullLine, thread: Thread): boolean {
  const reviews = book.reviews.get(pull.number) ?? [];
  return isLeftOut(
    book,
    pull,
    reviews.find(({ id }) => id === thread.first.pull_request_review_id),
  );
}

/** The teams of the other where the two shared none; null where they shared one, or nothing is known. */
export function acrossTo(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): ReadonlySet<string> | null {
  return mine.size === 0 || theirs.size === 0 || [...mine].some((team) => theirs.has(team)) ? null : theirs;
}

function authorTeams(pull: PullLine, at: string, teamsAt: TeamsAt): ReadonlySet<string> {
  return isSomebody(pull.user) ? teamsAt(pull.user.id, at) : new Set();
}

export function countCarried(books: readonly Book[], person: number, span: Span, teamsAt: TeamsAt): Record<string, number> {
  const counts = { threads: 0, changed: 0, answered: 0, 'accepted-later': 0, declined: 0, unanswered: 0, unclear: 0, open: 0 };
  const sums = { settled: 0, 'settled-changed': 0, 'not-counted': 0 };
  const teams = new Set<string>();
  for (const book of books) {
    for (const { pull, thread } of threadsBy(book, person)) {
      const { created_at } = thread.first;
      if (!within(created_at, span)) continue;
      if (isThreadLeftOut(book, pull, thread)) {
        sums['not-counted'] += 1;
        continue;
      }
      const outcome = outcomeOf(book, pull, thread);
      counts.threads += 1;
      counts[outcome] += 1;
      if (outcome === 'changed')
        for (const team of acrossTo(teamsAt(person, created_at), authorTeams(pull, created_at, teamsAt)) ?? []) teams.add(team);
      if (endOf(pull) === null || outcome === 'unclear') continue;
      sums.settled += 1;
      if (outcome === 'changed') sums['settled-changed'] += 1;
    }
  }
  const share = sums.settled >= 20 ? { share: sums['settled-changed'] / sums.settled } : {};
  return { ...counts, ...sums, ...share, teams: teams.size };
}

/** The document of others on whose file a comment stands: of the pull request itself where that would bring it, else of the branch. */
function documentOf(documents: readonly Paper[], book: Book, comment: CommentLine): Paper | undefined {
  const alike = documents.filter(({ repository, path }) => repository === book.name && path === comment.path);
  const found = alike.find(({ openIn }) => openIn === comment.pull_number) ?? alike.find(({ openIn }) => openIn === null);
  return found?.touchedBy.includes(comment.pull_number) === true && !found.authors.has(comment.user?.id ?? 0) ? found : undefined;
}

const nameOf = ({ path, openIn }: Paper): string => `${path} ${String(openIn)}`;

export function countQuestions(
  books: readonly Book[],
  person: number,
  span: Span,
  teamsAt: TeamsAt,
  documents: readonly Paper[],
): Record<string, number> {
  const counts = { questions: 0, changed: 0, answered: 0 };
  const teams = new Set<string>();
  const on = new Set<string>();
  for (const book of books) {
    for (const { pull, thread } of threadsBy(book, person)) {
      const { first } = thread;
      if (!within(first.created_at, span) || said(first.body).intents?.includes('question') !== true) continue;
      const theirs = acrossTo(teamsAt(person, first.created_at), authorTeams(pull, first.created_at, teamsAt));
      if (theirs === null) continue;
      counts.questions += 1;
      const document = documentOf(documents, book, first);
      if (document !== undefined) on.add(nameOf(document));
      const became = changedSince(book, thread);
      const answered = !became && thread.replies.some(({ user }) => user !== null && !isRobot(user) && user.id === pull.user?.id);
      if (became) counts.changed += 1;
      if (answered) counts.answered += 1;
      if (became || answered) for (const team of theirs) teams.add(team);
    }
  }
  return { ...counts, teams: teams.size, documents: on.size };
}

export function countTradeOffs(
  books: readonly Book[],
  person: number,
  span: Span,
  teamsAt: TeamsAt,
  documents: readonly Paper[],
): Record<string, number> {
  const counts = { alternatives: 0, 'in-time': 0, changed: 0 };
  const teams = new Set<string>();
  const on = new Set<string>();
  for (const book of books) {
    for (const { pull, thread } of threadsBy(book, person)) {
      const named = [thread.first, ...thread.replies].find(
        ({ user, body }) => user?.id === person && said(body).turns?.includes('names-alternative') === true,
      );
      if (named === undefined || !within(thread.first.created_at, span)) continue;
      counts.alternatives += 1;
      const document = documentOf(documents, book, thread.first);
      if (document !== undefined) on.add(nameOf(document));
      const decidedAt = document?.decidedAt ?? Infinity;
      if (ms(named.created_at) >= Math.min(endOf(pull) ?? Infinity, decidedAt)) continue;
      counts['in-time'] += 1;
      if (changedSince(book, thread, named.created_at, decidedAt)) counts.changed += 1;
      for (const team of acrossTo(teamsAt(person, named.created_at), authorTeams(pull, named.created_at, teamsAt)) ?? []) teams.add(team);
    }
  }
  return { ...counts, teams: teams.size, documents: on.size };
}
