import type { Facts } from '../facts/facts.js';
import type { Pull } from '../facts/pulls.js';
import { lazy } from '../facts/lazy.js';
import type { WrittenCase } from '../documents/cases.js';
import { readAreaFacts, type AreaRef } from './areas.js';

/** A pull request that was merged, by its first merge. */
export interface Merge {
  readonly pull: Pull;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** What was merged, each list in order of time. Work by bots is left out; that of deleted accounts is not. */
export interface Merges {
  readonly all: readonly Merge[];
  of(author: number): readonly Merge[];
  /** By the rules of CODEOWNERS at the merge. */
  inArea(area: AreaRef): readonly Merge[];
  /** Areas something was ever merged in. */
  areas(): readonly AreaRef[];
}

const known = new WeakMap<Facts, Merges>();

/** Made once for each log. */
export function readMerges(facts: Facts): Merges {
  let merges = known.get(facts);
  if (merges === undefined) known.set(facts, (merges = makeMerges(facts)));
  return merges;
}

function makeMerges(facts: Facts): Merges {
  const all = merged(facts);
  const byAuthor = lazy(() => grouped(all, ({ pull }) => [pull.author]));
  const byArea = lazy(() => {
    const { areasOf } = readAreaFacts(facts);
    return grouped(all, ({ pull, at }) => areasOf(pull.work, at));
  });
  return {
    all,
    of: (author) => byAuthor().get(author) ?? [],
    inArea: (area) => byArea().get(area) ?? [],
    areas: () => [...byArea().keys()],
  };
}

function merged({ pulls }: Facts): Merge[] {
  const found: Merge[] = [];
  for (const work of pulls.works()) {
    const pull = pulls.of(work);
    if (pull === undefined || pull.bot) continue;
    const { mergedAt } = pulls.endsAt(work, Infinity);
    if (mergedAt !== null) found.push({ pull, at: mergedAt });
  }
  return found.sort((a, b) => a.at - b.at || a.pull.work - b.pull.work);
}

/** Items by each of their keys, in the order given. */
export function grouped<T, K>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const held = found.get(key);
      if (held === undefined) found.set(key, [item]);
      else held.push(item);
    }
  }
  return found;
}

/** Those within [from, to), of items in order of time. */
export function between<T extends { readonly at: number }>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(place(items, from), place(items, to));
}

function place(items: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pull request as a whole, at the moment that counts, as a row of a list. */
export function pullCase(pull: Pull, at: number): Omit<WrittenCase, 'groups'> {
  return {
    seq: pull.seq,
    at,
    kind: 'pull.opened',
    document: null,
    work: pull.work,
    repository: pull.repository,
    how: null,
    person: pull.author,
    marks: [],
  };
}
