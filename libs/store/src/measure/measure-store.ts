import { readPolicy } from '../access/policies.js';
import type {
  Generation,
  LogRow,
  MeasuredFrom,
  MeasureState,
  MeasureStore,
  Period,
  Reading,
  Roster,
  SameFile,
  Shape,
  Whole,
} from '@ambit/activity';
import type { Database } from '../database/database.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import { rosterVersion } from '../teams/versions.js';
import { writeGeneration } from './generation.js';
import { LogReader } from './log.js';
import { streamLog } from './log-stream.js';
import { repositories, sameFiles, shapes, stated, titles } from './names.js';
import { pulled } from './pulled.js';
import { applyStatements, countNotices, readRoster } from './roster.js';
import { askedPeriods, measureState, unchanged } from './state.js';

/** The measuring side's port, on Postgres. */
export class PostgresMeasureStore implements MeasureStore {
  /** How many people had been told when the roster was last read here: a later notice asks for another measuring. */
  private noticesSeen = 0;

  constructor(private readonly database: Database) {}

  settledSeq(): Promise<number> {
    return this.database.transaction(async (sql) => {
      await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.log]);
      // A statement of its own, so that it sees what the pages waited for have committed.
      const [row] = await sql.rows<{ seq: number | null }>('select max(seq)::float8 as seq from activity');
      return row?.seq ?? 0;
    });
  }

  roster(): Promise<Roster> {
    return this.database.transaction(async (sql) => {
      await applyStatements(sql);
      this.noticesSeen = await countNotices(sql);
      return readRoster(sql, await rosterVersion(sql));
    });
  }

  async *readLog(asOfSeq: number, rosterVersion: number): AsyncGenerator<readonly LogRow[], void, undefined> {
    const reader = await LogReader.open(this.database, asOfSeq, rosterVersion);
    for await (const batch of streamLog(this.database, asOfSeq)) yield await reader.rows(batch);
  }

  pulled(from: number): Promise<{ readonly asOf: string | null; readonly fetchedRepositories: number; readonly allRepositories: number }> {
    return pulled(this.database, from);
  }

  titles(from: number): Promise<ReadonlyMap<number, string>> {
    return titles(this.database, from);
  }

  shapes(works?: readonly number[]): Promise<ReadonlyMap<number, Shape>> {
    return shapes(this.database, works);
  }

  repositories(): Promise<ReadonlyMap<number, { readonly name: string; readonly private: boolean }>> {
    return repositories(this.database);
  }

  async smallestGroup(): Promise<number> {
    return (await readPolicy(this.database)).minGroup;
  }

  stated(): Promise<{ readonly outcomes: ReadonlyMap<number, number>; readonly investments: ReadonlySet<number> }> {
    return stated(this.database);
  }

  sameFiles(): Promise<readonly SameFile[]> {
    return sameFiles(this.database);
  }

  writeGeneration(generation: Omit<Generation, 'id' | 'measuredAt'>, readings: Iterable<Reading>, whole?: Whole): Promise<number> {
    return writeGeneration(this.database, generation, readings, this.noticesSeen, whole);
  }

  unchanged(generations: readonly MeasuredFrom[]): Promise<ReadonlySet<string>> {
    return unchanged(this.database, generations, this.noticesSeen);
  }

  askedPeriods(): Promise<Period[]> {
    return askedPeriods(this.database);
  }

  measureState(): Promise<MeasureState> {
    return measureState(this.database);
  }
}
