import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account, comment, connectRepository, opened, page, progress, review, take, walked, work } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(11, 'ada');
const ben = account(12, 'ben', { name: 'Ben' });
const PAGE = page({
  works: [work(1, ada), work(2, null)],
  activities: [opened(1, ada), opened(2, null), review(31, 1, ben), comment(41, 1, ben, { reviewId: '31' })],
  excerpts: [{ key: 'review.commented:41', text: 'Why not?', editedAt: null }],
});

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterAll(() => spec.close());

/** Every row of the tables a page writes, with the transaction that wrote it. */
async function rows(): Promise<unknown[]> {
  const tables = ['account', 'login_history', 'person', 'identity', 'work', 'activity', 'excerpt'];
  const all = await Promise.all(
    tables.map((table) =>
      spec.database.rows(`select '${table}' as t, xmin::text, ctid::text, tableoid::text, to_jsonb(x) as row from ${table} x order by 5`),
    ),
  );
  return all.flat();
}

describe('a page', () => {
  it('is written whole: rows, people and progress', async () => {
    const stream = await take(spec.store, 'pulls');
    expect(await spec.store.pull.commitPage(stream, PAGE, progress({ cursor: { after: 'p1' }, done: 2, total: 4 }))).toBe(true);
    const log = await spec.database.rows<{ kind: string; login: string | null; pull_number: number }>(
      'select a.kind, c.login, a.pull_number from activity a left join account c on c.id = a.actor_id order by a.seq',
    );
    expect(log).toEqual([
      { kind: 'pull.opened', login: 'ada', pull_number: 1 },
      { kind: 'pull.opened', login: null, pull_number: 2 },
      { kind: 'review.commented', login: 'ben', pull_number: 1 },
      { kind: 'review.submitted', login: 'ben', pull_number: 1 },
    ]);
    const [person] = await spec.database.rows<{ n: number }>('select count(*)::int as n from identity');
    expect(person?.n).toBe(2);
    const again = await take(spec.store, 'pulls');
    expect(again).toMatchObject({ cursor: { after: 'p1' }, done: 2, total: 4, turn: stream.turn + 1, failures: 0 });
    await spec.store.pull.release(again, new Date(0), null);
  });

  it('writes nothing the second time', async () => {
    const before = await rows();
    const stream = await take(spec.store, 'pulls');
    expect(await spec.store.pull.commitPage(stream, PAGE, progress())).toBe(true);
    expect(await rows()).toEqual(before);
  });

  it('updates only what differs: a title, a login, a name that was not known', async () => {
    const before = await rows();
    const stream = await take(spec.store, 'pulls');
    const renamed = { ...ada, login: 'ada-l', name: 'Ada L' };
    const next = page({
      works: [work(1, renamed, { title: 'Better' }), work(2, null)],
      activities: [opened(1, renamed), review(31, 1, { ...ben, name: null })],
    });
    await spec.store.pull.commitPage(stream, next, progress());
    const changed = (await rows()).filter((row) => !before.some((old) => JSON.stringify(old) === JSON.stringify(row)));
    expect(changed).toEqual([
      expect.objectContaining({ t: 'account', row: expect.objectContaining({ login: 'ada-l', name: 'Ada L' }) }),
      expect.objectContaining({ t: 'login_history', row: expect.objectContaining({ login: 'ada-l' }) }),
      expect.objectContaining({ t: 'work', row: expect.objectContaining({ title: 'Better' }) }),
    ]);
  });

  it('writes nothing when the lease was lost', async () => {
    const late = await take(spec.store, 'pulls');
    await spec.database.run(`update sync_stream set lease_until = now() - interval '1 hour' where id = $1`, [late.id]);
    const other = await take(spec.store, 'pulls', 'another');
    const before = await rows();
    const page2 = page({ works: [work(3, ada)], activities: [opened(3, account(13))] });
    expect(await spec.store.pull.commitPage(late, page2, progress({ cursor: 'wrong' }))).toBe(false);
    expect(await rows()).toEqual(before);
    await spec.store.pull.release(late, new Date(0), 'not mine any more');
    expect(await spec.store.pull.commitPage(other, page2, progress({ cursor: 'right' }))).toBe(true);
    const [stream] = await spec.database.rows<{ cursor: unknown; problem: string | null }>(
      'select cursor, problem from sync_stream where id = $1',
      [late.id],
    );
    expect(stream).toEqual({ cursor: 'right', problem: null });
  });

  it('is undone whole when its last statement fails', async () => {
    const stream = await take(spec.store, 'pulls');
    const before = await rows();
    const bad = page({ works: [work(4, account(14))], activities: [opened(4, account(14))] });
    await expect(spec.store.pull.commitPage(stream, bad, progress({ pageSize: 3_000_000_000 }))).rejects.toThrow(/out of range/);
    const failure: unknown = await spec.store.pull
      .commitPage(stream, bad, progress({ pageSize: 3_000_000_000 }))
      .catch((error: unknown) => error);
    expect(inspect(failure, { depth: 9 })).not.toContain('dev-14');
    expect(await rows()).toEqual(before);
    expect(await spec.store.pull.commitPage(stream, bad, progress())).toBe(true);
  });

  it('takes out what Postgres cannot hold: NUL and halves of surrogate pairs', async () => {
    const stream = await take(spec.store, 'pulls');
    const odd = page({
      works: [work(5, account(15, 'eve', { name: 'E\0ve' }), { title: 'a\0b \\u0000', labels: ['x\0'] })],
      activities: [
        {
          kind: 'codeowners.changed',
          at: '2026-03-02T10:00:00Z',
          hostId: 'C:1',
          actor: null,
          pull: null,
          payload: { path: 'C\0', text: '\0* @x' },
        },
      ],
      excerpts: [{ key: 'pull.commented:5', text: 'cut \uD83D', editedAt: null }],
    });
    expect(await spec.store.pull.commitPage(stream, odd, progress())).toBe(true);
    const [row] = await spec.database.rows(
      `select w.title, w.labels, a.name, (select payload from activity where kind = 'codeowners.changed') as payload,
         (select text from excerpt where key = 'pull.commented:5') as text
       from work w join account a on a.id = w.author_id where w.number = 5`,
    );
    expect(row).toEqual({ title: 'ab \\u0000', labels: ['x'], name: 'Eve', payload: { path: 'C', text: '* @x' }, text: 'cut \uFFFD' });
  });

  it('makes nobody a person who is none: bots, ghosts, mannequins', async () => {
    const stream = await take(spec.store, 'pulls');
    const none = [
      account(10137, 'ghost'),
      account(21, 'dep[bot]'),
      account(22, 'ci', { kind: 'bot' }),
      account(23, 'm', { kind: 'mannequin' }),
    ];
    await spec.store.pull.commitPage(stream, page({ activities: none.map((actor, index) => review(61 + index, 1, actor)) }), progress());
    const held = await spec.database.rows(
      `select a.host_id::int as id, i.person_id from account a left join identity i on i.account_id = a.id where a.host_id in (10137, 21, 22, 23) order by 1`,
    );
    expect(held).toEqual([21, 22, 23].map((id) => ({ id, person_id: null })));
    const [ghost] = await spec.database.rows(`select actor_id from activity where host_id = '61'`);
    expect(ghost).toEqual({ actor_id: null });
  });

  it('keeps the newest words, whatever the order of pages', async () => {
    const words = (text: string, editedAt: string | null): ReturnType<typeof page> =>
      page({ excerpts: [{ key: 'pull.commented:9', text, editedAt }] });
    for (const [text, editedAt] of [
      ['second', '2026-03-05T00:00:00Z'],
      ['first', null],
      ['earlier', '2026-03-04T00:00:00Z'],
    ] as const) {
      await spec.store.pull.commitPage(await take(spec.store, 'issue_comments'), words(text, editedAt), progress());
    }
    expect(await spec.database.rows(`select text from excerpt where key = 'pull.commented:9'`)).toEqual([{ text: 'second' }]);
  });

  it('sends other streams of the repository back to the start when asked, and stops what they have under way', async () => {
    await spec.store.pull.commitPage(await take(spec.store, 'codeowners'), page({}), walked({ backTo: '2024-01-01T00:00:00Z' }));
    await spec.database.run(`update sync_stream set due_at = now() where kind = 'codeowners'`);
    const underWay = await take(spec.store, 'codeowners');
    await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({}), walked({ reopens: ['codeowners'] }));
    expect(await spec.store.pull.commitPage(underWay, page({}), walked())).toBe(false);
    expect(await take(spec.store, 'codeowners')).toMatchObject({ phase: 'backfill', cursor: null });
  });
});
