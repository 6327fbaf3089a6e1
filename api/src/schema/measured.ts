import { parsePeriod, PeriodError, type Generation, type Period } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { refused, type Refused } from './failures.js';

/** The period a text names, or the sentence that says why it names none. */
export function readPeriod(text: string, now: number): Period | Refused {
  try {
    return parsePeriod(text, now);
  } catch (error) {
    if (error instanceof PeriodError) return refused(error.message);
    throw error;
  }
}

export interface Measured {
  readonly period: Period;
  readonly generation: Generation;
}

/**
 * What is measured of a period, null for nothing. A standard period named without its end is the newest one measured:
 * right after midnight yesterday's numbers stand until today's are there.
 */
export async function measuredOf(store: Store, text: string, period: Period): Promise<Measured | null> {
  const generation = await store.readings.current(period.key);
  if (generation !== null) return { period, generation };
  const [name = ''] = period.key.split('@');
  if (text.includes('@') || !period.key.includes('@')) return null;
  const kept = await store.readings.periods();
  const newest = kept.find((one) => one.periodKey.startsWith(`${name}@`) && one.to < period.to);
  return newest === undefined ? null : { period: parsePeriod(newest.periodKey, period.to), generation: newest };
}

/** As `measuredOf`, but of the generation a reader has before the eyes, as long as it is kept. */
export async function measuredAs(store: Store, text: string, period: Period, generation: string | null): Promise<Measured | null> {
  const id = generation !== null && /^\d{1,9}$/.test(generation) ? Number(generation) : null;
  const kept = id === null ? null : await store.readings.generation(id);
  const [name] = period.key.split('@');
  if (kept === null || kept.periodKey.split('@')[0] !== name) return measuredOf(store, text, period);
  return { period: parsePeriod(kept.periodKey, kept.to), generation: kept };
}

/** The newest measuring of all time, which holds what is said of documents; null before the first. */
export function allOf(store: Store, now: number, generation: string | null = null): Promise<Measured | null> {
  return measuredAs(store, 'all', parsePeriod('all', now), generation);
}
