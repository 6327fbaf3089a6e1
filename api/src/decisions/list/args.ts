import { ArgsType, Field, Int } from '@nestjs/graphql';
import { DecisionKind, DecisionState } from '../types/words.js';

@ArgsType()
export class DecisionsArgs {
  @Field(() => String, { nullable: true, description: 'By full text: words all of which stand in it, "in quotes" as a phrase.' })
  words?: string | null;

  @Field(() => [DecisionState], { nullable: true })
  states?: DecisionState[] | null;

  @Field(() => [DecisionKind], { nullable: true })
  kinds?: DecisionKind[] | null;

  @Field(() => String, { nullable: true, description: 'The slug of a team of its authors.' })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'The login of an author.' })
  person?: string | null;

  @Field(() => Boolean, { nullable: true })
  needsReviewers?: boolean | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
