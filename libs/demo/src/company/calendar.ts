import type { Random } from './random.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** Weeks from the company's first day on the record to its first end: eighteen months. */
export const WINDOW = 78;

/**
 * The Monday midnight (UTC) that a text or date names, in milliseconds.
 * @throws RangeError when it is not one
 */
export function mondayOf(value: Date | string): number {
  const ms = typeof value === 'string' ? Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value) : value.getTime();
  if (Number.isNaN(ms) || ms % DAY !== 0 || new Date(ms).getUTCDay() !== 1) {
    throw new RangeError(`"${String(value)}" is not a Monday at midnight UTC. Write it as 2026-11-23.`);
  }
  return ms;
}

/** 2026-11-23 */
export function dayName(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

const { floor } = Math;

/** 00 to 59 */
const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

const dayNames = new Map<number, string>();

/** 2026-11-23T09:30:00Z, as GitHub writes it. The name of a day is made once: a company has a hundred thousand moments. */
export function stamp(ms: number): string {
  const day = floor(ms / DAY) * DAY;
  const name = dayNames.get(day) ?? dayName(day);
  dayNames.set(day, name);
  const second = floor((ms - day) / 1000);
  return `${name}T${TWO[floor(second / 3600)] ?? ''}:${TWO[floor(second / 60) % 60] ?? ''}:${TWO[second % 60] ?? ''}Z`;
}

/** How much of an ordinary week is worked: the turn of the year and August are quieter. */
export function bustle(weekStart: number): number {
  const day = dayName(weekStart + 3 * DAY).slice(5);
  if (day >= '12-22' || day <= '01-02') return 0.3;
  if (day >= '07-25' && day <= '08-20') return 0.78;
  return 1.05;
}

/** The next moment at or after `ms` at which somebody `offset` hours east of Greenwich works, in whole seconds. */
export function atWork(random: Random, offset: number, ms: number): number {
  const local = ms + offset * HOUR;
  const hour = (local % DAY) / HOUR;
  const weekday = Math.floor(local / DAY + 3) % 7;
  const midnight = Math.floor(local / DAY) * DAY;
  if (weekday < 5 && hour >= 8.5 && hour < 18.5) return whole(ms);
  if (random.chance(0.06)) return whole(ms);
  const ahead = weekday === 4 && hour >= 18.5 ? 3 : weekday === 5 ? 2 : weekday === 6 ? 1 : hour < 8.5 ? 0 : 1;
  return whole(midnight + ahead * DAY + (8.6 + random.next() * 2.6) * HOUR - offset * HOUR);
}

/** A moment of somebody's working week, inside [weekStart, weekStart + 7 days). */
export function sometime(random: Random, offset: number, weekStart: number): number {
  const day = random.below(5);
  const ms = weekStart + day * DAY + (8.8 + random.next() * 8.8 - offset) * HOUR;
  return whole(Math.max(weekStart + 1000 * random.between(60, 3000), ms));
}

function whole(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}
