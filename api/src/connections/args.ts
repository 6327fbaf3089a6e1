import { ArgsType, Field, Int } from '@nestjs/graphql';

@ArgsType()
export class SyncArgs {
  @Field(() => Int, { nullable: true, defaultValue: 100 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
