import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../schema/connection.js';
import { NotShared } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person, TeamRef } from '../schema/person.js';

@ObjectType({ description: 'Half-open in whole days; null from: since the beginning, null to: still a member.' })
export class TeamMembership {
  @Field(() => Person)
  person!: Person;

  @Field(() => String)
  role!: string;

  @Field(() => DateTime, { nullable: true })
  from!: string | null;

  @Field(() => DateTime, { nullable: true })
  to!: string | null;

  @Field(() => Boolean)
  assumed!: boolean;
}

@ObjectType()
export class Team {
  @Field(() => ID)
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TeamRef, { nullable: true })
  parent!: TeamRef | null;

  @Field(() => [TeamRef])
  children!: TeamRef[];

  @Field(() => Int)
  memberCount!: number;

  @Field(() => Boolean)
  assumed!: boolean;

  @Field(() => [TeamMembership])
  memberships!: TeamMembership[];
}

@ObjectType()
export class TeamEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Team)
  node!: Team;
}

@ObjectType()
export class TeamConnection {
  @Field(() => [TeamEdge])
  edges!: TeamEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

export const TeamsResult = createUnionType({ name: 'TeamsResult', types: () => [TeamConnection, NotShared] as const });
export const TeamResult = createUnionType({ name: 'TeamResult', types: () => [Team, NotShared] as const });
