import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Reading as Held } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { make } from './make.js';
import type { Measured } from './measured.js';
import { DateTime } from './moment.js';
import { readNames } from './names.js';
import { Period, periodOf } from './period.js';
import { Fetched, Reading } from './reading.js';
import { fetchedOf, readingsOf } from './shape.js';

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

/** The readings of one subject, with what they rest on. */
export async function shapeReadings(store: Store, { period, generation }: Measured, held: readonly Held[]): Promise<Readings> {
  return make(Readings, {
    period: periodOf(period),
    generation: String(generation.id),
    measuredAt: generation.measuredAt,
    asOf: generation.asOf,
    fetched: fetchedOf(generation),
    readings: readingsOf(held, await readNames(store)),
  });
}
