import { ADOPTED } from '../../../access/src/testing/facts.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { may } from '@ambit/access';
import type { Activity, LogRow } from '@ambit/activity';
import { measureWhole } from '../testing/decisions.js';
import { listed, reference, removed, revised } from '../testing/documents.js';
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

function commitBy(sha: string, coAuthors: readonly number[], at = '2026-03-02T09:00:00Z'): Activity {
  const payload = { sha, authoredAt: '2026-03-01T08:00:00.000Z', coAuthors };
  return { kind: 'commit.pushed', at, hostId: `9001:${sha}`, actor: ada, pull: 1, payload };
}

/** Without what nobody measures by: a commit's hash, and that it credits nobody. */
function lessNothing(row: LogRow): LogRow {
  const { sha: _, coAuthors = [], ...payload } = row.payload;
  return { ...row, payload: coAuthors.length === 0 ? payload : { ...payload, coAuthors } };
}

async function log(asOfSeq = Number.MAX_SAFE_INTEGER): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for await (const batch of spec.store.measure.readLog(asOfSeq, 1_000)) rows.push(...batch);
  return rows.sort((a, b) => a.seq - b.seq);
}

describe('the shapes of pull requests', () => {
  it('are their titles and sizes, of those asked for or of all', async () => {
    await commit({ works: [work(1, ada), work(2, ben, { title: 'Bump zod', additions: 900, changedFiles: 120 })] });
    const ids = await spec.database.rows<{ id: number }>('select id from work order by number');
    const [one = 0, two = 0] = ids.map(({ id }) => id);
    const first = { title: 'Change 1', additions: 3, deletions: 1, files: 2 };
    const second = { title: 'Bump zod', additions: 900, deletions: 1, files: 120 };
    expect(await spec.store.measure.shapes()).toEqual(
      new Map([
        [one, first],
        [two, second],
      ]),
    );
    expect(await spec.store.measure.shapes([two, 999])).toEqual(new Map([[two, second]]));
    expect(await spec.store.measure.shapes([])).toEqual(new Map());
  });
});

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
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_001);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(8000);
  });

  it('names whom a commit credits by their accounts, each once, and leaves out who is not known', async () => {
    await commit({
      works: [work(1, ada)],
      activities: [opened(1, ada), commitBy('a', []), commitBy('b', [2, 4711, 2]), commitBy('c', [4711])],
    });
    const credits = async (asOfSeq?: number): Promise<unknown[]> =>
      (await log(asOfSeq)).filter(({ kind }) => kind === 'commit.pushed').map(({ payload }) => payload.coAuthors ?? []);
    expect(await credits()).toEqual([[], [], []]);
    const before = await spec.store.measure.settledSeq();
    await commit({ activities: [review(31, 1, ben)] });
    const [row] = await spec.database.rows<{ id: number }>(`select id from account where login = 'ben'`);
    expect(await credits()).toEqual([[], [row?.id], []]);
    expect(await credits(before)).toEqual([[], [], []]);
    expect((await log()).find(({ kind }) => kind === 'commit.pushed')?.payload).toEqual({ authoredAt: '2026-03-01T08:00:00.000Z' });
  });

  it('credits members who did nothing yet, and nobody of another host', async () => {
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ben], walked());
    await spec.database.run(`insert into account (host, host_id, login, kind) values ('github.com', 8, 'elsewhere', 'user')`);
    await commit({ activities: [commitBy('b', [2, 8])] });
    const [row] = await spec.database.rows<{ id: number }>(`select id from account where login = 'ben'`);
    expect((await log())[0]?.payload.coAuthors).toEqual([row?.id]);
  });

  it('is the same for a person\u2019s evidence, row by row', async () => {
    const said = {
      state: 'COMMENTED',
      hasBody: true,
      intents: ['question'],
      turns: ['names-alternative'],
      asks: ['ben'],
      thanks: ['cy'],
    } as const;
    const at = '2026-03-03T10:00:00.125Z';
    await commit({
      works: [work(1, ada)],
      activities: [
        opened(1, ada),
        listed(1, ['src/\u00e9.ts']),
        commitBy('b', [2], '1969-07-20T20:17:40Z'),
        { kind: 'review.submitted', at, hostId: '31', actor: ben, pull: 1, payload: said },
        comment(41, 1, ben, { reviewId: '31' }),
        comment(42, 1, ada, { replyTo: '41' }),
        { kind: 'thread.outdated', at, hostId: '41', actor: ben, pull: 1, payload: {} },
        {
          kind: 'review.requested',
          at,
          hostId: 'q',
          actor: account(3, 'lint[bot]'),
          pull: 1,
          payload: { asked: { type: 'person', account: ben } },
        },
        { kind: 'review.requested', at, hostId: 'r', actor: null, pull: 1, payload: { asked: null } },
        reference('rfc-7', 1, 'x'),
      ],
    });
    await spec.store.pull.commitPage(
      await take(spec.store, 'documents'),
      page({ activities: [revised('a.md', 'k', { pull: 1, actor: ada }), removed('a.md', 'm', null, { pull: 1 })] }),
      progress(),
    );
    const generation = await measureWhole(spec);
    const personId = (await spec.store.people.findByLogin('ada'))?.personId ?? 0;
    const verdict = may(
      { type: 'person', personId, admin: false, calibrator: false, objected: false },
      'view-evidence',
      { type: 'person', personId },
      ADOPTED,
      0,
    );
    if (!verdict.allowed) throw new Error(verdict.why);
    const rows = (await spec.store.readings.logOfPerson(personId, generation)).open(verdict);
    const whole = await log();
    expect(whole).toHaveLength(12);
    expect([...rows].sort((a, b) => a.seq - b.seq).map(lessNothing)).toEqual(whole.map(lessNothing));
  });

  it('refuses an end that is no row', async () => {
    await expect(log(NaN)).rejects.toThrow(RangeError);
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
