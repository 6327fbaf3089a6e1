import type { ActivityKind } from './activity.js';
import type { DocumentVersion } from './document.js';
import type { SaidFacts } from './words.js';

/**
 * One row as the measuring side reads it: store ids instead of accounts, the payload as it was written.
 * Rows arrive in any order.
 */
export interface LogRow {
  readonly seq: number;
  readonly repositoryId: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly kind: ActivityKind;
  readonly hostId: string;
  /** Store id of the account; null for a deleted one. */
  readonly accountId: number | null;
  /** True when the account is a bot by the host's word. */
  readonly bot: boolean;
  /** Store id of the pull request; null for what belongs to the repository. */
  readonly workId: number | null;
  /** Store id of the document a row of kind `document.*` belongs to; absent for all others. */
  readonly documentId?: number;
  /** Number of that pull request in its repository, by which texts name it; absent or null: none, or not known. */
  readonly pullNumber?: number | null;
  /**
   * As in `Activity`, with accounts inside it replaced by store ids:
   * `review.requested` and `review.request_removed` carry `{ asked: { type: 'person', accountId } | { type: 'team', teamId } | null }`,
   * with the store's id of the team too; null where nobody known is named.
   */
  readonly payload: LogPayload;
}

export interface LogPayload extends Partial<DocumentVersion>, SaidFacts {
  readonly state?: string;
  readonly hasBody?: boolean;
  readonly reviewId?: string | null;
  readonly replyTo?: string | null;
  readonly paths?: readonly string[];
  readonly text?: string | null;
  readonly draft?: boolean;
  readonly suggests?: boolean;
  readonly originalLine?: number | null;
  readonly sha?: string;
  readonly authoredAt?: string;
  /** Of a commit: store ids of the accounts its trailers credit. */
  readonly coAuthors?: readonly number[];
  /** Of `document.removed`. */
  readonly to?: string | null;
  readonly answers?: boolean;
  /** Of `reference.made`. */
  readonly token?: string;
  readonly from?: string;
  readonly issue?: number | null;
  /** Of an issue that is watched. */
  readonly number?: number;
  readonly means?: string;
  readonly asked?: { readonly type: 'person'; readonly accountId: number } | { readonly type: 'team'; readonly teamId: number } | null;
}
