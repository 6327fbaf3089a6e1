import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../schema/connection.js';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';
import { LogKind } from './args.js';

/** Who a row speaks of. GONE: someone who was erased. EVERYONE: whoever is held here. */
export const LogWho = { PERSON: 'PERSON', GONE: 'GONE', COMMAND_LINE: 'COMMAND_LINE', EVERYONE: 'EVERYONE' } as const;
export type LogWho = keyof typeof LogWho;
registerEnumType(LogWho, { name: 'LogWho' });

@ObjectType({ description: 'Somebody in the log; the person where there is one to name.' })
export class LogName {
  @Field(() => LogWho)
  who!: LogWho;

  @Field(() => Person, { nullable: true })
  person!: Person | null;
}

@ObjectType({ description: 'One row of the log: who saw what of whom, why and when.' })
export class LogEntry {
  @Field(() => DateTime)
  at!: string;

  @Field(() => LogName)
  actor!: LogName;

  @Field(() => LogName, { nullable: true, description: 'Null where something was done to the instance.' })
  subject!: LogName | null;

  @Field(() => LogKind)
  kind!: LogKind;

  @Field(() => String, { description: 'The name of what was done; of a view its kind.' })
  what!: string;

  @Field(() => String, { description: 'Why it was open: line, share, cycle, own, admin or command-line.' })
  basis!: string;

  @Field(() => String, { nullable: true, description: 'Why they looked, as they said.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'Which number, period or setting it was, in words; never what stood there.' })
  detail!: string | null;
}

@ObjectType()
export class LogEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => LogEntry)
  node!: LogEntry;
}

@ObjectType()
export class LogConnection {
  @Field(() => [LogEdge])
  edges!: LogEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Newest first.' })
export class ViewConnection extends LogConnection {
  @Field(() => DateTime, { description: 'Last Monday, 00:00 UTC.' })
  monday!: number;

  @Field(() => Int, { description: 'How many others looked since Monday.' })
  lookers!: number;
}

export const OwnViewsResult = createUnionType({ name: 'OwnViewsResult', types: () => [ViewConnection, NotShared] as const });
export const AdminLogResult = createUnionType({ name: 'AdminLogResult', types: () => [LogConnection, NotShared, Refused] as const });
