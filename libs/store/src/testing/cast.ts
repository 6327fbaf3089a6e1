import { Database } from '../database/database.js';
import { account, connect, take, walked } from './pages.js';
import { specStore, type SpecStore } from './store.js';

export const LOGINS = ['ada', 'bo', 'cy', 'di', 'eve'];

/** Five members of an organization, and the database as the api opens it. Nobody was told. */
export interface Cast {
  readonly spec: SpecStore;
  /** Held by Postgres to what the viewer of a request may see. */
  readonly guarded: Database;
  /** Of a person; 0 for nobody of them. */
  readonly ids: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openCast(): Promise<Cast> {
  const spec = await specStore();
  const guarded = await Database.open({ databaseUrl: spec.url, poolSize: 2, application: 'spec', guarded: true });
  await connect(spec.store);
  await spec.store.pull.commitMembers(
    await take(spec.store, 'members'),
    LOGINS.map((login, n) => account(n + 1, login)),
    walked(),
  );
  const ids = new Map<string, number>();
  for (const login of LOGINS) ids.set(login, (await spec.store.people.findByLogin(login))?.personId ?? 0);
  return {
    spec,
    guarded,
    ids,
    close: async () => {
      await guarded.close();
      await spec.close();
    },
  };
}
