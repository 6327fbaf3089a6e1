import type { DocumentVersion } from './document.js';
import type { Account } from './people.js';
import type { SaidFacts } from './words.js';

/**
 * The vocabulary: what happened on GitHub, past tense, written once and never changed.
 *
 * Identity is (repository, at, kind, hostId). `at` is the host's own time, UTC, so that the same
 * thing pulled twice is the same row. What the host lets change (a text, a state) lives elsewhere:
 * `Work` for the current state, `Excerpt` for words.
 */

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';

interface Happened {
  /** The host's time, ISO 8601 in UTC with a `Z`. */
  readonly at: string;
  /** The host's numeric id as a string; an event's node id for merged, closed, requested and their like; `<pull id>:<sha>` for commits. */
  readonly hostId: string;
  /** Who did it; null for a deleted account, and for a commit tied to no account. */
  readonly actor: Account | null;
  /** Number of the pull request it belongs to; null for what belongs to the repository (CODEOWNERS). */
  readonly pull: number | null;
}

export type Activity = Happened &
  (
    | { readonly kind: 'pull.opened'; readonly payload: SaidFacts & { readonly draft: boolean } }
    | { readonly kind: 'pull.merged'; readonly payload: Empty }
    | { readonly kind: 'pull.closed'; readonly payload: Empty }
    | { readonly kind: 'pull.reopened'; readonly payload: Empty }
    | { readonly kind: 'pull.readied'; readonly payload: Empty }
    | { readonly kind: 'pull.drafted'; readonly payload: Empty }
    | { readonly kind: 'pull.force_pushed'; readonly payload: Empty }
    /**
     * The changed paths, as listed at one head. `hostId` is `<pull id>:<head sha>`, `at` the pull request's creation:
     * one row for each head that was seen, the newest `seq` holds.
     */
    | { readonly kind: 'pull.files_listed'; readonly payload: { readonly paths: readonly string[] } }
    | { readonly kind: 'pull.commented'; readonly payload: SaidFacts }
    | { readonly kind: 'commit.pushed'; readonly payload: CommitPayload }
    | { readonly kind: 'review.submitted'; readonly payload: ReviewPayload }
    /** A review keeps the state it had; its dismissal is this row. `reviewId` is the review's hostId. */
    | { readonly kind: 'review.dismissed'; readonly payload: { readonly reviewId: string } }
    | { readonly kind: 'review.requested'; readonly payload: RequestPayload }
    | { readonly kind: 'review.request_removed'; readonly payload: RequestPayload }
    | { readonly kind: 'review.commented'; readonly payload: ReviewCommentPayload }
    /**
     * A thread was found outdated: its `line` is null and its `originalLine` is not.
     * `hostId` is the first comment's id, `at` that comment's time (GitHub does not say when).
     */
    | { readonly kind: 'thread.outdated'; readonly payload: Empty }
    /** One version of a CODEOWNERS file on the default branch; `text` null where the commit removed it. `hostId` is `<path>:<sha>`. */
    | { readonly kind: 'codeowners.changed'; readonly payload: { readonly path: string; readonly text: string | null } }
    /**
     * The history of CODEOWNERS was read, so that a date without a file means "no owners" and not "not held".
     * `at` is the repository's creation, `hostId` the repository's id.
     */
    | { readonly kind: 'codeowners.read'; readonly payload: Empty }
    /**
     * A version of a document on the default branch, or of one written as a discussion or an issue. `at` is when it came
     * there: the merge of the pull request that brought it (`pull`), else the commit's time. `hostId` is `<path>@<commit>`.
     */
    | { readonly kind: 'document.revised'; readonly payload: DocumentVersion }
    /** A version at the head of an open pull request (`pull`). `at` is the head commit's time, `hostId` `<pull number>:<path>@<commit>`. */
    | { readonly kind: 'document.proposed'; readonly payload: DocumentVersion }
    /** The file is gone from the default branch since `commit`; `to` where an equal text appeared elsewhere. `hostId` is `<path>@<commit>`. */
    | {
        readonly kind: 'document.removed';
        readonly payload: { readonly path: string; readonly commit: string; readonly to: string | null };
      }
    /** A comment on a document that is a discussion or an issue; `replyTo` is the hostId of the comment it answers. */
    | { readonly kind: 'document.commented'; readonly payload: DocumentCommentPayload }
    /**
     * Somebody tied a pull request to a document by hand in Ambit, or untied it; `pull` is that pull request, in its own
     * repository. `hostId` is made by Ambit.
     */
    | { readonly kind: 'document.linked'; readonly payload: { readonly documentId: number } }
    | { readonly kind: 'document.unlinked'; readonly payload: { readonly documentId: number } }
    /**
     * A text names a document, an issue or a pull request (`token` as libs/documents writes it). `at` is the time of that
     * text, `hostId` `<kind of text>:<its hostId>:<token>`.
     */
    | { readonly kind: 'reference.made'; readonly payload: ReferencePayload }
    /** An issue that an admin's rule watches: an incident's, or an action item of one. `hostId` is its numeric id. */
    | { readonly kind: 'issue.opened'; readonly payload: IssuePayload }
    | { readonly kind: 'issue.closed'; readonly payload: IssuePayload }
  );

