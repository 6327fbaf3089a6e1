import { keptSecretKey, readConfig, type Config } from '@ambit/config';
import { migrate, openStore, type Store } from '@ambit/store';
import { StopAsked, Stopping } from './launch/stopping.js';
import { useEmbeddedPostgres, type EmbeddedPostgres } from './postgres/server.js';

/** What a shell expects of a program that was stopped by Ctrl-C. */
const STOPPED = 130;

/** The database of `AMBIT_DATA`, or the one `DATABASE_URL` names. */
export interface OpenDatabase {
  readonly config: Config;
  readonly secretKey: string;
  readonly databaseUrl: string;
  /** Stops using it; the embedded one ends with its last user. */
  close(): Promise<void>;
  /** Ends an embedded one at once; it recovers at its next start. */
  kill(): void;
}

/** The database and what is kept in it, in this version's shape. */
export interface Instance extends OpenDatabase {
  readonly store: Store;
  /** What uses it and ends before it does. */
  endFirst(end: () => Promise<void>): void;
}

/** Uses the running database, or starts the embedded one for as long as it is open. Changes nothing in it. */
export async function openDatabase(config: Config = readConfig()): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null ? await useEmbeddedPostgres(config.data, answers) : null;
  try {
    const secretKey = keptSecretKey(config);
    const databaseUrl = embedded?.databaseUrl ?? config.databaseUrl ?? '';
    return { config, secretKey, databaseUrl, close: () => leave(embedded), kill: () => embedded?.kill() };
  } catch (error) {
    await leave(embedded);
    throw error;
  }
}

/** As `openDatabase`, brought to this version, with the store open. @throws NewerDatabaseError, changing nothing */
export async function openInstance(config: Config = readConfig()): Promise<Instance> {
  const database = await openDatabase(config);
  try {
    const { databaseUrl, secretKey } = database;
    await migrate(databaseUrl);
    const store = await openStore({ databaseUrl, secretKey, poolSize: 4, application: 'ambit' });
    const first: (() => Promise<void>)[] = [];
    return {
      ...database,
      store,
      endFirst: (end) => void first.push(end),
      close: async () => {
        await Promise.all(first.map((end) => end()));
        await store.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Does `work` with the instance open, and closes it whatever happens, also on Ctrl-C: a database it started would go on alone. */
export async function withInstance(work: (instance: Instance) => Promise<void>): Promise<void> {
  const stopping = new Stopping(() => process.exit(STOPPED));
  try {
    const instance = await openInstance();
    try {
      await stopping.unlessAsked(work(instance));
    } finally {
      await instance.close();
    }
  } catch (error) {
    if (!(error instanceof StopAsked)) throw error;
    process.exitCode = STOPPED;
    process.stderr.write('Stopped; what was written is kept.\n');
  } finally {
    stopping.close();
  }
}

async function leave(embedded: EmbeddedPostgres | null): Promise<void> {
  await embedded?.leave();
}

async function answers(databaseUrl: string): Promise<void> {
  // The key seals what is stored, and nothing stored is read here.
  const store = await openStore({ databaseUrl, secretKey: '-'.repeat(32), poolSize: 1, application: 'ambit' });
  await store.close();
}
