import type { DocumentKind, DocumentPerson, DocumentRule, DocumentState, Overlap } from '@ambit/activity';

/** Where something lives. `private`: more than kind, state, dates and teams needs to know the viewer's rights there. */
export interface PlaceView {
  readonly id: number;
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  /** REST base of the connection it is pulled over, as it is now. */
  readonly apiUrl: string;
}

/**
 * A document as the newest version on the branch says (else the newest proposal). Of one in a private repository what names
 * it is left out here already: title, label, path, numbers, people, words are null or empty.
 */
export interface DocumentRowView {
  readonly id: number;
  readonly repository: PlaceView;
  readonly place: 'file' | 'discussion' | 'issue';
  /** In the repository; `discussions/12` and `issues/12` for one written there. */
  readonly path: string | null;
  /** False while it stands in an open pull request alone, and after it was removed. */
  readonly onBranch: boolean;
  /** Number of the pull request that first brought it; null where a push did. */
  readonly proposedIn: number | null;
  /** Of the discussion or the issue. */
  readonly hostNumber: number | null;
  readonly kind: DocumentKind;
  /** `rfc-31` */
  readonly label: string | null;
  readonly number: number | null;
  readonly title: string | null;
  /** The word of status as written; null without a field. What it means stands in `standing.state`, before a measuring in `state`. */
  readonly status: string | null;
  /** The measured state; before the first measuring what the word means, else accepted on the branch and proposed off it. */
  readonly state: DocumentState;
  readonly maturity: string | null;
  readonly authors: readonly DocumentPerson[];
  readonly reviewers: readonly DocumentPerson[];
  readonly approvers: readonly DocumentPerson[];
  /** Day, `YYYY-MM-DD`. */
  readonly createdOn: string | null;
  readonly excerpt: string | null;
  readonly notes: readonly string[];
  /** As written. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly related: readonly string[];
  readonly discussion: readonly string[];
  /** The commit of the newest version on the branch (else of the newest proposal), for an address that stays. */
  readonly commit: string | null;
  /** Null before the first measuring. */
  readonly standing: StandingView | null;
  /** A person marked it as an investment. */
  readonly investment: boolean;
  /** Pairs proposed as overlap, of which neither side is private, and not judged yet. */
  readonly overlaps: number;
}

/** As `Standing` of the port, with times in milliseconds UTC. */
export interface StandingView {
  readonly state: DocumentState;
  readonly begunAt: number;
  readonly decidedAt: number | null;
  readonly movedAt: number;
  /** Person ids. */
  readonly authors: readonly number[];
  /** Team ids. */
  readonly teams: readonly number[];
  readonly needsReviewers: boolean;
}

export interface DocumentsAsked {
  /** Absent or empty: all. */
  readonly states?: readonly DocumentState[];
  readonly kinds?: readonly DocumentKind[];
  /** A team of its authors when it began. */
  readonly teamId?: number;
  /** One of its authors. */
  readonly personId?: number;
  /** True: those alone. */
  readonly needsReviewers?: boolean;
  /** As people type them, with "phrases", OR and -without. */
  readonly words?: string;
  readonly first: number;
  /** `cursor` of the last one seen; an unknown one begins anew. */
  readonly after?: string | null;
}

export interface DocumentsFound {
  /** Newest moved first; none of a private repository. */
  readonly documents: readonly (DocumentRowView & { readonly cursor: string })[];
  /** How many there are over all pages. */
  readonly total: number;
  /** How many more the filters, apart from words, find in private repositories. */
  readonly hidden: number;
  /** For `after`; null at the end. */
  readonly next: string | null;
}

/** What a link to a document shows. Of a private one both are null. */
export interface DocumentName {
  readonly label: string | null;
  readonly title: string | null;
  readonly private: boolean;
}

/** A pull request tied to a document by hand, and not untied. */
export interface HandLink {
  readonly workId: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who tied it; null for an account nobody stands behind. */
  readonly personId: number | null;
  /** Of its row of the log: a generation whose `asOfSeq` is smaller does not count it. */
  readonly seq: number;
}

