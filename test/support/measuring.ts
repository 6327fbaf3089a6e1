import type { MeasureStore } from '@ambit/activity';
import { openStore } from '../../libs/store/dist/index.js';
import { measureHandler } from '../../workers/dist/measure/measure.js';
import type { Database } from './database.js';

/** Two people by the numbers of their accounts. */
interface Pair {
  readonly mentee: number;
  readonly mentor: number;
}

/** Measures a period as a worker does, where these pairs both agreed: said through the port by which the store says what was stated. */
export async function measureWith(database: Database, period: string, pairs: readonly Pair[]): Promise<void> {
  const rows = await database.query<{ account: number; person: number }>(
    'select a.host_id::int as account, i.person_id as person from identity i join account a on a.id = i.account_id where i.until_version is null',
  );
  const persons = new Map(rows.map(({ account, person }) => [account, person]));
  const agreed = new Set(pairs.map(({ mentee, mentor }) => `${String(persons.get(mentee))}:${String(persons.get(mentor))}`));
  const store = await openStore({ databaseUrl: database.url, secretKey: '-'.repeat(32) });
  try {
    const stated = async (): Promise<object> => ({ ...(await store.measure.stated()), agreed });
    const port = Object.create(store.measure, { stated: { value: stated } }) as MeasureStore;
    await measureHandler({ store: port, now: Date.now })({ periodKey: period });
  } finally {
    await store.close();
  }
}
