import 'reflect-metadata';
import { DataSource, QueryFailedError } from 'typeorm';
import type { QueryResult, QueryRunner } from 'typeorm';
import pg from 'pg';
import type { ClientBase, Pool } from 'pg';
import { CopyOut } from './copy.js';
import type { CopyRow } from './copy.js';
import { River1795000000000 } from '../migrations/1795000000000-river.js';
import { Decisions1796000000000 } from '../migrations/1796000000000-decisions.js';
import { Signals1797000000000 } from '../migrations/1797000000000-signals.js';
import { SignIn1798000000000 } from '../migrations/1798000000000-sign-in.js';
import { Access1799000000000 } from '../migrations/1799000000000-access.js';
import { RowSecurity1800000000000 } from '../migrations/1800000000000-row-security.js';
import { NoWider1801000000000 } from '../migrations/1801000000000-no-wider.js';
import { Belonging1802000000000 } from '../migrations/1802000000000-belonging.js';
import { viewAs, viewerNow } from './viewing.js';

/** Every change of the tables, oldest first. */
export const MIGRATIONS = [
  River1795000000000,
  Decisions1796000000000,
  Signals1797000000000,
  SignIn1798000000000,
  Access1799000000000,
  RowSecurity1800000000000,
  NoWider1801000000000,
  Belonging1802000000000,
] as const;

/** The role under which Postgres shows of people what the viewer of a request may see. */
const GUARDED_ROLE = 'ambit_api';

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const TRIES = 4;
const BATCH = 4000;

/** What runs a statement: the pool, or one transaction. */
export interface Sql {
  /** The rows of a query; of an insert, update or delete what it returns. */
  rows<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** How many rows it touched. */
  run(text: string, parameters?: readonly unknown[]): Promise<number>;
}

class RunnerSql implements Sql {
  constructor(private readonly runner: QueryRunner) {}

  async rows<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.query(text, parameters);
    return result.records as Row[];
  }

  async run(text: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.query(text, parameters);
    return result.affected ?? 0;
  }

  private async query(text: string, parameters: readonly unknown[]): Promise<QueryResult> {
    try {
      return await this.runner.query(text, [...parameters], true);
    } catch (error) {
      // A failure may be logged whole; people's words and sealed tokens are not part of it.
      if (error instanceof QueryFailedError) Object.assign(error, { parameters: undefined });
      throw error;
    }
  }
}

export interface DatabaseOptions {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** Name shown in `pg_stat_activity`. */
  readonly application?: string;
  /** Every statement runs for the viewer of a request, and sees of people what that viewer may; see `viewing.ts`. */
  readonly guarded?: boolean;
}

/** The pool of connections, and the two ways of using it: a statement, a transaction. */
export class Database implements Sql {
  /** Who a connection was last told is looking. */
  private readonly told = new WeakMap<object, string>();

  private constructor(
    readonly source: DataSource,
    /** Whether Postgres is told who looks, and holds the api to it. */
    readonly guarded: boolean,
  ) {}

  static async open(options: DatabaseOptions): Promise<Database> {
    const guarded = options.guarded === true && (await hasGuardedRole(options.databaseUrl));
    const source = new DataSource({
      type: 'postgres',
      url: options.databaseUrl,
      poolSize: options.poolSize ?? 10,
      applicationName: options.application ?? 'ambit',
      installExtensions: false,
      logging: false,
      migrations: [...MIGRATIONS],
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
      ...(guarded ? { extra: { options: `-c role=${GUARDED_ROLE}` } } : {}),
    });
    await source.initialize();
    if (!guarded) return new Database(source, false);
    // Asked for is not given: an address may bring options of its own, and a pooler may drop ours.
    const [row] = (await source.query('select current_user::text as name')) as { name: string }[];
    return new Database(source, row?.name === GUARDED_ROLE);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** Connections by what they do, and requests that wait for one. */
  pool(): Readonly<Record<'idle' | 'used' | 'waiting', number>> {
    const { totalCount, idleCount, waitingCount } = (this.source.driver as unknown as { readonly master: Pool }).master;
    return { idle: idleCount, used: totalCount - idleCount, waiting: waitingCount };
  }

  async rows<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.use((sql) => sql.rows<Row>(text, parameters));
  }

