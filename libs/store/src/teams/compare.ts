import type { WantedMembership } from './check.js';

/** A membership as it is held. Times are ISO 8601 UTC. */
export interface HeldMembership {
  readonly personId: number;
  readonly login: string;
  readonly team: string;
  readonly slug: string;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly assumed: boolean;
  readonly source: 'github' | 'csv';
}

export interface MembershipChanges {
  readonly added: readonly WantedMembership[];
  /** Held open, and ended by the import. */
  readonly ended: readonly WantedMembership[];
  readonly changed: readonly { readonly before: HeldMembership; readonly after: WantedMembership }[];
  /** Held, and not in the import of that person. */
  readonly removed: readonly HeldMembership[];
  readonly unchanged: number;
}

/** What the import changes for the people it names. Rows of one person and team belong together by their first day, then in order. */
export function compare(held: readonly HeldMembership[], wanted: readonly WantedMembership[]): MembershipChanges {
  const rest = new Set(held);
  const pairs = new Map<WantedMembership, HeldMembership>();
  for (const exact of [true, false]) {
    for (const row of wanted) {
      if (pairs.has(row)) continue;
      const found = [...rest].find(
        (other) => other.personId === row.personId && other.slug === row.slug && (!exact || other.from === row.from),
      );
      if (found === undefined) continue;
      pairs.set(row, found);
      rest.delete(found);
    }
  }
  const added = wanted.filter((row) => !pairs.has(row));
  const ended: WantedMembership[] = [];
  const changed: { before: HeldMembership; after: WantedMembership }[] = [];
  for (const [after, before] of pairs) {
    if (same(before, after)) continue;
    const onlyEnds = before.from === after.from && before.role === after.role && before.to === null && !before.assumed;
    if (onlyEnds && before.source === 'csv') ended.push(after);
    else changed.push({ before, after });
  }
  return { added, ended, changed, removed: [...rest], unchanged: pairs.size - ended.length - changed.length };
}

/** A row that was only seen or assumed becomes one that was said, which is a change. */
function same(before: HeldMembership, after: WantedMembership): boolean {
  return before.from === after.from && before.to === after.to && before.role === after.role && !before.assumed && before.source === 'csv';
}
