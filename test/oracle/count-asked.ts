import { isSomebody, ms, wasDraft, within, type Book, type Span } from './book.js';
import type { TeamsAt } from './count.js';
import { chancesOf } from './count-chances.js';
import { countExpected } from './count-expected.js';
import { acrossTo, outcomeOf } from './count-threads.js';
import type { Paper } from './papers.js';
import { questionsTo, sessionsOf, textsOn, type Question, type Session } from './sessions.js';

/** An independent count of asking: `pull` and `judgment`. Written from the words of the definitions. */
export interface Asked {
  readonly books: readonly Book[];
  readonly person: number;
  readonly login: string;
  readonly teamsAt: TeamsAt;
}

export function countPull({ books, person, login, teamsAt }: Asked, span: Span): Record<string, number> {
  const sessions = sessionsOf(books, person, login).filter(({ start }) => within(start, span));
  const ways = (way: Session['way']): Session[] => sessions.filter((session) => session.way === way);
  const named = ways('by-name');
  const teams = named.flatMap(({ request }) =>
    isSomebody(request?.by ?? null) ? [...acrossAt(person, request?.by?.id ?? 0, request?.at ?? 0, teamsAt)] : [],
  );
  const counted = named.length + ways('unasked').length;
  return {
    'by-name': named.length,
    'by-rule': ways('by-rule').length,
    unasked: ways('unasked').length,
    'not-said': ways('not-said').length,
    counted,
    ...(counted >= 20 ? { share: named.length / counted, ...countExpected(books, person, span) } : {}),
    ...chancesOf(books, { person, login }, span, teamsAt),
    mentioned: sessions.filter(({ questions }) => questions.length > 0).length,
    early: named.filter(({ book, pull, request }) => wasDraft(book, pull, request?.at ?? 0)).length,
    askers: new Set(named.map(({ request }) => request?.by?.id)).size,
    'asking-teams': new Set(teams).size,
  };
}

function acrossAt(person: number, other: number, at: number, teamsAt: TeamsAt): ReadonlySet<string> {
  const time = new Date(at).toISOString();
  return acrossTo(teamsAt(person, time), teamsAt(other, time)) ?? new Set();
}

interface Occasion {
  readonly book: Book;
  readonly pull: Session['pull'];
  readonly way: Session['way'] | 'question';
  readonly asks: readonly { readonly by: number; readonly at: number }[];
}

export function countJudgment(asked: Asked, span: Span, documents: readonly Paper[]): Record<string, number> {
  const { person, teamsAt } = asked;
  const occasions = occasionsOf(asked, span);
  const named = occasions.filter(({ asks }) => asks.length > 0);
  const proposedBy = ({ book, pull }: Occasion): readonly Paper[] =>
    documents.filter(({ repository, proposedIn }) => repository === book.name && proposedIn === pull.number);
  const early = named.filter((one) => one.asks.some(({ at }) => isEarly(one, at, proposedBy(one))));
  const teams = (some: readonly Occasion[]): number =>
    new Set(some.flatMap(({ asks }) => asks.flatMap(({ by, at }) => [...acrossAt(person, by, at, teamsAt)]))).size;
  return {
    occasions: occasions.length,
    asked: named.length,
    'not-recorded': occasions.filter(({ way, asks }) => asks.length === 0 && (way === 'unasked' || way === 'not-said')).length,
    early: early.length,
    adopted: named.filter(({ book, pull, asks }) => isAdopted(book, pull, person, Math.min(...asks.map(({ at }) => at)))).length,
    people: new Set(named.flatMap(({ asks }) => asks.map(({ by }) => by))).size,
    teams: teams(named),
    'early-teams': teams(early),
    documents: new Set(occasions.flatMap((one) => proposedBy(one).map(({ path, openIn }) => `${path} ${String(openIn)}`))).size,
  };
}

function isEarly({ book, pull }: Occasion, at: number, proposed: readonly Paper[]): boolean {
  if (wasDraft(book, pull, at)) return true;
  return proposed.some(({ decidedAt }) => decidedAt === null || at < decidedAt);
}

function isAdopted(book: Book, pull: Session['pull'], person: number, since: number): boolean {
  return (book.threads.get(pull.number) ?? []).some((thread) => {
    if (thread.first.user?.id !== person || ms(thread.first.created_at) < since) return false;
    const outcome = outcomeOf(book, pull, thread);
    return outcome === 'changed' || outcome === 'accepted-later';
  });
}

/** Sessions, and questions that were answered and that no later session takes. */
function occasionsOf({ books, person, login }: Asked, span: Span): Occasion[] {
  const sessions = sessionsOf(books, person, login);
  const taken = new Set(sessions.flatMap(({ pull, questions }) => questions.map(({ at }) => keyOf(pull.number, at))));
  const found = sessions.map(({ book, pull, way, request, questions, start }) => {
    const byName = way === 'by-name' && request !== null ? [{ by: request.by?.id ?? 0, at: request.at }] : [];
    return { book, pull, way, at: start, asks: [...byName, ...questions] };
  });
  const answered = books.flatMap((book) =>
    [...book.pulls.values()].flatMap((pull) =>
      questionsTo(book, pull, { person, login }).flatMap((question) => {
        if (!isAnswered(question, person) || taken.has(keyOf(pull.number, question.at))) return [];
        return [{ book, pull, way: 'question' as const, at: question.at, asks: [question] }];
      }),
    ),
  );
  return [...found, ...answered].filter(({ at }) => within(at, span));
}

const keyOf = (pull: number, at: number): string => `${String(pull)} ${String(at)}`;

/** Whether the person said anything there after the question. */
function isAnswered({ book, pull, at }: Question, person: number): boolean {
  return textsOn(book, pull).some((text) => text.by === person && text.at > at);
}
