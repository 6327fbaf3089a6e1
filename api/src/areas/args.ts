import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

@ArgsType()
export class AreasArgs {
  @Field(() => String)
  period!: string;

  @Field(() => String, { nullable: true, description: 'owner/name: the areas of this repository alone.' })
  repository?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class NumbersArgs {
  @Field(() => [ID], { nullable: true, description: 'These alone; without it all of them.' })
  parts?: string[] | null;
}

@ArgsType()
export class AreaArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  period!: string;
}

@ArgsType()
export class AreaEvidenceArgs extends AreaArgs {
  @Field(() => ID)
  signal!: string;

  @Field(() => String)
  part!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The measuring whose number was clicked, so that number and list agree; without it, or when it is gone, the newest.',
  })
  generation?: string | null;

  @Field(() => ID, { nullable: true })
  group?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