export type OverlapVerdict = 'not-a-duplicate' | 'confirmed';

/** A document, a pull request, or a file, by `of`. */
export interface OverlapSideView {
  /** Store id of the document or pull request; of a file its repository's. */
  readonly id: number;
  readonly repository: PlaceView;
  readonly title: string | null;
  /** `rfc-31` of a document. */
  readonly label: string | null;
  /** Of a pull request, a discussion or an issue. */
  readonly number: number | null;
  /** Of a file, and of a document. */
  readonly path: string | null;
  /** When it began, ISO 8601 UTC; null of a file, and of a document before its measuring. */
  readonly at: string | null;
}

export interface OverlapView extends Pick<Overlap, 'of' | 'likeness' | 'how' | 'terms' | 'paths' | 'leftTeams' | 'rightTeams'> {
  /** Stays the same over measurings: `documents:12:34`, `files:1:2:<hash of paths>`. */
  readonly key: string;
  readonly left: OverlapSideView;
  readonly right: OverlapSideView;
  readonly verdict: OverlapVerdict | null;
  readonly judgedBy: number | null;
  readonly cursor: string;
}

export interface OverlapsAsked {
  readonly of?: Overlap['of'];
  /** Pairs of this document alone. */
  readonly documentId?: number;
  /** True: only those nobody judged; else also the confirmed. */
  readonly unjudged?: boolean;
  readonly first: number;
  readonly after?: string | null;
}

/** Pairs judged not a duplicate are left out; of pairs with a private side only the count is told. */
export interface OverlapsFound {
  /** Most alike first. */
  readonly overlaps: readonly OverlapView[];
  readonly total: number;
  readonly hidden: number;
  readonly next: string | null;
}

export const OUTCOME_CATEGORIES = [
  'cost',
  'reliability',
  'developer-speed',
  'capability',
  'operational-risk',
  'customer-performance',
] as const;
export type OutcomeCategory = (typeof OUTCOME_CATEGORIES)[number];

export interface StatedOutcome {
  readonly category: OutcomeCategory;
  readonly metric: string;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** An address or words. */
  readonly source: string | null;
}

export interface OutcomeView extends StatedOutcome {
  readonly id: number;
  readonly documentId: number;
  /** Who stated it; null once that person is gone. */
  readonly personId: number | null;
  readonly statedAt: string;
}

export interface InvestmentView {
  readonly documentId: number;
  readonly personId: number | null;
  readonly at: string;
}

/** A rule as the admin sees it. */
export interface RuleView extends Omit<DocumentRule, 'id'> {
  readonly id: number;
  /** `owner/name`; null: in every repository. */
  readonly repository: string | null;
}

export type NewRule = Pick<DocumentRule, 'repositoryId' | 'by' | 'pattern' | 'means'>;

/** An answer, or that it is on its way: `ready` false with zeros. */
export interface PreviewView {
  readonly id: number;
  readonly rule: DocumentRule;
  readonly ready: boolean;
  readonly files: number;
  /** Alphabetical, at most 20: `owner/name:path`; none of private repositories. */
  readonly examples: readonly string[];
  /** Of the documents read already. */
  readonly withoutAuthor: number;
  readonly notReadYet: number;
}

/** A word of status that nothing maps. */
export interface UnknownWord {
  /** Lower case. */
  readonly word: string;
  readonly documents: number;
  /** A document that has it, none of a private repository. */
  readonly example: number | null;
}

export interface SavedView {
  readonly id: number;
  readonly name: string;
  /** Below `/decisions`, with its question mark. */
  readonly address: string;
}

/** A large open pull request of somebody's own that was measured. */
export interface AskingView {
  readonly workId: number;
  readonly number: number;
  readonly title: string | null;
  readonly openedAt: string;
  readonly files: number;
  readonly repository: PlaceView;
}
