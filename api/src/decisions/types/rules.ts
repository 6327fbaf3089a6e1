import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotShared, Refused } from '../../schema/failures.js';
import { DecisionRef } from '../../schema/decision-ref.js';
import { RuleBy, RuleMeans, RuleSource } from './words.js';

@ObjectType()
export class DocumentRule {
  @Field(() => ID)
  id!: string;

  @Field(() => RuleBy)
  by!: RuleBy;

  @Field(() => String)
  pattern!: string;

  @Field(() => RuleMeans)
  means!: RuleMeans;

  @Field(() => RuleSource)
  source!: RuleSource;

  @Field(() => Boolean, { description: 'A refused guess stays, so that it is not made again.' })
  refused!: boolean;

  @Field(() => String, { nullable: true, description: 'Null: in every repository.' })
  repository!: string | null;
}

@ObjectType({ description: 'What a rule would find. Not ready: ask again in a second.' })
export class RulePreview {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  ready!: boolean;

  @Field(() => Int, { nullable: true })
  files!: number | null;

  @Field(() => Int, { nullable: true })
  withoutAuthor!: number | null;

  @Field(() => Int, { nullable: true })
  notReadYet!: number | null;

  @Field(() => [String], { description: 'Alphabetical: owner/name:path.' })
  examples!: readonly string[];
}

@ObjectType({ description: 'A word of status that no rule maps.' })
export class UnknownWord {
  @Field(() => String)
  word!: string;

  @Field(() => Int)
  documents!: number;

  @Field(() => DecisionRef, { nullable: true })
  example!: DecisionRef | null;
}

@ObjectType()
export class DocumentRules {
  @Field(() => [DocumentRule])
  rules!: DocumentRule[];

  @Field(() => [UnknownWord])
  unknownWords!: UnknownWord[];
}

export const DocumentRulesResult = createUnionType({
  name: 'DocumentRulesResult',
  types: () => [DocumentRules, NotShared, Refused] as const,
});

export const RulePreviewResult = createUnionType({ name: 'RulePreviewResult', types: () => [RulePreview, NotShared, Refused] as const });
