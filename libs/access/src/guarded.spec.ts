import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { AccessError, Guarded, may } from './index.js';
import { NOTHING_BETWEEN } from './index.js';
import type { Allowed, Policy, Verdict, Viewer } from './index.js';
import { ADOPTED } from './testing/facts.js';

const POLICY: Policy = ADOPTED;
const ADA: Viewer = { type: 'person', personId: 1, admin: false, calibrator: false, objected: false };
const BEN: Viewer = { type: 'person', personId: 2, admin: true, calibrator: false, objected: false };
const page = Guarded.of('view-person-page', { type: 'person', personId: 1 }, { secret: 'ink' });

function given<A extends 'view-person-page' | 'view-evidence'>(viewer: Viewer & { type: 'person' }, action: A): Allowed<A> {
  const verdict = may(viewer, action, { type: 'person', personId: viewer.personId }, POLICY, 0);
  if (!verdict.allowed) throw new Error(verdict.why);
  return verdict;
}

describe('a guarded value', () => {
  it('opens with leave for the same action and subject', () => {
    expect(page.open(given(ADA, 'view-person-page'))).toEqual({ secret: 'ink' });
  });

  it('stays closed with leave for another subject', () => {
    expect(() => page.open(given(BEN, 'view-person-page'))).toThrow(AccessError);
  });

  it('stays closed with leave for another action', () => {
    const other: unknown = given(ADA, 'view-evidence');
    expect(() => page.open(other as Allowed<'view-person-page'>)).toThrow(/leave for view-evidence/);
  });

  it('stays closed with a verdict that may() did not make, however alike', () => {
    const forged: unknown = { ...given(ADA, 'view-person-page') };
    expect(() => page.open(forged as Allowed<'view-person-page'>)).toThrow('A guarded value was opened without asking may().');
  });

  it('opens in part for whom a part is shared with, and never whole', () => {
    const sections = ['reach'];
    const shares = [{ sections, purpose: 'feedback', sharedAt: 0, expiresAt: 10, cycle: null }];
    const standing = { ...NOTHING_BETWEEN, told: true, shares, visit: { purpose: 'feedback', until: 10 } };
    const verdict = may(BEN, 'view-person-page', { type: 'person', personId: 1, standing }, POLICY, 0);
    if (!verdict.allowed) throw new Error(verdict.why);
    expect(verdict).toMatchObject({ basis: 'share', sections: ['reach'] });
    expect(() => page.open(verdict)).toThrow('with leave for a part of it');
    expect(() => page.open(verdict, 'mentoring')).toThrow(AccessError);
    expect(page.open(verdict, 'reach')).toEqual({ secret: 'ink' });
    expect(page.open(verdict, 'head')).toEqual({ secret: 'ink' });
    const list = Guarded.of('view-person-page', { type: 'person', personId: 1 }, ['reach', 'mentoring', 'alone'] as const);
    const sectionOf = (item: string) => (item === 'reach' || item === 'mentoring' ? item : null);
    expect(list.openEach(verdict, sectionOf)).toEqual(['reach']);
    expect(list.openEach(given(ADA, 'view-person-page'), sectionOf)).toEqual(['reach', 'mentoring', 'alone']);
    expect(() => list.openEach({ ...verdict }, sectionOf)).toThrow(AccessError);
  });

  it('of nobody opens for nobody', () => {
    const nobodys = Guarded.of('view-person-page', { type: 'person', personId: null }, 'x');
    expect(() => nobodys.open(given(ADA, 'view-person-page'))).toThrow(AccessError);
  });

  it('of the instance opens with leave for the instance', () => {
    const teams = Guarded.of('view-teams', { type: 'instance' }, ['a']);
    const verdict = may(ADA, 'view-teams', { type: 'instance' }, POLICY, 0);
    expect(verdict.allowed && teams.open(verdict)).toEqual(['a']);
  });

  it('stays closed where its action is of another kind of subject than it is itself', () => {
    const teams = may(ADA, 'view-teams', { type: 'instance' }, POLICY, 0);
    const amiss = Guarded.of('view-teams', { type: 'person', personId: 1 }, 'x');
    expect(() => teams.allowed && amiss.open(teams)).toThrow(AccessError);
    const proposals = Guarded.of('view-teams', { type: 'proposal', proposedBy: null }, 'x');
    expect(() => teams.allowed && proposals.open(teams)).toThrow(AccessError);
    const notes = may(ADA, 'view-own-notes', { type: 'person', personId: 1 }, POLICY, 0);
    const astray = Guarded.of('view-own-notes', { type: 'instance' }, 'x');
    expect(() => notes.allowed && astray.open(notes)).toThrow(AccessError);
    expect(new AccessError('x').name).toBe('AccessError');
    expect(JSON.stringify({ page })).toBe('{"page":"[guarded]"}');
  });

  it('shows nothing of itself in a log or an answer', () => {
    for (const text of [JSON.stringify(page), inspect(page, { depth: 9, showHidden: true }), String(page), Object.values(page).join()]) {
      expect(text).not.toContain('ink');
    }
  });
});

/** Compiled by the check of types, never run: each line below an expectation must not compile, or the check fails. */
export function doesNotCompile(verdict: Verdict<'view-person-page'>, evidence: Allowed<'view-evidence'>): void {
  // @ts-expect-error a use case that asks nobody
  page.open();
  // @ts-expect-error a verdict that may be a refusal
  page.open(verdict);
  // @ts-expect-error leave for another action
  page.open(evidence);
  // @ts-expect-error a verdict written by hand
  page.open({
    allowed: true,
    action: 'view-person-page',
    subject: { type: 'person', personId: 1 },
    viewer: ADA,
    basis: 'own',
    sections: [],
    at: 0,
  });
  // @ts-expect-error the value itself
  String(page.value);
  // @ts-expect-error closed with no place to say of whom it is
  new Guarded({ secret: 'ink' });
  // @ts-expect-error an action that is not in the table
  may(ADA, 'view-salary', { type: 'instance' }, POLICY, 0);
}
