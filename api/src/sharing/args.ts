import { ArgsType, Field, ID } from '@nestjs/graphql';
import { PersonArgs } from '../schema/person-args.js';
import { DateTime } from '../schema/moment.js';
import { PageSection } from './types.js';

@ArgsType()
export class ShareArgs {
  @Field(() => String, { nullable: true, description: 'The login of one reader; or else a cycle.' })
  reader?: string | null;

  @Field(() => ID, { nullable: true, description: 'A review cycle, whose calibrators read it while it is open.' })
  cycle?: string | null;

  @Field(() => [PageSection])
  sections!: PageSection[];

  @Field(() => String)
  purpose!: string;

  @Field(() => DateTime, { description: 'When it ends by itself; within a year.' })
  until!: number;
}

@ArgsType()
export class ShareIdArgs {
  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class ExtendArgs extends ShareIdArgs {
  @Field(() => DateTime, { description: 'As addedAt of the share says: whoever came later stays out.' })
  to!: number;
}

@ArgsType()
export class RequestArgs extends PersonArgs {
  @Field(() => String)
  purpose!: string;
}
