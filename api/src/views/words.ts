import { parsePeriod, PeriodError } from '@ambit/activity';
import { findDefinition } from '../schema/definitions.js';

const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Which number, period or setting a row is about; null where it says no more. */
export function detailWords(what: string, detail: unknown): string | null {
  const held = pairsOf(detail);
  switch (what) {
    case 'readings':
      return periodWords(textOf(held.get('period')));
    case 'evidence':
      return evidenceWords(held);
    default:
      return held.size === 0 ? null : [...held].map(([key, value]) => `${key} ${textOf(value)}`).join(', ');
  }
}

function evidenceWords(held: ReadonlyMap<string, unknown>): string {
  const signal = textOf(held.get('signal'));
  const part = textOf(held.get('part'));
  const definition = findDefinition(signal);
  // A signal that this version does not know any more keeps the name it had.
  const name = definition === null ? `${signal}:${part}` : `${definition.name}, ${partName(definition.parts, part)}`;
  return [name, periodWords(textOf(held.get('period'))), ...(held.has('group') ? ['one group of it'] : [])].join('; ');
}

function partName(parts: readonly { readonly id: string; readonly name: string }[], part: string): string {
  return parts.find(({ id }) => id === part)?.name ?? part;
}

/** `26 weeks to 21 Nov 2026`: the last day is counted, as on every page. */
function periodWords(key: string): string {
  const weeks = /^(\d+)w@/.exec(key)?.[1];
  try {
    const { from, to } = parsePeriod(key, 0);
    if (from === null) return 'all that is held';
    return weeks === undefined ? `${dayWords(from)} to ${dayWords(to - DAY_MS)}` : `${weeks} weeks to ${dayWords(to - DAY_MS)}`;
  } catch (error) {
    if (error instanceof PeriodError) return key;
    throw error;
  }
}

function dayWords(ms: number): string {
  const date = new Date(ms);
  return `${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}`;
}

function pairsOf(detail: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? Object.entries(detail) : []);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
