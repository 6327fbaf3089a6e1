import { z } from 'zod';
import { utc } from '../translate/text.js';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * How often pull requests are read again though nothing says that they changed, and how far back. A hundred touched in a month
 * cost some sixty points a day.
 */
const SWEEPS = [
  { everyMs: DAY_MS, backMs: 4 * WEEK_MS },
  { everyMs: WEEK_MS, backMs: 26 * WEEK_MS },
] as const;

/** When each was last made, ISO 8601 UTC. */
export const sweeps = z.array(z.string());

/** How far back to sweep now, in milliseconds; null: no sweep is due. Where none was made yet the history was read just now. */
export function sweepBack(swept: readonly string[], now: Date): number | null {
  if (swept.length === 0) return null;
  const due = SWEEPS.filter(({ everyMs }, index) => now.getTime() - Date.parse(swept[index] ?? '1970-01-01') >= everyMs);
  return due.length === 0 ? null : now.getTime() - Math.max(...due.map(({ backMs }) => backMs));
}

/** The same after a scan that went back to `floor`: a longer sweep is every shorter one, too. */
export function begunSweeps(swept: readonly string[], floor: number | null, now: Date): string[] {
  const at = utc(now.toISOString());
  if (swept.length === 0) return SWEEPS.map(() => at);
  return SWEEPS.map(({ backMs }, index) => (floor !== null && floor <= now.getTime() - backMs ? at : (swept[index] ?? at)));
}
