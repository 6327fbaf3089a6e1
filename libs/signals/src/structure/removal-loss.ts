import { temporalReach, type Meeting, type TemporalReach } from './temporal-reach.js';

/** What would be lost between the others without one person's reviews. */
export interface RemovalLoss {
  /** Ordered pairs of others that could still reach one another. */
  readonly kept: number;
  /** Those that can with the reviews. */
  readonly all: number;
  /** 1 - kept/all, 0 to 1; null where the others reach nobody even with them. */
  readonly loss: number | null;
}

/**
 * One whole sweep for each person: meant for the reviewers of an area, not for everyone of a company.
 * @param meetings as for `temporalReach`; the reviews a person gave are left out, work of theirs that others reviewed stays
 * Vectors in signals.md S12
 */
export function removalLosses(meetings: readonly Meeting[], persons: Iterable<number>): Map<number, RemovalLoss> {
  const whole = temporalReach(meetings);
  return new Map(
    [...persons].map((person) => {
      const all = amongOthers(whole, person);
      const kept = amongOthers(temporalReach(meetings.filter(({ reviewer }) => reviewer !== person)), person);
      return [person, { kept, all, loss: all === 0 ? null : 1 - kept / all }];
    }),
  );
}

function amongOthers(reach: TemporalReach, person: number): number {
  const from = reach.counts[reach.people.indexOf(person)] ?? 0;
  const to = reach.people.filter((other) => reach.reaches(other, person)).length;
  return reach.pairs - from - to;
}
