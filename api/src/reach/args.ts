import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

@ArgsType()
export class PeriodArgs {
  @Field(() => String)
  period!: string;
}

@ArgsType()
export class NotesArgs extends PeriodArgs {
  @Field(() => ID, { nullable: true, description: 'The measuring whose numbers they stand beside; without it the newest.' })
  generation?: string | null;
}

@ArgsType()
export class EvidenceArgs {
  @Field(() => String)
  host!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  signal!: string;

  @Field(() => String)
  part!: string;

  @Field(() => String)
  period!: string;

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
