import { may } from '@ambit/access';
import type { LogRow } from '@ambit/activity';
import { annotationsOf, notCounted } from '@ambit/signals';
import type { Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { factsOf } from '../evidence/facts.js';
import { showRows, type Reader } from '../evidence/rows.js';
import { Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { measuredAs, readPeriod } from '../schema/measured.js';
import { periodOf } from '../schema/period.js';
import { Annotation, NotCounted, PersonNotes } from './notes-types.js';

/**
 * What a person is told beside their numbers, made from the rows the numbers were made from; null for everybody else, and
 * where nothing is measured.
 */
export async function readNotes(
  store: Store,
  ask: Ask,
  personId: number,
  text: string,
  generation: string | null,
): Promise<PersonNotes | null> {
  const subject = { type: 'person', personId } as const;
  const verdict = may(ask.viewer, 'view-own-notes', subject, ask.policy, ask.now);
  const evidence = may(ask.viewer, 'view-evidence', subject, ask.policy, ask.now);
  const period = readPeriod(text, ask.now);
  if (!verdict.allowed || !evidence.allowed || period instanceof Refused) return null;
  const measured = await measuredAs(store, text, period, generation);
  if (measured === null || !(await store.readings.covers(measured.generation.id, personId))) return null;

  const log = (await store.readings.logOfPerson(personId, measured.generation)).open(evidence);
  const facts = await factsOf(store, log, measured.generation, []);
  const { from, to } = measured.generation;
  const reader: Reader = {
    wordsAt: async (places) => (await store.readings.excerptsOf(personId, places)).open(evidence),
    documents: () => Promise.resolve(new Map()),
    hidden: false,
  };
  const left = Object.entries(notCounted(facts, personId, from, to)).filter(([, reviews]) => reviews > 0);
  const annotations: Annotation[] = [];
  for (const { screen, seqs, of } of annotationsOf({ facts, from, to, all: measured.period.from === null }, personId))
    annotations.push(make(Annotation, { screen, of, rows: await showRows(store, reader, log, reviewsAt(log, seqs)) }));
  return make(PersonNotes, {
    period: periodOf(measured.period),
    generation: String(measured.generation.id),
    notCounted: left.map(([why, reviews]) => make(NotCounted, { why, reviews })),
    annotations,
  });
}

/** Rows of the log as rows of a list. */
function reviewsAt(log: readonly LogRow[], seqs: readonly number[]) {
  const held = new Map(log.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => {
    const row = held.get(seq);
    if (row === undefined) return [];
    const { at, workId, repositoryId } = row;
    return [
      { seq, at, workId, repositoryId, documentId: null, kind: 'review.submitted' as const, groups: [], way: null, how: null, marks: [] },
    ];
  });
}
