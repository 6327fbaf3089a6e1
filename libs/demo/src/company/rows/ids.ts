/** Moments of the record are numbered from here, so that ids rise with time. */
const SLOTS = 24;

/** First ids; GitHub's are 64-bit, and some kinds have long passed 2^31. */
const FIRST = {
  pull: 1_930_000_000,
  review: 2_150_000_000,
  reviewComment: 1_960_000_000,
  talk: 3_020_000_000,
  event: 18_400_000_000,
  issue: 2_870_000_000,
  discussion: 7_200_000_000,
  word: 11_900_000_000,
} as const;

interface Numbered {
  id: number;
}

/**
 * Gives ids that rise with time and do not depend on what comes later: a row's second and its place among the rows
 * of that second. `at` in milliseconds; the order of `rows` decides within a second.
 * @throws RangeError when more rows share a second than there are slots
 */
export function number<T extends Numbered>(kind: keyof typeof FIRST, rows: readonly T[], at: (row: T) => number, start: number): void {
  const sorted = rows.map((row, i) => ({ row, i, ms: at(row) })).sort((a, b) => a.ms - b.ms || a.i - b.i);
  let second = -1;
  let place = 0;
  for (const { row, ms } of sorted) {
    const now = Math.floor((ms - start) / 1000);
    place = now === second ? place + 1 : 0;
    second = now;
    if (place >= SLOTS) throw new RangeError(`Too many rows of one kind in one second: ${kind}.`);
    row.id = FIRST[kind] + now * SLOTS + place;
  }
}
