/**
 * What was read in the text of a decision on paper: an RFC, a design document, an ADR and their like. Read once, by
 * libs/documents, when the text is fetched; the text itself is not kept.
 */

/** Kinds as the screen names them: RFC, design document, ADR, migration plan, trade-off summary, incident review, roadmap input. */
export const DOCUMENT_KINDS = ['rfc', 'design', 'adr', 'migration-plan', 'trade-offs', 'incident-review', 'roadmap-input'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The canonical lifecycle; `moved` is a redirect and counts nowhere, `unknown` is a word that is not mapped yet. */
export const DOCUMENT_STATES = [
  'draft',
  'proposed',
  'accepted',
  'implemented',
  'rejected',
  'withdrawn',
  'superseded',
  'deferred',
  'moved',
  'unknown',
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** Which reader found a value, in the order they are believed; `host` is what GitHub says of a discussion or an issue. */
export const DOCUMENT_READERS = ['sidecar', 'front-matter', 'preamble', 'table', 'label', 'section', 'name', 'index', 'host'] as const;
export type DocumentReader = (typeof DOCUMENT_READERS)[number];

/** One value and where it stands. */
export interface Found<T> {
  readonly value: T;
  /** As written. */
  readonly raw: string;
  readonly reader: DocumentReader;
  /** Line in the document (or in its sidecar), 1-based; null where it comes from the file's name or folder. */
  readonly line: number | null;
}

/** Somebody a document names. Only a login resolves by itself; no address is kept. */
export interface DocumentPerson {
  /** As written, without `@`. */
  readonly login: string | null;
  readonly name: string | null;
}

/** The fields of one version of a document. What the text does not carry is null or empty, and `notes` says why where it is known. */
export interface DocumentFacts {
  readonly title: Found<string> | null;
  readonly number: Found<number> | null;
  /** `raw` keeps the word; `value` is `unknown` where no rule maps it. */
  readonly status: Found<DocumentState> | null;
  /** An axis of its own: `alpha`, `beta`, `stable`, an implementation's state. */
  readonly maturity: Found<string> | null;
  readonly authors: readonly Found<DocumentPerson>[];
  readonly reviewers: readonly Found<DocumentPerson>[];
  readonly approvers: readonly Found<DocumentPerson>[];
  /** Days, `YYYY-MM-DD`. */
  readonly created: Found<string> | null;
  readonly decided: Found<string> | null;
  /** Where it is discussed or was proposed: addresses, or `#12`. */
  readonly discussion: readonly Found<string>[];
  /** Numbers, paths or addresses as written. */
  readonly supersedes: readonly Found<string>[];
  readonly supersededBy: readonly Found<string>[];
  readonly related: readonly Found<string>[];
  /** Why something could not be read, one sentence each: `The front matter is not YAML (line 3).` */
  readonly notes: readonly string[];
}

/** What the text itself tells, apart from its fields. */
export interface DocumentWords {
  /** Characters and lines. */
  readonly chars: number;
  readonly lines: number;
  /** The first words of its summary, at most 280 characters. */
  readonly excerpt: string;
  /** Its sections in order; `hash` changes with their words. */
  readonly sections: readonly DocumentSection[];
  /** What it names: documents, issues, pull requests, repositories, paths. */
  readonly references: readonly string[];
  /** Who gains, and how it will be measured: the phrase that says so, at most 160 characters; null where the text does not. */
  readonly gains: string | null;
  readonly measure: string | null;
  /** Its most telling words and how often each stands there, at most 64; headings of templates are left out. */
  readonly terms: Readonly<Record<string, number>>;
  /** MinHash of its shingles: 128 unsigned 32-bit numbers, little-endian, base64. */
  readonly signature: string;
}

export interface DocumentSection {
  readonly heading: string;
  /** 1 for `#`; 0 for what stands before the first heading. */
  readonly level: number;
  readonly line: number;
  /** 8 hexadecimal digits of the words under it. */
  readonly hash: string;
}

/** One version of a document as the log keeps it. */
export interface DocumentVersion {
  /** Its path in the repository; `discussions/12` and `issues/12` for one written there. */
  readonly path: string;
  /** Name of the blob; equal blobs are equal texts. */
  readonly blob: string;
  readonly commit: string;
  readonly kind: DocumentKind;
  /** What it is cited by, lower case: `rfc-31`, `bip-341`; null without a number. */
  readonly label: string | null;
  /** Null where the text could not be read or is not held; `why` says so. */
  readonly facts: DocumentFacts | null;
  readonly words: DocumentWords | null;
  readonly why: string | null;
}

/** What makes something a document, or an issue an incident's. */
export interface DocumentRule {
  /** Null for a guess that is not stored yet. */
  readonly id: number | null;
  /** Null: in every repository. */
  readonly repositoryId: number | null;
  /** A glob over paths, a label of issues, or a category of discussions. */
  readonly by: 'path' | 'label' | 'category';
  readonly pattern: string;
  readonly means: DocumentKind | 'incident' | 'action-item';
  readonly source: 'guess' | 'admin';
  /** A refused guess stays, so that it is not made again. */
  readonly refused: boolean;
}
