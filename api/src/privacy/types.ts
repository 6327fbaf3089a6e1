import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { TeamRef } from '../schema/person.js';
import { DisputeReason } from '../schema/dispute.js';

@ObjectType()
export class OwnLogin {
  @Field(() => String)
  login!: string;

  @Field(() => DateTime)
  seenAt!: string;
}

@ObjectType()
export class OwnAccount {
  @Field(() => String)
  host!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [OwnLogin], { description: 'Every login it was seen with, newest first.' })
  logins!: OwnLogin[];
}

@ObjectType({ description: 'Half-open: from null since the beginning, to null until now.' })
export class OwnMembership {
  @Field(() => TeamRef)
  team!: TeamRef;

  @Field(() => String)
  role!: string;

  @Field(() => DateTime, { nullable: true })
  from!: string | null;

  @Field(() => DateTime, { nullable: true })
  to!: string | null;

  @Field(() => Boolean, { description: 'Seen in a first snapshot and taken to hold from the beginning.' })
  assumed!: boolean;

  @Field(() => String, { description: 'github or csv: where it is known from.' })
  source!: string;
}

@ObjectType({ description: 'One kind of thing that is held about the viewer.' })
export class KeptThing {
  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => DateTime, { nullable: true, description: 'Of the oldest; null where it has no time.' })
  since!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the oldest goes, by the policy; null: no end is set.' })
  until!: string | null;
}

@ObjectType({ description: 'Null: not chosen.' })
export class OwnChoices {
  @Field(() => DateTime, { nullable: true })
  pausedAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  objectedAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  switchedOnAt!: string | null;

  @Field(() => Boolean, { description: 'Nothing is measured of anybody here without their own switch.' })
  needsSwitch!: boolean;
}

@ObjectType({ description: 'What the viewer said is not right, and did not withdraw.' })
export class OwnDispute {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The row of the evidence.' })
  row!: string;

  @Field(() => ID, { nullable: true })
  signal!: string | null;

  @Field(() => DisputeReason)
  why!: DisputeReason;

  @Field(() => String)
  note!: string;

  @Field(() => DateTime)
  at!: string;

  @Field(() => ID, { nullable: true, description: 'Kind of the row; null where it is gone.' })
  kind!: string | null;

  @Field(() => String, { nullable: true })
  repository!: string | null;

  @Field(() => Int, { nullable: true })
  number!: number | null;
}

@ObjectType({ description: 'What is held about the viewer, and what the viewer chose.' })
export class OwnData {
  @Field(() => [OwnAccount])
  accounts!: OwnAccount[];

  @Field(() => [OwnMembership], { description: 'Oldest first.' })
  teams!: OwnMembership[];

  @Field(() => [KeptThing])
  kept!: KeptThing[];

  @Field(() => DateTime, { nullable: true, description: 'When the viewer was told; null: not yet.' })
  noticeAt!: string | null;

  @Field(() => OwnChoices)
  choices!: OwnChoices;

  @Field(() => [OwnDispute])
  disputes!: OwnDispute[];
}

@ObjectType({
  description:
    'A dispute that asks an admin to look at an identity or an account: what was said, and of what. Of a private repository the work is not said. Nothing is subtracted by it.',
})
export class DisputeToSettle {
  @Field(() => ID)
  id!: string;

  @Field(() => DisputeReason)
  why!: DisputeReason;

  @Field(() => String)
  note!: string;

  @Field(() => DateTime)
  at!: string;

  @Field(() => ID, { nullable: true })
  kind!: string | null;

  @Field(() => String, { nullable: true })
  repository!: string | null;

  @Field(() => ID, { nullable: true })
  number!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The page at the host that shows it.' })
  url!: string | null;
}

@ObjectType()
export class DisputesToSettle {
  @Field(() => [DisputeToSettle], { description: 'Newest first.' })
  disputes!: DisputeToSettle[];
}

export const OwnDataResult = createUnionType({ name: 'OwnDataResult', types: () => [OwnData, NotShared, Refused] as const });
export const DisputesResult = createUnionType({ name: 'DisputesResult', types: () => [DisputesToSettle, NotShared] as const });
