import type { Mode } from '@ambit/access';
import { DEFAULT_TERMS } from '../access/policies.js';
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
  await adoptPolicy(store);
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

/** The part of a store that keeps the policy. */
interface Adopting {
  readonly access: Pick<Store['access'], 'proposePolicy' | 'adoptPolicy'>;
}

/** What most specs begin with: a policy is adopted, so that people can be told. */
export async function adoptPolicy({ access }: Adopting, mode: Mode = 'self-only'): Promise<void> {
  await access.adoptPolicy(await access.proposePolicy(mode, DEFAULT_TERMS, null), null);
}
