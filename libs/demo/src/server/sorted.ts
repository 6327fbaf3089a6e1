/** A row with the key it is sorted by; `id` breaks ties, so that every order is total. */
export interface Entry<T> {
  readonly row: T;
  readonly key: Key;
  readonly id: Key;
}

export type Key = number | string;

/** Sorts rows by (key, id), ascending. Keys of one list are all numbers or all strings. */
export function sorted<T>(rows: Iterable<T>, key: (row: T) => Key, id: (row: T) => Key): Entry<T>[] {
  const entries: Entry<T>[] = [];
  for (const row of rows) entries.push({ row, key: key(row), id: id(row) });
  return entries.sort(compare);
}

/** The first index whose entry is not below `at`. */
export function lowerBound<T>(entries: readonly Entry<T>[], at: Position): number {
  return search(entries, (entry) => compare(entry, at) < 0);
}

/** The first index whose entry is above `at`. */
export function upperBound<T>(entries: readonly Entry<T>[], at: Position): number {
  return search(entries, (entry) => compare(entry, at) <= 0);
}

export type Position = Pick<Entry<unknown>, 'key' | 'id'>;

/** Keeps one row for each id: the one edited last, else the first, so that a row held twice is served once. */
export function once<T>(rows: readonly T[], id: (row: T) => Key | null, edited?: (row: T) => string | undefined): T[] {
  const kept = new Map<Key, T>();
  const nameless: T[] = [];
  for (const row of rows) {
    const key = id(row);
    if (key === null) {
      nameless.push(row);
      continue;
    }
    const held = kept.get(key);
    if (held === undefined || (edited && (edited(row) ?? '') > (edited(held) ?? ''))) kept.set(key, row);
  }
  return [...kept.values(), ...nameless];
}

/** Milliseconds since 1970 of an ISO time; null sorts last, as something still to come. */
export function moment(time: string | null): number {
  return time === null ? Number.MAX_SAFE_INTEGER : Date.parse(time);
}

export function groupBy<T, K>(rows: Iterable<T>, key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function search<T>(entries: readonly Entry<T>[], before: (entry: Entry<T>) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(entries[middle] as Entry<T>)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: Position, b: Position): number {
  return compareKeys(a.key, b.key) || compareKeys(a.id, b.id);
}

function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
