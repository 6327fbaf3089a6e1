import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../store.js';
import { account, connectRepository, opened, page, progress, REPOSITORY, take } from '../testing/pages.js';
import { SPEC_KEY, specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const repositories = [1, 2, 3, 4].map((number) => ({ ...REPOSITORY, hostId: 600 + number, name: `r${String(number)}` }));

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store, repositories);
});
afterAll(() => spec.close());

async function partitions(): Promise<string[]> {
  const rows = await spec.database.rows<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'activity'::regclass
       and c.relname not in ('activity_before', 'activity_after') order by 1`,
  );
  return rows.map((row) => row.name);
}

describe('the months of the log', () => {
  it('are made when the first row comes, by several processes at once, each once', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
    const stores = await Promise.all(repositories.map(() => openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY, poolSize: 2 })));
    const done = await Promise.all(
      stores.map(async (store, index) => {
        const stream = await take(store, 'pulls');
        const rows = months.map((month, number) => opened(100 * index + number + 1, account(number + 1), `${month}-15T00:00:00Z`));
        return store.pull.commitPage(stream, page({ activities: rows }), progress());
      }),
    );
    await Promise.all(stores.map((store) => store.close()));
    expect(done).toEqual([true, true, true, true]);
    expect(await partitions()).toEqual(months.map((month) => `activity_${month.replace('-', '_')}`));
    const [count] = await spec.database.rows<{ n: number; accounts: number }>(
      'select count(*)::int as n, (select count(*)::int from account) as accounts from activity',
    );
    expect(count).toEqual({ n: 48, accounts: 12 });
  });

  it('begin and end at midnight UTC', async () => {
    const edges = ['2024-01-31T23:59:59Z', '2024-02-01T00:00:00Z', '2024-02-01T00:30:00+01:00', '2023-12-31T23:59:59.999Z'];
    const rows = edges.map((at, index) => opened(500 + index, null, at));
    expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ activities: rows }), progress())).toBe(true);
    const held = await spec.database.rows(
      `select tableoid::regclass::text as month, count(*)::int as n from activity where at < '2025-01-01' group by 1 order by 1`,
    );
    expect(held).toEqual([
      { month: 'activity_2023_12', n: 1 },
      { month: 'activity_2024_01', n: 2 },
      { month: 'activity_2024_02', n: 1 },
    ]);
  });

  it('do not wait for a page that is being written', async () => {
    const stream = await take(spec.store, 'pulls');
    await spec.database.transaction(async (sql) => {
      await sql.run(
        `insert into activity (repository_id, at, kind, host_id, payload) values (1, '2025-03-01', 'pull.merged', 'open', '{}')`,
      );
      const rows = [opened(900, account(1), '2019-07-01T00:00:00Z')];
      expect(await spec.store.pull.commitPage(stream, page({ activities: rows }), progress())).toBe(true);
    });
    expect(await partitions()).toContain('activity_2019_07');
  });

  it('of years that only a wrong clock writes need no table each', async () => {
    const before = await partitions();
    const times = ['1970-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '9998-12-31T00:00:00Z', '0001-02-03T00:00:00Z'];
    const rows = times.map((at, index) => opened(700 + index, null, at));
    expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ activities: rows }), progress())).toBe(true);
    expect(await partitions()).toEqual(before);
    const held = await spec.database.rows<{ n: number }>(`select count(*)::int as n from activity where pull_number between 700 and 704`);
    expect(held).toEqual([{ n: 5 }]);
  });

  it('refuses what is no time, before anything is written', async () => {
    const stream = await take(spec.store, 'pulls');
    await expect(spec.store.pull.commitPage(stream, page({ activities: [opened(1, null, 'soon')] }), progress())).rejects.toThrow(/"soon"/);
  });
});
