import { wasGiven } from './may.js';
import type { Allowed } from './may.js';
import type { AccessSubject, Section } from './subject.js';
import type { Action } from './table.js';

/** A verdict was used for something it was not given for: a mistake in the program, never a viewer's. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
}

/**
 * A value about a person that opens only with leave for the same action and the same subject. What reads people's data
 * from the store hands it out like this, so that a use case that asks nobody does not compile.
 */
export class Guarded<T, A extends Action = Action> {
  readonly #value: T;

  private constructor(
    value: T,
    readonly action: A,
    readonly subject: AccessSubject,
  ) {
    this.#value = value;
  }

  /** Closes a value; for those who read it from where it is kept. */
  static of<T, A extends Action>(action: A, subject: AccessSubject, value: T): Guarded<T, A> {
    return new Guarded(value, action, subject);
  }

  /**
   * @param section of which part of the page it is, `head` for what stands above them all; null: it is the whole, or the person's alone
   * @throws AccessError when the verdict is for another action or subject, was not made by `may`, or opens other sections only
   */
  open(verdict: Allowed<A>, section: Section | 'head' | null = null): T {
    this.check(verdict);
    if (verdict.basis !== 'own' && section !== 'head' && (section === null || !verdict.sections.includes(section))) {
      throw new AccessError(`A guarded value for ${this.action} was opened whole with leave for a part of it.`);
    }
    return this.#value;
  }

  /**
   * Of a list only what the verdict opens.
   * @param sectionOf which section an item is part of; null: it is the person's alone
   * @throws AccessError as `open` does
   */
  openEach<I>(this: Guarded<readonly I[], A>, verdict: Allowed<A>, sectionOf: (item: I) => Section | null): readonly I[] {
    this.check(verdict);
    if (verdict.basis === 'own') return this.#value;
    return this.#value.filter((item) => {
      const section = sectionOf(item);
      return section !== null && verdict.sections.includes(section);
    });
  }

  /** Nothing of the value leaks into a log or an answer. */
  toJSON(): string {
    return '[guarded]';
  }

  private check(verdict: Allowed<A>): void {
    if (!wasGiven(verdict)) throw new AccessError('A guarded value was opened without asking may().');
    if (verdict.action !== this.action || !sameSubject(verdict.subject, this.subject)) {
      throw new AccessError(`A guarded value for ${this.action} was opened with leave for ${verdict.action} of another subject.`);
    }
  }
}

function sameSubject(a: AccessSubject, b: AccessSubject): boolean {
  return a.type === 'person' && b.type === 'person' ? a.personId === b.personId : a.type === b.type;
}
