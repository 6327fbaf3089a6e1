import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotShared } from '../../schema/failures.js';
import { DateTime } from '../../schema/moment.js';
import { Person } from '../../schema/person.js';
import { Fetched, Reading } from '../../schema/reading.js';
import { DecisionRef } from '../../schema/decision-ref.js';
import { Decision, NamedPerson } from './decision.js';
import { AffectedTeam, AskedReviewer, DecisionLane, DecisionLink, DecisionMove, DecisionVersion } from './journey.js';
import { Overlap } from './overlap.js';
import { OutcomeCategory } from './words.js';

@ObjectType({ description: 'What came of a decision, as a person states it.' })
export class Outcome {
  @Field(() => ID)
  id!: string;

  @Field(() => OutcomeCategory)
  category!: OutcomeCategory;

  @Field(() => String)
  metric!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Float, { nullable: true })
  before!: number | null;

  @Field(() => Float, { nullable: true })
  after!: number | null;

  @Field(() => DateTime, { nullable: true })
  from!: string | null;

  @Field(() => DateTime, { nullable: true })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'An http(s) address, or words.' })
  source!: string | null;

  @Field(() => Person, { nullable: true })
  by!: Person | null;

  @Field(() => Boolean)
  yours!: boolean;
}

@ObjectType()
export class DecisionPage {
  @Field(() => Decision)
  decision!: Decision;

  @Field(() => Boolean, { description: 'There are links or versions that the numbers do not know yet: ask again in a few seconds.' })
  measuring!: boolean;

  @Field(() => ID, { nullable: true, description: 'One measuring; evidence asked for with it agrees with these numbers.' })
  generation!: string | null;

  @Field(() => DateTime, { nullable: true })
  measuredAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  asOf!: string | null;

  @Field(() => Fetched, { nullable: true })
  fetched!: Fetched | null;

  @Field(() => [Reading], { description: 'Of this document alone.' })
  readings!: Reading[];

  @Field(() => [DecisionMove], { description: 'In order of time.' })
  states!: DecisionMove[];

  @Field(() => [DecisionVersion], { description: 'In order of time.' })
  versions!: DecisionVersion[];

  @Field(() => [AskedReviewer])
  reviewers!: AskedReviewer[];

  @Field(() => [NamedPerson])
  approvers!: NamedPerson[];

  @Field(() => [DecisionRef])
  supersedes!: DecisionRef[];

  @Field(() => [DecisionRef])
  supersededBy!: DecisionRef[];

  @Field(() => [DecisionRef])
  related!: DecisionRef[];

  @Field(() => [DecisionLane], { description: "The authors' own teams first, then by name; people without a known team last." })
  lanes!: DecisionLane[];

  @Field(() => [DecisionLink], { description: 'Oldest first.' })
  links!: DecisionLink[];

  @Field(() => [AffectedTeam], { description: 'By name.' })
  affected!: AffectedTeam[];

  @Field(() => Int, { nullable: true, description: 'Between the decision and the first implementing change; null: none yet.' })
  implementedAfterDays!: number | null;

  @Field(() => [Outcome])
  outcomes!: Outcome[];

  @Field(() => Boolean, { description: 'Accepted, and nobody has stated what is measured and what it was before.' })
  asksBaseline!: boolean;

  @Field(() => Boolean, { description: 'A person marked it as one.' })
  investment!: boolean;

  @Field(() => [Overlap], { description: 'Not judged yet.' })
  overlaps!: Overlap[];

  @Field(() => [String], { description: 'Why a field could not be read.' })
  notes!: readonly string[];
}

export const DecisionResult = createUnionType({ name: 'DecisionResult', types: () => [DecisionPage, NotShared] as const });
