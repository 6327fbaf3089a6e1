import { isStandard, parsePeriod, standardPeriods, PeriodError, type Generation, type Period } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { refused, Refused } from './failures.js';
import { make } from './make.js';
import { periodOf } from './period.js';
import { Measuring, NotMeasured } from './reading.js';

const SOON = 'Ambit is measuring this period. The numbers appear here in a moment.';

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
async function measuredOf(store: Store, text: string, period: Period): Promise<Measured | null> {
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

/** What is measured of the period a text names, or why nothing is yet. */
export async function measuredNow(store: Store, text: string, now: number): Promise<Measured | Measuring | NotMeasured | Refused> {
  const period = readPeriod(text, now);
  if (period instanceof Refused) return period;
  const measured = await measuredOf(store, text, period);
  if (measured !== null) return measured;
  return (await comes(store, period, now)) ? measuring(period) : make(NotMeasured, { period: periodOf(period) });
}

export function isMeasured(found: Measured | Measuring | NotMeasured | Refused): found is Measured {
  return 'generation' in found;
}

/** The periods kept now: the standard ones, then those asked for. */
export async function keptPeriods(store: Store, now: number): Promise<Period[]> {
  return [...standardPeriods(now), ...(await store.measure.askedPeriods())];
}

/** Standard periods are always measured; others once they are asked for. */
async function comes(store: Store, period: Period, now: number): Promise<boolean> {
  return isStandard(period, now) || (await store.readings.asked(period.key));
}

export function measuring(period: Period): Measuring {
  return make(Measuring, { period: periodOf(period), message: SOON });
}

/** The newest measuring of all time, which holds what is said of documents; null before the first. */
export function allOf(store: Store, now: number, generation: string | null = null): Promise<Measured | null> {
  return measuredAs(store, 'all', parsePeriod('all', now), generation);
}
