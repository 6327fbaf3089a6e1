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

@ObjectType({ description: 'A place in a repository: one of its areas, files, pages or issues, or the repository itself.' })
export class Place {
  @Field(() => String, { description: 'owner/name' })
  repository!: string;

  @Field(() => String, {
    nullable: true,
    description: "Null of the repository itself, and where the viewer's rights on the repository are not known.",
  })
  text!: string | null;
}

@ObjectType()
export class Group {
  @Field(() => ID)
  key!: string;

  @Field(() => TeamRef, { nullable: true })
  team!: TeamRef | null;

  @Field(() => [TeamRef], { description: 'Of a group that is a way between teams, in the order of the way; else none.' })
  teams!: TeamRef[];

  @Field(() => Place, { nullable: true })
  place!: Place | null;

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

@ObjectType({ description: 'Being measured, or waiting for it: ask again in a few seconds.' })
export class Measuring {
  @Field(() => Period)
  period!: Period;

  @Field(() => String)
  message!: string;
}

/** Why nothing is measured of the person. */
export const WithheldBy = { PAUSED: 'PAUSED', OBJECTED: 'OBJECTED', NOT_SWITCHED_ON: 'NOT_SWITCHED_ON' } as const;
export type WithheldBy = keyof typeof WithheldBy;
registerEnumType(WithheldBy, { name: 'WithheldBy' });

@ObjectType({ description: 'The person chose that nothing is measured of them; told to the person alone.' })
export class Withheld {
  @Field(() => WithheldBy)
  by!: WithheldBy;

  @Field(() => DateTime, { nullable: true, description: 'Since when; null where the person has not chosen yet.' })
  since!: string | null;
}

@ObjectType({ description: 'No one has asked for this period yet; the mutation measure does.' })
export class NotMeasured {
  @Field(() => Period)
  period!: Period;
}
