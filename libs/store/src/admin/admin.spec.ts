import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepositoryStreamKind } from '@ambit/activity';
import { account, connectRepository, opened, page, progress, REPOSITORY, review, take, walked, work } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store, [REPOSITORY, { ...REPOSITORY, hostId: 502, name: 'Anchor' }]);
});
afterAll(() => spec.close());

async function ending(kind: RepositoryStreamKind): Promise<void> {
  for (let left = 2; left > 0; left -= 1) {
    await spec.store.pull.commitPage(await take(spec.store, kind), page({}), walked({ backTo: '2024-01-01T00:00:00Z' }));
  }
}

describe('how far GitHub has been fetched', () => {
  it('begins with everything queued', async () => {
    const progress0 = await spec.store.admin.syncProgress();
    expect(progress0).toMatchObject({
      fetched: 0,
      all: 2,
      completeWeeks: null,
      state: 'FETCHING',
      backTo: null,
      measuredAt: null,
      busy: true,
    });
    expect(progress0.repositories).toMatchObject([
      { name: 'Anchor', pulls: 0, pullsTotal: null, reviews: 0, backTo: null, state: 'QUEUED' },
      { name: 'ledger', state: 'QUEUED' },
    ]);
    expect(progress0.connections).toMatchObject([{ login: 'harbor', host: 'ghe.example.com', members: 0, teams: 0, problem: null }]);
    expect(progress0.rings).toEqual([
      { weeks: 13, fetched: 0, of: 2 },
      { weeks: 26, fetched: 0, of: 2 },
      { weeks: null, fetched: 0, of: 2 },
    ]);
  });

  it('counts pull requests and reviews that are held, each once', async () => {
    const rows = page({
      works: [work(1, account(1))],
      activities: [opened(1, account(1)), review(31, 1, account(2)), review(32, 1, account(3))],
    });
    const stream = await take(spec.store, 'pulls');
    await spec.store.pull.commitPage(stream, rows, progress({ total: 40, backTo: '2026-03-01T00:00:00Z' }));
    await spec.database.run('update sync_stream set due_at = now() - make_interval(days => 1) where id = $1', [stream.id]);
    await spec.store.pull.commitPage(await take(spec.store, 'pulls'), rows, progress({ total: 40, backTo: '2026-03-01T00:00:00Z' }));
    const held = (await spec.store.admin.syncProgress()).repositories.find((row) => row.pulls > 0);
    expect(held).toMatchObject({ pulls: 1, pullsTotal: 40, reviews: 2, state: 'FETCHING', backTo: null });
  });

  it('ends with everything ready, back to the beginning', async () => {
    for (const kind of ['pulls', 'review_comments', 'issue_comments', 'codeowners'] as const) await ending(kind);
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [account(1), account(2)], walked());
    await spec.store.pull.commitTeams(
      await take(spec.store, 'teams'),
      [{ hostId: 1, slug: 't', name: 'T', parentHostId: null, members: [{ account: account(1), role: 'member' }] }],
      new Date(),
      walked(),
    );
    // Pull requests are there; documents are still being read, which is work and no reason to call a repository unfetched.
    expect(await spec.store.admin.syncProgress()).toMatchObject({
      fetched: 2,
      state: 'READY',
      backTo: '2024-01-01T00:00:00.000Z',
      busy: true,
    });
    for (const kind of ['documents', 'discussions', 'issues'] as const) await ending(kind);
    const end = await spec.store.admin.syncProgress();
    expect(end).toMatchObject({ fetched: 2, all: 2, completeWeeks: 52, state: 'READY', backTo: '2024-01-01T00:00:00.000Z', busy: false });
    expect(end.connections).toMatchObject([{ state: 'READY', members: 2, teams: 1 }]);
    expect(end.rings.map((ring) => ring.fetched)).toEqual([2, 2, 2]);
    expect(end.connections[0]?.lastFetchedAt).not.toBeNull();
  });

  it('needs a person where documents cannot be read', async () => {
    await spec.database.run(
      `update sync_stream set problem = 'Discussions are closed to this token.' where kind = 'discussions' and repository_id = 1`,
    );
    const { state, repositories } = await spec.store.admin.syncProgress();
    expect(state).toBe('NEEDS_YOU');
    expect(repositories.map((row) => row.problem).filter((problem) => problem !== null)).toEqual(['Discussions are closed to this token.']);
    await spec.database.run('update sync_stream set problem = null');
  });

  it('knows the weeks that are whole before everything is', async () => {
    await spec.database.run(`update sync_stream set phase = 'backfill', back_to = '2026-01-01' where kind = 'pulls' and repository_id = 1`);
    const some = await spec.store.admin.syncProgress(new Date('2026-05-01T00:00:00Z'));
    expect(some).toMatchObject({ completeWeeks: 13, fetched: 1, state: 'FETCHING', backTo: '2026-01-01T00:00:00.000Z' });
    expect(some.rings.map((ring) => ring.fetched)).toEqual([2, 1, 1]);
  });
});

describe('a running worker', () => {
  it('is known while it holds its lock, however many there are', async () => {
    expect(await spec.store.admin.workerRuns()).toBe(false);
    const [first, second] = await Promise.all([spec.store.admin.holdWorkerLock(), spec.store.admin.holdWorkerLock()]);
    expect(await spec.store.admin.workerRuns()).toBe(true);
    await first.close();
    expect(await spec.store.admin.workerRuns()).toBe(true);
    await second.close();
    expect(await spec.store.admin.workerRuns()).toBe(false);
  });

  it('takes its lock again when the connection was lost', async () => {
    const presence = await spec.store.admin.holdWorkerLock();
    await spec.database.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ambit worker presence' and datname = current_database()`,
    );
    while (await spec.store.admin.workerRuns());
    while (!(await spec.store.admin.workerRuns()));
    await presence.close();
    expect(await spec.store.admin.workerRuns()).toBe(false);
  });
});

describe('small things that are kept', () => {
  it('a setting is null until it is made, and any value after', async () => {
    expect(await spec.store.admin.setting('demo')).toBeNull();
    await spec.store.admin.setSetting('demo', { end: '2026-11-16' });
    await spec.store.admin.setSetting('demo', { end: '2026-11-23' });
    expect(await spec.store.admin.setting('demo')).toEqual({ end: '2026-11-23' });
  });

  it('an audit line says who did what', async () => {
    await spec.store.admin.audit('export', null, { purpose: 'a\0b' });
    expect(await spec.database.rows(`select what, actor_person_id, detail from audit where what = 'export'`)).toEqual([
      { what: 'export', actor_person_id: null, detail: { purpose: 'ab' } },
    ]);
  });

  it('the database answers', async () => {
    await expect(spec.store.ping()).resolves.toBeUndefined();
  });
});