  async run(text: string, parameters: readonly unknown[] = []): Promise<number> {
    return this.use((sql) => sql.run(text, parameters));
  }

  /** Runs `work` in one transaction; all of it is undone when it throws. Repeated when Postgres broke a deadlock. */
  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (manager) => {
          const runner = runnerOf(manager.queryRunner);
          await this.tellOnce(runner);
          return work(new RunnerSql(runner));
        });
      } catch (error) {
        if (attempt >= TRIES || !mayPassNextTime(error)) throw error;
      }
    }
  }

  /**
   * The rows of a query of any length, some thousands at a time, all of one moment; memory holds one batch.
   * @param reads `most` of the rows of its tables, or `few` of them, found by an index
   */
  async *batches<Row>(text: string, parameters: readonly unknown[], reads: 'most' | 'few'): AsyncGenerator<Row[], void, undefined> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await this.tellOnce(runner);
      const sql = new RunnerSql(runner);
      // The whole result is wanted: without this the planner favours a quick first row.
      await sql.run('set local cursor_tuple_fraction = 1');
      // On tables filled a moment ago and not yet analyzed, the planner takes them for empty and joins row by row.
      if (reads === 'most') await sql.run('set local enable_nestloop = off');
      // And the log is not read whole for a few rows of it.
      else await sql.run('set local enable_seqscan = off');
      await sql.run(`declare batches no scroll cursor for ${text}`, parameters);
      for (;;) {
        const rows = await sql.rows<Row>(`fetch forward ${String(BATCH)} from batches`);
        if (rows.length === 0) break;
        yield rows;
        if (rows.length < BATCH) break;
      }
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  /**
   * Every row of a query that reads most of its tables, in batches of some thousands, all of one moment: in binary and decoded
   * one by one, several times as fast as `batches`. The query takes no parameters.
   */
  async *copied<T>(query: string, read: (row: CopyRow) => T): AsyncGenerator<T[], void, undefined> {
    const runner = this.source.createQueryRunner();
    const copy = new CopyOut(query, read, BATCH);
    try {
      await runner.startTransaction('REPEATABLE READ');
      await this.tellOnce(runner);
      await runner.query('set local enable_nestloop = off');
      const client = (await runner.connect()) as ClientBase;
      client.query(copy);
      for (let rows = await copy.batch(); rows.length > 0; rows = await copy.batch()) yield rows;
    } finally {
      copy.abandon();
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  private async use<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await this.tell(runner);
      return await work(new RunnerSql(runner));
    } finally {
      await runner.release();
    }
  }

  /** Says who looks, where the connection was last used for somebody else. */
  private async tell(runner: QueryRunner): Promise<void> {
    if (!this.guarded) return;
    const client = (await runner.connect()) as object;
    const viewer = viewerNow();
    if (this.told.get(client) === viewer) return;
    this.told.delete(client);
    await runner.query(`select set_config('ambit.viewer', $1, false)`, [viewer]);
    this.told.set(client, viewer);
  }

  /** The same for one transaction: what is said in it is gone with it, also where it is undone. */
  private async tellOnce(runner: QueryRunner): Promise<void> {
    if (this.guarded) await runner.query(`select set_config('ambit.viewer', $1, true)`, [viewerNow()]);
  }
}

/** The rest of a transaction, and of the request around it, is this person's, who was let in just now. */
export async function goOnAs(sql: Sql, personId: number): Promise<void> {
  viewAs(personId);
  await sql.rows(`select set_config('ambit.viewer', $1, true)`, [String(personId)]);
}

/** Whether the role was made, and this login may take it. */
async function hasGuardedRole(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_roles where rolname = $1 and pg_has_role(oid, 'member')`, [GUARDED_ROLE]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

function runnerOf(runner: QueryRunner | undefined): QueryRunner {
  if (runner === undefined) throw new Error('A transaction without a connection.');
  return runner;
}

function mayPassNextTime(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const driver: unknown = error.driverError;
  const code = typeof driver === 'object' && driver !== null && 'code' in driver ? driver.code : null;
  return code === DEADLOCK || code === SERIALIZATION;
}
