import type { View } from '../signal.js';
import { concentration } from '../stats/concentration.js';
import { gini } from '../stats/gini.js';
import { median } from '../stats/hodges-lehmann.js';
import { waitShares } from '../structure/wait-share.js';
import { hoursWaited } from './queues.js';

/** A session as work that came to a reviewer. */
export interface Given {
  readonly session: number;
  readonly person: number;
  /** Hours the pull request waited on the reviewer; null where nobody had asked. */
  readonly hours: number | null;
}

/** The sessions that begin with one of these rows of `Reviews`. */
export function sessionsIn({ facts }: View, rows: Int32Array, counts: (review: number) => boolean): Given[] {
  const { sessions } = facts;
  const found: Given[] = [];
  for (const row of rows) {
    const session = sessions.ofReview[row] ?? 0;
    if (sessions.first[session] !== row || !counts(row)) continue;
    found.push({ session, person: sessions.person[session] ?? 0, hours: hoursWaited(facts, session) });
  }
  return found;
}

/**
 * How reviewing and waiting are spread: numbers only, nobody is named.
 * @param eligible people who could have reviewed; whoever did belongs in by that
 * @returns `topWaitShare`, `topLoadShare` and `excess` are those of whoever most hours waited on (signals.md S12)
 */
export function spreadOf(given: readonly Given[], eligible: Iterable<number>): Record<string, number> {
  const load = new Map<number, number>([...eligible].map((person) => [person, 0]));
  for (const { person } of given) load.set(person, (load.get(person) ?? 0) + 1);
  const waits = given.flatMap(({ person, hours }) => (hours === null ? [] : [{ person, hours }]));
  const hours = waits.map((wait) => wait.hours).sort((a, b) => a - b);
  const top = waitShares(waits).reduce<ReturnType<typeof waitShares>[number] | null>(
    (most, one) => (most === null || one.hours > most.hours || (one.hours === most.hours && one.waits < most.waits) ? one : most),
    null,
  );
  const amounts = [...load.values()];
  const concentrated = concentration(amounts);
  return {
    reviews: given.length,
    waits: waits.length,
    waitHours: hours.reduce((sum, one) => sum + one, 0),
    ...said('medianHours', median(hours)),
    ...said('topWaitShare', top?.waitShare ?? null),
    ...said('topLoadShare', top?.loadShare ?? null),
    ...said('excess', top?.excess ?? null),
    ...said('gini', gini(amounts)),
    ...said('topReviewShare', concentrated?.topShare ?? null),
    ...said('effectiveReviewers', concentrated?.effective ?? null),
  };
}

/** What cannot be told is left out. */
export function said(name: string, value: number | null): Record<string, number> {
  return value === null ? {} : { [name]: value };
}
