import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import type { Errands } from '../../app/parts.js';
import { NOT_SHARED, type NotShared } from '../../schema/failures.js';
import { leaveToEdit } from '../leave.js';
import { readDecision } from '../page/page.js';
import type { DecisionPage } from '../types/page.js';
import { numberOf } from '../../schema/number-of.js';
import type { InvestmentArgs } from './args.js';
import { measureSoon } from './measure-soon.js';

export async function markInvestment(store: Store, queue: Errands, ask: Ask, args: InvestmentArgs): Promise<DecisionPage | NotShared> {
  const editor = leaveToEdit(ask);
  const id = numberOf(args.decision);
  if (editor === null || id === null || !(await store.decisions.markInvestment(id, editor.personId, args.marked))) return NOT_SHARED;
  await store.admin.audit('investment.marked', editor.personId, { documentId: id, marked: args.marked });
  measureSoon(queue, ask);
  return readDecision(store, ask, args.decision);
}
