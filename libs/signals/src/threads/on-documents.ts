import { sectionChanged } from '../documents/drafting.js';
import type { Stand } from '../documents/stand.js';
import type { Heard } from '../documents/voices.js';
import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';

/** A thread on the file of a document, by somebody who did not write it. */
export interface DocumentThread {
  readonly stand: Stand;
  readonly heard: Heard;
  /** Row of `threads`. */
  readonly row: number;
}

/** The threads on a document, in order of time. */
export function threadsOn({ documents, threads }: Facts, stand: Stand): DocumentThread[] {
  return documents.voicesOf(stand).flatMap((heard) => {
    const row = heard.said.thread === null ? NOBODY : threads.rowOf(heard.said.thread.id);
    return row === NOBODY ? [] : [{ stand, heard, row }];
  });
}

const known = new WeakMap<Facts, Map<number, ReadonlyMap<number, DocumentThread>>>();

/** Of every thread the document it is about, as it stood at `to`; the first by id where there are two. */
export function documentThreads(facts: Facts, to: number): ReadonlyMap<number, DocumentThread> {
  const held = known.get(facts) ?? new Map<number, ReadonlyMap<number, DocumentThread>>();
  known.set(facts, held);
  let found = held.get(to);
  if (found === undefined) {
    const all = facts.documents.standsAt(to).flatMap((stand) => threadsOn(facts, stand));
    held.set(to, (found = new Map(all.reverse().map((one) => [one.row, one]))));
  }
  return found;
}

/** Whether the section of the document a thread stands in has other words in a version between a time and `until`. */
export function textChanged({ threads }: Facts, { stand, heard, row }: DocumentThread, until: number, since = heard.said.at): boolean {
  const line = threads.rows.line[row] ?? NOBODY;
  return heard.said.work !== null && sectionChanged(stand, heard.said.work, since, line, until);
}
