import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, may, MODES, PURPOSES, purposesFor, UNADOPTED } from './index.js';
import type { AccessSubject, Line, Mode, Share, Standing, Viewer } from './index.js';
import type { Held } from './policy.js';
import { ADOPTED, standing, STRANGER, viewer } from './testing/facts.js';

const NOW = 500;
const BEN = viewer(2);
const CAL = viewer(5, { calibrator: true });
const LINE: Line = { from: null, to: null, confirmedAt: 0 };
const FEEDBACK: Share = { sections: ['reach'], purpose: 'feedback', sharedAt: 0, expiresAt: 1_000, cycle: null };
const PROMOTION: Share = { ...FEEDBACK, sections: ['decisions', 'reach'], purpose: 'promotion' };
const SAME_VIEW = { ...ADOPTED, mode: 'same-view' } as const;

function adas(changes: Partial<Standing> = {}): AccessSubject {
  return { type: 'person', personId: 1, standing: standing(changes) };
}

function opened(who: Viewer, subject: AccessSubject, policy = ADOPTED): readonly string[] {
  const verdict = may(who, 'view-person-page', subject, policy, NOW);
  return verdict.allowed ? verdict.sections : [];
}

const visiting = (purpose: string): Pick<Standing, 'visit'> => ({ visit: { purpose, until: 1_000 } });

describe('a share', () => {
  it('opens for what it was made for and for nothing else', () => {
    for (const purpose of PURPOSES) {
      expect(opened(BEN, adas({ shares: [FEEDBACK], ...visiting(purpose) }))).toEqual(purpose === 'feedback' ? ['reach'] : []);
      const both = { shares: [FEEDBACK, PROMOTION], ...visiting(purpose) };
      expect(opened(BEN, adas(both))).toEqual({ feedback: ['reach'], promotion: ['reach', 'decisions'] }[purpose as string] ?? []);
    }
    const evidence = may(BEN, 'view-evidence', adas({ shares: [PROMOTION], ...visiting('feedback') }), ADOPTED, NOW);
    expect(evidence.allowed).toBe(false);
  });

  it('made for what the policy knows no more opens nothing', () => {
    const narrow = { ...ADOPTED, purposes: ['promotion'] };
    expect(opened(BEN, adas({ shares: [FEEDBACK], ...visiting('feedback') }), narrow)).toEqual([]);
    expect(may(BEN, 'open-person-page', adas({ shares: [FEEDBACK] }), narrow, NOW).allowed).toBe(false);
  });

  it('lets its reader name what opens something, and a line whatever the policy knows', () => {
    const named = (changes: Partial<Standing>, policy = ADOPTED, who: Viewer = BEN) => purposesFor(who, adas(changes), policy, NOW);
    expect(named({ shares: [FEEDBACK] })).toEqual(['feedback']);
    expect(named({ shares: [FEEDBACK, PROMOTION] })).toEqual(['promotion', 'feedback']);
    expect(named({ shares: [{ ...FEEDBACK, expiresAt: NOW }, PROMOTION] })).toEqual(['promotion']);
    expect(named({ shares: [FEEDBACK] }, { ...ADOPTED, purposes: ['handover'] })).toEqual([]);
    expect(named({ lines: [LINE] })).toEqual([]);
    expect(named({ lines: [LINE] }, SAME_VIEW)).toEqual(PURPOSES);
    expect(named({ shares: [FEEDBACK] }, ADOPTED, STRANGER)).toEqual([]);
    expect(named({ shares: [FEEDBACK] }, ADOPTED, viewer(1))).toEqual([]);
    expect(purposesFor(BEN, { type: 'instance' }, ADOPTED, NOW)).toEqual([]);
    expect(purposesFor(BEN, { type: 'person', personId: null, standing: standing({ shares: [FEEDBACK] }) }, ADOPTED, NOW)).toEqual([]);
  });

  it('says before the page opens all that any purpose would open', () => {
    expect(may(BEN, 'open-person-page', adas({ shares: [FEEDBACK, PROMOTION], visit: null }), ADOPTED, NOW)).toMatchObject({
      basis: 'share',
      sections: ['reach', 'decisions'],
    });
  });

  it('with a cycle opens to who sat in it when it was shared, and to nobody who came later', () => {
    const shared = (joinedAt: number, sharedAt: number) =>
      opened(CAL, adas({ shares: [{ ...FEEDBACK, sharedAt, cycle: { opensAt: 0, closesAt: 1_000, joinedAt } }] }));
    expect([shared(10, 9), shared(10, 10), shared(10, 11)]).toEqual([[], ['reach'], ['reach']]);
    expect(
      purposesFor(CAL, adas({ shares: [{ ...FEEDBACK, cycle: { opensAt: 0, closesAt: 1_000, joinedAt: 1 } }] }), ADOPTED, NOW),
    ).toEqual([]);
  });
});

