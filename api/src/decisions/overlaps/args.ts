import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { OverlapOf, OverlapVerdict } from '../types/words.js';

@ArgsType()
export class OverlapsArgs {
  @Field(() => OverlapOf, { nullable: true })
  of?: OverlapOf | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class JudgeArgs {
  @Field(() => ID)
  key!: string;

  @Field(() => OverlapVerdict, { nullable: true, description: 'Null takes it back.' })
  verdict?: OverlapVerdict | null;
}
