import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';

export const PolicyMode = {
  SELF_ONLY: 'SELF_ONLY',
  SAME_VIEW: 'SAME_VIEW',
  TEAM_ONLY: 'TEAM_ONLY',
  WORKS_COUNCIL: 'WORKS_COUNCIL',
} as const;
export type PolicyMode = keyof typeof PolicyMode;
registerEnumType(PolicyMode, { name: 'PolicyMode' });

@ObjectType()
export class ModeWords {
  @Field(() => PolicyMode)
  mode!: PolicyMode;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  what!: string;
}

@ObjectType()
export class PurposeWords {
  @Field(() => ID)
  purpose!: string;

  @Field(() => String)
  what!: string;
}

@ObjectType({ description: 'Days are null where there is no end.' })
export class PolicyTerms {
  @Field(() => Int)
  minGroup!: number;

  @Field(() => [ID])
  purposes!: readonly string[];

  @Field(() => Int, { nullable: true })
  eventDays!: number | null;

  @Field(() => Int, { nullable: true })
  storyDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the log of who looked.' })
  viewDays!: number | null;
}

@ObjectType()
export class PolicyVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => PolicyMode)
  mode!: PolicyMode;

  @Field(() => PolicyTerms)
  terms!: PolicyTerms;

  @Field(() => Person, { nullable: true, description: 'Null: the command line, or a person who is gone.' })
  proposedBy!: Person | null;

  @Field(() => DateTime)
  proposedAt!: string;

  @Field(() => Person, { nullable: true, description: 'The second person, where one was needed.' })
  confirmedBy!: Person | null;

  @Field(() => DateTime, { nullable: true })
  adoptedAt!: string | null;

  @Field(() => [String], { description: 'What it changes of the version that held before it, a sentence each.' })
  changes!: string[];
}

@ObjectType()
export class Policy {
  @Field(() => PolicyVersion, { nullable: true, description: 'Null before one is adopted.' })
  holds!: PolicyVersion | null;

  @Field(() => PolicyVersion, { nullable: true, description: 'What waits for a second person.' })
  waits!: PolicyVersion | null;

  @Field(() => [PolicyVersion], { description: 'Those that were adopted, newest first.' })
  history!: PolicyVersion[];

  @Field(() => [ModeWords])
  modes!: ModeWords[];

  @Field(() => [PurposeWords])
  purposes!: PurposeWords[];

  @Field(() => Int)
  leastGroup!: number;

  @Field(() => Boolean)
  mayChange!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may confirm what waits.' })
  mayConfirm!: boolean;

  @Field(() => Boolean, { description: 'Whether there is an admin besides, without whom nothing can be loosened.' })
  secondAdmin!: boolean;
}

export const PolicyResult = createUnionType({ name: 'PolicyResult', types: () => [Policy, NotShared, Refused] as const });
