import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { standardPeriods } from '@ambit/activity';
import { account, connectRepository, opened, page, progress, REPOSITORY, take, walked } from '../testing/pages.js';
import { generation, NOW } from '../testing/readings.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(1, 'ada', { name: 'Ada' });

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterEach(() => spec.close());

async function commit(more: Parameters<typeof page>[0]): Promise<void> {
  expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page(more), progress())).toBe(true);
}

async function person(login: string): Promise<number> {
  return (await spec.store.people.findByLogin(login))?.personId ?? 0;
}

describe('whether to measure', () => {
  const standard = standardPeriods(NOW);

  async function measureAll(asOfSeq: number): Promise<void> {
    const roster = await spec.store.measure.roster();
    for (const period of standard) {
      await spec.store.measure.writeGeneration(generation(period.key, { asOfSeq, rosterVersion: roster.version }), []);
    }
  }

  it('says nothing was measured until every standard period was', async () => {
    await spec.store.measure.writeGeneration(generation('26w'), []);
    expect(await spec.store.measure.measureState()).toMatchObject({
      measuredSeq: null,
      measuredRoster: null,
      measuredAt: null,
      measuredTo: null,
      busy: true,
    });
  });

  it('names the oldest of the standard generations', async () => {
    await commit({ activities: [opened(1, ada)] });
    await measureAll(1);
    await spec.store.measure.writeGeneration(generation('26w@2026-06-11', { asOfSeq: 9 }), []);
    const state = await spec.store.measure.measureState();
    expect(state).toMatchObject({
      measuredSeq: 1,
      measuredRoster: 1,
      measuredTo: '2026-06-10',
      measuredDefinitions: [{ 'review-reach': 1 }],
      seq: 1,
      rosterVersion: 1,
      noticePending: false,
    });
  });

  it('tells the definitions the standard periods were measured with, each set once', async () => {
    expect(await spec.store.measure.measureState()).toMatchObject({ measuredDefinitions: [] });
    await measureAll(1);
    await spec.store.measure.writeGeneration(generation('4w', { definitions: { 'review-reach': 2 } }), []);
    await spec.store.measure.writeGeneration(generation('2026-01-01..2026-02-01', { definitions: { old: 1 } }), []);
    const { measuredDefinitions } = await spec.store.measure.measureState();
    expect(measuredDefinitions).toHaveLength(2);
    expect(measuredDefinitions).toEqual(expect.arrayContaining([{ 'review-reach': 1 }, { 'review-reach': 2 }]));
  });

  it('sees a notice given after the roster was read, also while it was measured', async () => {
    await commit({ activities: [opened(1, ada)] });
    await measureAll(1);
    await spec.store.sessions.openSession(await person('ada'));
    expect((await spec.store.measure.measureState()).noticePending).toBe(true);
    await measureAll(1);
    expect((await spec.store.measure.measureState()).noticePending).toBe(false);
  });

  it('is busy while history is fetched or a stream is due, and not while a failing one waits', async () => {
    const busy = async (): Promise<boolean> => (await spec.store.measure.measureState()).busy;
    await spec.database.run(`update sync_stream set phase = 'live', due_at = now() + interval '1 hour'`);
    expect(await busy()).toBe(false);
    await spec.database.run(`update sync_stream set due_at = now() where kind = 'pulls'`);
    expect(await busy()).toBe(true);
    await spec.database.run(`update sync_stream set due_at = now() + interval '1 hour', phase = 'backfill' where kind = 'pulls'`);
    expect(await busy()).toBe(true);
    await spec.database.run(`update sync_stream set failures = 3 where kind = 'pulls'`);
    expect(await busy()).toBe(false);
  });
});

