import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { openStore } from '../store.js';
import { revised } from '../testing/documents.js';
import { takeBack } from '../testing/migrations.js';
import { account, connectRepository, opened, page, progress, review, take, walked, work } from '../testing/pages.js';
import { freshDatabase } from '../testing/postgres.js';
import type { SpecDatabase } from '../testing/postgres.js';
import { SPEC_KEY } from '../testing/store.js';

let spec: SpecDatabase;
let database: Database;

beforeEach(async () => {
  spec = await freshDatabase();
  await migrate(spec.url);
  database = await Database.open({ databaseUrl: spec.url, poolSize: 3 });
});
afterEach(async () => {
  await database.close();
  await spec.drop();
});

/** A database as it was before documents, with a repository that is fetched. */
async function before(): Promise<void> {
  const store = await openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY });
  await connectRepository(store);
  const ada = account(1, 'ada');
  const more = { works: [work(1, ada)], activities: [opened(1, ada), review(31, 1, ada, {}, '2019-05-01T00:00:00Z')] };
  await store.pull.commitPage(await take(store, 'pulls'), page(more), walked({ backTo: '2024-01-01T00:00:00Z' }));
  await store.pull.commitPage(await take(store, 'codeowners'), page({}), walked());
  await store.close();
  await takeBack(database, 'Decisions1796000000000');
  const columns = await database.rows(
    `select from information_schema.columns where table_name = 'activity' and column_name = 'document_id'`,
  );
  expect(columns).toEqual([]);
}

describe('a database from before documents', () => {
  it('keeps its rows, gets the streams, and looks for references in pull requests once more', async () => {
    await before();
    const log = await database.rows<{ seq: string }>('select seq, host_id from activity order by seq');
    expect(log).toHaveLength(2);
    await migrate(spec.url);
    expect(await database.rows('select seq, host_id from activity order by seq')).toEqual(log);
    const streams = await database.rows(
      'select kind, phase, cursor, back_to is not null as held from sync_stream where repository_id is not null order by id',
    );
    expect(streams).toEqual([
      { kind: 'pulls', phase: 'backfill', cursor: null, held: true },
      { kind: 'review_comments', phase: 'backfill', cursor: null, held: false },
      { kind: 'issue_comments', phase: 'backfill', cursor: null, held: false },
      { kind: 'codeowners', phase: 'live', cursor: null, held: false },
      { kind: 'documents', phase: 'backfill', cursor: null, held: false },
      { kind: 'discussions', phase: 'backfill', cursor: null, held: false },
      { kind: 'issues', phase: 'backfill', cursor: null, held: false },
    ]);
  });

  it('works on as before, and with documents, in months it holds and in new ones', async () => {
    await before();
    await migrate(spec.url);
    const store = await openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY });
    const rows = [];
    for await (const batch of store.measure.readLog(1_000_000, 1000)) rows.push(...batch);
    expect(rows.map((row) => [row.kind, 'documentId' in row])).toEqual(
      expect.arrayContaining([
        ['pull.opened', false],
        ['review.submitted', false],
      ]),
    );
    const activities = [revised('a.md', '1', { at: '2026-03-04T00:00:00Z' }), revised('a.md', '2', { at: '2018-01-01T00:00:00Z' })];
    expect(await store.pull.commitPage(await take(store, 'documents'), page({ activities }), progress())).toBe(true);
    expect(
      await database.rows(
        'select count(*)::int as n, count(distinct document_id)::int as documents from activity where document_id is not null',
      ),
    ).toEqual([{ n: 2, documents: 1 }]);
    const attached = await database.rows<{ n: number }>(
      `select count(*)::int as n from pg_indexes where tablename = 'activity_2018_01' and indexdef ~ '(document_id|token|paths)'`,
    );
    expect(attached[0]?.n).toBe(3);
    await store.close();
  });
});
