import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class OrganizationArgs {
  @Field(() => String)
  period!: string;
}

@ArgsType()
export class TeamReadingsArgs {
  @Field(() => ID)
  slug!: string;

  @Field(() => String)
  period!: string;
}
