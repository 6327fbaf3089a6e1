import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../schema/connection.js';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';

export const PersonRole = { ADMIN: 'ADMIN', CALIBRATOR: 'CALIBRATOR' } as const;
export type PersonRole = keyof typeof PersonRole;
registerEnumType(PersonRole, { name: 'PersonRole' });

export const LineSource = { CSV: 'CSV', GITHUB: 'GITHUB', HAND: 'HAND' } as const;
export type LineSource = keyof typeof LineSource;
registerEnumType(LineSource, { name: 'LineSource' });

export const LineState = { HOLDS: 'HOLDS', BEGINS_LATER: 'BEGINS_LATER', RAN_OUT: 'RAN_OUT', ENDED: 'ENDED' } as const;
export type LineState = keyof typeof LineState;
registerEnumType(LineState, { name: 'LineState' });

@ObjectType()
export class RoleHolder {
  @Field(() => Person)
  person!: Person;

  @Field(() => Boolean)
  admin!: boolean;

  @Field(() => Boolean)
  calibrator!: boolean;

  @Field(() => Boolean, { description: 'Was told, by signing in or by the dated statement.' })
  told!: boolean;

  @Field(() => Boolean)
  you!: boolean;
}

@ObjectType()
export class RoleHolderEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => RoleHolder)
  node!: RoleHolder;
}

@ObjectType()
export class RoleHolderConnection {
  @Field(() => [RoleHolderEdge], { description: 'Alphabetical.' })
  edges!: RoleHolderEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Half-open in days; null: since the beginning, or still.' })
export class ReportingLine {
  @Field(() => ID)
  id!: string;

  @Field(() => Person)
  person!: Person;

  @Field(() => Person)
  manager!: Person;

  @Field(() => DateTime, { nullable: true })
  from!: string | null;

  @Field(() => DateTime, { nullable: true })
  to!: string | null;

  @Field(() => LineSource)
  source!: LineSource;

  @Field(() => DateTime)
  confirmedAt!: string;

  @Field(() => DateTime, { description: 'From then on it opens nothing, unless it is confirmed before.' })
  runsOutAt!: string;

  @Field(() => LineState)
  state!: LineState;

  @Field(() => Boolean, { description: 'The viewer is the manager: another admin confirms it.' })
  yours!: boolean;
}

@ObjectType()
export class ReportingLineEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ReportingLine)
  node!: ReportingLine;
}

@ObjectType()
export class ReportingLineConnection {
  @Field(() => [ReportingLineEdge], { description: 'Alphabetical, by the person.' })
  edges!: ReportingLineEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'A line that an import adds, renews or ends, by logins.' })
export class LineChange {
  @Field(() => String)
  login!: string;

  @Field(() => String)
  manager!: string;

  @Field(() => DateTime, { nullable: true })
  from!: string | null;

  @Field(() => DateTime, { nullable: true })
  to!: string | null;
}

@ObjectType()
export class LineMoved {
  @Field(() => LineChange)
  before!: LineChange;

  @Field(() => LineChange)
  after!: LineChange;
}

@ObjectType({ description: 'What an import would change, or changed.' })
export class LinesDiff {
  @Field(() => ID, { description: 'Names exactly this: applyLines takes it, and refuses where it would be another by then.' })
  mark!: string;

  @Field(() => Boolean)
  applied!: boolean;

  @Field(() => [LineChange])
  added!: LineChange[];

  @Field(() => [LineMoved])
  changed!: LineMoved[];

  @Field(() => [LineChange])
  ended!: LineChange[];

  @Field(() => [LineChange], { description: 'As they were; confirmed anew.' })
  renewed!: LineChange[];

  @Field(() => [String], { description: 'Bad lines, a sentence each; while there are any, nothing is written.' })
  problems!: string[];

  @Field(() => [String], { description: 'Lines left out, a sentence each; they hold nothing else up.' })
  leftOut!: string[];
}

export const RoleHoldersResult = createUnionType({
  name: 'RoleHoldersResult',
  types: () => [RoleHolderConnection, NotShared] as const,
});
export const RoleResult = createUnionType({ name: 'RoleResult', types: () => [RoleHolder, NotShared, Refused] as const });
export const ReportingLinesResult = createUnionType({
  name: 'ReportingLinesResult',
  types: () => [ReportingLineConnection, NotShared] as const,
});

@ObjectType()
export class LinesChanged {
  @Field(() => String, { description: 'What was done, in a sentence.' })
  words!: string;
}

export const LineResult = createUnionType({ name: 'LineResult', types: () => [LinesChanged, NotShared, Refused] as const });
export const LinesDiffResult = createUnionType({ name: 'LinesDiffResult', types: () => [LinesDiff, NotShared, Refused] as const });
