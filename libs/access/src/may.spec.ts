import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, may, NOT_SHARED } from './index.js';
import type { AccessSubject, Action, Policy, Viewer } from './index.js';
import { TABLE } from './table.js';

const POLICY: Policy = { mode: 'self-only' };
const STRANGER: Viewer = { type: 'stranger' };
const ADA: Viewer = { type: 'person', personId: 1, admin: false };
const ADMIN: Viewer = { type: 'person', personId: 2, admin: true };
const ADAS: AccessSubject = { type: 'person', personId: 1 };
const NOBODYS: AccessSubject = { type: 'person', personId: null };
const HERE: AccessSubject = { type: 'instance' };

function allowed(viewer: Viewer, action: Action, subject: AccessSubject): boolean {
  return may(viewer, action, subject, POLICY, 0).allowed;
}

describe('who may do what', () => {
  /** Stranger, the person, an admin who is someone else. */
  const rows: Record<Action, readonly [AccessSubject, boolean, boolean, boolean]> = {
    'view-person-page': [ADAS, false, true, false],
    'view-evidence': [ADAS, false, true, false],
    'view-own-notes': [ADAS, false, true, false],
    'view-teams': [HERE, false, true, true],
    'view-areas': [HERE, false, true, true],
    'view-organization': [HERE, false, true, true],
    'view-sync': [HERE, false, true, true],
    'ask-for-period': [HERE, false, true, true],
    'view-decisions': [HERE, false, true, true],
    'edit-decisions': [HERE, false, true, true],
    'manage-connections': [HERE, false, false, true],
    'manage-teams': [HERE, false, false, true],
    'manage-documents': [HERE, false, false, true],
  };

  it.each(ACTIONS)('%s', (action) => {
    const [subject, ...expected] = rows[action];
    expect([STRANGER, ADA, ADMIN].map((viewer) => allowed(viewer, action, subject))).toEqual(expected);
  });

  it.each(ACTIONS)('%s is for its own kind of subject only', (action) => {
    const other = TABLE[action].of === 'person' ? HERE : ADAS;
    expect([STRANGER, ADA, ADMIN].map((viewer) => allowed(viewer, action, other))).toEqual([false, false, false]);
  });

  it('gives for a person who does not exist the answer for one who does not share', () => {
    for (const viewer of [STRANGER, ADA, ADMIN]) {
      const unknown = may(viewer, 'view-person-page', NOBODYS, POLICY, 0);
      const forbidden = may(viewer, 'view-person-page', { type: 'person', personId: 3 }, POLICY, 0);
      expect(unknown).toEqual(forbidden);
      expect(unknown.allowed).toBe(false);
    }
    expect(NOT_SHARED).toMatch(/\.$/);
  });

  it('opens a person to nobody but that person, whoever asks', () => {
    const id = fc.integer({ min: 1, max: 5 });
    const action = fc.constantFrom<Action>('view-person-page', 'view-evidence', 'view-own-notes');
    fc.assert(
      fc.property(id, id, fc.boolean(), action, fc.integer(), (viewer, subject, admin, what, now) => {
        const verdict = may({ type: 'person', personId: viewer, admin }, what, { type: 'person', personId: subject }, POLICY, now);
        expect(verdict.allowed).toBe(viewer === subject);
      }),
    );
  });

  it('shows a stranger nothing at all', () => {
    for (const action of ACTIONS) for (const subject of [ADAS, NOBODYS, HERE]) expect(allowed(STRANGER, action, subject)).toBe(false);
  });
});

describe('a verdict', () => {
  it('says what it is for, who it is for and when it was given', () => {
    expect(may(ADA, 'view-evidence', ADAS, POLICY, 1234)).toEqual({
      allowed: true,
      action: 'view-evidence',
      subject: ADAS,
      viewer: ADA,
      at: 1234,
    });
  });

  it('says why not, for the log', () => {
    expect(may(STRANGER, 'view-teams', HERE, POLICY, 0)).toEqual({ allowed: false, why: 'Only people who are signed in see this.' });
    expect(may(ADA, 'manage-teams', HERE, POLICY, 0)).toEqual({ allowed: false, why: 'Only an admin may do this.' });
  });

  it('cannot be changed, nor by changing what it was asked with', () => {
    const subject = { type: 'person' as const, personId: 1 };
    const verdict = may(ADA, 'view-evidence', subject, POLICY, 0);
    subject.personId = 2;
    expect(verdict).toMatchObject({ subject: { personId: 1 } });
    expect(() => Object.assign(verdict, { action: 'manage-teams' })).toThrow(TypeError);
    expect(() => Object.assign(verdict.allowed ? verdict.subject : {}, { personId: 2 })).toThrow(TypeError);
  });
});
