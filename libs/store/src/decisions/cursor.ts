/** Where a page ended, for the next one to begin: opaque, and anything unknown begins anew. */
export function cursorOf(...parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** The parts of a cursor where they are of these types; else null. */
export function readCursor(cursor: string | null | undefined, first: 'number', second: 'number'): [number, number] | null;
export function readCursor(cursor: string | null | undefined, first: 'number', second: 'string'): [number, string] | null;
export function readCursor(cursor: string | null | undefined, first: string, second: string): [unknown, unknown] | null {
  if (cursor === null || cursor === undefined || cursor.length > 1000) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 2) return null;
    const [a, b] = parts as [unknown, unknown];
    return isOf(a, first) && isOf(b, second) ? [a, b] : null;
  } catch {
    return null;
  }
}

/** A number that a table may hold, or a text that Postgres takes. */
function isOf(value: unknown, type: string): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15;
  return typeof value === 'string' && !/\0|\p{Surrogate}/u.test(value);
}

/** How many a page may hold. */
export function pageSize(first: number): number {
  return Math.min(Math.max(Math.trunc(first) || 0, 1), 500);
}
