import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';
import { ModeWords, PolicyTerms, PurposeWords } from './types.js';

@ObjectType({ description: 'What one is told before anything is measured of one.' })
export class Notice {
  @Field(() => ID, { description: 'The version of the policy it tells of.' })
  version!: string;

  @Field(() => ModeWords)
  mode!: ModeWords;

  @Field(() => PolicyTerms)
  terms!: PolicyTerms;

  @Field(() => [PurposeWords], { description: 'What others may look for.' })
  purposes!: PurposeWords[];

  @Field(() => Boolean, { description: 'Nothing is measured of anyone who has not switched it on for themselves.' })
  needsSwitch!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer read it already, as it holds now.' })
  read!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the viewer was told; null: not yet.' })
  toldAt!: string | null;

  @Field(() => [String], { description: 'What changed since the viewer read it last, a sentence each.' })
  changes!: string[];

  @Field(() => [Person], { description: 'Who leads the viewer, by a line that holds. Alphabetical.' })
  ledBy!: Person[];

  @Field(() => [Person], { description: 'Whom the viewer leads. Alphabetical.' })
  leads!: Person[];
}

export const NoticeResult = createUnionType({ name: 'NoticeResult', types: () => [Notice, NotShared, Refused] as const });

@ObjectType({ description: 'Something everyone is told once.' })
export class Announcement {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: string;

  @Field(() => [String])
  words!: string[];
}
