import type { Basis } from './basis.js';
import type { Policy } from './policy.js';
import type { AccessSubject, Section, Viewer } from './subject.js';
import { TABLE, type Action } from './table.js';

/** What a viewer reads who may not, and who asks for what is not there: one sentence for both, so that neither is told. */
export const NOT_SHARED = 'This page isn\u2019t shared with you.';

/** What somebody reads who objected, whomever they ask for: it says nothing of anyone else. */
export const WHILE_OBJECTING =
  'While you object you open no page but your own, because nobody could read that it was you; withdraw your objection under Your data to open others again.';

declare const MADE_BY_MAY: unique symbol;

/** Leave to do one thing to one subject. Only `may` makes it. */
export interface Allowed<A extends Action = Action> {
  readonly allowed: true;
  readonly action: A;
  readonly subject: AccessSubject;
  readonly viewer: Viewer;
  /** Why it is open. */
  readonly basis: Basis;
  /** What of the person's page it opens; all of them where it is one's own. */
  readonly sections: readonly Section[];
  /** When it was given, milliseconds since 1970 UTC. */
  readonly at: number;
  readonly [MADE_BY_MAY]: true;
}

export interface Refused {
  readonly allowed: false;
  /** For the log; the viewer reads `NOT_SHARED`. */
  readonly why: string;
}

export type Verdict<A extends Action = Action> = Allowed<A> | Refused;

const given = new WeakSet();

/**
 * Whether the viewer may do this to the subject now. The same answer for a person who does not share and for one who
 * does not exist.
 * @param now milliseconds since 1970 UTC
 */
export function may<A extends Action>(viewer: Viewer, action: A, subject: AccessSubject, policy: Policy, now: number): Verdict<A> {
  const row = TABLE[action];
  const opening = row.of === subject.type ? row.open(viewer, subject, policy, now) : null;
  if (opening === null) return { allowed: false, why: row.otherwise };
  // The brand exists for the compiler only; at run time the verdict is known by having been made here.
  const facts = {
    allowed: true,
    action,
    subject: Object.freeze({ ...subject }),
    viewer: Object.freeze({ ...viewer }),
    basis: opening.basis,
    sections: Object.freeze([...opening.sections]),
    at: now,
  };
  const verdict = Object.freeze(facts) as Allowed<A>;
  given.add(verdict);
  return verdict;
}

/** True for a verdict that `may` made, false for one that only looks like it. */
export function wasGiven(verdict: Allowed): boolean {
  return given.has(verdict);
}
