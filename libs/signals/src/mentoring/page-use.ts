import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';
import type { Page } from './pages.js';

/** Somebody who named a page since. */
interface Use {
  readonly person: number;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Who named one of some pages after its merge and before `to`, in a pull request, a comment or a review; not who wrote it,
 * nor bots. A path is named with its repository, whose name must be held.
 */
export function usesOf({ log, people, extra }: Facts, pages: readonly Page[], to: number): Use[] {
  const byToken = new Map<number, Page[]>();
  for (const page of pages) {
    const name = extra.repositories.get(page.repository)?.name;
    const token = name === undefined ? NOBODY : log.tokens.find(`${name}:${log.paths.text(page.path)}`);
    if (token !== NOBODY) byToken.set(token, [...(byToken.get(token) ?? []), page]);
  }
  if (byToken.size === 0) return [];
  const { references } = log;
  const moments = new Map<number, Set<string>>();
  const found = new Map<number, Use>();
  for (let row = 0; row < references.length; row++) {
    const named = byToken.get(references.token[row] ?? NOBODY);
    if (named === undefined || references.bot[row] === 1) continue;
    const at = references.at[row] ?? 0;
    const person = people.personOf(references.account[row] ?? NOBODY);
    if (person === NOBODY || people.isBot(person) || at >= to || !named.some((page) => page.author !== person && page.mergedAt <= at))
      continue;
    const key = `${String(references.work[row])} ${String(at)} ${String(references.token[row])}`;
    const seen = moments.get(person) ?? new Set();
    moments.set(person, seen);
    if (seen.has(key)) continue;
    seen.add(key);
    const held = found.get(person) ?? { person, rows: 0, first: at, last: at };
    found.set(person, { person, rows: held.rows + 1, first: Math.min(held.first, at), last: Math.max(held.last, at) });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || a.person - b.person);
}
