import type { Account } from './people.js';

/** The current state of a pull request, for showing; what is measured comes from the log. Times are ISO 8601 UTC. */
export interface Work {
  readonly kind: 'pull';
  readonly number: number;
  /** The host's numeric id, as a string. */
  readonly hostId: string;
  readonly title: string;
  readonly author: Account | null;
  readonly state: 'open' | 'merged' | 'closed';
  readonly draft: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly mergedAt: string | null;
  readonly additions: number;
  readonly deletions: number;
  /** How many files it changes, by the host's count. */
  readonly changedFiles: number;
  readonly labels: readonly string[];
  /** Which of its lists could not be read to the end: `files`, `reviews`, ... Empty when all is held. */
  readonly incomplete: readonly string[];
}

/** A repository as the host names it now. `hostId` is the host's numeric id. */
export interface Repository {
  readonly hostId: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly createdAt: string;
}
