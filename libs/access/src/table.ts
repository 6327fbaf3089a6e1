import { openingOf, type Opening } from './basis.js';
import type { Policy } from './policy.js';
import { SECTIONS, type AccessSubject, type Viewer } from './subject.js';

/** One thing a viewer may do, and to whom it is open. */
interface Row {
  readonly of: AccessSubject['type'];
  /** What of the subject is open; null: nothing. */
  readonly open: (viewer: Viewer, subject: AccessSubject, policy: Policy, now: number) => Opening | null;
  /** Why not, for the log; the viewer reads `NOT_SHARED`. */
  readonly otherwise: string;
}

const SIGNED_IN: Omit<Row, 'of'> = { open: signedIn, otherwise: 'Only people who are signed in see this, once a policy is adopted.' };
const OWN: Omit<Row, 'of'> = { open: own, otherwise: 'It is the person\u2019s own, and the person does not share it.' };
const ADMIN: Omit<Row, 'of'> = { open: admin, otherwise: 'Only an admin may do this.' };
const NAMED_ADMIN: Omit<Row, 'of'> = { open: namedAdmin, otherwise: 'Only an admin whose name stands in the log may do this.' };
const VISITOR: Omit<Row, 'of'> = { open: ownOrVisited, otherwise: 'It is not shared with the viewer, or the viewer did not say why.' };
const OPENABLE: Omit<Row, 'of'> = { open: openToOther, otherwise: 'It is not shared with the viewer.' };

/** The one place that decides. A new permission is one row. */
export const TABLE = {
  'view-person-page': { of: 'person', ...VISITOR },
  'view-evidence': { of: 'person', ...VISITOR },
  // Saying why, before another's page opens.
  'open-person-page': { of: 'person', ...OPENABLE },
  // What a person is told for reading their own numbers rightly. It stays the person's alone where a page is shared.
  'view-own-notes': { of: 'person', ...OWN },
  'view-own-log': { of: 'person', ...OWN },
  'manage-own-data': { of: 'person', ...OWN },
  'manage-own-sessions': { of: 'person', ...OWN },
  'share-own-page': { of: 'person', open: ownWhereShared, otherwise: 'Only the person shares a page, where the policy lets people share.' },
  'request-access': { of: 'instance', ...SIGNED_IN },
  'view-policy': { of: 'instance', open: anyoneSignedIn, otherwise: 'Only people who are signed in see this.' },
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
  'manage-people': { of: 'instance', ...ADMIN },
  'manage-policy': { of: 'instance', ...ADMIN },
  'view-admin-log': { of: 'instance', ...NAMED_ADMIN },
  'confirm-policy': { of: 'proposal', open: secondAdmin, otherwise: 'A second admin confirms what another proposed.' },
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof TABLE;

/** Every action, in the order of the table. */
export const ACTIONS = Object.keys(TABLE) as readonly Action[];

/** Nothing is kept back. */
const WHOLE: Opening = { basis: 'own', sections: SECTIONS };

function when(open: boolean): Opening | null {
  return open ? WHOLE : null;
}

function anyoneSignedIn(viewer: Viewer): Opening | null {
  return when(viewer.type === 'person');
}

/** Before the policy is adopted nobody but those who adopt it comes in. */
function signedIn(viewer: Viewer, _: AccessSubject, policy: Policy): Opening | null {
  return when(viewer.type === 'person' && (policy.adopted || viewer.admin));
}

function admin(viewer: Viewer): Opening | null {
  return when(viewer.type === 'person' && viewer.admin);
}

/** Reading the log stands in the log. */
function namedAdmin(viewer: Viewer): Opening | null {
  return when(viewer.type === 'person' && viewer.admin && !viewer.objected);
}

function secondAdmin(viewer: Viewer, subject: AccessSubject): Opening | null {
  return when(viewer.type === 'person' && viewer.admin && subject.type === 'proposal' && subject.proposedBy !== viewer.personId);
}

function own(viewer: Viewer, subject: AccessSubject): Opening | null {
  return when(viewer.type === 'person' && subject.type === 'person' && subject.personId === viewer.personId);
}

function ownWhereShared(viewer: Viewer, subject: AccessSubject, policy: Policy): Opening | null {
  const open = policy.adopted && (policy.mode === 'self-only' || policy.mode === 'same-view');
  return open ? own(viewer, subject) : null;
}

/** What would be open to another once they say why. */
function openToOther(viewer: Viewer, subject: AccessSubject, policy: Policy, now: number): Opening | null {
  return openFor(null, viewer, subject, policy, now);
}

function openFor(purpose: string | null, viewer: Viewer, subject: AccessSubject, policy: Policy, now: number): Opening | null {
  if (viewer.type !== 'person' || subject.type !== 'person' || subject.personId === null) return null;
  if (subject.personId === viewer.personId || subject.standing === undefined) return null;
  return openingOf(subject.standing, viewer, policy, now, purpose);
}

/** What another may name as why they look: of the policy's purposes those that open something of this person to them. */
export function purposesFor(viewer: Viewer, subject: AccessSubject, policy: Policy, now: number): readonly string[] {
  return policy.purposes.filter((purpose) => openFor(purpose, viewer, subject, policy, now) !== null);
}

/** One's own page; another's, what is open of it for the purpose that was named, while the visit lasts. */
function ownOrVisited(viewer: Viewer, subject: AccessSubject, policy: Policy, now: number): Opening | null {
  const mine = own(viewer, subject);
  if (mine !== null) return mine;
  const visit = subject.type === 'person' ? subject.standing?.visit : null;
  if (visit == null || now >= visit.until) return null;
  return openFor(visit.purpose, viewer, subject, policy, now);
}
