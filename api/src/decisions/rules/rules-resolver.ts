import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { DocumentRulesResult, RulePreview, RulePreviewResult } from '../types/rules.js';
import { JudgeRuleArgs, RuleArgs, RuleIdArgs, WordArgs } from './args.js';
import { askPreview, readPreview } from './preview.js';
import { addRule, judgeRule, mapWord, readRules, removeRule } from './rules.js';

@Resolver()
export class RulesResolver {
  constructor(private readonly store: Store) {}

  @Query(() => DocumentRulesResult, { description: 'For admins: what makes something a document, and words of status no rule maps.' })
  documentRules(@Context() ask: Ask): Promise<typeof DocumentRulesResult> {
    return readRules(this.store, ask);
  }

  @Query(() => RulePreview, { nullable: true })
  rulePreview(@Args() { id }: RuleIdArgs, @Context() ask: Ask): Promise<RulePreview | null> {
    return readPreview(this.store, ask, id);
  }

  @Mutation(() => RulePreviewResult, { description: 'Asks what a rule would find; the answer comes in a moment, as rulePreview.' })
  previewDocumentRule(@Args() args: RuleArgs, @Context() ask: Ask): Promise<typeof RulePreviewResult> {
    return askPreview(this.store, ask, args);
  }

  @Mutation(() => DocumentRulesResult)
  addDocumentRule(@Args() args: RuleArgs, @Context() ask: Ask): Promise<typeof DocumentRulesResult> {
    return addRule(this.store, ask, args);
  }

  @Mutation(() => DocumentRulesResult, { description: 'Refuses a guess, or confirms it.' })
  judgeDocumentRule(@Args() args: JudgeRuleArgs, @Context() ask: Ask): Promise<typeof DocumentRulesResult> {
    return judgeRule(this.store, ask, args);
  }

  @Mutation(() => DocumentRulesResult)
  removeDocumentRule(@Args() { id }: RuleIdArgs, @Context() ask: Ask): Promise<typeof DocumentRulesResult> {
    return removeRule(this.store, ask, id);
  }

  @Mutation(() => DocumentRulesResult, { description: 'Says which state a word of status means.' })
  mapStatusWord(@Args() args: WordArgs, @Context() ask: Ask): Promise<typeof DocumentRulesResult> {
    return mapWord(this.store, ask, args);
  }
}
