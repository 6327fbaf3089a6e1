import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../schema/connection.js';
import { Definition } from '../schema/definition.js';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Period } from '../schema/period.js';
import { Fetched, Interval, Measuring, NotMeasured, type ReadingNumber } from '../schema/reading.js';

@ObjectType({ description: 'What one signal says of an area. It names nobody.' })
export class AreaReading {
  @Field(() => ID)
  signal!: string;

  /** A field of its own: the page of areas asks for some of them. */
  numbers!: ReadingNumber[];

  @Field(() => Int)
  n!: number;

  @Field(() => Boolean, { description: "Whether n reaches the signal's floor; under it no rate and no interval." })
  enough!: boolean;

  @Field(() => Interval, { nullable: true })
  interval!: Interval | null;
}

@ObjectType()
export class Area {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'owner/name' })
  repository!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "A rule of CODEOWNERS, else the first two folders of a path. Null where the viewer's rights on the repository are not known.",
  })
  area!: string | null;

  @Field(() => [AreaReading])
  readings!: AreaReading[];
}

@ObjectType()
export class AreaEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Area)
  node!: Area;
}

@ObjectType()
export class AreaConnection {
  @Field(() => Period)
  period!: Period;

  @Field(() => ID, { description: 'One measuring; evidence asked for with it agrees with these numbers.' })
  generation!: string;

  @Field(() => DateTime)
  measuredAt!: string;

  @Field(() => Fetched)
  fetched!: Fetched;

  @Field(() => [Definition], { description: 'Of every signal that is measured of areas.' })
  definitions!: Definition[];

  @Field(() => [String], { description: 'Every repository with an area, alphabetical: owner/name.' })
  repositories!: string[];

  @Field(() => [AreaEdge])
  edges!: AreaEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType()
export class AreaPage {
  @Field(() => Period)
  period!: Period;

  @Field(() => ID)
  generation!: string;

  @Field(() => DateTime)
  measuredAt!: string;

  @Field(() => Fetched)
  fetched!: Fetched;

  @Field(() => [Definition])
  definitions!: Definition[];

  @Field(() => Area)
  area!: Area;
}

export const AreasResult = createUnionType({
  name: 'AreasResult',
  types: () => [AreaConnection, Measuring, NotMeasured, NotShared, Refused] as const,
});
export const AreaResult = createUnionType({
  name: 'AreaResult',
  types: () => [AreaPage, Measuring, NotMeasured, NotShared, Refused] as const,
});
