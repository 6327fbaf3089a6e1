import type { Reading, Roster } from '@ambit/activity';

/** Who was told by now, milliseconds. */
export function toldBy(roster: Roster, now: number): ReadonlySet<number> {
  return new Set(roster.persons.filter(({ noticeAt }) => noticeAt !== null && Date.parse(noticeAt) <= now).map(({ id }) => id));
}

/**
 * The second lock on the same door: nothing about a person who was not told leaves this process, and nothing about two of
 * whom one was not.
 */
export function mayLeave({ subject }: Reading, told: ReadonlySet<number>): boolean {
  if (subject.type === 'pair') return told.has(subject.id) && told.has(subject.mentor);
  return subject.type !== 'person' || told.has(subject.id);
}
