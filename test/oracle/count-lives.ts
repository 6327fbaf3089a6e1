import { endOf, ms, said, type Book, type Span, type Thread } from './book.js';
import { countAlignment } from './count-alignment.js';
import { carrying, citing } from './count-citing.js';
import { helpedOn, type Papers } from './count-documents-of.js';
import { changedSince } from './count-threads.js';
import { namesOf, type Voice } from './documents.js';
import { tokensOf } from './named.js';
import type { Paper } from './papers.js';
import { isSomebody } from './book.js';

/** An independent count of what is told of a document, over all time. */
const DAY = 86_400_000;

/** When the pull request that proposed it was opened, else its first version. */
function begunAt({ books }: Papers, { repository, proposedIn, versionsAt }: Paper): number {
  const pull = books.find(({ name }) => name === repository)?.pulls.get(proposedIn ?? 0);
  return pull === undefined ? (versionsAt[0] ?? -Infinity) : ms(pull.created_at);
}

interface Spoken {
  readonly book: Book;
  readonly thread: Thread;
  readonly voice: Voice;
}

function threadsOn({ books, counted }: Papers, paper: Paper): Spoken[] {
  const book = books.find(({ name }) => name === paper.repository);
  if (book === undefined) return [];
  return counted.voicesOn(paper).flatMap((voice) => {
    const thread = (book.threads.get(voice.pull) ?? []).find(({ first }) => voice.kind === 'thread' && first.id === voice.id);
    return thread === undefined ? [] : [{ book, thread, voice }];
  });
}

const teamsIn = (some: readonly Spoken[]): number => new Set(some.flatMap(({ voice }) => [...(voice.outside ?? [])])).size;

function countQuestions(desk: Papers, paper: Paper): Record<string, number> {
  const asked = threadsOn(desk, paper).filter(
    ({ voice, thread }) => voice.outside !== null && said(thread.first.body).intents?.includes('question') === true,
  );
  const changed = asked.filter(({ voice }) => voice.changed);
  const answered = asked.filter(({ voice, book, thread }) => {
    const author = book.pulls.get(voice.pull)?.user ?? null;
    return !voice.changed && isSomebody(author) && thread.replies.some(({ user }) => user?.id === author.id);
  });
  return { questions: asked.length, changed: changed.length, answered: answered.length, teams: teamsIn([...changed, ...answered]) };
}

function countTradeOffs(desk: Papers, paper: Paper): Record<string, number> {
  const named = threadsOn(desk, paper).flatMap((one) => {
    const { first, replies } = one.thread;
    const found = [first, ...replies].find(
      ({ user, body }) => user?.id === first.user?.id && said(body).turns?.includes('names-alternative') === true,
    );
    return found === undefined ? [] : [{ ...one, at: found.created_at }];
  });
  const decided = paper.decidedAt ?? Infinity;
  const inTime = named.filter(({ book, voice, at }) => {
    const pull = book.pulls.get(voice.pull);
    return pull !== undefined && ms(at) < Math.min(endOf(pull) ?? Infinity, decided);
  });
  const changed = inTime.filter(({ book, thread, at }) => changedSince(book, thread, at, decided));
  return { alternatives: named.length, 'in-time': inTime.length, changed: changed.length, teams: teamsIn(inTime) };
}

function countReach(desk: Papers, paper: Paper): Record<string, number> {
  const numbers = partsOf(desk, paper, 'document-reach');
  const voices = desk.counted.voicesOn(paper);
  if (voices.length === 0) return {};
  const begun = begunAt(desk, paper);
  const first = Math.min(...voices.flatMap(({ outside, at }) => (outside === null ? [] : [at])));
  return {
    ...numbers,
    ...(first === Infinity || first < begun ? {} : { firstOutsideDays: (first - begun) / DAY }),
    ...(paper.decidedAt === null || paper.decidedAt < begun ? {} : { decisionDays: (paper.decidedAt - begun) / DAY }),
  };
}

/** Of the numbers of all signals those of one, by part. */
function partsOf({ counted }: Papers, paper: Paper, signal: string): Record<string, number> {
  const own = Object.entries(counted.numbersOf(paper)).filter(([name]) => name.startsWith(`${signal}:`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(signal.length + 1), value]));
}

function countAdoption(desk: Papers, paper: Paper, { to }: Span): Record<string, number> {
  const numbers = partsOf(desk, paper, 'adoption');
  if ((numbers['cited'] ?? 0) === 0) return {};
  const others = citing(desk, paper, to).filter(({ outside }) => outside !== null);
  const first = Math.min(...others.map(({ at }) => at));
  return {
    ...numbers,
    use: useOf(desk, paper, to),
    ...(others.length > 0 ? { firstLagDays: (first - (paper.acceptedAt ?? 0)) / DAY } : {}),
  };
}

/** What the texts of documents name, each read once. */
const read = new WeakMap<Paper, ReadonlySet<string>>();

