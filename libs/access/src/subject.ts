import type { Held } from './policy.js';

/** Who is looking. */
export type Viewer = { readonly type: 'stranger' } | PersonLooking;

export interface PersonLooking {
  readonly type: 'person';
  readonly personId: number;
  /** Runs the instance, and opens no person's page by it. */
  readonly admin: boolean;
  /** Sits in review cycles. */
  readonly calibrator: boolean;
  /** Objected, and so stands nowhere by name: not in the log of whom they would look at either. */
  readonly objected: boolean;
}

/** The parts of a person's page that can be shared, by the family of their signals. */
export const SECTIONS = ['reach', 'decisions', 'mentoring', 'whole'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * What is looked at. `personId` null: there is no such person, which is answered like one who does not share. Without a
 * standing nothing is known between viewer and person, and only the person's own is open.
 */
export type AccessSubject =
  | { readonly type: 'person'; readonly personId: number | null; readonly standing?: Standing }
  | { readonly type: 'instance' }
  /** A change of the policy that waits for a second person. */
  | { readonly type: 'proposal'; readonly proposedBy: number | null };

/** What stands between one viewer and one person, as kept; times in milliseconds since 1970 UTC. */
export interface Standing {
  /** Whether the person was told. */
  readonly told: boolean;
  /** What held since the person was last told, beginning with what they were told of. */
  readonly since: readonly Held[];
  /** Paused or objected: nobody else sees which. */
  readonly withheld: boolean;
  /** The person's own switch, for a works council's mode. */
  readonly switchedOn: boolean;
  /** The viewer leads the person. */
  readonly lines: readonly Line[];
  /** What the person shared with the viewer. */
  readonly shares: readonly Share[];
  /** Why the viewer said they are looking; null: not said. */
  readonly visit: { readonly purpose: string; readonly until: number } | null;
}

/** Half-open; `confirmedAt` is when it was last confirmed by an import or by hand. */
export interface Line {
  readonly from: number | null;
  readonly to: number | null;
  readonly confirmedAt: number;
}

export interface Share {
  readonly sections: readonly string[];
  /** What for; it opens for nothing else. */
  readonly purpose: string;
  /** When the person shared, or last said that whoever reads by then may. */
  readonly sharedAt: number;
  readonly expiresAt: number;
  /** Null: with the viewer. Else with the calibrators of a cycle, while it is open; the viewer sits in it since `joinedAt`. */
  readonly cycle: { readonly opensAt: number; readonly closesAt: number; readonly joinedAt: number } | null;
}

/** Nothing is known between the two. */
export const NOTHING_BETWEEN: Standing = { told: false, since: [], withheld: false, switchedOn: false, lines: [], shares: [], visit: null };
