import type { Policy } from './policy.js';
import { SECTIONS, type Line, type Section, type Share, type Standing } from './subject.js';

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

/** What of the person's page is open to the viewer between whom and the person this stands; null: nothing. */
export function openingOf(standing: Standing, calibrator: boolean, policy: Policy, now: number): Opening | null {
  if (!policy.adopted || !standing.told || standing.withheld) return null;
  if (policy.mode === 'team-only' || policy.mode === 'works-council') return null;
  if (policy.mode === 'same-view' && standing.lines.some((line) => holds(line, now))) return { basis: 'line', sections: SECTIONS };
  const shares = standing.shares.filter((share) => isOpen(share, calibrator, now));
  const shared = SECTIONS.filter((section) => shares.some(({ sections }) => sections.includes(section)));
  if (shared.length === 0) return null;
  return { basis: shares.some(({ cycle }) => cycle === null) ? 'share' : 'cycle', sections: shared };
}

function holds({ from, to, confirmedAt }: Line, now: number): boolean {
  return (from === null || from <= now) && (to === null || now < to) && now < confirmedAt + LINE_DAYS * DAY_MS;
}

function isOpen({ expiresAt, cycle }: Share, calibrator: boolean, now: number): boolean {
  if (now >= expiresAt) return false;
  return cycle === null || (calibrator && cycle.opensAt <= now && now < cycle.closesAt);
}
