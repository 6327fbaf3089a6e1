import { isSomebody, ms, within, type Book, type Span } from './book.js';
import { sessionsOf } from './sessions.js';

/** An independent count of the requests that what people said on files lets expect, from the words of "Asked by name". */
interface Asked {
  readonly person: number;
  /** When the session it led to began. */
  readonly start: number;
  /** Everybody's part of the expertise on the files. */
  readonly parts: ReadonlyMap<number, number>;
}

const DAY = 86_400_000;
const MOST_FILES = 100;

const known = new WeakMap<readonly Book[], readonly Asked[]>();

export function countExpected(books: readonly Book[], person: number, span: Span): Record<string, number> {
  const asked = known.get(books) ?? askedIn(books);
  known.set(books, asked);
  const here = asked.filter(({ start }) => within(start, span));
  const observed = here.filter((one) => one.person === person).length;
  const expected = here.reduce((sum, { parts }) => sum + (parts.get(person) ?? 0), 0);
  if (expected === 0) return {};
  return {
    observed,
    expected,
    'observed-to-expected': observed / expected,
    'observed-low': (observed === 0 ? 0 : meanWhere((mean) => atLeast(observed, mean) < 0.025)) / expected,
    'observed-high': meanWhere((mean) => 1 - atLeast(observed + 1, mean) > 0.025) / expected,
    'observed-shrunk': (observed + 4) / (expected + 4),
  };
}

/** Sessions that came by name on work of up to a hundred files on which anybody but its author had opened a thread. */
function askedIn(books: readonly Book[]): Asked[] {
  const requested = new Set(
    books.flatMap(({ events }) =>
      [...events.values()]
        .flat()
        .flatMap(({ event, requested_reviewer: one }) => (event === 'review_requested' && isSomebody(one ?? null) ? [one?.id ?? 0] : [])),
    ),
  );
  return [...requested].flatMap((person) =>
    sessionsOf(books, person, '').flatMap(({ book, pull, way, start, request }) => {
      if (way !== 'by-name' || request === null || pull.paths === null || pull.paths.length > MOST_FILES) return [];
      const parts = partsOf(book, pull.paths, request.at, pull.user?.id ?? null);
      return parts.size === 0 ? [] : [{ person, start, parts }];
    }),
  );
}

interface Spoken {
  readonly person: number;
  readonly day: number;
}

function partsOf(book: Book, paths: readonly string[], before: number, author: number | null): Map<number, number> {
  const found = new Map<number, number>();
  for (const path of paths) {
    const all = spokenOn(book, path, before);
    const last = Math.max(...all.map(({ day }) => day));
    const days = new Set(all.map(({ day }) => day)).size;
    for (const person of new Set(all.map((one) => one.person))) {
      if (person === author) continue;
      const own = all.filter((one) => one.person === person);
      const near = 1 / Math.max(1, last - Math.max(...own.map(({ day }) => day)));
      const part = (own.length / all.length + new Set(own.map(({ day }) => day)).size / days + near) / 3;
      found.set(person, (found.get(person) ?? 0) + part);
    }
  }
  const total = [...found.values()].reduce((sum, part) => sum + part, 0);
  return new Map([...found].map(([person, part]) => [person, part / total]));
}

const threads = new WeakMap<Book, Map<string, (Spoken & { readonly at: number })[]>>();

/** The threads that people opened on a file, on pull requests of others. */
function spokenOn(book: Book, path: string, before: number): Spoken[] {
  let held = threads.get(book);
  if (held === undefined) {
    threads.set(book, (held = new Map()));
    for (const [number, list] of book.threads)
      for (const { first } of list) {
        const { user, created_at } = first;
        if (!isSomebody(user) || book.pulls.get(number)?.user?.id === user.id) continue;
        const spoken = held.get(first.path) ?? [];
        held.set(first.path, spoken);
        spoken.push({ person: user.id, at: ms(created_at), day: Math.floor(ms(created_at) / DAY) });
      }
  }
  return (held.get(path) ?? []).filter(({ at }) => at < before);
}

/** The chance to see at least so many where the mean is so large. */
function atLeast(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let i = 0; i < count; i++) {
    sum += term;
    term *= mean / (i + 1);
  }
  return 1 - sum;
}

/** The mean up to which something holds, by halving. */
function meanWhere(holds: (mean: number) => boolean): number {
  let [low, high] = [0, 1_000];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
