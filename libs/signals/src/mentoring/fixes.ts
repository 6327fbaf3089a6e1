import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { NOBODY, SOURCES } from '../log/log.js';
import type { Share } from '../stats/newcombe.js';
import type { Course } from './course.js';
import { sharesByMonth } from './months.js';
import { FIXED_MS } from './thresholds.js';

/** Titles that say that something merged has to be put right. */
const REPAIRS = /^(?:\W*)(?:revert|fix|hot-?fix|bug-?fix)\b/i;
const OWN_WORDS = ['title', 'body', 'commit'].map((source) => SOURCES.indexOf(source as (typeof SOURCES)[number]));

/** When pull requests that repair a merged one were opened. */
interface Repairs {
  /** The first that was opened at or after a time; null for none. */
  after(work: number, at: number): number | null;
}

const known = new WeakMap<Facts, Repairs>();

/**
 * The share of merged work that was put right within thirty days of the merge, of what was merged thirty days before `to`.
 * It needs the whole log.
 */
export function fixedAfter(facts: Facts, { months, merged }: Course, to: number): Share[] {
  const repairs = repairsOf(facts);
  const old = merged.filter(({ at }) => at + FIXED_MS <= to);
  return sharesByMonth(months.count, old, ({ work, at }) => (repairs.after(work, at) ?? Infinity) < at + FIXED_MS);
}

function repairsOf(facts: Facts): Repairs {
  let repairs = known.get(facts);
  if (repairs === undefined) known.set(facts, (repairs = makeRepairs(facts)));
  return repairs;
}

/** A repair says in its title that it is one, and names the pull request or changes a file of it. */
function makeRepairs(facts: Facts): Repairs {
  const { pulls, extra } = facts;
  const byFile = lazy(() => {
    const found = new Map<number, number[]>();
    for (const work of pulls.works()) {
      if (!REPAIRS.test(extra.shapes.get(work)?.title ?? '') || pulls.of(work)?.bot !== false) continue;
      for (const path of pulls.pathsOf(work) ?? []) {
        const held = found.get(path);
        if (held === undefined) found.set(path, [work]);
        else held.push(work);
      }
    }
    return found;
  });
  const named = lazy(() => namedWork(facts));
  return {
    after(work, at) {
      const repository = pulls.of(work)?.repository;
      let first: number | null = null;
      const candidates = [
        ...(named().get(work) ?? []),
        ...Array.from(pulls.pathsOf(work) ?? []).flatMap((path) => byFile().get(path) ?? []),
      ];
      for (const other of candidates) {
        const pull = pulls.of(other);
        if (pull === undefined || other === work || pull.repository !== repository || pull.openedAt < at) continue;
        if (first === null || pull.openedAt < first) first = pull.openedAt;
      }
      return first;
    },
  };
}

/** Repairs by the pull request that their own words name by its number. */
function namedWork({ pulls, log, extra }: Facts): Map<number, number[]> {
  const byName = new Map<string, number>();
  for (const work of pulls.works()) {
    const pull = pulls.of(work);
    const name = pull === undefined ? undefined : extra.repositories.get(pull.repository)?.name;
    if (pull !== undefined && name !== undefined && pull.number !== NOBODY) byName.set(`${name}#${String(pull.number)}`, work);
  }
  const found = new Map<number, number[]>();
  for (let row = 0; row < log.references.length; row++) {
    const other = log.references.work[row] ?? NOBODY;
    if (!OWN_WORDS.includes(log.references.source[row] ?? NOBODY) || !REPAIRS.test(extra.shapes.get(other)?.title ?? '')) continue;
    const work = byName.get(log.tokens.text(log.references.token[row] ?? 0));
    if (work !== undefined) found.set(work, [...(found.get(work) ?? []), other]);
  }
  return found;
}