export type ActivityKind = Activity['kind'];
export type ActivityOf<K extends ActivityKind> = Extract<Activity, { kind: K }>;

export type Empty = Readonly<Record<string, never>>;

export interface CommitPayload {
  readonly sha: string;
  /** ISO 8601 UTC; `at` is the committed time, which a rebase moves; this one it does not. */
  readonly authoredAt: string;
  /** Accounts credited by `Co-authored-by:` trailers, as numeric ids where the address names one; no addresses are kept. */
  readonly coAuthors: readonly number[];
}

export interface ReviewPayload extends SaidFacts {
  /** The state it had when submitted (a dismissed one keeps its own). */
  readonly state: ReviewState;
  /** Whether its body is anything but blank. */
  readonly hasBody: boolean;
}

/** Who was asked. `asked` is null when the account or team is gone or withheld. */
export interface RequestPayload {
  readonly asked:
    | { readonly type: 'person'; readonly account: Account }
    | { readonly type: 'team'; readonly teamId: number; readonly slug: string }
    | null;
}

export interface ReviewCommentPayload extends SaidFacts {
  /** hostId of the review that owns it; null before September 2016. */
  readonly reviewId: string | null;
  /** hostId of the thread's first comment; null where this one is the first. */
  readonly replyTo: string | null;
  readonly path: string;
  /** Line in the file as the comment was written, 1-based; null on a whole file and for the oldest comments. */
  readonly originalLine: number | null;
  /** Whether the text holds a suggestion block. */
  readonly suggests: boolean;
}

export interface DocumentCommentPayload extends SaidFacts {
  /** As in `DocumentVersion`: `discussions/12`, `issues/12`. */
  readonly path: string;
  readonly replyTo: string | null;
  /** Chosen as the answer of a discussion. */
  readonly answers: boolean;
}

export interface ReferencePayload {
  /** `rfc-31`, `owner/name#12`, `owner/name:path`, in lower case but for the path. */
  readonly token: string;
  readonly from: 'title' | 'body' | 'commit' | 'comment' | 'review' | 'issue';
  /** The issue it stands in; null for a pull request's. */
  readonly issue: number | null;
}

export interface IssuePayload {
  readonly number: number;
  readonly means: 'incident' | 'action-item';
}

/** Words that may be edited or taken back at the host; kept apart from the log. */
export interface Excerpt {
  /** `<activity kind>:<hostId>`; within a repository. */
  readonly key: string;
  /** The first 280 characters, U+0000 removed. */
  readonly text: string;
  /** The host's last edit, ISO 8601 UTC; null where it was never edited. */
  readonly editedAt: string | null;
}

/** Every kind, in the order of the glossary. A switch over kinds ends in `assertNever`. */
export const ACTIVITY_KINDS = [
  'pull.opened',
  'pull.merged',
  'pull.closed',
  'pull.reopened',
  'pull.readied',
  'pull.drafted',
  'pull.force_pushed',
  'pull.files_listed',
  'pull.commented',
  'commit.pushed',
  'review.submitted',
  'review.dismissed',
  'review.requested',
  'review.request_removed',
  'review.commented',
  'thread.outdated',
  'codeowners.changed',
  'codeowners.read',
  'document.revised',
  'document.proposed',
  'document.removed',
  'document.commented',
  'document.linked',
  'document.unlinked',
  'reference.made',
  'issue.opened',
  'issue.closed',
] as const satisfies readonly ActivityKind[];

/** Makes a forgotten case a compile error, and a wrong value a clear one. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
