import type { WantedLine } from './check.js';
import type { Leads } from './circles.js';

export type LineSource = 'csv' | 'github' | 'hand';

/** A reporting line as it is held. */
export interface HeldLine extends Leads {
  readonly id: number;
  readonly login: string;
  readonly manager: string;
  readonly source: LineSource;
  /** When it was last confirmed, ISO 8601 UTC. */
  readonly confirmedAt: string;
}

/** What an import changes. */
export interface LineChanges {
  readonly added: readonly WantedLine[];
  readonly changed: readonly { readonly before: HeldLine; readonly after: WantedLine }[];
  /** Held and not in the import any more: they end now. */
  readonly ended: readonly HeldLine[];
  /** The same as before: confirmed anew, which is what keeps them open. */
  readonly renewed: readonly HeldLine[];
}

/**
 * @param held lines of the same source that have not ended, but for those of who imports
 * @param now ISO 8601 UTC
 */
export function compareLines(held: readonly HeldLine[], wanted: readonly WantedLine[], now: string): LineChanges {
  const rest = new Set(held);
  const pairs = new Map<WantedLine, HeldLine>();
  for (const exact of [true, false]) {
    for (const row of wanted) {
      if (pairs.has(row)) continue;
      const found = [...rest].find((line) => isSamePair(line, row) && (!exact || line.from === row.from));
      if (found === undefined) continue;
      pairs.set(row, found);
      rest.delete(found);
    }
  }
  const paired = [...pairs].map(([after, before]) => ({ before, after }));
  const isSame = ({ before, after }: { before: HeldLine; after: WantedLine }): boolean =>
    before.from === after.from && before.to === after.to;
  return {
    added: wanted.filter((row) => !pairs.has(row)),
    changed: paired.filter((pair) => !isSame(pair)),
    // A line that ended before stays as it was: it is what was.
    ended: [...rest].filter(({ to }) => to === null || to > now),
    renewed: paired.filter(isSame).map(({ before }) => before),
  };
}

function isSamePair(line: Leads, row: Leads): boolean {
  return line.personId === row.personId && line.managerId === row.managerId;
}
