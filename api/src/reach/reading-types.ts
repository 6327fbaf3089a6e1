import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Period } from '../schema/period.js';
import { Fetched, NotMeasured, Reading } from '../schema/reading.js';

@ObjectType()
export class Readings {
  @Field(() => Period)
  period!: Period;

  @Field(() => ID, { description: 'One measuring; evidence asked for with it agrees with these numbers.' })
  generation!: string;

  @Field(() => DateTime)
  measuredAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'Newest completely fetched moment; null while nothing is complete.' })
  asOf!: string | null;

  @Field(() => Fetched)
  fetched!: Fetched;

  @Field(() => [Reading])
  readings!: Reading[];
}

@ObjectType({ description: 'Being measured, or waiting for it: ask again in a few seconds.' })
export class Measuring {
  @Field(() => Period)
  period!: Period;

  @Field(() => String)
  message!: string;
}

export const ReadingsResult = createUnionType({
  name: 'ReadingsResult',
  types: () => [Readings, Measuring, NotMeasured, Refused] as const,
});
export const MeasureResult = createUnionType({ name: 'MeasureResult', types: () => [Measuring, Refused] as const });
