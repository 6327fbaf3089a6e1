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
      return held.size === 0 ? null : [...held].map(([key, value]) => `${nameWords(key)} ${valueWords(value)}`).join('; ');
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

/** `view days` for `viewDays`: a setting is named as its code names it, in words. */
function nameWords(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a setting became: a day where it is a whole one, a list without its brackets. */
function valueWords(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  const text = textOf(value);
  return /^\d{4}-\d{2}-\d{2}T00:00:00(\.0+)?Z$/.test(text) ? dayWords(Date.parse(text)) : text;
}

function pairsOf(detail: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? Object.entries(detail) : []);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
