import { parsePeriod, type MeasureStore, type Reading } from '@ambit/activity';
import { Log, prepareFacts, registry, type View } from '@ambit/signals';
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
  await withStore(database, async (measure) => {
    const stated = async (): Promise<object> => ({ ...(await measure.stated()), agreed });
    const port = Object.create(measure, { stated: { value: stated } }) as MeasureStore;
    await measureHandler({ store: port, now: Date.now })({ periodKey: period });
  });
}

/** Every reading of a period before anything is held back of groups: what is written counts whole batches of people alone. */
export async function measureWhole(database: Database, period: string): Promise<readonly Reading[]> {
  return withStore(database, async (measure) => {
    const [seq, roster] = [await measure.settledSeq(), await measure.roster()];
    const log = new Log();
    for await (const batch of measure.readLog(seq, roster.version)) log.add(batch);
    const [repositories, stated, shapes] = await Promise.all([measure.repositories(), measure.stated(), measure.shapes()]);
    const facts = prepareFacts(log, roster, { ...stated, repositories, shapes, titles: new Map() });
    const { from, to } = parsePeriod(period, Date.now());
    const view: View = { facts, from: from ?? facts.first ?? to, to, all: from === null };
    return registry.signals.flatMap((signal) => [...signal.measure(view)]);
  });
}

async function withStore<T>(database: Database, use: (measure: MeasureStore) => Promise<T>): Promise<T> {
  const store = await openStore({ databaseUrl: database.url, secretKey: '-'.repeat(32) });
  try {
    return await use(store.measure);
  } finally {
    await store.close();
  }
}
