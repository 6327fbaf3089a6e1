import type { DateTime, DecisionRef, Distance, Fetched, NotShared, PageInfo, Person, Refused, TeamRef } from './types.js';
import type { Reading } from './types-readings.js';

export type DecisionKind = 'RFC' | 'DESIGN' | 'ADR' | 'MIGRATION_PLAN' | 'TRADE_OFFS' | 'INCIDENT_REVIEW' | 'ROADMAP_INPUT';
export type DecisionState =
  'DRAFT' | 'PROPOSED' | 'ACCEPTED' | 'IMPLEMENTED' | 'REJECTED' | 'WITHDRAWN' | 'SUPERSEDED' | 'DEFERRED' | 'MOVED' | 'UNKNOWN';
export type MarkKind = 'CHANGED' | 'ANSWERED' | 'COMMENT' | 'REVIEW' | 'PULL';
export type LinkHow = 'MENTION' | 'TITLE' | 'COMMIT' | 'TOUCHES' | 'BY_HAND';
export type Spoke = 'BEFORE' | 'AFTER' | 'NEVER';
export type OutcomeCategory = 'COST' | 'RELIABILITY' | 'DEVELOPER_SPEED' | 'CAPABILITY' | 'OPERATIONAL_RISK' | 'CUSTOMER_PERFORMANCE';
export type OverlapVerdict = 'NOT_A_DUPLICATE' | 'CONFIRMED';

export interface NamedPerson {
  name: string;
  login: string | null;
  /** Null where the name is tied to nobody. */
  person: Person | null;
}

/** One row of the list, and the head of the page. */
export interface Decision extends DecisionRef {
  __typename?: 'Decision';
  kind: DecisionKind;
  state: DecisionState;
  /** As the document writes it. */
  stateWord: string | null;
  maturity: string | null;
  place: 'FILE' | 'DISCUSSION' | 'ISSUE';
  repository: string;
  /** In a repository whose rights are not known: title, label and addresses are withheld. */
  hidden: boolean;
  path: string | null;
  url: string | null;
  excerpt: string | null;
  authors: NamedPerson[];
  teams: TeamRef[];
  begunAt: DateTime | null;
  decidedAt: DateTime | null;
  movedAt: DateTime | null;
  needsReviewers: boolean;
  /** `document-reach:teams`, `adoption:pulls`, ...; empty before the first measuring. */
  numbers: { part: string; value: number }[];
  /** Pairs proposed and not judged. */
  overlaps: number;
}

export interface DecisionConnection {
  __typename: 'DecisionConnection';
  edges: { cursor: string; node: Decision }[];
  pageInfo: PageInfo;
  totalCount: number;
  /** In repositories whose rights are not known: counted, not named. */
  hidden: number;
}

export type DecisionsResult = DecisionConnection | NotShared | Refused;

export interface DecisionMark {
  id: string;
  at: DateTime;
  kind: MarkKind;
  before: boolean;
  title: string | null;
  url: string | null;
  number: number | null;
  repository: string;
  excerpt: string | null;
  how: LinkHow | null;
}

/** Team null: people of whom no team is known. */
export interface DecisionLane {
  team: TeamRef | null;
  distance: Distance | null;
  affected: boolean;
  marks: DecisionMark[];
}

export interface DecisionLink {
  id: string;
  at: DateTime | null;
  title: string | null;
  url: string | null;
  repository: string;
  number: number;
  teams: TeamRef[];
  distance: Distance | null;
  how: LinkHow;
  by: NamedPerson | null;
  merged: boolean;
  /** The pull request that brought it. */
  proposes: boolean;
  implements: boolean;
  /** False for a link made by hand after the numbers were. */
  counted: boolean;
  mayUndo: boolean;
}

export interface AffectedTeam {
  team: TeamRef;
  distance: Distance | null;
  when: Spoke;
  firstAt: DateTime | null;
  rows: number;
  /** Whom one may ask. */
  ask: Person | null;
  /** Ready to paste. */
  comment: string | null;
}

