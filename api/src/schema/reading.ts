import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from './moment.js';
import { Period } from './period.js';
import { TeamRef } from './person.js';

export const Distance = { OWN: 'OWN', WORKS_WITH: 'WORKS_WITH', SELDOM: 'SELDOM' } as const;
export type Distance = keyof typeof Distance;
registerEnumType(Distance, { name: 'Distance' });

@ObjectType('Number')
export class ReadingNumber {
  @Field(() => ID)
  part!: string;

  @Field(() => Float)
  value!: number;
}

@ObjectType()
export class Interval {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}

@ObjectType()
export class Group {
  @Field(() => ID)
  key!: string;

  @Field(() => TeamRef, { nullable: true })
  team!: TeamRef | null;

  @Field(() => Distance, { nullable: true })
  distance!: Distance | null;

  @Field(() => Int)
  rows!: number;

  @Field(() => [ID])
  parts!: readonly string[];

  @Field(() => DateTime)
  first!: number;

  @Field(() => DateTime)
  last!: number;
}

@ObjectType()
export class Coverage {
  @Field(() => Int)
  unknownOwnTeam!: number;

  @Field(() => Int)
  unknownOtherTeam!: number;

  @Field(() => Int)
  assumedTeam!: number;

  @Field(() => Int)
  notSaid!: number;
}

@ObjectType()
export class Fetched {
  @Field(() => Int)
  repositories!: number;

  @Field(() => Int)
  of!: number;

  @Field(() => Boolean)
  complete!: boolean;
}

/** Its definition is a field of its own. */
@ObjectType()
export class Reading {
  @Field(() => ID)
  signal!: string;

  @Field(() => [ReadingNumber])
  numbers!: ReadingNumber[];

  @Field(() => Int)
  n!: number;

  @Field(() => Boolean, { description: "Whether n reaches the signal's floor; under it no rate and no interval." })
  enough!: boolean;

  @Field(() => Interval, { nullable: true, description: '95 % interval of the rate, each end in [0, 1].' })
  interval!: Interval | null;

  @Field(() => [Group])
  groups!: Group[];

  @Field(() => Coverage)
  coverage!: Coverage;
}

@ObjectType({ description: 'No one has asked for this period yet; the mutation measure does.' })
export class NotMeasured {
  @Field(() => Period)
  period!: Period;
}
