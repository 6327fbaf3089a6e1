/** A change may become visible later than its time says; what is this much older than the watermark is looked at again. */
export const OVERLAP_MS = 600_000;
/** GitHub's times are whole seconds: what was touched this recently may be touched again within the same one. */
const SETTLED_MS = 10_000;
const MAX_SEEN = 1_000;

/** Pull requests around the watermark that are held as they were: id to `updatedAt`. */
export type Seen = Readonly<Record<string, string>>;

interface Touched {
  readonly fullDatabaseId: string;
  readonly updatedAt: string;
}

/** Adds those that a later scan would look at again though it need not. */
export function remember(seen: Seen, read: readonly Touched[], head: string, now: Date): Seen {
  const from = Date.parse(head) - OVERLAP_MS;
  const to = now.getTime() - SETTLED_MS;
  const settled = read.filter(({ updatedAt }) => Date.parse(updatedAt) >= from && Date.parse(updatedAt) < to);
  if (settled.length === 0) return seen;
  const all = { ...seen, ...Object.fromEntries(settled.map(({ fullDatabaseId, updatedAt }) => [fullDatabaseId, updatedAt])) };
  return Object.fromEntries(Object.entries(all).slice(-MAX_SEEN));
}
