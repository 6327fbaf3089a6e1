/** Days are whole UTC days everywhere in Ambit, so every date here is written in UTC. */
const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function at(moment: string): Date {
  return new Date(moment);
}

/** `24 May 2026`, or `24 May` without the year. */
export function day(moment: string, withYear = true): string {
  const date = at(moment);
  const words = `${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ''}`;
  return withYear ? `${words} ${String(date.getUTCFullYear())}` : words;
}

/** `3 March 2026`. */
export function longDay(moment: string): string {
  const date = at(moment);
  return `${String(date.getUTCDate())} ${LONG[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}`;
}

/** `May`, or `May 2025` where the year is not that of `beside`. */
export function month(moment: string, beside: string): string {
  const date = at(moment);
  const name = LONG[date.getUTCMonth()] ?? '';
  return date.getUTCFullYear() === at(beside).getUTCFullYear() ? name : `${name} ${String(date.getUTCFullYear())}`;
}

/** `06:10`, as the person's own clock shows it. */
export function clock(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at(moment));
}

/** `22 Nov 2026, 06:10`, as the person's own clock shows it. */
export function dayAndClock(moment: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(at(moment));
  return `${words.replace('Sept', 'Sep')}, ${clock(moment)}`;
}

/** First and last day, both included: `24 May to 21 Nov 2026`; one day stands alone. */
export function span(first: string, last: string): string {
  if (day(first) === day(last)) return day(first);
  const sameYear = at(first).getUTCFullYear() === at(last).getUTCFullYear();
  return `${day(first, !sameYear)} to ${day(last)}`;
}

/** The same without years, for a list that stands under a dated heading. */
export function shortSpan(first: string, last: string): string {
  if (day(first) === day(last)) return day(first, false);
  const sameYear = at(first).getUTCFullYear() === at(last).getUTCFullYear();
  return `${day(first, !sameYear)} to ${day(last, !sameYear)}`;
}

/** The last whole day before a midnight: periods are half-open. */
export function dayBefore(midnight: string): string {
  return new Date(at(midnight).getTime() - DAY_MS).toISOString();
}

/** `2026-05-24` of a moment. */
export function dayKey(moment: string): string {
  return at(moment).toISOString().slice(0, 10);
}

/** `2026-05-25` of `2026-05-24`. */
export function dayAfterKey(key: string): string {
  return new Date(Date.parse(`${key}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
