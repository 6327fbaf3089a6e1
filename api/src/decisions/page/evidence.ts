import { allPeriod, lastMidnight } from '@ambit/activity';
import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { listOf } from '../../evidence/list.js';
import { findPart } from '../../schema/definitions.js';
import type { Evidence } from '../../schema/evidence.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { allOf } from '../../schema/measured.js';
import { periodOf } from '../../schema/period.js';
import { NotMeasured } from '../../schema/reading.js';
import { leaveToView } from '../leave.js';
import { numberOf } from '../../schema/number-of.js';
import type { DecisionEvidenceArgs } from './args.js';

/** The list behind one number of a document, over its whole life. */
export async function readDecisionEvidence(
  store: Store,
  ask: Ask,
  args: DecisionEvidenceArgs,
): Promise<Evidence | NotShared | NotMeasured | Refused> {
  const verdict = leaveToView(ask);
  const id = numberOf(args.id);
  const row = verdict === null || id === null ? null : (await store.decisions.one(id)).open(verdict);
  if (verdict === null || id === null || row === null) return NOT_SHARED;

  const part = findPart(args.signal, args.part, 'document');
  if (part === null)
    return refused(`There is no number called "${args.signal}:${args.part}" of a decision. The definitions list those there are.`);
  const measured = await allOf(store, ask.now, args.generation ?? null);
  if (measured === null) return make(NotMeasured, { period: periodOf(allPeriod(lastMidnight(ask.now))) });

  const readings = (await store.decisions.readingsOf(measured.generation.id, 'document', [id])).open(verdict);
  const reading = readings.get(id)?.find(({ signal }) => signal === args.signal);
  const log = reading === undefined ? [] : (await store.decisions.logOfDocument(id, measured.generation)).open(verdict);
  const reader = {
    wordsAt: async (places: Parameters<Store['decisions']['excerptsOf']>[0]) => (await store.decisions.excerptsOf(places)).open(verdict),
    documents: async (ids: readonly number[]) => (await store.decisions.many(ids)).open(verdict),
    hidden: row.repository.private,
  };
  return listOf(store, reader, args, part, { measured, reading, log });
}
