import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, LINE_DAYS, may, MODES, NOT_SHARED, NOTHING_BETWEEN, SECTIONS, UNADOPTED, WHILE_OBJECTING } from './index.js';
import type { AccessSubject, Action, Line, Policy, Standing, Viewer } from './index.js';
import { TABLE } from './table.js';
import { ADOPTED, standing, STRANGER, viewer } from './testing/facts.js';

const NOW = 500;
const DAY = 86_400_000;
const ADA = viewer(1);
const BEN = viewer(2);
const ADMIN = viewer(3, { admin: true });
const OTHER_ADMIN = viewer(4, { admin: true });
const CAL = viewer(5, { calibrator: true });
const HERE: AccessSubject = { type: 'instance' };
const LINE: Line = { from: null, to: null, confirmedAt: 0 };
const SHARE = { sections: ['reach', 'decisions'], purpose: 'feedback', sharedAt: 0, expiresAt: 1_000, cycle: null };
const IN_CYCLE = { ...SHARE, cycle: { opensAt: 0, closesAt: 1_000, joinedAt: 0 } };

function adas(changes: Partial<Standing> = {}): AccessSubject {
  return { type: 'person', personId: 1, standing: standing(changes) };
}

function allowed(who: Viewer, action: Action, subject: AccessSubject, policy: Policy = ADOPTED, now = NOW): boolean {
  return may(who, action, subject, policy, now).allowed;
}

function inMode(mode: Policy['mode']): Policy {
  return { ...ADOPTED, mode };
}

/** Stranger, the person (or for the instance anyone), an admin who is someone else. */
const ROWS: Record<Action, readonly [AccessSubject, boolean, boolean, boolean]> = {
  'view-person-page': [adas(), false, true, false],
  'view-evidence': [adas(), false, true, false],
  'open-person-page': [adas(), false, false, false],
  'view-own-notes': [adas(), false, true, false],
  'view-own-log': [adas(), false, true, false],
  'manage-own-data': [adas(), false, true, false],
  'manage-own-sessions': [adas(), false, true, false],
  'share-own-page': [adas(), false, true, false],
  'request-access': [HERE, false, true, true],
  'view-policy': [HERE, false, true, true],
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
  'manage-people': [HERE, false, false, true],
  'manage-policy': [HERE, false, false, true],
  'view-admin-log': [HERE, false, false, true],
  'confirm-policy': [{ type: 'proposal', proposedBy: 1 }, false, false, true],
};
/** What a person may do before a policy is adopted: see that it is so, sign in and out, and what is theirs, which is nothing yet. */
const BEFORE: readonly Action[] = [
  'view-person-page',
  'view-evidence',
  'view-own-notes',
  'view-own-log',
  'manage-own-data',
  'manage-own-sessions',
  'view-policy',
];

