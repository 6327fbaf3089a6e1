import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../schema/connection.js';
import { NotShared } from '../../schema/failures.js';
import { DateTime } from '../../schema/moment.js';
import { TeamRef } from '../../schema/person.js';
import { Decision } from './decision.js';
import { OverlapHow, OverlapOf, OverlapVerdict } from './words.js';

@ObjectType()
export class OverlapSide {
  @Field(() => Decision, { nullable: true, description: 'Of a document.' })
  decision!: Decision | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String)
  repository!: string;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  path!: string | null;

  @Field(() => DateTime, { nullable: true })
  at!: number | string | null;

  @Field(() => [TeamRef])
  teams!: TeamRef[];
}

@ObjectType({ description: 'Two things that may be the same effort, for people to confirm.' })
export class Overlap {
  @Field(() => ID)
  key!: string;

  @Field(() => OverlapOf)
  of!: OverlapOf;

  @Field(() => OverlapSide)
  left!: OverlapSide;

  @Field(() => OverlapSide)
  right!: OverlapSide;

  @Field(() => Float)
  likeness!: number;

  @Field(() => OverlapHow)
  how!: OverlapHow;

  @Field(() => [String], { description: 'Words both have, most telling first.' })
  terms!: readonly string[];

  @Field(() => [String], { description: 'Paths both name.' })
  paths!: readonly string[];

  @Field(() => OverlapVerdict, { nullable: true, description: 'Null: nobody judged it yet.' })
  verdict!: OverlapVerdict | null;
}

@ObjectType()
export class OverlapEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Overlap)
  node!: Overlap;
}

@ObjectType()
export class OverlapConnection {
  @Field(() => [OverlapEdge])
  edges!: OverlapEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int, { description: 'Pairs with a side in a private repository: counted, not shown.' })
  hidden!: number;
}

export const OverlapsResult = createUnionType({ name: 'OverlapsResult', types: () => [OverlapConnection, NotShared] as const });
