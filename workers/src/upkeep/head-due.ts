/** Where the head of the log of views is sent, and when each place got it last, ISO 8601 UTC. */
export interface HeadsSent {
  readonly file: string | null;
  readonly mail: string | null;
  /** The last try, whether it went well or not. */
  readonly tried: string | null;
}

export type HeadPlace = 'file' | 'mail';

const PLACES: readonly HeadPlace[] = ['file', 'mail'];
export const NEVER_SENT: HeadsSent = { file: null, mail: null, tried: null };

/** What is kept of earlier sendings; what cannot be read counts as never. */
export function readSent(kept: unknown): HeadsSent {
  const held = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  const moment = (name: string): string | null => {
    const value: unknown = held.get(name);
    return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  return { file: moment('file'), mail: moment('mail'), tried: moment('tried') };
}

/** The places that got none today (UTC). */
export function placesDue(wanted: readonly HeadPlace[], sent: HeadsSent, now: Date): readonly HeadPlace[] {
  const today = now.toISOString().slice(0, 10);
  return PLACES.filter((place) => wanted.includes(place) && sent[place]?.slice(0, 10) !== today);
}

/** Whether to send now: not again at once after a try, which may have gone wrong. */
export function headDue(wanted: readonly HeadPlace[], sent: HeadsSent, now: Date, againMs: number): boolean {
  if (placesDue(wanted, sent, now).length === 0) return false;
  const ago = sent.tried === null ? Infinity : now.getTime() - Date.parse(sent.tried);
  // A clock that was put back waits for nothing.
  return ago < 0 || ago >= againMs;
}
