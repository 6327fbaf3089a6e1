const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

/** A time as it was written. */
export interface WrittenTime {
  /** Milliseconds UTC, the microseconds as fraction; what is finer is cut, as Python does. */
  readonly at: number;
  /** Minutes ahead of UTC; null where no zone is written: then the clock's reading is taken as UTC. */
  readonly zone: number | null;
}

/** Reads an ISO 8601 date, or date and time; null for what is none, as the 30th of February. */
export function readTime(text: string): WrittenTime | null {
  const found = ISO.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', utc, sign, ahead = '0', rest = '0'] =
    found;
  const clock = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const real = new Date(clock);
  if (Number(year) < 1000 || real.getUTCMonth() !== Number(month) - 1 || real.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || Number(ahead) > 23 || Number(rest) > 59) return null;
  const zone = (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(rest));
  const at = clock + Number(fraction.padEnd(6, '0').slice(0, 6)) / 1000;
  return utc === undefined && sign === undefined ? { at, zone: null } : { at: at - zone * 60_000, zone };
}
