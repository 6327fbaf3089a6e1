import type { Connection, PullStore, Stream, StreamKind } from '@ambit/activity';
import type { GitHubClient } from '@ambit/github';
import type { Logger } from '@ambit/telemetry';

/** What pulling works with; named in main.ts. */
export interface PullParts {
  readonly store: PullStore;
  readonly clientOf: (connection: Connection) => GitHubClient;
  /** Puts a stream's next page on the list. */
  readonly enqueue: (streamId: number, turn: number) => Promise<void>;
  /** Names this process in leases. */
  readonly owner: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** One page of one kind of stream, as far as the commit. */
interface StreamTurn {
  readonly parts: PullParts;
  readonly stream: Stream;
  readonly connection: Connection;
  readonly client: GitHubClient;
  readonly now: Date;
}

/** What a page did: whether its commit held, and when the stream goes on. */
export interface TurnResult {
  readonly committed: boolean;
  readonly dueAt: Date;
}

/** @throws the failures of @ambit/github; then nothing was written */
export type StreamHandler = (turn: StreamTurn) => Promise<TurnResult>;

export type StreamHandlers = { readonly [K in StreamKind]: StreamHandler };
