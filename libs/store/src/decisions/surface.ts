import type { Guarded } from '@ambit/access';
import type { DocumentState, Generation, LogRow, Reading } from '@ambit/activity';
import type { ExcerptView } from '../read/works.js';
import type {
  AskingView,
  DocumentName,
  DocumentRowView,
  DocumentsAsked,
  DocumentsFound,
  HandLink,
  InvestmentView,
  NewRule,
  OutcomeView,
  OverlapsAsked,
  OverlapsFound,
  OverlapVerdict,
  PreviewView,
  RuleView,
  SavedView,
  StatedOutcome,
  UnknownWord,
} from './types.js';

/** Opens with leave for `view-decisions` of the instance. */
export type Seen<T> = Promise<Guarded<T, 'view-decisions'>>;

/** Opens with leave for `manage-documents` of the instance. */
export type Managed<T> = Promise<Guarded<T, 'manage-documents'>>;

/**
 * `store.decisions`: documents as the api reads them, and what people say of them. Whoever writes asks `may` for
 * `edit-decisions` (rules, words and previews: `manage-documents`) before.
 */
export interface DecisionsSurface {
  list(asked: DocumentsAsked): Seen<DocumentsFound>;
  one(id: number): Seen<DocumentRowView | null>;
  /** Several at once, those that are there. */
  many(ids: readonly number[]): Seen<ReadonlyMap<number, DocumentRowView>>;
  /** By what it is cited by; none of a private repository. */
  byLabel(label: string, repositoryId?: number | null): Seen<readonly DocumentRowView[]>;
  names(ids: readonly number[]): Seen<ReadonlyMap<number, DocumentName>>;
  /** Newest row of the log that is the document's own (versions, comments, hand-made links): newer than a generation's `asOfSeq`, its numbers do not know of it yet. */
  newestSeq(id: number): Promise<number>;

  /**
   * Every row up to the generation's `asOfSeq` that the document's life is made of: its rows and those of documents with the
   * same label; all rows of each pull request that touches its paths, proposed it, names it or is tied to it by hand; the
   * CODEOWNERS of their repositories.
   */
  logOfDocument(id: number, generation: Generation): Seen<readonly LogRow[]>;
  /** The rows of one pull request, with the CODEOWNERS of its repository. */
  logOfPull(workId: number, generation: Generation): Seen<readonly LogRow[]>;
  /** Readings of one generation by subject id, each list by signal. */
  readingsOf(generationId: number, type: 'document' | 'pull', ids: readonly number[]): Seen<ReadonlyMap<number, readonly Reading[]>>;
  /** Words by `<repository id> <activity kind>:<host id>`; none of private repositories. */
  excerptsOf(keys: readonly { readonly repositoryId: number; readonly key: string }[]): Seen<ReadonlyMap<string, ExcerptView>>;
  /** Open pull requests a person opened that the generation measured, newest first. */
  askingOf(personId: number, generationId: number): Seen<readonly AskingView[]>;

  /** False when either is not there. Doing it again changes nothing. @param now when, by the caller's clock */
  linkPull(documentId: number, workId: number, personId: number, now: Date): Promise<boolean>;
  unlinkPull(documentId: number, workId: number, personId: number, now: Date): Promise<boolean>;
  /** Present ones, oldest first, also those newer than any generation. */
  handLinks(documentId: number): Seen<readonly HandLink[]>;
  /** Work id by `https://host/owner/name/pull/12` or `owner/name#12`; null: none held. */
  findPull(address: string): Promise<number | null>;

  overlaps(asked: OverlapsAsked): Seen<OverlapsFound>;
  /** Null takes the verdict back. False when there is no such pair. */
  judgeOverlap(key: string, verdict: OverlapVerdict | null, personId: number): Promise<boolean>;

  /** Oldest first. */
  outcomes(documentId: number): Seen<readonly OutcomeView[]>;
  /** The outcome's id; null when there is no such document. */
  stateOutcome(documentId: number, personId: number, outcome: StatedOutcome): Promise<number | null>;
  /** Only by who stated it; false otherwise. */
  removeOutcome(id: number, personId: number): Promise<boolean>;
  /** False when there is no such document. */
  markInvestment(documentId: number, personId: number, marked: boolean): Promise<boolean>;
  investments(): Seen<readonly InvestmentView[]>;

  /** Guesses first, then by pattern. */
  rules(): Managed<readonly RuleView[]>;
  /** The rule's id; that of the same rule where it is there already (a guess is confirmed by it). */
  addRule(rule: NewRule): Promise<number>;
  /** A guess stays, refused. */
  refuseRule(id: number): Promise<boolean>;
  /** A guess becomes the admin's. */
  confirmRule(id: number): Promise<boolean>;
  /** What was guessed once is refused instead, so that it is not made again. */
  removeRule(id: number): Promise<boolean>;
  /** Asks what a rule would find; answered by the pulling side. */
  askPreview(rule: NewRule): Promise<number>;
  preview(id: number): Managed<PreviewView | null>;
  /** Most frequent first. */
  unknownWords(): Managed<readonly UnknownWord[]>;
  /** What a word of status means from the next measuring on; null: nothing any more. */
  mapWord(word: string, state: DocumentState | null): Promise<void>;

  /** A person's own, by name; open to that person alone. */
  savedViews(personId: number): Promise<Guarded<readonly SavedView[], 'manage-own-data'>>;
  /** The view's id; a name that is there gets the new address. */
  saveView(personId: number, name: string, address: string): Promise<number>;
  /** False when it is not theirs. */
  removeView(id: number, personId: number): Promise<boolean>;
}
