import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import { openStore } from '../store.js';
import { account, connectRepository, opened, page, progress, review, take, work } from '../testing/pages.js';
import { SPEC_KEY, specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(1, 'ada');
const PAGE = page({
  works: [work(1, ada)],
  activities: [opened(1, ada), review(31, 1, account(2, 'ben'))],
  excerpts: [{ key: 'pull.commented:1', text: 'x', editedAt: null }],
});
const TABLES = ['account', 'person', 'identity', 'login_history', 'work', 'activity', 'excerpt'];

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterEach(() => spec.close());

async function counts(): Promise<number[]> {
  const rows = await Promise.all(TABLES.map((table) => spec.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`)));
  return rows.map(([row]) => row?.n ?? -1);
}

async function exported(): Promise<string> {
  const lines: string[] = [];
  for await (const row of spec.store.admin.exportActivities({ identified: false, secretKey: SPEC_KEY })) lines.push(JSON.stringify(row));
  return lines.join('\n');
}

/**
 * Where a page stops on its way, to be killed there: before a table's first row, or just before it is committed.
 * The lock of that moment is held by another connection.
 */
const MOMENTS: readonly { readonly before: string; readonly stop: string }[] = [
  { before: 'the first row gets its number', stop: `select pg_advisory_xact_lock(${String(LOCK_FAMILY)}, ${String(LOCKS.log)})` },
  { before: 'accounts', stop: 'lock table account in share row exclusive mode' },
  { before: 'people', stop: 'lock table identity in share row exclusive mode' },
  { before: 'pull requests', stop: 'lock table work in share row exclusive mode' },
  { before: 'the log', stop: 'lock table activity in share row exclusive mode' },
  { before: 'words', stop: 'lock table excerpt in share row exclusive mode' },
];

describe('a page whose worker is killed', () => {
  it.each(MOMENTS)('before $before is not there at all, and whole when it is repeated', async ({ stop }) => {
    const worker = await openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY, application: 'worker to kill', poolSize: 2 });
    const stream = await take(worker, 'pulls');
    // The month exists, so that the page itself is what is killed.
    await worker.pull.commitPage(stream, page({ activities: [opened(99, null)] }), progress());
    const again = await take(worker, 'pulls');
    const before = await counts();
    const killed: { page: Promise<unknown> | null } = { page: null };
    await spec.database.transaction(async (sql) => {
      await sql.run(stop);
      killed.page = worker.pull.commitPage(again, PAGE, progress()).catch((error: unknown) => error);
      await waitingWorkerKilled();
    });
    expect(await killed.page).toBeInstanceOf(Error);
    expect(await counts()).toEqual(before);
    await worker.close();
    await spec.database.run(`update sync_stream set lease_until = now() where lease is not null`);
    expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), PAGE, progress())).toBe(true);
    expect(await counts()).toEqual([2, 2, 2, 2, 1, 3, 1]);
    const first = await exported();
    expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), PAGE, progress())).toBe(true);
    expect(await exported()).toBe(first);
  });
});

/** Waits until the worker waits for a lock, and kills its connection there. */
async function waitingWorkerKilled(): Promise<void> {
  for (;;) {
    const rows = await spec.database.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'worker to kill' and wait_event_type = 'Lock' and datname = current_database()`,
    );
    if (rows.length > 0) return;
  }
}
