import { tightest, type Policy } from './policy.js';
import { SECTIONS, type Line, type PersonLooking, type Section, type Share, type Standing } from './subject.js';

/** A reporting line that nobody confirmed for so long opens nothing. */
export const LINE_DAYS = 45;
const DAY_MS = 86_400_000;

/** Why another's page is open: the viewer leads the person, or the person shared it with the viewer or with a cycle. */
export type Basis = 'own' | 'line' | 'share' | 'cycle';

/** What of a page is open, and why. */
export interface Opening {
  readonly basis: Basis;
  readonly sections: readonly Section[];
}

/**
 * What of the person's page is open to the viewer between whom and the person this stands; null: nothing. A page opens no
 * wider than its person knows: where they have not read of a looser policy yet, what they were told of holds.
 * @param purpose why the viewer looks; null: for any purpose that opens something
 */
export function openingOf(
  standing: Standing,
  { calibrator, objected }: PersonLooking,
  policy: Policy,
  now: number,
  purpose: string | null,
): Opening | null {
  if (!policy.adopted || !standing.told || standing.withheld || objected) return null;
  const { mode, purposes } = tightest(policy, standing.since);
  if (mode === 'team-only' || mode === 'works-council') return null;
  const named = purposes.filter((one) => purpose === null || one === purpose);
  if (named.length === 0) return null;
  if (mode === 'same-view' && standing.lines.some((line) => holds(line, now))) return { basis: 'line', sections: SECTIONS };
  const shares = standing.shares.filter((share) => named.includes(share.purpose) && isOpen(share, calibrator, now));
  const shared = SECTIONS.filter((section) => shares.some(({ sections }) => sections.includes(section)));
  if (shared.length === 0) return null;
  return { basis: shares.some(({ cycle }) => cycle === null) ? 'share' : 'cycle', sections: shared };
}

function holds({ from, to, confirmedAt }: Line, now: number): boolean {
  return (from === null || from <= now) && (to === null || now < to) && now < confirmedAt + LINE_DAYS * DAY_MS;
}

/** Whoever came into a cycle after the person shared with it does not read what was shared before. */
function isOpen({ sharedAt, expiresAt, cycle }: Share, calibrator: boolean, now: number): boolean {
  if (now >= expiresAt) return false;
  return cycle === null || (calibrator && cycle.joinedAt <= sharedAt && cycle.opensAt <= now && now < cycle.closesAt);
}
