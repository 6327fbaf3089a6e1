import type { ReadingGroup } from '@ambit/activity';
import type { DefinitionPart } from '../definition.js';
import { byRows, ruleOf, teamOf, type Case, type PartRule, type PartRules } from '../tally.js';

/** A group while its cases are counted. */
interface Counting {
  rows: number;
  first: number;
  last: number;
  /** The parts that count it, as bits in their order; no definition has as many as there are bits. */
  parts: number;
  /** The case that was counted last: it counts once, however many parts name the group. */
  latest: number;
}

interface Part<C extends Case> {
  readonly id: string;
  readonly rule: PartRule<C>;
  readonly inRows: boolean;
  readonly bit: number;
  number: number;
}

/** The numbers of all parts, and the groups: those that a case stands in by itself or by any part. One pass over the cases. */
export function countAll<C extends Case & { readonly at: number }>(
  parts: readonly DefinitionPart[],
  rules: PartRules<C>,
  cases: readonly C[],
): { readonly numbers: Record<string, number>; readonly groups: ReadingGroup[] } {
  const counted = parts.map(({ id, countedIn }, i): Part<C> => {
    return { id, rule: ruleOf(rules, id), inRows: countedIn === 'ROWS', bit: 1 << i, number: 0 };
  });
  const found = new Map<string, Counting>();
  for (let i = 0; i < cases.length; i++) {
    const item = cases[i];
    if (item === undefined) continue;
    for (const key of item.groups) count(found, key, item.at, i);
    for (const part of counted) {
      const keys = part.rule(item);
      if (keys === null) continue;
      if (part.inRows) part.number += 1;
      for (const key of keys) {
        const held = count(found, key, item.at, i);
        if ((held.parts & part.bit) !== 0) continue;
        held.parts |= part.bit;
        if (!part.inRows) part.number += 1;
      }
    }
  }
  const numbers: Record<string, number> = {};
  for (const { id, number } of counted) numbers[id] = number;
  const groups = Array.from(found, ([key, { rows, first, last, parts: bits }]): ReadingGroup => {
    return { key, teamId: teamOf(key), distance: null, parts: idsOf(parts, bits), rows, first, last };
  });
  return { numbers, groups: groups.sort(byRows) };
}

function count(found: Map<string, Counting>, key: string, at: number, latest: number): Counting {
  const held = found.get(key);
  if (held === undefined) {
    const begun = { rows: 1, first: at, last: at, parts: 0, latest };
    found.set(key, begun);
    return begun;
  }
  if (held.latest === latest) return held;
  held.latest = latest;
  held.rows += 1;
  if (at < held.first) held.first = at;
  if (at > held.last) held.last = at;
  return held;
}

const known = new WeakMap<readonly DefinitionPart[], Map<number, readonly string[]>>();

/** The ids of the parts that some bits stand for: there are few such sets and very many groups. */
function idsOf(parts: readonly DefinitionPart[], bits: number): readonly string[] {
  const held = known.get(parts) ?? new Map<number, readonly string[]>();
  known.set(parts, held);
  let ids = held.get(bits);
  if (ids === undefined) held.set(bits, (ids = parts.filter((_, i) => (bits & (1 << i)) !== 0).map(({ id }) => id)));
  return ids;
}
