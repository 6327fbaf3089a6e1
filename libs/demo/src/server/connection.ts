import { refuse } from './refusal.js';
import { lowerBound, upperBound } from './sorted.js';
import type { Entry, Key, Position } from './sorted.js';

/** The arguments of a connection; their bounds are checked before execution (cost.ts). */
export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface ConnectionOptions {
  readonly descending?: boolean;
  /** Where GitHub's count is not that of the list. */
  readonly totalCount?: number;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * One page of a sorted list. A cursor says "after this key and id", not "after the 50th": rows that
 * come or go between two pages neither repeat nor hide others, and a restarted server goes on.
 */
export function connection<T>(
  entries: readonly Entry<T>[],
  args: PageArgs,
  node: (row: T) => unknown,
  options: ConnectionOptions = {},
  edge: (row: T) => Readonly<Record<string, unknown>> = () => ({}),
): object {
  const page = slice(entries, args, options.descending ?? false);
  return {
    totalCount: options.totalCount ?? entries.length,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: page.rows[0] ? cursorOf(page.rows[0]) : null,
      endCursor: page.rows.length > 0 ? cursorOf(page.rows[page.rows.length - 1] as Entry<T>) : null,
    },
    pageCount: page.rows.length,
    nodes: () => page.rows.map((entry) => node(entry.row)),
    edges: () => page.rows.map((entry) => ({ cursor: cursorOf(entry), node: node(entry.row), ...edge(entry.row) })),
    ...options.extra,
  };
}

interface Slice<T> {
  readonly rows: readonly Entry<T>[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

function slice<T>(entries: readonly Entry<T>[], args: PageArgs, descending: boolean): Slice<T> {
  const [from, until] = descending ? [args.before, args.after] : [args.after, args.before];
  let low = from ? upperBound(entries, positionOf(from)) : 0;
  let high = until ? lowerBound(entries, positionOf(until)) : entries.length;
  if (high < low) high = low;
  const fromStart = args.first !== undefined && args.first !== null;
  const size = args.first ?? args.last ?? entries.length;
  if (fromStart !== descending) high = Math.min(high, low + size);
  else low = Math.max(low, high - size);
  const rows = entries.slice(low, high);
  const below = low > 0;
  const above = high < entries.length;
  return descending ? { rows: rows.reverse(), hasNext: below, hasPrevious: above } : { rows, hasNext: above, hasPrevious: below };
}

function cursorOf(at: Position): string {
  return Buffer.from(`cursor:v2:${JSON.stringify([at.key, at.id])}`).toString('base64');
}

function positionOf(cursor: string): Position {
  const text = Buffer.from(cursor, 'base64').toString();
  if (text.startsWith('cursor:v2:')) {
    const pair = parsePair(text.slice('cursor:v2:'.length));
    if (pair) return { key: pair[0], id: pair[1] };
  }
  return refuse('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
}

function parsePair(text: string): [Key, Key] | null {
  try {
    const pair: unknown = JSON.parse(text);
    return Array.isArray(pair) && pair.length === 2 && pair.every(isKey) ? [pair[0] as Key, pair[1] as Key] : null;
  } catch {
    return null;
  }
}

function isKey(value: unknown): value is Key {
  return typeof value === 'number' || typeof value === 'string';
}