export interface Outcome {
  id: string;
  category: OutcomeCategory;
  metric: string;
  unit: string;
  before: number | null;
  after: number | null;
  from: DateTime | null;
  to: DateTime | null;
  source: string | null;
  by: Person | null;
  yours: boolean;
}

interface OverlapSide {
  decision: DecisionRef | null;
  title: string | null;
  url: string | null;
  repository: string;
  number: number | null;
  path: string | null;
  at: DateTime | null;
  teams: TeamRef[];
}

export interface Overlap {
  key: string;
  of: 'DOCUMENTS' | 'PULLS' | 'FILES';
  left: OverlapSide;
  right: OverlapSide;
  likeness: number;
  how: 'WORDS' | 'SHINGLES' | 'BLOB';
  terms: string[];
  paths: string[];
  /** Null: nobody judged it yet. */
  verdict: OverlapVerdict | null;
}

export interface DecisionPage {
  __typename: 'DecisionPage';
  decision: Decision;
  /** Something is newer than the numbers: ask again in a few seconds. */
  measuring: boolean;
  generation: string | null;
  measuredAt: DateTime | null;
  asOf: DateTime | null;
  fetched: Fetched | null;
  readings: Reading[];
  states: {
    at: DateTime;
    state: DecisionState;
    word: string | null;
    by: NamedPerson | null;
    mergedBy: NamedPerson | null;
    url: string | null;
  }[];
  versions: { at: DateTime; proposed: boolean; by: NamedPerson | null; changed: string[]; url: string | null; number: number | null }[];
  reviewers: { person: NamedPerson | null; team: TeamRef | null; requestedAt: DateTime | null; spokeAt: DateTime | null }[];
  approvers: NamedPerson[];
  supersedes: DecisionRef[];
  supersededBy: DecisionRef[];
  related: DecisionRef[];
  /** The authors' own team first, then A to Z. */
  lanes: DecisionLane[];
  links: DecisionLink[];
  affected: AffectedTeam[];
  implementedAfterDays: number | null;
  outcomes: Outcome[];
  /** Accepted, and no baseline stated yet. */
  asksBaseline: boolean;
  investment: boolean;
  overlaps: Overlap[];
  /** Why a field could not be read. */
  notes: string[];
}

export type DecisionResult = DecisionPage | NotShared;

export interface OverlapConnection {
  __typename: 'OverlapConnection';
  edges: { cursor: string; node: Overlap }[];
  pageInfo: PageInfo;
  totalCount: number;
  /** With a side in a private repository: counted, not shown. */
  hidden: number;
}

export type OverlapsResult = OverlapConnection | NotShared;

/** An open, large pull request of the viewer's own. */
export interface Asking {
  id: string;
  title: string | null;
  url: string | null;
  repository: string;
  number: number;
  openedAt: DateTime;
  files: number;
  affected: AffectedTeam[];
}

export interface SavedView {
  id: string;
  name: string;
  address: string;
}

export type RuleBy = 'PATH' | 'LABEL' | 'CATEGORY';
export type RuleMeans = DecisionKind | 'INCIDENT' | 'ACTION_ITEM';

export interface DocumentRule {
  id: string;
  by: RuleBy;
  pattern: string;
  means: RuleMeans;
  source: 'GUESS' | 'ADMIN';
  refused: boolean;
  /** Null: in every repository. */
  repository: string | null;
}

/** What a rule would find; asked for again until it is ready. */
export interface RulePreview {
  __typename?: 'RulePreview';
  id: string;
  ready: boolean;
  files: number | null;
  withoutAuthor: number | null;
  notReadYet: number | null;
  examples: string[];
}

export interface UnknownWord {
  word: string;
  documents: number;
  example: DecisionRef | null;
}

export interface DocumentRules {
  __typename: 'DocumentRules';
  rules: DocumentRule[];
  unknownWords: UnknownWord[];
}

export type DocumentRulesResult = DocumentRules | NotShared | Refused;
