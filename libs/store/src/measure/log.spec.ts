import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LogRow } from '@ambit/activity';
import { account, comment, connectRepository, opened, page, progress, review, take, walked, work } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(1, 'ada', { name: 'Ada' });
const ben = account(2, 'ben');

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterEach(() => spec.close());

async function commit(more: Parameters<typeof page>[0], kind: 'pulls' | 'review_comments' = 'pulls'): Promise<void> {
  expect(await spec.store.pull.commitPage(await take(spec.store, kind), page(more), progress())).toBe(true);
}

async function log(asOfSeq = Number.MAX_SAFE_INTEGER): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for await (const batch of spec.store.measure.readLog(asOfSeq, 1_000)) rows.push(...batch);
  return rows.sort((a, b) => a.seq - b.seq);
}

describe('the log as it is measured', () => {
  it('holds a comment before its pull request is known, and names the pull request from then on', async () => {
    await commit({ activities: [comment(41, 1, ben)] }, 'review_comments');
    expect(await log()).toEqual([expect.objectContaining({ kind: 'review.commented', workId: null })]);
    await commit({ works: [work(1, ada)], activities: [opened(1, ada)] });
    const ids = (await log()).map((row) => row.workId);
    expect(ids).toEqual([ids[1], ids[1]]);
    expect(ids[0]).not.toBeNull();
  });

  it('has times in milliseconds, store ids for accounts, and says who is a bot', async () => {
    const bot = account(3, 'lint[bot]');
    await commit({ activities: [opened(1, ada, '2026-03-02T10:00:00.250Z'), review(31, 1, bot), review(32, 1, null)] });
    const [account1] = await spec.database.rows<{ id: number }>(`select id from account where login = 'ada'`);
    expect(await log()).toMatchObject([
      { at: Date.parse('2026-03-02T10:00:00.250Z'), accountId: account1?.id, bot: false, payload: { draft: false } },
      { bot: true, payload: { state: 'APPROVED', hasBody: false } },
      { accountId: null, bot: false },
    ]);
  });

  it('names who was asked: a person, a team once it is known, or nobody', async () => {
    const asked = (id: number, who: unknown): never =>
      ({
        kind: 'review.requested',
        at: '2026-03-02T11:00:00Z',
        hostId: `r${String(id)}`,
        actor: ada,
        pull: 1,
        payload: { asked: who },
      }) as never;
    const ghost = account(10137, 'ghost');
    await commit({
      activities: [
        asked(1, { type: 'person', account: ben }),
        asked(2, { type: 'team', teamId: 10, slug: 'ports' }),
        asked(3, { type: 'person', account: ghost }),
        asked(4, null),
      ],
    });
    const [row] = await spec.database.rows<{ id: number }>(`select id from account where login = 'ben'`);
    const payloads = async (): Promise<unknown[]> => (await log()).map((one) => one.payload.asked);
    expect(await payloads()).toEqual([{ type: 'person', accountId: row?.id }, null, null, null]);
    await spec.store.pull.commitTeams(
      await take(spec.store, 'teams'),
      [{ hostId: 10, slug: 'ports', name: 'Ports', parentHostId: null, members: [] }],
      new Date(),
      walked(),
    );
    const [team] = await spec.store.teams.list();
    expect(await payloads()).toEqual([{ type: 'person', accountId: row?.id }, { type: 'team', teamId: team?.id }, null, null]);
  });

  it('ends where it was settled, and is without what was taken out', async () => {
    await commit({ activities: [opened(1, ada)] });
    const settled = await spec.store.measure.settledSeq();
    await commit({ activities: [opened(2, ada), opened(3, ada)] });
    expect((await log(settled)).map((row) => row.hostId)).toEqual(['9001']);
    await spec.database.run(`insert into retraction (seq, why) select seq, 'objection' from activity where host_id = '9003'`);
    expect((await log()).map((row) => row.hostId)).toEqual(['9001', '9002']);
  });

  it('comes in batches of one moment, whatever is written meanwhile', async () => {
    await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ activities: [opened(1, ada)] }), progress());
    await spec.database.run(
      `insert into activity (repository_id, at, kind, host_id, payload)
       select 1, '2026-03-05', 'commit.pushed', n::text, '{"sha": "x"}' from generate_series(1, 10000) as n`,
    );
    const sizes: number[] = [];
    for await (const batch of spec.store.measure.readLog(Number.MAX_SAFE_INTEGER, 1_000)) {
      sizes.push(batch.length);
      if (sizes.length === 1) await spec.database.run(`delete from activity where kind = 'commit.pushed'`);
    }
    expect(sizes).toEqual([4000, 4000, 2001]);
  });

  it('gives its connection back when the reader stops early', async () => {
    await commit({ activities: [opened(1, ada), opened(2, ada)] });
    for (let round = 0; round < 20; round += 1) {
      for await (const batch of spec.store.measure.readLog(Number.MAX_SAFE_INTEGER, 1_000)) {
        expect(batch).toHaveLength(2);
        break;
      }
    }
    expect(await log()).toHaveLength(2);
  });
});
