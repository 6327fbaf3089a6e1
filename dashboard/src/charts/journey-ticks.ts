import { day } from '../ui/dates.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MOST_TICKS = 9;
const WEEK_MS = 7 * 86_400_000;
/** A life shorter than this has its Mondays, so that there is more than one day to read. */
const FEW_WEEKS = 10;

/** The first of every month, of every third, or of every year: as many as can be read. */
export function ticksOf({ from, to }: { from: string; to: string }, x: (moment: string) => number): { x: number; words: string }[] {
  const [start, end] = [new Date(from), new Date(to)];
  if (end.getTime() - start.getTime() < FEW_WEEKS * WEEK_MS) return mondaysOf(start, end, x);
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1;
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months / size <= MOST_TICKS) ?? 120;
  const found: { x: number; words: string }[] = [];
  for (let month = start.getUTCMonth(); ; month += 1) {
    const at = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
    if (at > end) return found;
    const whole = step >= 12 ? at.getUTCMonth() === 0 && at.getUTCFullYear() % (step / 12) === 0 : at.getUTCMonth() % step === 0;
    if (at < start || !whole) continue;
    found.push({ x: x(at.toISOString()), words: tickWords(at, step) });
  }
}

function tickWords(at: Date, step: number): string {
  const year = String(at.getUTCFullYear());
  if (step >= 12) return year;
  const month = MONTHS[at.getUTCMonth()] ?? '';
  if (step > 1) return at.getUTCMonth() === 0 ? year : month;
  return at.getUTCMonth() === 0 ? `1 ${month} ${year}` : `1 ${month}`;
}

function mondaysOf(start: Date, end: Date, x: (moment: string) => number): { x: number; words: string }[] {
  const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate() + ((8 - start.getUTCDay()) % 7));
  const weeks = Math.max(0, Math.floor((end.getTime() - first) / WEEK_MS) + 1);
  return Array.from({ length: weeks }, (_, week) => new Date(first + week * WEEK_MS).toISOString())
    .filter((moment) => Date.parse(moment) >= start.getTime())
    .map((moment) => ({ x: x(moment), words: day(moment, false) }));
}
