import type { Database } from '../database/database.js';
import { toJson } from '../database/json.js';
import { makeSignInLink } from '../doors/links.js';
import type { Seal } from '../secret.js';
import { applyTeams } from '../teams/apply.js';
import { diffTeams } from '../teams/diff.js';
import type { TeamsDiff } from '../teams/diff.js';
import type { TeamsRow } from '../teams/rows.js';
import { connect, dueNow, walkedSince } from './connect.js';
import type { NewConnection, Walked } from './connect.js';
import { exportActivities } from './export.js';
import type { ExportOptions, ExportRow } from './export.js';
import { holdWorkerLock, workerRuns } from './presence.js';
import type { Presence } from './presence.js';
import { streamLag } from './stream-lag.js';
import { syncProgress } from './sync-progress.js';
import type { SyncProgress } from './sync-progress.js';

/** What the person who runs Ambit asks for. */
export class Admin {
  constructor(
    private readonly database: Database,
    private readonly databaseUrl: string,
    private readonly seal: Seal,
  ) {}

  /** Connects an organization, or renews its address and token; returns the connection's id. */
  connect(connection: NewConnection): Promise<number> {
    return connect(this.database, this.seal, connection);
  }

  /** Makes every stream due now; returns the database's time, for `walkedSince`. */
  dueNow(connectionId: number | null = null): Promise<Date> {
    return dueNow(this.database, connectionId);
  }

  /** How many streams were walked to their end since then, and what keeps the others. */
  walkedSince(since: Date, connectionId: number | null = null): Promise<Walked> {
    return walkedSince(this.database, since, connectionId);
  }

  /** How far GitHub has been fetched. */
  syncProgress(now: Date = new Date()): Promise<SyncProgress> {
    return syncProgress(this.database, now);
  }

  /** By how many seconds the latest stream of each kind is overdue; 0 where none is. */
  streamLag(): Promise<Readonly<Record<string, number>>> {
    return streamLag(this.database);
  }

  /** States that the members of an organization were told at `at`; it holds for those who join later, too. */
  async stateNotice(connectionId: number, at: Date): Promise<void> {
    await this.database.run(
      'insert into notice_statement (connection_id, at) values ($1, $2) on conflict (connection_id) do update set at = least(notice_statement.at, excluded.at)',
      [connectionId, at],
    );
  }

  /** Notes that a person was told; the first time stays. */
  async giveNotice(personId: number, at: Date): Promise<void> {
    await this.database.run(`insert into notice (person_id, at, source) values ($1, $2, 'sign-in') on conflict do nothing`, [personId, at]);
  }

  /** A one-time link, valid ten minutes, logged. @throws SignInError */
  makeSignInLink(login: string | null): Promise<string> {
    return makeSignInLink(this.database, login);
  }

  async makeAdmin(personId: number): Promise<void> {
    await this.database.run('insert into admin (person_id) values ($1) on conflict do nothing', [personId]);
  }

  async isAdmin(personId: number): Promise<boolean> {
    const rows = await this.database.rows('select from admin where person_id = $1', [personId]);
    return rows.length > 0;
  }

  /** Whether anyone runs this instance yet; while not, `makeSignInLink(null)` lets the first one in. */
  async hasAdmin(): Promise<boolean> {
    const rows = await this.database.rows('select from admin limit 1');
    return rows.length > 0;
  }

  /** Every activity held, in a fixed order, as it is read. */
  exportActivities(options: ExportOptions): AsyncIterable<ExportRow> {
    return exportActivities(this.database, options);
  }

  /** What an import of dated memberships would change; writes nothing. */
  importTeams(rows: readonly TeamsRow[]): Promise<TeamsDiff> {
    return diffTeams(this.database, rows);
  }

  /** Applies a diff in one transaction. @throws ImportError when it has bad rows, or the teams changed meanwhile */
  applyTeams(diff: TeamsDiff): Promise<void> {
    return applyTeams(this.database, diff);
  }

  /** Notes who did what. @param detail never a token */
  async audit(what: string, actorPersonId: number | null, detail: unknown): Promise<void> {
    await this.database.run('insert into audit (what, actor_person_id, detail) values ($1, $2, $3::jsonb)', [
      what,
      actorPersonId,
      toJson(detail ?? {}),
    ]);
  }

  /** A kept choice; null where none was made. */
  async setting(key: string): Promise<unknown> {
    const [row] = await this.database.rows<{ value: unknown }>('select value from setting where key = $1', [key]);
    return row?.value ?? null;
  }

  /** Twelve characters of this database alone, made with it: what it keeps elsewhere (a queue) goes under this name. */
  async instanceId(): Promise<string> {
    return String(await this.setting('instance.id'));
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    await this.database.run(
      'insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value',
      [key, toJson(value ?? null)],
    );
  }

  /** Says that a worker runs, until closed or the process ends. */
  holdWorkerLock(): Promise<Presence> {
    return holdWorkerLock(this.databaseUrl);
  }

  workerRuns(): Promise<boolean> {
    return workerRuns(this.database);
  }
}
