import { ArgsType, Field, Int } from '@nestjs/graphql';

@ArgsType()
export class TeamsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class TeamArgs {
  @Field(() => String)
  slug!: string;
}
