import type { DocumentState } from '@ambit/activity';

/**
 * The life of a document as its page draws it. Persons are ids of the roster, or null for an account that is nobody's
 * there; times are milliseconds UTC; `seq` is the row of the log a mark stands for.
 */
export interface DocumentLife {
  readonly documentId: number;
  readonly state: DocumentState;
  /** First seen: as a draft, as a proposal or on the branch. */
  readonly begunAt: number;
  readonly decidedAt: number | null;
  /** The first time it was accepted or implemented; adoption counts from here. */
  readonly acceptedAt: number | null;
  /** Newest version, voice or tie. */
  readonly movedAt: number;
  readonly authors: readonly number[];
  /** Teams of the authors when it began. */
  readonly teams: readonly number[];
  /** Oldest first, as all lists here. */
  readonly states: readonly StateMark[];
  readonly versions: readonly VersionMark[];
  readonly voices: readonly Voice[];
  /** Every pull request that belongs to it, once. */
  readonly ties: readonly Tie[];
  readonly requested: readonly AskedMark[];
  /** People other than its authors who spoke, and when first. */
  readonly reviewers: readonly PersonMark[];
  readonly approvers: readonly PersonMark[];
  /** Merged after it was accepted, and tied by a mention or by hand. */
  readonly implementing: readonly Implementing[];
  /** First voice from another team. */
  readonly firstOutsideAt: number | null;
}

export interface StateMark {
  readonly state: DocumentState;
  /** The word of the text; null where the text has no status and GitHub's own state stands for it. */
  readonly raw: string | null;
  readonly at: number;
  /** Who wrote it so. */
  readonly personId: number | null;
  /** Who merged it, where that is known. */
  readonly mergedBy: number | null;
  readonly workId: number | null;
  readonly seq: number;
}

export interface VersionMark {
  readonly seq: number;
  readonly at: number;
  readonly path: string;
  /** At the head of an open pull request, and not on the branch. */
  readonly proposed: boolean;
  readonly personId: number | null;
  readonly workId: number | null;
  /** Headings whose words are other than in the version before; null where one of the two texts is not held. */
  readonly changed: readonly string[] | null;
}

/** Somebody other than its authors spoke. */
export interface Voice {
  readonly seq: number;
  readonly kind: VoiceKind;
  readonly at: number;
  readonly personId: number | null;
  /** Leaf teams of the speaker then. */
  readonly teams: readonly number[];
  /** True where those and the authors' teams are known and none is shared. */
  readonly outside: boolean;
  readonly before: boolean;
  readonly workId: number | null;
  /** Of a review. */
  readonly verdict: 'approved' | 'objected' | null;
  /** What became of a thread; null where it is none, or nothing can be told. */
  readonly outcome: 'changed' | 'unclear' | null;
}

export type VoiceKind = 'review.commented' | 'review.submitted' | 'pull.commented' | 'document.commented';

/** How a pull request was tied to a document. */
export type TieHow = 'touches' | 'mentions' | 'by-hand';

export interface Tie {
  readonly workId: number;
  readonly repositoryId: number;
  /** Every way it was tied, strongest first: by hand, touches, mentions. */
  readonly how: readonly TieHow[];
  /** When it was first tied: of a mention the time of the text, else when the pull request was opened. */
  readonly at: number;
  /** The pull request that brought the document in. */
  readonly proposes: boolean;
  readonly personId: number | null;
  readonly teams: readonly number[];
  readonly openedAt: number;
  readonly mergedAt: number | null;
  readonly closedAt: number | null;
  /** The row it stands for: the first mention, the link, or the opening. */
  readonly seq: number;
}

export interface AskedMark {
  /** One of the two is set. */
  readonly personId: number | null;
  readonly teamId: number | null;
  /** Null where only the text of the document names them. */
  readonly at: number | null;
  readonly by: 'request' | 'text';
}

export interface PersonMark {
  readonly personId: number;
  /** Null where only the text of the document names them. */
  readonly at: number | null;
}

export interface Implementing {
  readonly workId: number;
  readonly repositoryId: number;
  readonly how: TieHow;
  readonly mergedAt: number;
  /** Days from the decision. */
  readonly days: number;
  readonly personId: number | null;
  readonly teams: readonly number[];
  readonly byAuthor: boolean;
  /** By somebody outside the teams of its authors, as `carried-by-others` counts. */
  readonly byOthers: boolean;
  readonly seq: number;
}
