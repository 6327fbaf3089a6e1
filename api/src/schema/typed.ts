/** Midnight UTC of a day as people write it, 2026-01-31; null for what is no day. */
export function dayOf(text: string): Date | null {
  const day = text.trim();
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(NaN);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day) ? null : at;
}

export const NO_DAY = 'A day is written as 2026-01-31.';

/** A store's number as it stands in an address; 0, which nothing has, for what cannot be one. */
export function idOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** A login as people write it, with or without an @. Postgres takes no U+0000. */
export function loginOf(text: string): string {
  return text.replaceAll('\0', '').trim().replace(/^@/, '');
}
