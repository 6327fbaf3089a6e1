import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { NOT_SHARED, refused, Refused, type NotShared } from '../../schema/failures.js';
import { leaveToManage } from '../leave.js';
import type { DocumentRules } from '../types/rules.js';
import { numberOf } from '../../schema/number-of.js';
import { spoken } from '../words.js';
import type { JudgeRuleArgs, RuleArgs, WordArgs } from './args.js';
import { checkRule } from './check-rule.js';
import { showRules } from './show.js';

type Answer = Promise<DocumentRules | NotShared | Refused>;

const NO_RULE = 'There is no such rule any more. Load the page again.';
const LONGEST_WORD = 60;

export async function readRules(store: Store, ask: Ask): Answer {
  const keeper = leaveToManage(ask);
  return keeper === null ? NOT_SHARED : showRules(store, keeper);
}

export async function addRule(store: Store, ask: Ask, args: RuleArgs): Answer {
  const keeper = leaveToManage(ask);
  if (keeper === null) return NOT_SHARED;
  const rule = await checkRule(store, args);
  if (rule instanceof Refused) return rule;
  const ruleId = await store.decisions.addRule(rule);
  await store.admin.audit('document-rule.added', keeper.personId, { ruleId, ...rule });
  return showRules(store, keeper);
}

export async function judgeRule(store: Store, ask: Ask, args: JudgeRuleArgs): Answer {
  const keeper = leaveToManage(ask);
  if (keeper === null) return NOT_SHARED;
  const ruleId = numberOf(args.id);
  const judge = (id: number): Promise<boolean> => (args.refused ? store.decisions.refuseRule(id) : store.decisions.confirmRule(id));
  if (ruleId === null || !(await judge(ruleId))) return refused(NO_RULE);
  await store.admin.audit(args.refused ? 'document-rule.refused' : 'document-rule.confirmed', keeper.personId, { ruleId });
  return showRules(store, keeper);
}

export async function removeRule(store: Store, ask: Ask, id: string): Answer {
  const keeper = leaveToManage(ask);
  if (keeper === null) return NOT_SHARED;
  const ruleId = numberOf(id);
  if (ruleId === null || !(await store.decisions.removeRule(ruleId))) return refused(NO_RULE);
  await store.admin.audit('document-rule.removed', keeper.personId, { ruleId });
  return showRules(store, keeper);
}

/** A word that means UNKNOWN is mapped no more. */
export async function mapWord(store: Store, ask: Ask, args: WordArgs): Answer {
  const keeper = leaveToManage(ask);
  if (keeper === null) return NOT_SHARED;
  const word = args.word
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (word === '' || word.length > LONGEST_WORD) return refused(`A word of status has at most ${String(LONGEST_WORD)} characters.`);
  await store.decisions.mapWord(word, args.state === 'UNKNOWN' ? null : spoken(args.state));
  await store.admin.audit('status-word.mapped', keeper.personId, { word, state: args.state });
  return showRules(store, keeper);
}
