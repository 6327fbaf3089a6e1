import { DAY_MS } from '@ambit/activity';

/** How acts are read, by their row. */
export interface Acts {
  /** Milliseconds UTC; rows are given in this order. */
  readonly at: (row: number) => number;
  readonly by: (row: number) => number;
  /** Whom it was for; absent where an act has one side. */
  readonly to?: (row: number) => number;
  /** Of a total that is told in parts: which of them it belongs to. Absent: it has no parts. */
  readonly part?: (row: number) => number;
}

/** Acts that are counted together or not at all: whole UTC days, half-open, in milliseconds. */
export interface Batch {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly number[];
}

/**
 * Cuts acts at midnights into the shortest batches behind which, counted from the beginning, at least `fewest` people stand
 * on each side; of acts in parts, on each side of every part that occurs. What is left at the end is in none.
 *
 * Numbers of groups count whole batches alone. Where a batch ends does not depend on the period somebody asks for, nor on
 * what happens later: whatever is asked, now or remembered from before, two answers differ by whole batches.
 * @param rows in order of time
 * @param mayEnd whether a batch may end at a midnight; for totals, that may end only where their parts do
 */
export function batchesOf(
  rows: ArrayLike<number>,
  acts: Acts,
  fewest: number,
  mayEnd: (midnight: number) => boolean = () => true,
): Batch[] {
  const found: Batch[] = [];
  let open = new OpenBatch(acts, fewest);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const day = dayOf(acts.at(row));
    if (open.lastDay !== day && open.enough() && mayEnd(open.lastDay + DAY_MS)) {
      found.push(open.close());
      open = new OpenBatch(acts, fewest);
    }
    open.add(row, day);
  }
  if (open.enough() && mayEnd(open.lastDay + DAY_MS)) found.push(open.close());
  return found;
}

/** The batches that lie wholly within a period, oldest first. */
export function batchesWithin(batches: readonly Batch[], from: number, to: number): Batch[] {
  // A period of all time begins with the first act, in the middle of its day.
  const begin = dayOf(from);
  return batches.filter((batch) => batch.from >= begin && batch.to <= to);
}

/** The rows of a period that are counted, in order. */
export function rowsWithin(batches: readonly Batch[], from: number, to: number): Int32Array {
  return Int32Array.from(batchesWithin(batches, from, to).flatMap(({ rows }) => rows));
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

/** A batch that still grows. */
class OpenBatch {
  private readonly rows: number[] = [];
  private readonly sides = new Map<number, { readonly by: Set<number>; readonly to: Set<number> }>();
  private firstDay = 0;
  lastDay = 0;

  constructor(
    private readonly acts: Acts,
    private readonly fewest: number,
  ) {}

  add(row: number, day: number): void {
    if (this.rows.length === 0) this.firstDay = day;
    this.lastDay = day;
    this.rows.push(row);
    const part = this.acts.part?.(row) ?? 0;
    let side = this.sides.get(part);
    if (side === undefined) this.sides.set(part, (side = { by: new Set(), to: new Set() }));
    side.by.add(this.acts.by(row));
    if (this.acts.to !== undefined) side.to.add(this.acts.to(row));
  }

  enough(): boolean {
    if (this.rows.length === 0) return false;
    const { acts, fewest } = this;
    return [...this.sides.values()].every(({ by, to }) => by.size >= fewest && (acts.to === undefined || to.size >= fewest));
  }

  close(): Batch {
    return { from: this.firstDay, to: this.lastDay + DAY_MS, rows: this.rows };
  }
}
