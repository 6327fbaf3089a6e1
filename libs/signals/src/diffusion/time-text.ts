const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What a time needs to be shown whole: its date, its seconds, three digits more, or six. */
const [DATE, SECONDS, MILLISECONDS, MICROSECONDS] = [0, 1, 2, 3];
/** Times with a zone: each is shown as fine as it is, with its zone. */
export const ZONED = 4;

/** @param at milliseconds; pandas shows all times of a column as fine as the finest of them needs */
export function finenessOf(at: number): number {
  if (at % DAY_MS === 0) return DATE;
  if (at % 1000 === 0) return SECONDS;
  return at % 1 === 0 ? MILLISECONDS : MICROSECONDS;
}

/**
 * Texts of times with their line end, by fineness and then by group, each made once.
 * @param times milliseconds UTC by group, @param zones minutes ahead of UTC by group, null where none is written
 */
export function timeTexts(times: Float64Array, zones: Int32Array | null): (fineness: number) => (group: number) => Uint8Array {
  const encoder = new TextEncoder();
  const made = new Map<number, Uint8Array[]>();
  return (fineness) => {
    const texts = made.get(fineness) ?? [];
    made.set(fineness, texts);
    return (group) => (texts[group] ??= encoder.encode(`${textOf(times[group] ?? 0, fineness, zones?.[group] ?? 0)}\n`));
  };
}

function textOf(at: number, fineness: number, zone: number): string {
  const local = at + zone * MINUTE_MS;
  const whole = Math.floor(local / 1000);
  const fraction = String(Math.round((local - whole * 1000) * 1000)).padStart(6, '0');
  const clock = new Date(whole * 1000).toISOString();
  const date = clock.slice(0, 10);
  if (fineness === DATE) return date;
  const seconds = `${date} ${clock.slice(11, 19)}`;
  if (fineness === SECONDS) return seconds;
  if (fineness === MILLISECONDS) return `${seconds}.${fraction.slice(0, 3)}`;
  if (fineness === MICROSECONDS) return `${seconds}.${fraction}`;
  return `${seconds}${fraction === '000000' ? '' : `.${fraction}`}${zoneText(zone)}`;
}

function zoneText(zone: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const ahead = Math.abs(zone);
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
