import type { DocumentKind } from '@ambit/activity';
import type { HeldVersion, NewestText } from '../log/written.js';

/** A document as the whole log knows it; what depends on a date is in `stand.ts`. */
export interface WrittenDocument {
  readonly id: number;
  readonly repositoryId: number;
  readonly place: 'file' | 'discussion' | 'issue';
  readonly kind: DocumentKind;
  readonly label: string | null;
  /** Every path it ever had. */
  readonly paths: readonly string[];
  /** In order of time. */
  readonly versions: readonly HeldVersion[];
  /** Null where no text of it was read. */
  readonly newest: NewestText | null;
  /** The pull request that brought it in; null where none did. */
  readonly proposedIn: number | null;
  readonly proposedNumber: number | null;
  /** Persons, in the order the document names them; those outside the roster have negative numbers. */
  readonly authors: readonly number[];
  /** Its file is gone from the branch since then, and stands nowhere else; null: it is there. */
  readonly goneAt: number | null;
}

/** Why a pull request belongs to a document. */
export interface WorkTie {
  readonly work: number;
  readonly touches: boolean;
  readonly proposes: boolean;
  /** In order of time. */
  readonly mentions: readonly Mention[];
  /** The row that links it by hand and was not taken back. */
  readonly byHand: { readonly seq: number } | null;
}

export interface Mention {
  readonly at: number;
  readonly seq: number;
  /** Where the words stand; in the last two anyone may have written them. */
  readonly source: 'title' | 'body' | 'commit' | 'comment' | 'review';
  /** Who wrote them: of a commit without an account the author of the pull request. */
  readonly person: number;
}
