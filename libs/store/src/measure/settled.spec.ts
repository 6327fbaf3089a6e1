import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import { account, connectRepository, opened, page, progress, take } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterAll(() => spec.close());

/** Resolves when someone waits for the log's lock. */
async function waiting(mode: 'ExclusiveLock' | 'ShareLock'): Promise<void> {
  for (;;) {
    const rows = await spec.database.rows(
      `select from pg_locks where locktype = 'advisory' and classid = ${String(LOCK_FAMILY)} and objid = ${String(LOCKS.log)} and mode = $1 and not granted`,
      [mode],
    );
    if (rows.length > 0) return;
  }
}

async function newest(): Promise<number> {
  const [row] = await spec.database.rows<{ seq: number | null }>('select max(seq)::float8 as seq from activity');
  return row?.seq ?? 0;
}

describe('the settled end of the log', () => {
  it('is 0 while there is nothing', async () => {
    expect(await spec.store.measure.settledSeq()).toBe(0);
  });

  it('waits for a page that has its numbers but is not committed, and counts it', async () => {
    const commit = spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ activities: [opened(1, account(1))] }), progress());
    await commit;
    const held: { settled: Promise<number> | null } = { settled: null };
    let done = false;
    await spec.database.transaction(async (sql) => {
      await sql.run('select pg_advisory_xact_lock_shared($1, $2)', [LOCK_FAMILY, LOCKS.log]);
      await sql.run(
        `insert into activity (repository_id, at, kind, host_id, payload) select id, '2026-03-09', 'pull.merged', 'late', '{}' from repository`,
      );
      held.settled = spec.store.measure.settledSeq().finally(() => {
        done = true;
      });
      await waiting('ExclusiveLock');
      expect(done).toBe(false);
    });
    expect(await held.settled).toBe(await newest());
    expect(await newest()).toBe(2);
  });

  it('lets no page get a number while it looks', async () => {
    const stream = await take(spec.store, 'pulls');
    const before = await newest();
    const under: { way: Promise<boolean> | null } = { way: null };
    await spec.database.transaction(async (sql) => {
      await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.log]);
      under.way = spec.store.pull.commitPage(stream, page({ activities: [opened(3, account(1))] }), progress());
      await waiting('ShareLock');
      const [row] = await sql.rows<{ seq: number }>('select max(seq)::float8 as seq from activity');
      expect(row?.seq).toBe(before);
    });
    expect(await under.way).toBe(true);
    expect(await spec.store.measure.settledSeq()).toBeGreaterThan(before);
  });
});
