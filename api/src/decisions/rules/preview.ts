import type { PreviewView, Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { NOT_SHARED, Refused, type NotShared } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { leaveToManage, type Keeper } from '../leave.js';
import { RulePreview } from '../types/rules.js';
import { numberOf } from '../../schema/number-of.js';
import type { RuleArgs } from './args.js';
import { checkRule } from './check-rule.js';

export async function askPreview(store: Store, ask: Ask, args: RuleArgs): Promise<RulePreview | NotShared | Refused> {
  const keeper = leaveToManage(ask);
  if (keeper === null) return NOT_SHARED;
  const rule = await checkRule(store, args);
  if (rule instanceof Refused) return rule;
  const id = await store.decisions.askPreview(rule);
  return (await previewOf(store, keeper, id)) ?? notYet(id);
}

/** Null for one that is not there, and for everyone but an admin. */
export async function readPreview(store: Store, ask: Ask, id: string): Promise<RulePreview | null> {
  const keeper = leaveToManage(ask);
  const number = numberOf(id);
  return keeper === null || number === null ? null : previewOf(store, keeper, number);
}

async function previewOf(store: Store, { manage }: Keeper, id: number): Promise<RulePreview | null> {
  const found: PreviewView | null = (await store.decisions.preview(id)).open(manage);
  if (found === null) return null;
  if (!found.ready) return notYet(id);
  const { files, withoutAuthor, notReadYet, examples } = found;
  return make(RulePreview, { id: String(id), ready: true, files, withoutAuthor, notReadYet, examples });
}

function notYet(id: number): RulePreview {
  return make(RulePreview, { id: String(id), ready: false, files: null, withoutAuthor: null, notReadYet: null, examples: [] });
}
