import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../schema/connection.js';
import { NotShared, Refused } from '../../schema/failures.js';
import { DateTime } from '../../schema/moment.js';
import { Person, TeamRef } from '../../schema/person.js';
import { ReadingNumber } from '../../schema/reading.js';
import { DecisionKind, DecisionPlace, DecisionState } from './words.js';

@ObjectType({ description: 'Somebody as a document or GitHub names them.' })
export class NamedPerson {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  login!: string | null;

  @Field(() => Person, { nullable: true, description: 'Null where the name is tied to nobody.' })
  person!: Person | null;
}

@ObjectType({ description: 'A decision on paper. Of one in a private repository only kind, state, dates, teams and numbers are told.' })
export class Decision {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is cited by: RFC-31.' })
  label!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => DecisionKind)
  kind!: DecisionKind;

  @Field(() => DecisionState)
  state!: DecisionState;

  @Field(() => String, { nullable: true, description: 'As the document writes it.' })
  stateWord!: string | null;

  @Field(() => String, { nullable: true })
  maturity!: string | null;

  @Field(() => DecisionPlace)
  place!: DecisionPlace;

  @Field(() => String)
  repository!: string;

  @Field(() => Boolean, { description: "In a repository on which the viewer's rights are not known." })
  hidden!: boolean;

  @Field(() => String, { nullable: true })
  path!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  excerpt!: string | null;

  @Field(() => [NamedPerson])
  authors!: NamedPerson[];

  @Field(() => [TeamRef], { description: 'Of the authors when it began.' })
  teams!: TeamRef[];

  @Field(() => DateTime, { nullable: true, description: 'Null before the first measuring.' })
  begunAt!: number | null;

  @Field(() => DateTime, { nullable: true })
  decidedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Newest version, voice or tie; null before the first measuring.' })
  movedAt!: number | null;

  @Field(() => Boolean)
  needsReviewers!: boolean;

  @Field(() => [ReadingNumber], { description: 'Of the newest measuring, as document-reach:teams; empty before it.' })
  numbers!: ReadingNumber[];

  @Field(() => Int, { description: 'Pairs proposed as overlap and not judged.' })
  overlaps!: number;
}

@ObjectType()
export class DecisionEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Decision)
  node!: Decision;
}

@ObjectType()
export class DecisionConnection {
  @Field(() => [DecisionEdge])
  edges!: DecisionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int, {
    description:
      'How many more the filters find in private repositories, whatever their words: counted, not named. 0 where asked for one person.',
  })
  hidden!: number;
}

export const DecisionsResult = createUnionType({
  name: 'DecisionsResult',
  types: () => [DecisionConnection, NotShared, Refused] as const,
});
