import type { Actor, Person, Team } from './model.js';
import type { Repository } from './repositories.js';

/** One pull request from its first commit to its end, whenever that is; what lies after the company's end is cut when rows are made. */
export interface Life {
  readonly week: number;
  readonly repository: Repository;
  readonly author: Actor;
  readonly createdAt: number;
  readonly title: string;
  readonly body: string | null;
  readonly branch: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly files: readonly FileChange[];
  readonly commits: Commit[];
  readonly reviews: Review[];
  readonly talk: Talk[];
  readonly events: Happening[];
  /** Given when rows are made. */
  id: number;
  number: number;
}

export interface FileChange {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
  readonly added: boolean;
}

/** Times in milliseconds UTC, whole seconds. */
export interface Commit {
  readonly at: number;
  readonly authoredAt: number;
  readonly author: Actor;
  readonly message: string;
  readonly sha: string;
  /** When a force-push put another in its place. */
  replacedAt: number | null;
}

export interface Review {
  readonly at: number;
  readonly by: Actor;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  readonly body: string;
  readonly comments: Comment[];
  dismissedAt: number | null;
  id: number;
}

export interface Comment {
  readonly at: number;
  readonly by: Actor;
  /** The first comment of its thread; null when this is it. */
  readonly thread: Comment | null;
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** When its lines were changed. */
  outdatedAt: number | null;
  id: number;
}

export interface Talk {
  readonly at: number;
  readonly by: Actor;
  readonly text: string;
  id: number;
}

type HappeningKind =
  | 'review_requested'
  | 'review_request_removed'
  | 'review_dismissed'
  | 'ready_for_review'
  | 'convert_to_draft'
  | 'head_ref_force_pushed'
  | 'merged'
  | 'closed'
  | 'reopened';

export interface Happening {
  readonly at: number;
  readonly kind: HappeningKind;
  readonly by: Actor;
  readonly person?: Person;
  readonly team?: Team;
  readonly review?: Review;
  readonly message?: string;
  id: number;
}
