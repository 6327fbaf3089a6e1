import type { Group } from '../gql/types.js';
import type { Reading } from '../gql/types-readings.js';
import { decisionName } from './decision-words.js';
import { keyWords, placeWords } from './key-words.js';

/** One number of a reading; 0 where it has no such part. */
export function numberOf(reading: Pick<Reading, 'numbers'>, part: string): number {
  return reading.numbers.find((number) => number.part === part)?.value ?? 0;
}

/** The groups a part of the reading counts, A to Z. */
export function groupsOf(reading: Reading, part: string): Group[] {
  return sorted(reading.groups.filter((group) => group.parts.includes(part)));
}

/** A team, a decision or a place by its own name, a way between teams by theirs, all else by its words. */
export function groupName(group: Group): string {
  if (group.decision) return decisionName(group.decision);
  if (group.place) return placeWords(group.place, group.key);
  if (group.teams && group.teams.length > 1) return group.teams.map((team) => team.name).join(' to ');
  return group.team?.name ?? keyWords(group.key);
}

/** A to Z: never by a number. */
export function sorted(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => groupName(a).localeCompare(groupName(b), 'en'));
}

/** How a review came about, in the words of a row. */
export function wayWords(way: string, yours: boolean): string {
  const known = keyWords(`way:${way}`);
  const words = known === `way:${way}` ? way : known;
  if (yours) return words;
  return words.replace('picked you', 'picked them').replace('You joined', 'Joined');
}

/** Whether a reading says this number at all: some are silent under the floor. */
export function saysNumber(reading: Pick<Reading, 'numbers'>, part: string): boolean {
  return reading.numbers.some((number) => number.part === part);
}

/** `between 27 and 50 of every 100`, rounded to whole cases. */
export function band(interval: { low: number; high: number }): string {
  return `between ${String(Math.round(interval.low * 100))} and ${String(Math.round(interval.high * 100))} of every 100`;
}
