import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import type { Errands } from '../../app/parts.js';
import { NOT_SHARED, refused, Refused, type NotShared } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { leaveToEdit, type Editor } from '../leave.js';
import { Names } from '../names.js';
import { outcomesOf } from '../outcome.js';
import { Outcomes } from '../types/answers.js';
import { numberOf } from '../../schema/number-of.js';
import type { OutcomeArgs } from './args.js';
import { checkOutcome } from './check-outcome.js';
import { measureSoon } from './measure-soon.js';

export async function stateOutcome(store: Store, queue: Errands, ask: Ask, args: OutcomeArgs): Promise<Outcomes | NotShared | Refused> {
  const editor = leaveToEdit(ask);
  const id = numberOf(args.decision);
  if (editor === null || id === null) return NOT_SHARED;
  const row = (await store.decisions.one(id)).open(editor.view);
  if (row === null) return NOT_SHARED;
  const stated = checkOutcome(args);
  if (stated instanceof Refused) return stated;
  const outcomeId = await store.decisions.stateOutcome(id, editor.personId, stated);
  if (outcomeId === null) return NOT_SHARED;
  await store.admin.audit('outcome.stated', editor.personId, { documentId: id, outcomeId, category: stated.category });
  measureSoon(queue, ask);
  return outcomesNow(store, ask, editor, id);
}

/** An outcome's id names its document too: `12-5`. */
export async function removeOutcome(store: Store, queue: Errands, ask: Ask, id: string): Promise<Outcomes | NotShared | Refused> {
  const editor = leaveToEdit(ask);
  if (editor === null) return NOT_SHARED;
  const [documentId = null, outcomeId = null, ...more] = id.split('-').map(numberOf);
  const whole = documentId !== null && outcomeId !== null && more.length === 0;
  if (!whole || !(await store.decisions.removeOutcome(outcomeId, editor.personId)))
    return refused('There is no such outcome of yours. Load the page again.');
  await store.admin.audit('outcome.removed', editor.personId, { documentId, outcomeId });
  measureSoon(queue, ask);
  return outcomesNow(store, ask, editor, documentId);
}

async function outcomesNow(store: Store, ask: Ask, { view }: Editor, documentId: number): Promise<Outcomes> {
  const row = (await store.decisions.one(documentId)).open(view);
  const held = row === null || row.repository.private ? [] : (await store.decisions.outcomes(documentId)).open(view);
  const names = await Names.read(
    store,
    held.map(({ personId }) => personId),
  );
  return make(Outcomes, { outcomes: outcomesOf(held, names, ask) });
}
