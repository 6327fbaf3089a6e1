/**
 * Who sees a person's page besides the person. `self-only`: whom the person shares with. `same-view`: the line manager too,
 * logged. `team-only`: nobody. `works-council`: nobody, and nothing is measured of a person without their own switch.
 */
export const MODES = ['self-only', 'same-view', 'team-only', 'works-council'] as const;
export type Mode = (typeof MODES)[number];

/** Why one may look at another's page; a policy may allow fewer. */
export const PURPOSES = ['calibration', 'promotion', 'feedback', 'mentoring', 'handover'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What of a policy says who opens a person's page. */
export interface Held {
  readonly mode: Mode;
  readonly purposes: readonly string[];
}

/** What the company agreed on. */
export interface Policy extends Held {
  /** False until an admin has gone through it: until then nobody is told, and only admins come in. */
  readonly adopted: boolean;
  /** Fewest people a number about a group may stand on, 5 or more. */
  readonly minGroup: number;
}

/** Small groups are never smaller than this. */
export const LEAST_GROUP = 5;

/** What holds before anyone decided. */
export const UNADOPTED: Policy = { mode: 'self-only', adopted: false, minGroup: LEAST_GROUP, purposes: PURPOSES };

/** From the one that shows least to the one that shows most. */
const BY_OPENNESS: readonly Mode[] = ['works-council', 'team-only', 'self-only', 'same-view'];

/** What is agreed beside who sees what: how long things are kept, in days; null: no end. */
export interface Agreement extends Policy {
  readonly eventDays: number | null;
  readonly storyDays: number | null;
  /** Of the log of who looked. */
  readonly viewDays: number | null;
}

/**
 * Whether the second agreement takes any safeguard from anyone: shows more, to more, for more purposes, or keeps it for
 * longer. Such a change needs a second person. The log of who looked guards people and is about people: keeping it for a
 * shorter time needs a second person as keeping it for longer does.
 */
export function loosens(before: Agreement, after: Agreement): boolean {
  if (!before.adopted) return false;
  return (
    BY_OPENNESS.indexOf(after.mode) > BY_OPENNESS.indexOf(before.mode) ||
    after.minGroup < before.minGroup ||
    after.purposes.some((purpose) => !before.purposes.includes(purpose)) ||
    keepsLonger(before.eventDays, after.eventDays) ||
    keepsLonger(before.storyDays, after.storyDays) ||
    before.viewDays !== after.viewDays
  );
}

/** What all of them allow: the mode of the one that shows least, and the purposes that stand in each. */
export function tightest(holds: Held, others: readonly Held[]): Held {
  return others.reduce<Held>(
    ({ mode, purposes }, other) => ({
      mode: BY_OPENNESS.indexOf(other.mode) < BY_OPENNESS.indexOf(mode) ? other.mode : mode,
      purposes: purposes.filter((purpose) => other.purposes.includes(purpose)),
    }),
    holds,
  );
}

function keepsLonger(before: number | null, after: number | null): boolean {
  return (after ?? Infinity) > (before ?? Infinity);
}
