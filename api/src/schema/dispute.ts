import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from './moment.js';

/** By the words of the store. */
export const DisputeReason = { NOT_ME: 'NOT_ME', WRONG_TEAM: 'WRONG_TEAM', WRONG_PAIR: 'WRONG_PAIR', BOT: 'BOT', OTHER: 'OTHER' } as const;
export type DisputeReason = keyof typeof DisputeReason;
registerEnumType(DisputeReason, { name: 'DisputeReason' });

@ObjectType({
  description: 'What the person said of a row of their evidence. It travels with the row until it is withdrawn, and subtracts nothing.',
})
export class Dispute {
  @Field(() => ID)
  id!: string;

  @Field(() => DisputeReason)
  why!: DisputeReason;

  @Field(() => String)
  note!: string;

  @Field(() => DateTime)
  at!: string;
}
