import type { Page, Repository, RepositoryStreamKind } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import { TransientFailure } from '../failure.js';

/** Where a stream stands: what a collector gets, and, moved on, gives back. */
export interface Place {
  readonly phase: 'backfill' | 'live';
  /** The collector's own; null before the first page. Survives JSON. */
  readonly cursor: unknown;
  readonly watermark: string | null;
  readonly pageSize: number;
  readonly done: number;
  readonly total: number | null;
}

/** One page and the place after it, to be kept together. */
export interface Turn {
  readonly page: Page;
  readonly place: Place;
  /** Oldest moment from which everything is held; null while nothing is. */
  readonly backTo: string | null;
  /** Nothing more to ask for now. */
  readonly ended: boolean;
  /** Streams whose source was seen to have changed. */
  readonly reopens: readonly RepositoryStreamKind[];
}

/**
 * Reads one page of one stream. Holds nothing between calls and writes nothing; the same place and the same state at
 * GitHub give the same turn.
 * @throws the failures of failure.ts
 */
export type Collector = (client: GitHubClient, repository: Repository, place: Place, now: Date) => Promise<Turn>;

/**
 * A name may have been given to another repository since the list of them was read; its rows are not this one's.
 * @throws TransientFailure, until the list is read again
 */
export function mustBe(repository: Repository, hostId: number | null | undefined): void {
  if (hostId === null || hostId === undefined || hostId === repository.hostId) return;
  throw new TransientFailure(`${nameOf(repository)} is another repository now: its name is read again within minutes.`);
}

export function nameOf(repository: Pick<Repository, 'owner' | 'name'>): string {
  return `${repository.owner}/${repository.name}`;
}