/** A pull request weighs 1 and a later document that names this one 3, each once a team, halved every 180 days. */
function useOf(desk: Papers, paper: Paper, to: number): number {
  const { counted, teamsAt, textOf } = desk;
  const teamsOf = (authors: Iterable<number>, at: number): Set<string> =>
    new Set([...authors].flatMap((author) => [...teamsAt(author, new Date(at).toISOString())]));
  const own = teamsOf(paper.authors, to);
  const names = namesOf(paper, counted.papers);
  const later = counted.papers.filter((other) => {
    if (other === paper || begunAt(desk, other) < (paper.acceptedAt ?? Infinity)) return false;
    const tokens = read.get(other) ?? tokensOf(textOf(other) ?? '', other.repository, ['bip']);
    read.set(other, tokens);
    return names.some(({ token, only }) => tokens.has(token) && (only === null || only === other.repository));
  });
  const proposing = new Set(later.map(({ repository, proposedIn }) => `${repository}#${String(proposedIn)}`));
  const pulls = citing(desk, paper, to)
    .filter(({ outside, book, pull }) => outside !== null && !proposing.has(`${book.name}#${String(pull)}`))
    .map(({ theirs, at }) => ({ teams: [...theirs], at, weight: 1 }));
  const documents = later.map((other) => ({
    teams: [...teamsOf(other.authors, begunAt(desk, other))],
    at: begunAt(desk, other),
    weight: 3,
  }));
  return [...pulls, ...documents]
    .flatMap(({ teams, at, weight }) => teams.filter((team) => !own.has(team)).map(() => weight * 0.5 ** ((to - at) / (180 * DAY))))
    .reduce((a, b) => a + b, 0);
}

/** One text of each document is held, so that none was seen to be reopened or superseded. */
function countClarity(desk: Papers, paper: Paper, { to }: Span): Record<string, number> {
  const accepted = paper.acceptedAt ?? Infinity;
  const work = citing(desk, paper, to, true);
  const names = desk.counted.namingsOf(paper).filter(({ source, at }) => source === 'talk' && at >= accepted && at < to);
  const after = work.flatMap(({ book, pull }) => {
    const author = book.pulls.get(pull)?.user?.id;
    const spoken = [
      ...(book.threads.get(pull) ?? []).map(({ first }) => ({ user: first.user, at: ms(first.created_at) })),
      ...(book.remarks.get(pull) ?? []).map(({ user, created_at }) => ({ user, at: ms(created_at) })),
      ...(book.reviews.get(pull) ?? [])
        .filter(({ state, body }) => state !== 'COMMENTED' || (body ?? '').trim() !== '')
        .map(({ user, submitted_at }) => ({ user, at: ms(submitted_at) })),
    ];
    return spoken.filter(
      ({ user, at }) =>
        isSomebody(user) &&
        user.id !== author &&
        !paper.authors.has(user.id) &&
        names.some((one) => one.repository === book.name && one.pull === pull && one.who === user.id && one.at === at),
    );
  });
  return { 'questions-after': after.length, reopened: 0, 'superseded-early': 0 };
}

function countCarried(desk: Papers, paper: Paper, { to }: Span): Record<string, number> {
  const work = carrying(desk, paper, to);
  if (work.length === 0) return {};
  const others = work.filter(({ author, shared }) => author !== null && !paper.authors.has(author) && !shared);
  return {
    pulls: work.length,
    'by-others': others.length,
    teams: new Set(others.flatMap(({ theirs }) => [...theirs])).size,
    firstDays: (Math.min(...work.map(({ at }) => at)) - (paper.acceptedAt ?? 0)) / DAY,
  };
}

function countFollowing(desk: Papers, paper: Paper, { to }: Span): Record<string, number> {
  if (paper.acceptedAt === null || paper.acceptedAt >= to) return {};
  const first = Math.min(...carrying(desk, paper, to).map(({ at }) => at));
  const counts = { accepted: 1, 'carried-out': first === Infinity ? 0 : 1 };
  return first === Infinity
    ? { ...counts, 'waiting-days': (to - paper.acceptedAt) / DAY }
    : { ...counts, days: (first - paper.acceptedAt) / DAY };
}

function countHelp(desk: Papers, paper: Paper, span: Span): Record<string, number> {
  const onDrafts = threadsOn(desk, paper).flatMap((one) => {
    const helped = helpedOn(desk, one.book, paper, one.thread, span);
    return helped === null ? [] : [{ ...one, helped }];
  });
  const helped = onDrafts.filter((one) => one.helped);
  return { threads: onDrafts.length, helped: helped.length, teams: teamsIn(helped) };
}

type OfDocument = (desk: Papers, paper: Paper, span: Span) => Readonly<Record<string, number>>;

/** What counts each signal of a document. */
export const OF_DOCUMENT: Readonly<Record<string, OfDocument>> = {
  questions: countQuestions,
  'trade-offs': countTradeOffs,
  'document-reach': countReach,
  adoption: countAdoption,
  alignment: (desk, paper, { to }) => countAlignment(desk, paper, to),
  clarity: countClarity,
  'carried-by-others': countCarried,
  'follow-through': countFollowing,
  'early-help': countHelp,
};