describe('what was measured from the same', () => {
  const before: ReturnType<typeof generation> = {
    ...generation('2026-01-01..2026-02-01'),
    definitions: { pull: 1, 'review-reach': 2 },
  };

  it('is known by its period, the end of the log, roster, definitions and repositories fetched', async () => {
    const { measure } = spec.store;
    const same = async (more: Partial<typeof before> = {}): Promise<boolean> =>
      (await measure.unchanged([{ ...before, ...more }])).has(more.periodKey ?? before.periodKey);
    expect(await same()).toBe(false);
    await measure.roster();
    await measure.writeGeneration(before, []);
    expect(await same()).toBe(true);
    expect(await same({ definitions: { 'review-reach': 2, pull: 1 } })).toBe(true);
    const others: readonly Partial<typeof before>[] = [
      { periodKey: '2026-01-01..2026-02-02' },
      { asOfSeq: 2 },
      { rosterVersion: 2 },
      { definitions: { pull: 1, 'review-reach': 3 } },
      { definitions: { pull: 1 } },
      { definitions: { ...before.definitions, carried: 1 } },
      { fetchedRepositories: 1 },
      { allRepositories: 2 },
    ];
    for (const other of others) expect([other, await same(other)]).toEqual([other, false]);
    expect(await measure.unchanged([])).toEqual(new Set());
  });

  it('is not the same for people who were told since', async () => {
    await commit({ activities: [opened(1, ada)] });
    const { measure, sessions } = spec.store;
    await measure.roster();
    await measure.writeGeneration(before, []);
    await sessions.openSession(await person('ada'));
    expect((await measure.unchanged([before])).size).toBe(1);
    await measure.roster();
    expect((await measure.unchanged([before])).size).toBe(0);
  });
});

describe('how much was fetched', () => {
  const year = Date.parse('2026-01-01T00:00:00Z');

  async function walk(
    kind: 'pulls' | 'review_comments' | 'codeowners' | 'issue_comments',
    more: Parameters<typeof walked>[0],
  ): Promise<void> {
    await spec.database.run('update sync_stream set due_at = now() where kind = $1', [kind]);
    await spec.store.pull.commitPage(await take(spec.store, kind), page({}), walked(more));
  }

  it('counts a repository when its needed streams reach back far enough or have ended', async () => {
    expect(await spec.store.measure.pulled(year)).toEqual({ asOf: null, fetchedRepositories: 0, allRepositories: 1 });
    await walk('pulls', { phase: 'backfill', backTo: '2025-12-31T00:00:00Z', watermark: '2026-03-01T00:00:00Z' });
    await walk('codeowners', { watermark: null });
    expect(await spec.store.measure.pulled(year)).toMatchObject({ fetchedRepositories: 0 });
    await walk('review_comments', { watermark: '2026-03-04T00:00:00Z' });
    expect(await spec.store.measure.pulled(year)).toEqual({ asOf: '2026-03-04T00:00:00.000Z', fetchedRepositories: 1, allRepositories: 1 });
    expect(await spec.store.measure.pulled(year - 30 * 86_400_000)).toMatchObject({ fetchedRepositories: 0, asOf: null });
  });

  it('is as new as the pull requests were looked at, though the owners rest for a day', async () => {
    await walk('pulls', { watermark: '2026-03-01T00:00:00Z' });
    await walk('review_comments', { watermark: '2026-03-04T00:00:00Z' });
    await walk('codeowners', { watermark: null });
    await spec.database.run(`update sync_stream set finished_at = '2026-03-03T12:00:00Z' where kind = 'codeowners'`);
    expect(await spec.store.measure.pulled(year)).toMatchObject({ asOf: '2026-03-04T00:00:00.000Z' });
    await spec.database.run(`update sync_stream set finished_at = '2026-03-03T12:00:00Z' where kind = 'pulls'`);
    expect(await spec.store.measure.pulled(year)).toMatchObject({ asOf: '2026-03-03T12:00:00.000Z' });
  });

  it('leaves out a repository that is gone', async () => {
    await spec.database.run('update sync_stream set due_at = now()');
    const other = { ...REPOSITORY, hostId: 502, name: 'gone' };
    await spec.store.pull.commitRepositories(await take(spec.store, 'repositories'), [other], walked());
    expect(await spec.store.measure.pulled(year)).toMatchObject({ allRepositories: 1 });
  });
});
