import { createHash } from 'node:crypto';

/** What can be in a detail: which number, period or file it was. Never what stood there. */
export type ViewDetail = Readonly<Record<string, string | number | boolean | null>>;

/** A row of the log of views, as it is kept. People stand by number. */
export interface ViewRow {
  /** From 1 on, without a gap. */
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Who looked; null: nobody who was signed in, but the command line. */
  readonly actorId: number | null;
  /** At whom; null: at everyone. */
  readonly personId: number | null;
  readonly what: string;
  readonly basis: string;
  readonly purpose: string | null;
  readonly detail: unknown;
}

/** The seal before the first row. */
export const NO_SEAL: Buffer = Buffer.alloc(0);

/** SHA-256 over the seal of the row before and the text of this one. */
export function sealOf(before: Buffer, row: ViewRow): Buffer {
  return createHash('sha256').update(before).update(textOf(row), 'utf8').digest();
}

/** One text for one row, whatever order the keys of its detail come in. */
export function textOf({ id, at, actorId, personId, what, basis, purpose, detail }: ViewRow): string {
  return JSON.stringify([id, at, actorId, personId, what, basis, purpose, sorted(detail)]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // As pairs: an object would put keys that look like numbers first, and lose one that is called __proto__.
  return ['object', pairs.map(([key, inner]) => [key, sorted(inner)])];
}
