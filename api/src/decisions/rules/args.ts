import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DecisionState, RuleBy, RuleMeans } from '../types/words.js';

@ArgsType()
export class RuleArgs {
  @Field(() => RuleBy)
  by!: RuleBy;

  @Field(() => String)
  pattern!: string;

  @Field(() => RuleMeans)
  means!: RuleMeans;

  @Field(() => String, { nullable: true, description: 'owner/name; without it in every repository.' })
  repository?: string | null;
}

@ArgsType()
export class RuleIdArgs {
  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class JudgeRuleArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  refused!: boolean;
}

@ArgsType()
export class WordArgs {
  @Field(() => String)
  word!: string;

  @Field(() => DecisionState)
  state!: DecisionState;
}
