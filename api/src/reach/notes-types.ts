import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EvidenceRow } from '../schema/evidence.js';
import { Period } from '../schema/period.js';

@ObjectType()
export class NotCounted {
  @Field(() => ID, { description: 'by-bot, own-work, container, ...: why these are not counted.' })
  why!: string;

  @Field(() => Int)
  reviews!: number;
}

@ObjectType({ description: 'What may have made a number; it takes nothing away from any.' })
export class Annotation {
  @Field(() => ID, { description: 'quick-approvals, burst, reciprocal' })
  screen!: string;

  @Field(() => Int, { description: 'How many reviews were looked at.' })
  of!: number;

  @Field(() => [EvidenceRow], { description: 'The reviews it is about, newest first.' })
  rows!: EvidenceRow[];
}

@ObjectType({ description: "Beside a person's numbers, for that person alone." })
export class PersonNotes {
  @Field(() => Period)
  period!: Period;

  @Field(() => ID, { description: 'The measuring whose numbers they are beside.' })
  generation!: string;

  @Field(() => [NotCounted])
  notCounted!: NotCounted[];

  @Field(() => [Annotation])
  annotations!: Annotation[];
}
