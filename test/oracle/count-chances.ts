import { isSomebody, ms, within, type Book, type PullLine, type Span } from './book.js';
import type { TeamsAt } from './count.js';
import { sessionsOf } from './sessions.js';

/** An independent count of what stands beside every number of reach and pull: the weeks somebody was there, and what else was open. */
const WEEK = 7 * 86_400_000;

interface Who {
  readonly person: number;
  readonly login: string;
}

export function chancesOf(books: readonly Book[], { person, login }: Who, span: Span, teamsAt: TeamsAt): Record<string, number> {
  const sessions = sessionsOf(books, person, login).filter(({ start }) => within(start, span));
  const mine = (at: string): ReadonlySet<string> => teamsAt(person, at);
  return {
    'weeks-present': weeksOf(books, span, (who) => who === person),
    'open-outside': openIn(books, span).filter(({ author, at }) => isApart(mine(at), teamsAt(author, at))).length,
    sessions: sessions.length,
    'sessions-by-rule': sessions.filter(({ way }) => way === 'by-rule').length,
  };
}

/** Of a team: the weeks of its people, and what was open by people known to be in others. */
export function chancesOfTeam(books: readonly Book[], team: string, span: Span, teamsAt: TeamsAt): Record<string, number> {
  const open = openIn(books, span).map(({ author, at }) => teamsAt(author, at));
  return {
    'weeks-present': weeksOf(books, span, (who, at) => teamsAt(who, at).has(team)),
    'open-outside': open.filter((teams) => teams.size > 0 && !teams.has(team)).length,
  };
}

const isApart = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean =>
  mine.size > 0 && theirs.size > 0 && ![...mine].some((team) => theirs.has(team));

/** Weeks from Monday, UTC, in which any of them opened, reviewed, commented, closed or merged anything. */
function weeksOf(books: readonly Book[], span: Span, isOne: (person: number, at: string) => boolean): number {
  const weeks = new Set<number>();
  const act = (user: { readonly id: number } | null, at: string): void => {
    if (user !== null && within(at, span) && isOne(user.id, at)) weeks.add(Math.floor((ms(at) - 4 * 86_400_000) / WEEK));
  };
  for (const book of books) {
    for (const { user, created_at } of book.pulls.values()) act(user, created_at);
    for (const list of book.reviews.values()) for (const { user, submitted_at } of list) act(user, submitted_at);
    for (const list of book.remarks.values()) for (const { user, created_at } of list) act(user, created_at);
    for (const list of book.threads.values())
      for (const { first, replies } of list) for (const { user, created_at } of [first, ...replies]) act(user, created_at);
    for (const list of book.events.values())
      for (const { event, actor, created_at } of list) if (/^(?:closed|merged|reopened)$/.test(event)) act(actor, created_at);
  }
  return weeks.size;
}

/** What living people had open at any time of a period, each at its opening or at the beginning of the period. */
function openIn(books: readonly Book[], { from, to }: Span): { readonly author: number; readonly at: string }[] {
  return books.flatMap((book) =>
    [...book.pulls.values()].flatMap((pull) => {
      const opened = ms(pull.created_at);
      if (!isSomebody(pull.user) || opened >= to || hasEnded(book, pull, from)) return [];
      return [{ author: pull.user.id, at: opened >= from ? pull.created_at : new Date(from).toISOString() }];
    }),
  );
}

/** Whether a pull request had been merged, or closed and not opened again, before a time. */
export function hasEnded(book: Book, pull: PullLine, before: number): boolean {
  if (pull.merged_at !== null && ms(pull.merged_at) < before) return true;
  const turns = (book.events.get(pull.number) ?? []).filter(
    ({ event, created_at }) => (event === 'closed' || event === 'reopened') && ms(created_at) < before,
  );
  // Of some closings the timeline of an archive knows nothing.
  return turns.at(-1)?.event === 'closed' || (pull.closed_at !== null && ms(pull.closed_at) < before);
}
