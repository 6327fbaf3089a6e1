/**
 * A period is whole UTC days, half-open: from its first midnight up to, not including, its last.
 * Named `26w@2026-11-22` (26 weeks ending at that midnight), `2026-01-01..2026-07-01`, or `all@2026-11-22`
 * (from the first activity held).
 */
export interface Period {
  /** The canonical name, which is also its key. */
  readonly key: string;
  /** First moment, milliseconds since 1970 UTC; null for `all`. */
  readonly from: number | null;
  /** First moment after it, milliseconds since 1970 UTC. */
  readonly to: number;
}

export const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** The weeks every instance keeps. */
export const STANDARD_WEEKS = [4, 13, 26, 52] as const;

/** Why a period was not understood, in words for the person who typed it. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';
}

/** The last midnight (UTC) at or before `now`, both in milliseconds. */
export function lastMidnight(now: number): number {
  return Math.floor(now / DAY_MS) * DAY_MS;
}

function dayName(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function parseDay(text: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms) || dayName(ms) !== text) throw new PeriodError(`"${text}" is not a day. Write it as 2026-01-31.`);
  return ms;
}

/** `n` weeks ending at `to`. */
export function weeksPeriod(weeks: number, to: number): Period {
  return { key: `${String(weeks)}w@${dayName(to)}`, from: to - weeks * WEEK_MS, to };
}

/** Everything held up to `to`. */
export function allPeriod(to: number): Period {
  return { key: `all@${dayName(to)}`, from: null, to };
}

/** The periods that are measured without being asked for. */
export function standardPeriods(now: number): Period[] {
  const to = lastMidnight(now);
  return [...STANDARD_WEEKS.map((weeks) => weeksPeriod(weeks, to)), allPeriod(to)];
}

/** Whether it is measured without being asked for. */
export function isStandard(period: Period, now: number): boolean {
  return standardPeriods(now).some(({ key }) => key === period.key);
}

/** Whether it ends after the last whole day, so that nobody can measure it yet. */
export function endsLater(period: Period, now: number): boolean {
  return period.to > lastMidnight(now);
}

/**
 * Reads `26w`, `26w@2026-11-22`, `all`, `all@2026-11-22`, `2026-01-01..2026-07-01`.
 * @param now milliseconds; decides where a name without an end ends.
 * @throws PeriodError with a sentence that says how to write one
 */
export function parsePeriod(text: string, now: number): Period {
  const range = /^(\S+?)\.\.(\S+)$/.exec(text);
  if (range) {
    const from = parseDay(range[1] ?? '');
    const to = parseDay(range[2] ?? '');
    if (from >= to) throw new PeriodError(`"${text}" ends before it begins. Put the earlier day first.`);
    return { key: `${dayName(from)}..${dayName(to)}`, from, to };
  }
  const named = /^(all|(\d{1,3})w)(?:@(\S+))?$/.exec(text);
  if (!named) throw new PeriodError(`"${text}" is not a period. Write 26w, all, or 2026-01-01..2026-07-01.`);
  const to = named[3] === undefined ? lastMidnight(now) : parseDay(named[3]);
  if (named[1] === 'all') return allPeriod(to);
  const weeks = Number(named[2]);
  if (weeks === 0) throw new PeriodError('A period has at least one week.');
  return weeksPeriod(weeks, to);
}
