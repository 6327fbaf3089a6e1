import { isSomebody, ms, type Book, type Span } from './book.js';
import { middle } from './trends.js';
import type { UserRow } from './rows.js';

/** An independent count of `diffusion`, from the words of its definition: brute force, each pull request left out in turn. */
interface Act {
  readonly pull: string;
  readonly person: number;
  readonly at: number;
}

const DAY = 86_400_000;
const WINDOW = 28 * DAY;

function actsIn(books: readonly Book[]): Act[] {
  const acts: Act[] = [];
  for (const book of books) {
    for (const [number, pull] of book.pulls) {
      const act = (user: UserRow | null, at: string): void => {
        if (isSomebody(user)) acts.push({ pull: `${book.name}#${String(number)}`, person: user.id, at: ms(at) });
      };
      act(pull.user, pull.created_at);
      for (const { user, submitted_at } of book.reviews.get(number) ?? []) act(user, submitted_at);
      for (const { user, created_at } of book.remarks.get(number) ?? []) act(user, created_at);
      for (const { first, replies } of book.threads.get(number) ?? [])
        for (const { user, created_at } of [first, ...replies]) act(user, created_at);
      for (const { event, actor, created_at } of book.events.get(number) ?? [])
        if (event === 'merged' || event === 'closed' || event === 'reopened') act(actor, created_at);
    }
  }
  return acts;
}

export function countDiffusion(books: readonly Book[], { from, to }: Span): Record<string, number> {
  const acts = actsIn(books);
  const first = acts.reduce((least, { at }) => Math.min(least, at), Infinity);
  const end = Math.floor(to / DAY) * DAY;
  const count = Math.floor((end - Math.max(from, Math.floor(first / DAY) * DAY)) / WINDOW);
  if (count < 1) return {};
  const windows = Array.from({ length: count }, (_, back) => end - back * WINDOW).reverse();
  const told = windows.map((last) => ({ day: new Date(last - WINDOW).toISOString().slice(0, 10), ...windowOf(acts, last) }));
  if (!told.some(({ meetings }) => meetings > 0)) return {};
  const newest = told.at(-1);
  return {
    pulls: newest?.meetings ?? 0,
    windows: count,
    ...newest?.numbers,
    ...Object.fromEntries(told.flatMap(({ day, numbers }) => Object.entries(numbers).map(([name, value]) => [`${name}@${day}`, value]))),
  };
}

function windowOf(acts: readonly Act[], end: number): { meetings: number; numbers: Record<string, number> } {
  const here = acts.filter(({ at }) => at >= end - WINDOW && at < end);
  const people = [...new Set(here.map(({ person }) => person))];
  const bit = new Map(people.map((person, i) => [person, 1n << BigInt(i)]));
  const pulls = new Map<string, { at: number; readonly who: Set<number> }>();
  for (const { pull, person, at } of here) {
    const held = pulls.get(pull) ?? { at, who: new Set<number>() };
    pulls.set(pull, { at: Math.max(held.at, at), who: held.who.add(person) });
  }
  const joining = [...pulls.values()].filter(({ who }) => who.size >= 2);
  const meetings = joining
    .filter(({ who }) => who.size <= 20)
    .map(({ at, who }) => ({ at, who: [...who] }))
    .sort((a, b) => b.at - a.at);
  if (people.length < 5) return { meetings: meetings.length, numbers: {} };
  const reached = (left: readonly (typeof meetings)[number][]): number[] => {
    const sets = new Map(people.map((person) => [person, bit.get(person) ?? 0n]));
    for (let i = 0; i < left.length;) {
      let next = i;
      while (next < left.length && left[next]?.at === left[i]?.at) next += 1;
      const unions = left.slice(i, next).map(({ who }) => ({ who, all: who.reduce((set, one) => set | (sets.get(one) ?? 0n), 0n) }));
      for (const { who, all } of unions) for (const one of who) sets.set(one, (sets.get(one) ?? 0n) | all);
      i = next;
    }
    return [...sets.values()].map((set) => onesIn(set) - 1);
  };
  const mean = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0) / people.length;
  const counts = reached(meetings);
  const without = meetings.map((out) => mean(reached(meetings.filter((one) => one !== out))));
  const [all, median] = [mean(counts), middle(counts) ?? 0];
  const n = people.length;
  return {
    meetings: meetings.length,
    numbers: {
      ...{ people: n, mean: all, median },
      'mean-least': without.length === 0 ? all : Math.min(...without),
      'mean-most': without.length === 0 ? all : Math.max(...without),
      ...{ 'mean-of-all': all / n, 'mean-of-others': all / (n - 1), 'median-of-all': median / n, 'median-of-others': median / (n - 1) },
      'left-out': joining.length - meetings.length,
    },
  };
}

function onesIn(set: bigint): number {
  return set.toString(2).replaceAll('0', '').length;
}
