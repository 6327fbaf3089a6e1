import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../testing/postgres.js';
import type { SpecDatabase } from '../testing/postgres.js';
import type { CopyRow } from './copy.js';
import { Database } from './database.js';

let spec: SpecDatabase;
let database: Database;

beforeAll(async () => {
  spec = await freshDatabase();
  database = await Database.open({ databaseUrl: spec.url, poolSize: 2, application: 'copy' });
});
afterAll(async () => {
  await database.close();
  await spec.drop();
});

async function all<T>(query: string, read: (row: CopyRow) => T): Promise<T[]> {
  const rows: T[] = [];
  for await (const batch of database.copied(query, read)) rows.push(...batch);
  return rows;
}

describe('a copy', () => {
  it('decodes what the log is made of, and what is missing as null', async () => {
    const row = `select 9007199254740991::int8, -5::int4, '2026-03-02T10:00:00.250Z'::timestamptz, 'gr\u00fc\u00df'::text, '{"b": 1, "a": "\u00e9"}'::jsonb`;
    const nothing = 'select null::int8, null::int4, null::timestamptz, null::text, null::jsonb';
    const read = (one: CopyRow) => [one.int8(), one.int4(), one.timestamptz(), one.text(), one.jsonb()];
    expect(await all(`${row} union all ${nothing}`, read)).toEqual([
      [Number.MAX_SAFE_INTEGER, -5, Date.parse('2026-03-02T10:00:00.250Z'), 'gr\u00fc\u00df', '{"a": "\u00e9", "b": 1}'],
      [null, null, null, null, null],
    ]);
  });

  it('knows negative numbers, times before 1970 and parts of a millisecond', async () => {
    const query = `select -1::int8, '1969-12-31T23:59:59.999Z'::timestamptz, '1999-12-31T00:00:00Z'::timestamptz, '2026-01-01T00:00:00.0005Z'::timestamptz`;
    const read = (one: CopyRow) => [one.int8(), one.timestamptz(), one.timestamptz(), one.timestamptz()];
    expect(await all(query, read)).toEqual([[-1, -1, Date.UTC(1999, 11, 31), Date.UTC(2026, 0, 1) + 0.5]]);
  });

  it('is as long as the query, none or very many, whatever the rows are long', async () => {
    expect(await all('select 1::int4 where false', (row) => row.int4())).toEqual([]);
    const lengths = await all(`select repeat('x', n % 3000) from generate_series(1, 20000) n`, (row) => row.text()?.length);
    expect(lengths).toEqual(Array.from({ length: 20_000 }, (_, place) => (place + 1) % 3000));
  });

  it('holds back the server while the reader is busy', async () => {
    let rows = 0;
    let most = 0;
    for await (const batch of database.copied(`select repeat('y', 1000) from generate_series(1, 60000)`, (row) => row.text())) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      rows += batch.length;
      most = Math.max(most, batch.length);
    }
    expect(rows).toBe(60_000);
    expect(most).toBeLessThan(12_000);
  });

  it('says what Postgres says, and what the reader says, and the next statement works', async () => {
    await expect(all('select 1 / (3 - n) from generate_series(1, 9) n', (row) => row.int4())).rejects.toThrow(/division by zero/);
    await expect(all('select from nowhere', (row) => row.int4())).rejects.toThrow(/nowhere/);
    const unread = all('select n from generate_series(1, 100000) n', () => {
      throw new Error('No such kind.');
    });
    await expect(unread).rejects.toThrow('No such kind.');
    expect(await database.rows('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('gives its connection back when the reader stops early', async () => {
    for (let round = 0; round < 6; round += 1) {
      for await (const batch of database.copied('select n from generate_series(1, 1000000) n', (row) => row.int4())) {
        expect(batch.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(await all('select 7::int4', (row) => row.int4())).toEqual([7]);
  });

  it('fails when the connection is lost', async () => {
    const read = async (): Promise<void> => {
      for await (const batch of database.copied('select n from generate_series(1, 3000000) n', (row) => row.int4())) {
        expect(batch.length).toBeGreaterThan(0);
        await database.run(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'copy' and query like 'copy%'`);
      }
    };
    await expect(read()).rejects.toThrow(/terminat|closed|ended/i);
    expect(await database.rows('select 2 as two')).toEqual([{ two: 2 }]);
  });
});
