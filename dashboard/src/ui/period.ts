import type { Period } from '../gql/types.js';
import { counted } from './counts.js';
import { day, dayAfterKey, dayBefore, dayKey, month, span } from './dates.js';

/** What the address says where it names no period. */
export const DEFAULT_PERIOD = '26w';

/** The periods that are always measured, by their short names. */
export const PRESETS = [
  { name: '4w', words: 'Last 4 weeks' },
  { name: '13w', words: 'Last 13 weeks' },
  { name: '26w', words: 'Last 26 weeks' },
  { name: '52w', words: 'Last 52 weeks' },
  { name: 'all', words: 'All' },
] as const;

/** `26 weeks`, `All`, `Chosen dates`: the period in a word. */
export function periodName(period: Period): string {
  if (period.weeks !== null) return counted(period.weeks, 'week');
  return period.from === null || period.key.startsWith('all') ? 'All' : 'Chosen dates';
}

/** Its days in words, first and last included: `24 May to 21 Nov 2026`. */
export function periodDays(period: Period): string {
  if (period.from === null) return `up to ${day(dayBefore(period.to))}`;
  return span(period.from, dayBefore(period.to));
}

/** For a sentence: `in the last 26 weeks`, `between 1 Jan and 30 Jun 2026`. */
export function inPeriod(period: Period): string {
  if (period.weeks !== null) return `in these ${counted(period.weeks, 'week')}`;
  return period.from === null ? 'in all that is fetched' : `from ${span(period.from, dayBefore(period.to))}`;
}

/** Whether an address's name means this period: `26w` and `26w@2026-11-22` both do. */
export function namesPeriod(name: string, period: Period): boolean {
  return period.key === name || period.key.startsWith(`${name}@`);
}

/** The address's name of two chosen days, both included; null while they make no period. */
export function customPeriod(first: string, last: string): string | null {
  const key = /^\d{4}-\d{2}-\d{2}$/;
  if (!key.test(first) || !key.test(last) || last < first) return null;
  return `${first}..${dayAfterKey(last)}`;
}

/** The two days a form starts from. */
export function chosenDays(period: Period | null): { first: string; last: string } {
  if (period?.from == null) return { first: '', last: '' };
  return { first: dayKey(period.from), last: dayKey(dayBefore(period.to)) };
}

/** ` since May`, for what is new in a period that has a beginning. */
export function since(period: Period): string {
  return period.from === null ? '' : ` since ${month(period.from, period.to)}`;
}
