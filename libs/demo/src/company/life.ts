import type { Amendment, DocumentAct, DocumentStatus } from './documents/subject.js';
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
  /** The document it adds or changes, and how. */
  readonly document: DocumentAct | null;
  /** The issue it closes; its number is given when rows are made. */
  readonly closes: { readonly key: string; number: number } | null;
  /** Given when rows are made. */
  id: number;
  number: number;
}

export interface FileChange {
  readonly path: string;
  /** Of a document: counted when its texts are made. */
  additions: number;
  deletions: number;
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
  /** The state a document has from here on. */
  readonly marks?: DocumentStatus;
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
  /** In a document: where the section it speaks of stands, found when its texts are made. */
  line: number;
  /** What a document says once it was heard. */
  readonly amends?: Amendment;
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
