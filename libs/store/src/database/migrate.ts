import pg from 'pg';
import { Database, MIGRATIONS } from './database.js';
import { LOCK_FAMILY, LOCKS } from './locks.js';

/** The database was made by a newer version of Ambit; nothing was changed. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** The database was not brought to this version yet; whoever only reads and writes it does not do so. */
export class UnmigratedError extends Error {
  override readonly name = 'UnmigratedError';
}

const KNOWN: readonly string[] = MIGRATIONS.map((migration) => migration.name);

/**
 * Brings the tables to this version. One process does it, others that ask meanwhile wait and find it done.
 * @returns the names of the migrations that ran, none when all had
 * @throws NewerDatabaseError when the database holds a migration this version does not know
 */
export async function migrate(databaseUrl: string): Promise<{ readonly ran: readonly string[] }> {
  const gate = new pg.Client({ connectionString: databaseUrl, application_name: 'ambit migrate' });
  // The lock is the connection's: it goes with it, also when this process is killed.
  gate.on('error', () => undefined);
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1, $2)', [LOCK_FAMILY, LOCKS.migrate]);
    return await migrateAlone(databaseUrl);
  } finally {
    await gate.end();
  }
}

/**
 * For a process that uses the database and leaves migrating to another.
 * @throws UnmigratedError when a migration has not run
 * @throws NewerDatabaseError when the database holds a migration this version does not know
 */
export async function mustBeMigrated(databaseUrl: string): Promise<void> {
  const database = await Database.open({ databaseUrl, poolSize: 1, application: 'ambit check' });
  try {
    const names = await refuseNewer(database);
    if (KNOWN.every((name) => names.includes(name))) return;
    throw new UnmigratedError('This database was not brought to this version of Ambit yet. Run: npx ambit migrate');
  } finally {
    await database.close();
  }
}

/** Whether every migration of this version has run. What a newer one added beside is no matter: changes expand first. */
export async function isMigrated(database: Database): Promise<boolean> {
  const names = await database.rows<{ name: string }>('select name from migration');
  return KNOWN.every((known) => names.some(({ name }) => name === known));
}

async function migrateAlone(databaseUrl: string): Promise<{ readonly ran: readonly string[] }> {
  const database = await Database.open({ databaseUrl, poolSize: 1, application: 'ambit migrate' });
  try {
    await refuseNewer(database);
    const ran = await database.source.runMigrations();
    return { ran: ran.map((migration) => migration.name) };
  } finally {
    await database.close();
  }
}

/** The names of the migrations that ran. */
async function refuseNewer(database: Database): Promise<readonly string[]> {
  const held = await database.rows<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (held[0]?.there !== true) return [];
  const names = await database.rows<{ name: string }>('select name from migration order by id');
  const unknown = names.filter(({ name }) => !KNOWN.includes(name));
  if (unknown.length === 0) return names.map(({ name }) => name);
  throw new NewerDatabaseError(
    `This database was made by a newer version of Ambit (it knows ${unknown.map(({ name }) => name).join(', ')}). Start that version, or restore a backup.`,
  );
}