describe('a policy of which a person was not told yet', () => {
  const of = (mode: Mode, purposes: readonly string[] = PURPOSES): Held => ({ mode, purposes });

  it('opens nothing that the one they were told of would not', () => {
    const subject = (since: readonly Held[]) => adas({ since, lines: [LINE], shares: [FEEDBACK] });
    const table = MODES.map((then) => MODES.map((now) => opened(BEN, subject([of(then), of(now)]), { ...ADOPTED, mode: now }).length));
    expect(Object.fromEntries(MODES.map((mode, index) => [mode, table[index]]))).toEqual({
      'self-only': [1, 1, 0, 0],
      'same-view': [1, 4, 0, 0],
      'team-only': [0, 0, 0, 0],
      'works-council': [0, 0, 0, 0],
    });
  });

  it('counts as told of by the last one alone: what was tighter in between holds on', () => {
    const shut = adas({ since: [of('same-view'), of('team-only'), of('same-view')], lines: [LINE], shares: [FEEDBACK] });
    expect(opened(BEN, shut, SAME_VIEW)).toEqual([]);
    expect(may(BEN, 'open-person-page', shut, SAME_VIEW, NOW).allowed).toBe(false);
  });

  it('adds no purpose for them either, also for who leads them', () => {
    const subject = (purpose: string) =>
      adas({ since: [of('same-view', ['promotion']), of('same-view')], lines: [LINE], shares: [FEEDBACK], ...visiting(purpose) });
    expect(opened(BEN, subject('promotion'), SAME_VIEW)).toHaveLength(4);
    expect(opened(BEN, subject('feedback'), SAME_VIEW)).toEqual([]);
    expect(purposesFor(BEN, subject('feedback'), SAME_VIEW, NOW)).toEqual(['promotion']);
  });

  it('never opens what it would not open to one who was told', () => {
    const mode = fc.constantFrom(...MODES);
    const held = fc.record({ mode, purposes: fc.subarray([...PURPOSES]) });
    fc.assert(
      fc.property(fc.array(held, { maxLength: 3 }), held, fc.boolean(), fc.constantFrom(...PURPOSES), (since, now, led, purpose) => {
        const facts = { shares: [FEEDBACK, PROMOTION], lines: led ? [LINE] : [], ...visiting(purpose) };
        const told = opened(BEN, adas(facts), { ...ADOPTED, ...now });
        for (const section of opened(BEN, adas({ ...facts, since }), { ...ADOPTED, ...now })) expect(told).toContain(section);
      }),
    );
  });
});

describe('who objected', () => {
  const gone = (roles: object = {}) => viewer(2, { objected: true, ...roles });

  it('opens nobody else\u2019s page, by nothing that stands between the two', () => {
    const inCycle = { ...FEEDBACK, cycle: { opensAt: 0, closesAt: 1_000, joinedAt: 0 } };
    for (const mode of MODES)
      for (const action of ['open-person-page', 'view-person-page', 'view-evidence'] as const)
        for (const who of [gone(), gone({ admin: true }), gone({ calibrator: true })]) {
          const subject = adas({ lines: [LINE], shares: [FEEDBACK, inCycle] });
          expect(may(who, action, subject, { ...ADOPTED, mode }, NOW).allowed).toBe(false);
          expect(purposesFor(who, subject, { ...ADOPTED, mode }, NOW)).toEqual([]);
        }
    expect(opened(viewer(2), adas({ shares: [FEEDBACK] }))).toEqual(['reach']);
  });

  it('reads no log in which their reading would stand without a name', () => {
    const log = (who: Viewer) => may(who, 'view-admin-log', { type: 'instance' }, ADOPTED, NOW).allowed;
    expect([log(viewer(3, { admin: true })), log(gone({ admin: true })), log(gone()), log(STRANGER)]).toEqual([true, false, false, false]);
  });

  it('keeps what is their own, and all else', () => {
    const own: AccessSubject = { type: 'person', personId: 2 };
    for (const policy of [ADOPTED, UNADOPTED])
      for (const action of ACTIONS) {
        if (action === 'view-admin-log') continue;
        for (const subject of [own, { type: 'instance' }, { type: 'proposal', proposedBy: 9 }] as const)
          expect(may(gone({ admin: true }), action, subject, policy, NOW).allowed).toBe(
            may(viewer(2, { admin: true }), action, subject, policy, NOW).allowed,
          );
      }
  });
});
