import type { TeamMembership } from '../../gql/types-places.js';
import { dayBefore, longDay } from '../../ui/dates.js';

/** Whether a membership holds at a moment (milliseconds); half-open. */
export function holds(membership: TeamMembership, now: number): boolean {
  const { from, to } = membership;
  return (from === null || Date.parse(from) <= now) && (to === null || Date.parse(to) > now);
}

/** `since 3 March 2026`, `assumed from the beginning`, `3 March 2025 to 1 June 2026`, `from 4 January 2027`. */
export function membershipWords(membership: TeamMembership, now: number): string {
  const { from, to, assumed } = membership;
  const start = from === null ? 'the beginning' : longDay(from);
  if (to !== null) return `${assumed ? 'assumed ' : ''}${from === null ? 'from ' : ''}${start} to ${longDay(dayBefore(to))}`;
  if (assumed) return `assumed from ${start}`;
  if (from === null) return 'from the beginning';
  return `${Date.parse(from) > now ? 'from' : 'since'} ${start}`;
}

/** A person's dated stays, A to Z by name, then by time. */
export function arranged(memberships: readonly TeamMembership[]): TeamMembership[] {
  return [...memberships].sort((a, b) => a.person.name.localeCompare(b.person.name, 'en') || (a.from ?? '').localeCompare(b.from ?? ''));
}
