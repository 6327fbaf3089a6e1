import { lastMidnight, type MeasureState } from '@ambit/activity';
import { registry } from '@ambit/signals';

/** During a backfill readings are made again no sooner than this, in ms. */
const PAUSE_MS = 20_000;
/** Nor sooner than this many times the last measuring took, so that measuring never takes over. */
const PAUSE_TIMES = 10;

/** Definition versions by signal. */
type Versions = Readonly<Record<string, number>>;

/**
 * Whether to measure now: something changed (the log, the roster, a notice, a definition, or a midnight passed), and either
 * the fetching is at rest or the last measuring is long enough ago for numbers to grow in front of the reader.
 * @param now milliseconds
 * @param lastMs how long the last measuring took; 0 where that is not known
 * @param versions of the definitions that would be measured with
 */
export function decideMeasuring(state: MeasureState, now: number, lastMs = 0, versions: Versions = registry.versions()): boolean {
  if (!changed(state, now, versions)) return false;
  if (!state.busy || state.measuredAt === null) return true;
  return now - Date.parse(state.measuredAt) >= Math.max(PAUSE_MS, PAUSE_TIMES * lastMs);
}

function changed(state: MeasureState, now: number, versions: Versions): boolean {
  if (state.measuredSeq === null || state.measuredTo === null) return true;
  const today = new Date(lastMidnight(now)).toISOString().slice(0, 10);
  return (
    state.seq > state.measuredSeq ||
    state.rosterVersion !== state.measuredRoster ||
    state.noticePending ||
    state.measuredDefinitions.some((measured) => !same(measured, versions)) ||
    state.measuredTo.slice(0, 10) !== today
  );
}

function same(a: Versions, b: Versions): boolean {
  const signals = Object.keys(a);
  return signals.length === Object.keys(b).length && signals.every((signal) => a[signal] === b[signal]);
}
