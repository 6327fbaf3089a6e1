import { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { openStore } from '../store.js';
import type { Store } from '../store.js';
import { freshDatabase } from './postgres.js';

export const SPEC_KEY = 'a secret key of the specs, longer than 32 characters';

/** A store on a migrated database of its own, and a way to look behind it. */
export interface SpecStore {
  readonly store: Store;
  readonly database: Database;
  readonly url: string;
  close(): Promise<void>;
}

export async function specStore(): Promise<SpecStore> {
  const { url, drop } = await freshDatabase();
  await migrate(url);
  const store = await openStore({ databaseUrl: url, secretKey: SPEC_KEY, poolSize: 6 });
  const database = await Database.open({ databaseUrl: url, poolSize: 3, application: 'spec' });
  return {
    store,
    database,
    url,
    close: async () => {
      await store.close();
      await database.close();
      await drop();
    },
  };
}
