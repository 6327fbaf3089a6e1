import type { Activity, Excerpt } from '../activity.js';
import type { DocumentRule, DocumentState } from '../document.js';
import type { Account } from '../people.js';
import type { Repository, Work } from '../work.js';

/** What the pulling side asks of the store. Progress lives in streams; a page's rows and its cursor are committed together. */
export interface PullStore {
  connections(): Promise<Connection[]>;
  connection(id: number): Promise<Connection | null>;
  /** Streams that have something to do now and no live lease, oldest due first. */
  runnableStreams(now: Date, limit: number): Promise<StreamRef[]>;
  /**
   * Takes the stream for `leaseMs`; null when another worker holds it, it is not due, or it is gone.
   * A lease of a killed worker runs out by itself.
   */
  lease(streamId: number, owner: string, now: Date, leaseMs: number): Promise<Stream | null>;
  /** Gives a stream back without progress, to be taken again at `dueAt`; `problem` is one sentence for the admin. */
  release(stream: Stream, dueAt: Date, problem: string | null): Promise<void>;
  /**
   * One transaction: accounts, works, activities, excerpts, then the stream's own progress.
   * Returns false, and writes nothing, when the lease was lost meanwhile (another worker advanced the stream).
   * Writing the same page again writes no row.
   */
  commitPage(stream: Stream, page: Page, progress: Progress): Promise<boolean>;
  /** One transaction: the repositories of a connection and a stream of each kind for every new one. Also ends the streams of those gone. */
  commitRepositories(stream: Stream, repositories: readonly Repository[], progress: Progress): Promise<boolean>;
  /** One transaction: who belongs to the organization. Complete list. */
  commitMembers(stream: Stream, members: readonly Account[], progress: Progress): Promise<boolean>;
  /**
   * One transaction: the organization's teams. The first snapshot holds from the beginning, marked assumed; later ones
   * open and close memberships at `at`. Memberships imported for a person replace what GitHub says of that person.
   */
  commitTeams(stream: Stream, teams: readonly HostTeam[], at: Date, progress: Progress): Promise<boolean>;
  /** What a collector of documents must know of a repository: the rules that hold there, and what is held already. */
  documentsHeld(repositoryId: number): Promise<DocumentsHeld>;
  /** Previews of rules an admin asked for and that have no answer yet. */
  askedPreviews(limit: number): Promise<readonly AskedPreview[]>;
  answerPreview(id: number, answer: PreviewAnswer): Promise<void>;
}

export interface DocumentsHeld {
  /** Refused guesses included. */
  readonly rules: readonly DocumentRule[];
  /** Words of status an admin mapped, lower case. */
  readonly states: Readonly<Record<string, DocumentState>>;
  readonly documents: readonly HeldDocument[];
}

export interface HeldDocument {
  readonly path: string;
  /** Newest blob held. */
  readonly blob: string;
  /** False while it stands in a pull request alone, and after it was removed. */
  readonly onBranch: boolean;
  /** It stood on the branch once, and was removed. Absent: it was not. */
  readonly removed?: boolean;
  /** The pull request that first brought it; null where a push did. */
  readonly proposedIn: number | null;
}

/** An admin's question: what would this rule find? */
export interface AskedPreview {
  readonly id: number;
  readonly rule: DocumentRule;
  /** Paths of every file at HEAD that may be a document, by repository. */
  readonly files: readonly { readonly repository: string; readonly path: string }[];
}

export interface PreviewAnswer {
  readonly files: number;
  /** Every match, `owner/name:path`: the store says how many of them were read and how many of those have no author. */
  readonly matched: readonly string[];
  /** Examples, alphabetical, at most 20: `owner/name:path`. */
  readonly examples: readonly string[];
}

/** An organization at a host, with what is needed to ask it. */
export interface Connection {
  readonly id: number;
  readonly host: string;
  /** REST base, without a slash at the end: `https://api.github.com`. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly login: string;
  readonly hostOrgId: number;
  /** Opened from its sealed form; never logged. */
  readonly token: string;
}

export type ConnectionStreamKind = 'repositories' | 'members' | 'teams';
export type RepositoryStreamKind = 'pulls' | 'review_comments' | 'issue_comments' | 'codeowners' | 'documents' | 'discussions' | 'issues';
export type StreamKind = ConnectionStreamKind | RepositoryStreamKind;

export interface StreamRef {
  readonly id: number;
  readonly kind: StreamKind;
  /** Changes with every commit; part of a job's key, so that a doubled job is harmless. */
  readonly turn: number;
}

export interface Stream extends StreamRef {
  readonly connectionId: number;
  readonly repository: (Repository & { readonly id: number }) | null;
  readonly phase: 'backfill' | 'live';
  /** The collector's own place, opaque to the store; null before the first page. */
  readonly cursor: unknown;
  /** Newest host time this stream is complete to, ISO 8601 UTC. */
  readonly watermark: string | null;
  readonly pageSize: number;
  readonly done: number;
  readonly total: number | null;
  readonly failures: number;
  readonly lease: string;
}

export interface Progress {
  readonly phase: 'backfill' | 'live';
  readonly cursor: unknown;
  readonly watermark: string | null;
  readonly pageSize: number;
  readonly done: number;
  readonly total: number | null;
  /** Oldest moment from which everything is held, ISO 8601 UTC; null while nothing is complete. */
  readonly backTo: string | null;
  /** When to go on: now for a further page, later when the walk has ended. */
  readonly dueAt: Date;
  /**
   * Other streams of the same repository that must read again from the start, as their source was seen to have changed:
   * in the same transaction they go back to `backfill` with no cursor, due now. Absent: none.
   */
  readonly reopens?: readonly RepositoryStreamKind[];
}

export interface Page {
  readonly works: readonly Work[];
  readonly activities: readonly Activity[];
  readonly excerpts: readonly Excerpt[];
  /** Texts of document versions, for search alone: kept as lexemes, the newest of a document holds. */
  readonly texts?: readonly DocumentText[];
  /** Guessed rules of the repository, as a whole list; those an admin refused or confirmed stay as they are. */
  readonly guesses?: readonly DocumentRule[];
  /** Every file at HEAD worth comparing or of a document's format, as a whole list. */
  readonly files?: readonly TreeFile[];
  /**
   * Paths of the documents held, of those that live where the stream looks (in files, discussions or issues), that a rule still
   * makes documents, as a whole list. The others count nowhere until a later list has them. Absent: as it was.
   */
  readonly covered?: readonly string[];
  /** Comments as whole lists: what is held and stands in none of them any more was deleted at the host. */
  readonly listings?: readonly Listing[];
}

/** Every comment of one kind that a pull request has. */
export interface Listing {
  readonly kind: 'pull.commented' | 'review.commented';
  /** Number of the pull request. */
  readonly of: number;
  readonly hostIds: readonly string[];
  /** ISO 8601 UTC. A comment made later may have been missed, as the host shows it with delay. */
  readonly before: string;
}

export interface DocumentText {
  /** hostId of its `document.revised` or `document.proposed`. */
  readonly hostId: string;
  readonly text: string;
}

export interface TreeFile {
  readonly path: string;
  readonly blob: string;
  /** Bytes. */
  readonly size: number;
}

export const EMPTY_PAGE: Page = { works: [], activities: [], excerpts: [] };

export interface HostTeam {
  readonly hostId: number;
  readonly slug: string;
  readonly name: string;
  readonly parentHostId: number | null;
  readonly members: readonly { readonly account: Account; readonly role: 'member' | 'maintainer' }[];
}
