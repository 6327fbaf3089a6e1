import type { LogHead } from './verify.js';

/** A file of heads holds a line that is none. */
export class HeadsError extends Error {
  override readonly name = 'HeadsError';
}

/** Stands for the seal of a log without a row. */
const NONE = '-';

/** `<count> <seal> <time>`, to be kept elsewhere. */
export function headLine({ count, hash, at }: LogHead): string {
  return `${String(count)} ${hash === '' ? NONE : hash} ${at}`;
}

/**
 * Heads as they were kept, one a line: as `headLine` writes them, or as JSON. Empty lines are passed over.
 * @throws HeadsError naming the first line that is no head
 */
export function readHeads(text: string): readonly LogHead[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const head = line.trimStart().startsWith('{') ? fromJson(line) : fromWords(line);
    if (head === null) throw new HeadsError(`Line ${String(index + 1)} is no head of the log. A head reads: <count> <seal> <time>`);
    return [head];
  });
}

function fromWords(line: string): LogHead | null {
  const [count = '', hash = '', at = '', ...more] = line.trim().split(/\s+/);
  return more.length > 0 || !/^\d{1,15}$/.test(count) ? null : checked(Number(count), hash === NONE ? '' : hash, at);
}

function fromJson(line: string): LogHead | null {
  try {
    const held = new Map<string, unknown>(Object.entries(JSON.parse(line) as object));
    return checked(held.get('count'), held.get('hash'), held.get('at'));
  } catch {
    return null;
  }
}

function checked(count: unknown, hash: unknown, at: unknown): LogHead | null {
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return null;
  if (typeof hash !== 'string' || !/^([0-9a-f]{64})?$/.test(hash) || (hash === '') !== (count === 0)) return null;
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? { count, hash, at } : null;
}
