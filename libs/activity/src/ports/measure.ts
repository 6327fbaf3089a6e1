import type { Generation } from '../generation.js';
import type { LogRow } from '../log.js';
import type { Period } from '../period.js';
import type { Reading } from '../reading.js';
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
  /** Writes one generation whole and makes it the current one of its period, in one transaction. */
  writeGeneration(generation: Omit<Generation, 'id' | 'measuredAt'>, readings: Iterable<Reading>): Promise<number>;
  /** Periods asked for beyond the standard ones, oldest first. */
  askedPeriods(): Promise<Period[]>;
  /**
   * What decides whether to measure: seq and roster version of the oldest current standard generation (null: none yet),
   * newest seq and roster version, people with notice but without a measuring since, and whether any stream is still busy.
   */
  measureState(): Promise<MeasureState>;
}

export interface MeasureState {
  readonly measuredSeq: number | null;
  readonly measuredRoster: number | null;
  readonly measuredAt: string | null;
  /** Last midnight the standard periods were measured to, as a day; null: none. */
  readonly measuredTo: string | null;
  readonly seq: number;
  readonly rosterVersion: number;
  /** A notice was given after the last measuring. */
  readonly noticePending: boolean;
  readonly busy: boolean;
}
