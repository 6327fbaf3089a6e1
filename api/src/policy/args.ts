import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PolicyMode } from './types.js';

@ArgsType()
export class ProposeArgs {
  @Field(() => PolicyMode)
  mode!: PolicyMode;

  @Field(() => Int)
  minGroup!: number;

  @Field(() => [ID])
  purposes!: string[];

  @Field(() => Int, { nullable: true })
  eventDays?: number | null;

  @Field(() => Int, { nullable: true })
  storyDays?: number | null;

  @Field(() => Int, { nullable: true })
  viewDays?: number | null;
}

@ArgsType()
export class VersionArgs {
  @Field(() => ID)
  version!: string;
}

@ArgsType()
export class AnnouncementArgs {
  @Field(() => [ID])
  ids!: string[];
}
