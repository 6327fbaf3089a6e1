import type { DateTime, NotShared, PageInfo, TeamRef } from './types.js';
import type { DefinitionPart } from './types-evidence.js';

export interface TeamMembership {
  person: { host: string; id: string; login: string; name: string };
  role: string;
  from: DateTime | null;
  to: DateTime | null;
  assumed: boolean;
}

export interface TeamLine {
  slug: string;
  name: string;
  parent: TeamRef | null;
  memberCount: number;
  assumed: boolean;
}

export interface TeamPage extends TeamLine {
  __typename: 'Team';
  children: TeamRef[];
  memberships: TeamMembership[];
}

export interface TeamConnection {
  __typename: 'TeamConnection';
  edges: { cursor: string; node: TeamLine }[];
  pageInfo: PageInfo;
  totalCount: number;
}

export type TeamsResult = TeamConnection | NotShared;
export type TeamResult = TeamPage | NotShared;

export interface DefinitionLine {
  signal: string;
  name: string;
  family: string;
  version: number;
  claim: string;
}

export interface Definition extends DefinitionLine {
  formula: string;
  symbols: string;
  example: string;
  blindSpots: string[];
  gaming: string[];
  notFor: string[];
  source: string;
  unit: string;
  floor: number;
  ours: string | null;
  parts: DefinitionPart[];
}

export type SyncState = 'QUEUED' | 'FETCHING' | 'READY' | 'NEEDS_YOU';

export interface SyncConnection {
  login: string;
  host: string;
  state: SyncState;
  problem: string | null;
  members: number;
  teams: number;
  lastFetchedAt: DateTime | null;
}

export interface RepositorySync {
  name: string;
  owner: string;
  pulls: number;
  pullsTotal: number | null;
  reviews: number;
  backTo: DateTime | null;
  state: SyncState;
  problem: string | null;
  fetchedAt: DateTime | null;
}

export interface SyncRing {
  /** Null: as far back as there is anything. */
  weeks: number | null;
  fetched: number;
  of: number;
}

export interface Sync {
  __typename: 'Sync';
  connections: SyncConnection[];
  fetched: number;
  all: number;
  completeWeeks: number | null;
  state: SyncState;
  backTo: DateTime | null;
  measuredAt: DateTime | null;
  rings: SyncRing[];
  repositories: { edges: { cursor: string; node: RepositorySync }[]; pageInfo: PageInfo; totalCount: number };
}

export type SyncResult = Sync | NotShared;
