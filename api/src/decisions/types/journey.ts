import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../schema/moment.js';
import { Person, TeamRef } from '../../schema/person.js';
import { Distance } from '../../schema/reading.js';
import { NamedPerson } from './decision.js';
import { DecisionState, LinkHow, MarkKind, Spoke } from './words.js';

@ObjectType()
export class DecisionMove {
  @Field(() => DateTime)
  at!: number;

  @Field(() => DecisionState)
  state!: DecisionState;

  @Field(() => String, { nullable: true, description: 'As the document writes it.' })
  word!: string | null;

  @Field(() => NamedPerson, { nullable: true })
  by!: NamedPerson | null;

  @Field(() => NamedPerson, { nullable: true, description: 'Who merged it, where that is known.' })
  mergedBy!: NamedPerson | null;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

@ObjectType()
export class DecisionVersion {
  @Field(() => DateTime)
  at!: number;

  @Field(() => NamedPerson, { nullable: true })
  by!: NamedPerson | null;

  @Field(() => [String], { description: 'Headings under which words changed.' })
  changed!: readonly string[];

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the pull request that brought it.' })
  number!: number | null;

  @Field(() => Boolean, { description: 'At the head of an open pull request, and not on the branch.' })
  proposed!: boolean;
}

@ObjectType()
export class AskedReviewer {
  @Field(() => NamedPerson, { nullable: true })
  person!: NamedPerson | null;

  @Field(() => TeamRef, { nullable: true })
  team!: TeamRef | null;

  @Field(() => DateTime, { nullable: true, description: 'Null: came unasked, or named by the document alone.' })
  requestedAt!: number | null;

  @Field(() => DateTime, { nullable: true })
  spokeAt!: number | null;
}

@ObjectType({ description: 'What one team did on the way of a decision. Team null: people without a known team.' })
export class DecisionLane {
  @Field(() => TeamRef, { nullable: true })
  team!: TeamRef | null;

  @Field(() => Distance, { nullable: true })
  distance!: Distance | null;

  @Field(() => Boolean)
  affected!: boolean;

  @Field(() => [DecisionMark], { description: 'In order of time.' })
  marks!: DecisionMark[];
}

@ObjectType()
export class DecisionMark {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: number;

  @Field(() => MarkKind)
  kind!: MarkKind;

  @Field(() => Boolean, { description: 'Before the decision.' })
  before!: boolean;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String)
  repository!: string;

  @Field(() => String, { nullable: true })
  excerpt!: string | null;

  @Field(() => LinkHow, { nullable: true })
  how!: LinkHow | null;
}

@ObjectType({ description: 'A pull request tied to the document.' })
export class DecisionLink {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'When it was tied: of a mention the time of the text, else when it was opened.' })
  at!: number;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String)
  repository!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => [TeamRef], { description: 'Of its author then.' })
  teams!: TeamRef[];

  @Field(() => Distance, { nullable: true })
  distance!: Distance | null;

  @Field(() => LinkHow)
  how!: LinkHow;

  @Field(() => NamedPerson, { nullable: true, description: 'Who tied it by hand.' })
  by!: NamedPerson | null;

  @Field(() => Boolean)
  merged!: boolean;

  @Field(() => Boolean, { description: 'It brought the document in.' })
  proposes!: boolean;

  @Field(() => Boolean, { description: 'Merged after the decision, and tied by a mention or by hand.' })
  implements!: boolean;

  @Field(() => Boolean, { description: 'Whether the numbers on the page know of it.' })
  counted!: boolean;

  @Field(() => Boolean)
  mayUndo!: boolean;
}

@ObjectType()
export class AffectedTeam {
  @Field(() => TeamRef)
  team!: TeamRef;

  @Field(() => Distance, { nullable: true })
  distance!: Distance | null;

  @Field(() => Spoke)
  when!: Spoke;

  @Field(() => DateTime, { nullable: true, description: 'When it first spoke.' })
  firstAt!: number | null;

  @Field(() => Int, { description: 'Times the team spoke.' })
  rows!: number;

  @Field(() => Person, { nullable: true, description: 'Whom one may ask, of a team that has not spoken.' })
  ask!: Person | null;

  @Field(() => String, { nullable: true, description: 'Ready to paste.' })
  comment!: string | null;
}
