import type { Group } from '../gql/types.js';
import type { Reading } from '../gql/types-readings.js';
import { decisionName } from './decision-words.js';

/** One number of a reading; 0 where it has no such part. */
export function numberOf(reading: Reading, part: string): number {
  return reading.numbers.find((number) => number.part === part)?.value ?? 0;
}

/** The groups a part of the reading counts, A to Z. */
export function groupsOf(reading: Reading, part: string): Group[] {
  return sorted(reading.groups.filter((group) => group.parts.includes(part)));
}

/** A team or a decision by its own name, a way by its words. */
export function groupName(group: Group): string {
  if (group.decision) return decisionName(group.decision);
  return group.team?.name ?? WAYS[group.key.replace(/^way:/, '')] ?? group.key;
}

/** A to Z: never by a number. */
export function sorted(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => groupName(a).localeCompare(groupName(b), 'en'));
}

/** How a review came about, in the words of a row. */
const WAYS: Record<string, string> = {
  'by-name': 'Asked by name',
  'by-rule': 'A rule picked you',
  rule: 'A rule picked you',
  unasked: 'You joined unasked',
  'not-said': 'GitHub does not say',
};

/** The same where the page speaks of someone else. */
export function wayWords(way: string, yours: boolean): string {
  const words = WAYS[way] ?? way;
  if (yours) return words;
  return words.replace('picked you', 'picked them').replace('You joined', 'Joined');
}

/** `between 27 and 50 of every 100`, rounded to whole cases. */
export function band(interval: { low: number; high: number }): string {
  return `between ${String(Math.round(interval.low * 100))} and ${String(Math.round(interval.high * 100))} of every 100`;
}
