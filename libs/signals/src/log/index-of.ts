/** Row numbers grouped by a key column, each group in the order given. */
export interface Grouped {
  /** Every key that occurs, in order of first occurrence. */
  readonly keys: readonly number[];
  /** The rows of a key; empty where it does not occur. A view: not to be written. */
  of(key: number): Int32Array;
}

const NONE = new Int32Array(0);

/**
 * Groups rows by key in two passes, stable.
 * @param rows row numbers in the order their groups shall have
 * @param keyOf the key of a row, any integer
 */
export function groupRows(rows: Int32Array, keyOf: (row: number) => number): Grouped {
  const keyAt = new Float64Array(rows.length);
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i] ?? 0);
    keyAt[i] = key;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  const places = rows.length > 0 && high - low <= WIDE * rows.length ? new Table(low, high) : new Map<number, number>();
  const keys: number[] = [];
  const groupOf = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const key = keyAt[i] ?? 0;
    let group = places.get(key);
    if (group === undefined) places.set(key, (group = keys.push(key) - 1));
    groupOf[i] = group;
  }
  const start = new Int32Array(keys.length + 1);
  for (const group of groupOf) start[group + 1] = (start[group + 1] ?? 0) + 1;
  for (let g = 0; g < keys.length; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
  const next = start.slice();
  const order = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] ?? 0;
    order[next[group] ?? 0] = rows[i] ?? 0;
    next[group] = (next[group] ?? 0) + 1;
  }
  return {
    keys,
    of(key) {
      const group = places.get(key);
      return group === undefined ? NONE : order.subarray(start[group], start[group + 1]);
    },
  };
}

/** Keys that lie this much wider than there are rows are looked up in a map; nearly all are ids that lie closer. */
const WIDE = 4;

/** Groups by keys of a narrow range, as one column. */
class Table {
  private readonly groups: Int32Array;

  constructor(
    private readonly low: number,
    high: number,
  ) {
    this.groups = new Int32Array(high - low + 1).fill(-1);
  }

  get(key: number): number | undefined {
    const group = this.groups[key - this.low];
    return group === -1 ? undefined : group;
  }

  set(key: number, group: number): void {
    this.groups[key - this.low] = group;
  }
}

/** 0, 1, ... length - 1. */
export function allRows(length: number): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** Position of the first of `rows` whose time is at or after `at`; rows are in order of time. */
export function firstFrom(rows: Int32Array, timeOf: Float64Array, at: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeOf[rows[middle] ?? 0] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows within [from, to), of rows in order of time. A view. */
export function rowsBetween(rows: Int32Array, timeOf: Float64Array, from: number, to: number): Int32Array {
  return rows.subarray(firstFrom(rows, timeOf, from), firstFrom(rows, timeOf, to));
}