describe('who may do what', () => {
  it.each(ACTIONS)('%s', (action) => {
    const [subject, ...expected] = ROWS[action];
    expect([STRANGER, ADA, ADMIN].map((who) => allowed(who, action, subject))).toEqual(expected);
  });

  it.each(ACTIONS)('%s is for its own kind of subject only', (action) => {
    for (const other of [HERE, adas({ lines: [LINE], shares: [SHARE] }), { type: 'proposal', proposedBy: null } as const]) {
      if (other.type === TABLE[action].of) continue;
      expect([STRANGER, ADA, ADMIN].map((who) => allowed(who, action, other))).toEqual([false, false, false]);
    }
  });

  it.each(ACTIONS)('%s before a policy is adopted is for admins, and for what is one\u2019s own', (action) => {
    const [subject, , , admins] = ROWS[action];
    expect(allowed(STRANGER, action, subject, UNADOPTED)).toBe(false);
    expect(allowed(ADA, action, subject, UNADOPTED)).toBe(BEFORE.includes(action));
    expect(allowed(ADMIN, action, subject, UNADOPTED)).toBe(admins);
  });

  it('gives for a person who does not exist the answer for one who does not share', () => {
    for (const who of [STRANGER, ADA, ADMIN, CAL]) {
      const unknown = may(who, 'view-person-page', { type: 'person', personId: null, standing: standing() }, ADOPTED, NOW);
      const forbidden = may(who, 'view-person-page', { type: 'person', personId: 9, standing: standing() }, ADOPTED, NOW);
      expect(unknown).toEqual(forbidden);
      expect(unknown.allowed).toBe(false);
    }
    const shared = standing({ lines: [LINE], shares: [SHARE] });
    for (const action of ACTIONS) {
      expect(allowed(BEN, action, { type: 'person', personId: null, standing: shared }, inMode('same-view'))).toBe(false);
    }
    expect(NOT_SHARED).toMatch(/\.$/);
    expect(WHILE_OBJECTING).toMatch(/withdraw your objection.*\.$/);
  });

  it('takes every row for its own subject alone, and a stranger for one whatever else is said of them', () => {
    const pretender = { type: 'stranger', admin: true, personId: 1 } as unknown as Viewer;
    const subjects = [HERE, adas(), { type: 'proposal', proposedBy: 9 }, { type: 'person' }] as unknown as AccessSubject[];
    for (const action of ACTIONS) {
      const { of, open } = TABLE[action];
      for (const subject of subjects) {
        expect(open(STRANGER, subject, ADOPTED, NOW)).toBeNull();
        expect(open(pretender, subject, ADOPTED, NOW)).toBeNull();
      }
      if (of === 'instance') continue;
      const others = [
        { type: 'instance', personId: 1, proposedBy: 9, standing: standing({ shares: [SHARE] }) },
        { type: of === 'person' ? 'proposal' : 'person', personId: 1, proposedBy: 9, standing: standing({ shares: [SHARE] }) },
      ] as unknown as AccessSubject[];
      for (const subject of others) for (const who of [ADA, BEN, ADMIN]) expect(open(who, subject, ADOPTED, NOW)).toBeNull();
    }
  });

  it('shows a stranger nothing at all', () => {
    const open = adas({ lines: [LINE], shares: [SHARE] });
    for (const mode of MODES)
      for (const action of ACTIONS)
        for (const subject of [open, HERE, { type: 'proposal', proposedBy: null } as const])
          expect(allowed(STRANGER, action, subject, inMode(mode))).toBe(false);
  });

  it('lets no admin confirm what they proposed themselves', () => {
    const proposal: AccessSubject = { type: 'proposal', proposedBy: 3 };
    expect([ADMIN, OTHER_ADMIN, ADA].map((who) => allowed(who, 'confirm-policy', proposal))).toEqual([false, true, false]);
    expect(allowed(ADMIN, 'confirm-policy', { type: 'proposal', proposedBy: null })).toBe(true);
  });
});

