/** Who is looking. `admin` runs the instance; it opens no person's page. */
export type Viewer = { readonly type: 'stranger' } | { readonly type: 'person'; readonly personId: number; readonly admin: boolean };

/** What is looked at. `personId` null: there is no such person, which is answered like one who does not share. */
export type AccessSubject = { readonly type: 'person'; readonly personId: number | null } | { readonly type: 'instance' };

/** What the instance's admin has chosen. */
export interface Policy {
  /** `self-only`: a person's numbers and lists are that person's alone. */
  readonly mode: 'self-only';
}

/** One thing a viewer may do, and to whom it is open. */
interface Row {
  readonly of: AccessSubject['type'];
  readonly open: (viewer: Viewer, subject: AccessSubject, policy: Policy) => boolean;
  /** Why not, for the log; the viewer reads `NOT_SHARED`. */
  readonly otherwise: string;
}

const SIGNED_IN: Omit<Row, 'of'> = { open: signedIn, otherwise: 'Only people who are signed in see this.' };
const OWN: Omit<Row, 'of'> = { open: own, otherwise: 'It is the person\u2019s own, and the person does not share it.' };
const ADMIN: Omit<Row, 'of'> = { open: admin, otherwise: 'Only an admin may do this.' };

/** The one place that decides. A new permission is one row. */
export const TABLE = {
  'view-person-page': { of: 'person', ...OWN },
  'view-evidence': { of: 'person', ...OWN },
  // What a person is told for reading their own numbers rightly. It stays the person's alone where a page is shared.
  'view-own-notes': { of: 'person', ...OWN },
  'view-teams': { of: 'instance', ...SIGNED_IN },
  'view-areas': { of: 'instance', ...SIGNED_IN },
  'view-organization': { of: 'instance', ...SIGNED_IN },
  'view-sync': { of: 'instance', ...SIGNED_IN },
  'ask-for-period': { of: 'instance', ...SIGNED_IN },
  'view-decisions': { of: 'instance', ...SIGNED_IN },
  'edit-decisions': { of: 'instance', ...SIGNED_IN },
  'manage-connections': { of: 'instance', ...ADMIN },
  'manage-teams': { of: 'instance', ...ADMIN },
  'manage-documents': { of: 'instance', ...ADMIN },
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof TABLE;

/** Every action, in the order of the table. */
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

function signedIn(viewer: Viewer): boolean {
  return viewer.type === 'person';
}

function admin(viewer: Viewer): boolean {
  return viewer.type === 'person' && viewer.admin;
}

function own(viewer: Viewer, subject: AccessSubject): boolean {
  return viewer.type === 'person' && subject.type === 'person' && subject.personId === viewer.personId;
}
