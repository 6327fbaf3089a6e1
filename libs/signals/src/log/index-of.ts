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
  const dense = new Map<number, number>();
  const groupOf = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i] ?? 0);
    const known = dense.get(key);
    if (known === undefined) dense.set(key, dense.size);
    groupOf[i] = known ?? dense.size - 1;
  }
  const start = new Int32Array(dense.size + 1);
  for (const group of groupOf) start[group + 1] = (start[group + 1] ?? 0) + 1;
  for (let g = 0; g < dense.size; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
  const next = start.slice();
  const order = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const group = groupOf[i] ?? 0;
    order[next[group] ?? 0] = rows[i] ?? 0;
    next[group] = (next[group] ?? 0) + 1;
  }
  return {
    keys: [...dense.keys()],
    of(key) {
      const group = dense.get(key);
      return group === undefined ? NONE : order.subarray(start[group], start[group + 1]);
    },
  };
}

/** 0, 1, ... length - 1. */
export function allRows(length: number): Int32Array {
  return Int32Array.from({ length }, (_, row) => row);
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
