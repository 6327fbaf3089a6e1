import type { DocumentState } from '../document.js';
import type { Generation } from '../generation.js';
import type { LogRow } from '../log.js';
import type { Period } from '../period.js';
import type { Overlap, Reading } from '../reading.js';
import type { Roster } from '../roster.js';

/** What the measuring side asks of the store. */
export interface MeasureStore {
  /** Newest row of the log such that no older one can still arrive: waits for the pages being committed. */
  settledSeq(): Promise<number>;
  /**
   * Makes the dated statements of notice hold for everyone they cover who has no row yet, then reads the newest roster.
   */
  roster(): Promise<Roster>;
  /** Every row up to `asOfSeq` without the retracted, in no order, in batches of some thousands; teams asked are those the roster version knows. */
  readLog(asOfSeq: number, rosterVersion: number): AsyncIterable<readonly LogRow[]>;
  /** How completely GitHub has been pulled, for the page's words. */
  pulled(from: number): Promise<{ readonly asOf: string | null; readonly fetchedRepositories: number; readonly allRepositories: number }>;
  /** Words of pull requests opened or merged since `from` (milliseconds), by work id: for what may be the same effort twice. */
  titles(from: number): Promise<ReadonlyMap<number, string>>;
  /** How large pull requests are, by work id, as last seen: of those given, else of all. A pull request that is not held is not in the map. */
  shapes(works?: readonly number[]): Promise<ReadonlyMap<number, Shape>>;
  /** Repositories by store id, as people write them: `owner/name` in lower case; `private` where rights are not known. */
  repositories(): Promise<ReadonlyMap<number, { readonly name: string; readonly private: boolean }>>;
  /** Fewest people a number about a group may stand on, as the policy says. */
  smallestGroup(): Promise<number>;
  /** What people stated in Ambit of documents, by id: how many outcomes, and which are marked as an investment. */
  stated(): Promise<{ readonly outcomes: ReadonlyMap<number, number>; readonly investments: ReadonlySet<number> }>;
  /** Files of one blob that stand in two repositories or more, of a size worth comparing. */
  sameFiles(): Promise<readonly SameFile[]>;
  /**
   * Writes one generation whole and makes it the current one of its period, in one transaction; with the generation of all
   * time where every document stands and which pairs may be the same effort, in place of those before. The readings are gone
   * through again where the transaction has to be repeated.
   */
  writeGeneration(generation: Omit<Generation, 'id' | 'measuredAt'>, readings: Iterable<Reading>, whole?: Whole): Promise<number>;
  /**
   * Of generations that are about to be measured, the keys of those whose period has a current one made from just the same: end
   * of the log, roster, definitions, people told by the time the roster was last read here, and repositories fetched.
   */
  unchanged(generations: readonly MeasuredFrom[]): Promise<ReadonlySet<string>>;
  /** Periods asked for beyond the standard ones, oldest first. */
  askedPeriods(): Promise<Period[]>;
  /**
   * What decides whether to measure: seq and roster version of the oldest current standard generation (null: none yet), the
   * definitions they were measured with, newest seq and roster version, people with notice but without a measuring since, and
   * whether any stream is still busy.
   */
  measureState(): Promise<MeasureState>;
}

/** A pull request by its title and size: changed lines and files. */
export interface Shape {
  readonly title: string;
  readonly additions: number;
  readonly deletions: number;
  readonly files: number;
}

/** What stands beside the readings of all time. */
export interface Whole {
  readonly standings: readonly Standing[];
  readonly overlaps: readonly Overlap[];
}

/** Where a document stands, as measured: for lists and filters. Times are milliseconds UTC. */
export interface Standing {
  readonly documentId: number;
  readonly state: DocumentState;
  /** First seen, as a draft or proposal or on the branch. */
  readonly begunAt: number;
  readonly decidedAt: number | null;
  /** Newest version, voice or tie. */
  readonly movedAt: number;
  /** Person ids, in the order the document names them. */
  readonly authors: readonly number[];
  /** Teams of the authors when it began. */
  readonly teams: readonly number[];
  /** Undecided, and nobody but its authors has spoken yet, or a team it affects is silent. */
  readonly needsReviewers: boolean;
}

export interface SameFile {
  readonly blob: string;
  readonly size: number;
  readonly places: readonly { readonly repositoryId: number; readonly path: string }[];
}

/** What a generation is measured from, that may have changed since. */
export type MeasuredFrom = Pick<
  Generation,
  'periodKey' | 'asOfSeq' | 'rosterVersion' | 'definitions' | 'fetchedRepositories' | 'allRepositories'
>;

export interface MeasureState {
  readonly measuredSeq: number | null;
  readonly measuredRoster: number | null;
  readonly measuredAt: string | null;
  /** Last midnight the standard periods were measured to, as a day; null: none. */
  readonly measuredTo: string | null;
  /** Each set of definition versions that a standard period was last measured with; one where all were measured alike. */
  readonly measuredDefinitions: readonly Readonly<Record<string, number>>[];
  readonly seq: number;
  readonly rosterVersion: number;
  /** A notice was given after the last measuring. */
  readonly noticePending: boolean;
  readonly busy: boolean;
}
