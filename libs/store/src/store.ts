import { AccessFacts } from './access/access.js';
import { Agreements } from './access/agreements.js';
import { Notices } from './access/announcements.js';
import { Cycles } from './access/cycles.js';
import { RoleBook } from './access/role-book.js';
import { Admin } from './admin/admin.js';
import { Database } from './database/database.js';
import type { DatabaseOptions } from './database/database.js';
import { isMigrated } from './database/migrate.js';
import { Decisions } from './decisions/decisions.js';
import { Sessions } from './doors/sessions.js';
import { SignIns } from './doors/sign-ins.js';
import { ReportingLines } from './lines/lines.js';
import { PostgresMeasureStore } from './measure/measure-store.js';
import { OwnData } from './owndata/own-data.js';
import { PostgresPullStore } from './pull/pull-store.js';
import { People } from './read/people.js';
import { Readings } from './read/readings.js';
import { Seal } from './secret.js';
import { Teams } from './teams/read.js';
import { ViewLog } from './views/views.js';
import { Upkeep } from './upkeep/upkeep.js';

export interface StoreOptions extends DatabaseOptions {
  /** Seals stored tokens; the one the instance was first started with. */
  readonly secretKey: string;
}

/** Everything Ambit keeps, by who asks for it. */
export class Store {
  /** The pulling side's port. */
  readonly pull: PostgresPullStore;
  /** The measuring side's port. */
  readonly measure: PostgresMeasureStore;
  /** What the person who runs Ambit asks for. */
  readonly admin: Admin;
  /** What access is decided on. */
  readonly access: AccessFacts;
  /** How the company comes to agree on a policy. */
  readonly agreements: Agreements;
  /** What people are told, and whether they saw it. */
  readonly notices: Notices;
  readonly roles: RoleBook;
  readonly lines: ReportingLines;
  readonly cycles: Cycles;
  /** What no longer may be kept. */
  readonly upkeep: Upkeep;
  /** Who is signed in. */
  readonly sessions: Sessions;
  /** Signing in through a provider. */
  readonly signIns: SignIns;
  readonly people: People;
  readonly readings: Readings;
  readonly teams: Teams;
  readonly decisions: Decisions;
  /** Who looked at whom. */
  readonly views: ViewLog;
  /** What is held of one person, and what that person may do about it. */
  readonly ownData: OwnData;

  constructor(
    private readonly database: Database,
    options: StoreOptions,
  ) {
    const seal = new Seal(options.secretKey);
    this.pull = new PostgresPullStore(database, seal, options.secretKey);
    this.measure = new PostgresMeasureStore(database);
    this.admin = new Admin(database, options.databaseUrl, seal);
    this.access = new AccessFacts(database);
    this.agreements = new Agreements(database);
    this.notices = new Notices(database);
    this.roles = new RoleBook(database);
    this.lines = new ReportingLines(database);
    this.cycles = new Cycles(database);
    this.upkeep = new Upkeep(database);
    this.sessions = new Sessions(database);
    this.signIns = new SignIns(database, seal);
    this.people = new People(database);
    this.readings = new Readings(database);
    this.teams = new Teams(database);
    this.decisions = new Decisions(database);
    this.views = new ViewLog(database);
    this.ownData = new OwnData(database, options.secretKey);
  }

  /** Whether Postgres itself holds every statement to what the viewer of its request may see of people. */
  get guarded(): boolean {
    return this.database.guarded;
  }

  /** Resolves when the database answers. */
  async ping(): Promise<void> {
    await this.database.run('select 1');
  }

  /** Whether the database was brought to this version; a newer one may have run beside it. */
  async isMigrated(): Promise<boolean> {
    return isMigrated(this.database);
  }

  /** Connections to the database by what they do, and requests that wait for one. */
  pool(): Readonly<Record<'idle' | 'used' | 'waiting', number>> {
    return this.database.pool();
  }

  /** Gives the connections back. */
  async close(): Promise<void> {
    await this.database.close();
  }
}

/** Connects to a database that `migrate` has brought to this version. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return new Store(await Database.open(options), options);
}
