import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../schema/connection.js';
import { NotShared } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';

export const SyncState = { QUEUED: 'QUEUED', FETCHING: 'FETCHING', READY: 'READY', NEEDS_YOU: 'NEEDS_YOU' } as const;
export type SyncState = keyof typeof SyncState;
registerEnumType(SyncState, { name: 'SyncState' });

@ObjectType()
export class SyncConnection {
  @Field(() => String)
  login!: string;

  @Field(() => String)
  host!: string;

  @Field(() => SyncState)
  state!: SyncState;

  @Field(() => String, { nullable: true })
  problem!: string | null;

  @Field(() => Int)
  members!: number;

  @Field(() => Int)
  teams!: number;

  @Field(() => DateTime, { nullable: true })
  lastFetchedAt!: string | null;
}

@ObjectType()
export class SyncRing {
  @Field(() => Int, { nullable: true })
  weeks!: number | null;

  @Field(() => Int)
  fetched!: number;

  @Field(() => Int)
  of!: number;
}

@ObjectType()
export class RepositorySync {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  owner!: string;

  @Field(() => Int)
  pulls!: number;

  @Field(() => Int, { nullable: true })
  pullsTotal!: number | null;

  @Field(() => Int)
  reviews!: number;

  @Field(() => DateTime, { nullable: true })
  backTo!: string | null;

  @Field(() => SyncState)
  state!: SyncState;

  @Field(() => String, { nullable: true })
  problem!: string | null;

  @Field(() => DateTime, { nullable: true })
  fetchedAt!: string | null;
}

@ObjectType()
export class RepositorySyncEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => RepositorySync)
  node!: RepositorySync;
}

@ObjectType()
export class RepositorySyncConnection {
  @Field(() => [RepositorySyncEdge])
  edges!: RepositorySyncEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType()
export class Sync {
  @Field(() => [SyncConnection])
  connections!: SyncConnection[];

  @Field(() => Int, { description: 'Repositories fetched completely.' })
  fetched!: number;

  @Field(() => Int)
  all!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Largest of 4, 13, 26, 52 weeks back to which every repository is fetched; null for none.',
  })
  completeWeeks!: number | null;

  @Field(() => SyncState)
  state!: SyncState;

  @Field(() => DateTime, { nullable: true })
  backTo!: string | null;

  @Field(() => DateTime, { nullable: true })
  measuredAt!: string | null;

  @Field(() => [SyncRing])
  rings!: SyncRing[];

  @Field(() => RepositorySyncConnection)
  repositories!: RepositorySyncConnection;
}

export const SyncResult = createUnionType({ name: 'SyncResult', types: () => [Sync, NotShared] as const });
