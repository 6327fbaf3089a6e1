import { median } from '../stats/hodges-lehmann.js';

/** What waits on one person of all that waits: not how slow they are, for the others make the queue. */
export interface WaitShare {
  readonly person: number;
  /** Requests that waited on this person. */
  readonly waits: number;
  readonly hours: number;
  /** Hours of the middle one. */
  readonly median: number;
  /** Of all hours waited, 0 to 1; null where nothing waited any time. */
  readonly waitShare: number | null;
  /** Of all requests, 0 to 1. */
  readonly loadShare: number;
  /** waitShare / loadShare: above 1, more waits here than the load explains. */
  readonly excess: number | null;
}

/**
 * @param waits hours, 0 or more, that each request waited on a person, in any order
 * @returns by person, ascending; nobody without requests
 * Vectors in signals.md S12
 */
export function waitShares(waits: Iterable<{ readonly person: number; readonly hours: number }>): WaitShare[] {
  const byPerson = new Map<number, number[]>();
  for (const { person, hours } of waits) {
    const all = byPerson.get(person);
    if (all === undefined) byPerson.set(person, [hours]);
    else all.push(hours);
  }
  const sorted = [...byPerson].map(([person, all]) => ({ person, all, hours: sumOf(all) })).sort((a, b) => a.person - b.person);
  const hoursOfAll = sumOf(sorted.map(({ hours }) => hours));
  const waitsOfAll = sumOf(sorted.map(({ all }) => all.length));
  return sorted.map(({ person, all, hours }) => {
    const waitShare = hoursOfAll === 0 ? null : hours / hoursOfAll;
    const loadShare = all.length / waitsOfAll;
    const excess = waitShare === null ? null : waitShare / loadShare;
    return { person, waits: all.length, hours, median: median(all) ?? 0, waitShare, loadShare, excess };
  });
}

function sumOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