describe('another\u2019s page', () => {
  it('is closed where nothing is known between the two', () => {
    expect(allowed(BEN, 'view-person-page', { type: 'person', personId: 1 })).toBe(false);
    expect(allowed(BEN, 'open-person-page', { type: 'person', personId: 1 })).toBe(false);
  });

  it('opens to who leads the person where the policy says so, and nowhere else', () => {
    const subject = adas({ lines: [LINE] });
    expect(MODES.map((mode) => allowed(BEN, 'view-person-page', subject, inMode(mode)))).toEqual([false, true, false, false]);
    expect(may(BEN, 'view-evidence', subject, inMode('same-view'), NOW)).toMatchObject({ basis: 'line', sections: SECTIONS });
  });

  it('is never one\u2019s own, whatever stands between one and oneself', () => {
    const subject = adas({ lines: [LINE], shares: [SHARE] });
    expect(allowed(ADA, 'open-person-page', subject, inMode('same-view'))).toBe(false);
    expect(may(ADA, 'view-person-page', subject, inMode('same-view'), NOW)).toMatchObject({ basis: 'own' });
    expect(NOTHING_BETWEEN).toEqual({ told: false, since: [], withheld: false, switchedOn: false, lines: [], shares: [], visit: null });
  });

  it('opens in part by a share, in the modes where people may share', () => {
    const subject = adas({ shares: [SHARE] });
    expect(MODES.map((mode) => allowed(BEN, 'view-person-page', subject, inMode(mode)))).toEqual([true, true, false, false]);
    expect(may(BEN, 'view-person-page', subject, ADOPTED, NOW)).toMatchObject({ basis: 'share', sections: ['reach', 'decisions'] });
    expect(MODES.map((mode) => allowed(ADA, 'share-own-page', adas(), inMode(mode)))).toEqual([true, true, false, false]);
    expect(allowed(BEN, 'share-own-page', subject)).toBe(false);
  });

  it('shows what several shares open together, and nothing that is no section', () => {
    const shares = [SHARE, { ...SHARE, sections: ['whole', 'salary'] }, { ...SHARE, sections: ['mentoring'], expiresAt: NOW }];
    expect(may(BEN, 'view-person-page', adas({ shares }), ADOPTED, NOW)).toMatchObject({ sections: ['reach', 'decisions', 'whole'] });
    expect(allowed(BEN, 'view-person-page', adas({ shares: [{ ...SHARE, sections: ['salary'] }] }))).toBe(false);
    expect(allowed(BEN, 'view-person-page', adas({ shares: [{ ...SHARE, sections: [] }] }))).toBe(false);
  });

  it('opens to the calibrators of a cycle while it is open', () => {
    const subject = adas({ shares: [IN_CYCLE] });
    expect(may(CAL, 'view-person-page', subject, ADOPTED, NOW)).toMatchObject({ allowed: true, basis: 'cycle' });
    expect(allowed(BEN, 'view-person-page', subject)).toBe(false);
    const at = (opensAt: number, closesAt: number) => adas({ shares: [{ ...SHARE, cycle: { opensAt, closesAt, joinedAt: 0 } }] });
    expect([at(NOW, NOW + 1), at(NOW + 1, NOW + 2), at(NOW - 1, NOW)].map((one) => allowed(CAL, 'view-person-page', one))).toEqual([
      true,
      false,
      false,
    ]);
    expect(may(CAL, 'view-person-page', adas({ shares: [IN_CYCLE, SHARE] }), ADOPTED, NOW)).toMatchObject({ basis: 'share' });
  });

  it('ends with the share, to the millisecond', () => {
    const subject = adas({ shares: [{ ...SHARE, expiresAt: NOW }], visit: { purpose: 'feedback', until: 9_000 } });
    expect(allowed(BEN, 'view-person-page', subject, ADOPTED, NOW - 1)).toBe(true);
    expect(allowed(BEN, 'view-person-page', subject, ADOPTED, NOW)).toBe(false);
  });

  it('ends with the line, and 45 days after it was last confirmed', () => {
    const policy = inMode('same-view');
    const open = (line: Partial<Line>, now: number) =>
      allowed(BEN, 'view-person-page', adas({ lines: [{ ...LINE, ...line }], visit: { purpose: 'feedback', until: 9e12 } }), policy, now);
    expect(LINE_DAYS).toBe(45);
    expect([open({}, 45 * DAY - 1), open({}, 45 * DAY)]).toEqual([true, false]);
    expect([open({ from: NOW + 1 }, NOW), open({ from: NOW }, NOW), open({ to: NOW }, NOW), open({ to: NOW + 1 }, NOW)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    // A line without a first day began before every moment, those before 1970 too.
    expect([open({ from: null, confirmedAt: -2 }, -1), open({ from: 0, confirmedAt: -2 }, -1)]).toEqual([true, false]);
    const lines = [{ ...LINE, to: NOW }, LINE];
    expect(allowed(BEN, 'view-person-page', adas({ lines }), policy)).toBe(true);
  });

  it('asks why first, for a purpose the policy knows, and for a while', () => {
    const visits = [
      null,
      { purpose: 'curiosity', until: 1_000 },
      { purpose: 'feedback', until: NOW },
      { purpose: 'feedback', until: NOW + 1 },
    ];
    for (const action of ['view-person-page', 'view-evidence'] as const) {
      expect(visits.map((visit) => allowed(BEN, action, adas({ shares: [SHARE], visit })))).toEqual([false, false, false, true]);
    }
    expect(visits.map((visit) => allowed(BEN, 'open-person-page', adas({ shares: [SHARE], visit })))).toEqual([true, true, true, true]);
    const narrow = { ...ADOPTED, purposes: ['promotion'] };
    for (const mode of MODES)
      for (const action of ['view-person-page', 'open-person-page'] as const) {
        expect(allowed(BEN, action, adas({ shares: [SHARE] }), { ...narrow, mode })).toBe(false);
        expect(allowed(BEN, action, adas({ lines: [LINE] }), { ...narrow, mode, purposes: [] })).toBe(false);
      }
  });

  it('is closed without notice, and when the person paused or objected', () => {
    for (const changes of [{ told: false }, { withheld: true }]) {
      const subject = adas({ lines: [LINE], shares: [SHARE], ...changes });
      for (const mode of MODES) expect(allowed(BEN, 'open-person-page', subject, inMode(mode))).toBe(false);
      expect(allowed(ADA, 'view-person-page', subject)).toBe(true);
    }
  });

  it('stays closed before a policy is adopted, whatever was shared', () => {
    expect(allowed(BEN, 'open-person-page', adas({ lines: [LINE], shares: [SHARE] }), { ...inMode('same-view'), adopted: false })).toBe(
      false,
    );
  });

  it('keeps what is the person\u2019s alone from everyone it is open to', () => {
    const subject = adas({ lines: [LINE], shares: [SHARE] });
    for (const action of ['view-own-notes', 'view-own-log', 'manage-own-data', 'manage-own-sessions', 'share-own-page'] as const)
      expect(allowed(BEN, action, subject, inMode('same-view'))).toBe(false);
  });

  it('is never opened by being an admin, and never by less than a line, a share or a cycle', () => {
    const id = fc.integer({ min: 1, max: 4 });
    const action = fc.constantFrom<Action>('view-person-page', 'view-evidence', 'open-person-page');
    const mode = fc.constantFrom(...MODES);
    fc.assert(
      fc.property(id, id, fc.boolean(), fc.boolean(), action, mode, fc.integer(), (who, whose, admin, calibrator, what, inForce, now) => {
        const subject: AccessSubject = {
          type: 'person',
          personId: whose,
          standing: standing({ visit: { purpose: 'feedback', until: Infinity } }),
        };
        const verdict = may(viewer(who, { admin, calibrator }), what, subject, inMode(inForce), now);
        expect(verdict.allowed).toBe(who === whose && what !== 'open-person-page');
      }),
    );
  });
});

describe('a verdict', () => {
  it('says what it is for, who it is for, why and when it was given', () => {
    const subject = adas();
    expect(may(ADA, 'view-evidence', subject, ADOPTED, 1234)).toEqual({
      allowed: true,
      action: 'view-evidence',
      subject,
      viewer: ADA,
      basis: 'own',
      sections: SECTIONS,
      at: 1234,
    });
  });

  it('says why not, for the log', () => {
    const why = (who: Viewer, action: Action, subject: AccessSubject) => may(who, action, subject, ADOPTED, 0);
    const sentence = (text: string) => ({ allowed: false, why: text });
    expect(why(STRANGER, 'view-teams', HERE)).toEqual(sentence('Only people who are signed in see this, once a policy is adopted.'));
    expect(why(STRANGER, 'view-policy', HERE)).toEqual(sentence('Only people who are signed in see this.'));
    expect(why(ADA, 'manage-teams', HERE)).toEqual(sentence('Only an admin may do this.'));
    expect(why(ADA, 'view-admin-log', HERE)).toEqual(sentence('Only an admin whose name stands in the log may do this.'));
    expect(why(BEN, 'view-own-log', adas())).toEqual(sentence('It is the person\u2019s own, and the person does not share it.'));
    expect(why(BEN, 'view-person-page', adas())).toEqual(sentence('It is not shared with the viewer, or the viewer did not say why.'));
    expect(why(BEN, 'open-person-page', adas())).toEqual(sentence('It is not shared with the viewer.'));
    expect(why(BEN, 'share-own-page', adas())).toEqual(sentence('Only the person shares a page, where the policy lets people share.'));
    expect(why(ADA, 'confirm-policy', { type: 'proposal', proposedBy: 3 })).toEqual(
      sentence('A second admin confirms what another proposed.'),
    );
  });

  it('cannot be changed, nor by changing what it was asked with', () => {
    const subject = { type: 'person' as const, personId: 1 };
    const verdict = may(ADA, 'view-evidence', subject, ADOPTED, 0);
    subject.personId = 2;
    expect(verdict).toMatchObject({ subject: { personId: 1 } });
    expect(() => Object.assign(verdict, { action: 'manage-teams' })).toThrow(TypeError);
    const { subject: kept, viewer: who, sections } = verdict.allowed ? verdict : { subject: {}, viewer: {}, sections: [] };
    expect(() => Object.assign(kept, { personId: 2 })).toThrow(TypeError);
    expect(() => Object.assign(who, { personId: 2 })).toThrow(TypeError);
    expect(() => (sections as string[]).push('x')).toThrow(TypeError);
  });
});
