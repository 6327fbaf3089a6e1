import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DisputeReason } from '../schema/dispute.js';

@ArgsType()
export class DisputeArgs {
  @Field(() => ID, { description: 'The id of a row of one\u2019s own evidence.' })
  row!: string;

  @Field(() => DisputeReason)
  why!: DisputeReason;

  @Field(() => String, { nullable: true, description: 'At most 280 characters; whoever reads the row reads it.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The signal whose list it stands in.' })
  signal?: string | null;
}

@ArgsType()
export class DisputeIdArgs {
  @Field(() => ID)
  id!: string;
}
