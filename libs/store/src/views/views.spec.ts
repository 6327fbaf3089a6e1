import { may } from '@ambit/access';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ADOPTED, viewer } from '../../../access/src/testing/facts.js';
import { openStore } from '../store.js';
import { SPEC_KEY, specStore, type SpecStore } from '../testing/store.js';
import type { NewView } from './append.js';
import type { ViewEntry, ViewPage } from './views.js';

const ADA = 11;
const BO = 12;

function view(changes: Partial<NewView> = {}): NewView {
  return { actorId: BO, personId: ADA, what: 'page', basis: 'share', purpose: 'feedback', detail: {}, ...changes };
}

describe('the log of views', () => {
  let spec: SpecStore;
  beforeEach(async () => {
    spec = await specStore();
  });
  afterEach(() => spec.close());

  const write = async (rows: number): Promise<void> => {
    for (let row = 0; row < rows; row += 1) await spec.store.views.add(view({ detail: { row, period: 'all' } }));
  };
  /** As somebody would who has the database in their hands. */
  const tamper = async (statement: string): Promise<void> => {
    await spec.database.run('alter table view_log disable trigger user');
    await spec.database.run(statement);
    await spec.database.run('alter table view_log enable trigger user');
  };
  const ownOf = async (personId: number): Promise<readonly ViewEntry[]> => {
    const verdict = may(viewer(personId), 'view-own-log', { type: 'person', personId }, ADOPTED, 0);
    if (!verdict.allowed) throw new Error(verdict.why);
    return (await spec.store.views.allOf(personId)).open(verdict);
  };
  const wholeOf = async (asked: Partial<Parameters<typeof spec.store.views.whole>[0]> = {}): Promise<ViewPage> => {
    const verdict = may(viewer(99, { admin: true }), 'view-admin-log', { type: 'instance' }, ADOPTED, 0);
    if (!verdict.allowed) throw new Error(verdict.why);
    return (await spec.store.views.whole({ first: 50, after: null, what: null, personId: null, ...asked })).open(verdict);
  };

  it('is whole when it is empty, and after each row', async () => {
    expect(await spec.store.views.verify()).toMatchObject({ head: { count: 0, hash: '' }, kept: 0, fault: null });
    await write(3);
    const { head, kept, fault } = await spec.store.views.verify();
    expect({ count: head.count, kept, fault }).toEqual({ count: 3, kept: 3, fault: null });
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await spec.store.views.head()).hash).toBe(head.hash);
  });

  it('is one chain when several processes write at once', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(() => openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY, poolSize: 4, application: 'other' })),
    );
    await Promise.all(
      others.flatMap((other, at) => Array.from({ length: 20 }, (_, row) => other.views.add(view({ detail: { at, row } })))),
    );
    await Promise.all(others.map((other) => other.close()));
    expect(await spec.store.views.verify()).toMatchObject({ head: { count: 60 }, kept: 60, fault: null });
  });

  it('takes the same view once where it is asked to, however many ask at once', async () => {
    const same = view({ what: 'readings', detail: { period: '26w@2026-11-22' } });
    await Promise.all(Array.from({ length: 8 }, () => spec.store.views.add(same, 'hour')));
    await spec.store.views.add({ ...same, purpose: 'calibration' }, 'hour');
    await spec.store.views.add({ ...same, detail: { period: 'all' } }, 'hour');
    await spec.store.views.add({ ...same, actorId: 13 }, 'day');
    await spec.store.views.add({ ...same, personId: null }, 'hour');
    await spec.store.views.add({ ...same, personId: null }, 'hour');
    expect((await spec.store.views.head()).count).toBe(5);
    await tamper(`update view_log set at = at - interval '61 minutes'`);
    await spec.store.views.add(same, 'hour');
    expect((await spec.store.views.head()).count).toBe(6);
  });

  it('takes what a person wrote as it comes, and seals what is kept', async () => {
    await spec.store.views.add(view({ purpose: 'a\u0000b \ud83d', detail: { b: 'x\u0000', 'a"': '\ud83d', 1: 2.5e-7, __proto__: null } }));
    await spec.store.views.addExport('an inquiry');
    expect(await spec.store.views.verify()).toMatchObject({ kept: 2, fault: null });
  });

  it.each([
    ['at', `at + interval '1 millisecond'`],
    ['actor_id', '13'],
    ['actor_id', 'null'],
    ['person_id', '12'],
    ['what', `'readings'`],
    ['basis', `'line'`],
    ['purpose', 'null'],
    ['detail', `detail - 'period'`],
    ['hash', `sha256(hash)`],
  ])('finds a row whose %s was made %s', async (column, value) => {
    await write(4);
    await tamper(`update view_log set ${column} = ${value} where id = 2`);
    expect((await spec.store.views.verify()).fault).toEqual({ row: 2, why: 'its seal fits neither it nor the row before it' });
  });

  it('finds a row that is gone, at the beginning, between, and at the end', async () => {
    await write(4);
    for (const row of [1, 3, 4]) {
      const other = await specStore();
      for (let left = 0; left < 4; left += 1) await other.store.views.add(view());
      await other.database.run('alter table view_log disable trigger user');
      await other.database.run('delete from view_log where id = $1', [row]);
      expect((await other.store.views.verify()).fault).toEqual({ row, why: 'it is missing' });
      await other.close();
    }
    expect((await spec.store.views.verify()).fault).toBeNull();
  });

  it('finds rows that changed places, and one that was put behind the end', async () => {
    await write(4);
    await tamper('update view_log set id = case id when 2 then 30 else 20 end where id in (2, 3)');
    await tamper('update view_log set id = id / 10 where id >= 20');
    expect((await spec.store.views.verify()).fault).toMatchObject({ row: 2 });
    const other = await specStore();
    await other.store.views.add(view());
    await other.database.run(
      `insert into view_log (id, at, what, basis, hash) select 2, now(), 'page', 'share', sha256('') from view_log where id = 1`,
    );
    expect((await other.store.views.verify()).fault).toMatchObject({ row: 2 });
    await other.close();
  });

  it('finds an end that was cut off with its head, and a log made anew, by a head kept elsewhere', async () => {
    await write(4);
    const kept = await spec.store.views.head();
    await write(1);
    expect(await spec.store.views.verify([kept])).toMatchObject({ fault: null, heads: { fit: 1, older: 0 } });
    await tamper('delete from view_log where id >= 4');
    await spec.database.run('update view_log_head set id = 3, hash = (select hash from view_log where id = 3)');
    expect((await spec.store.views.verify()).fault).toBeNull();
    expect((await spec.store.views.verify([kept])).fault).toEqual({
      row: 4,
      why: 'it is missing: a head kept elsewhere counts 4 rows',
    });
    await spec.store.views.add(view({ actorId: 13 }));
    expect((await spec.store.views.verify([kept])).fault).toEqual({
      row: 4,
      why: `it is another than the head of ${kept.at} says`,
    });
  });

  it('refuses to be changed, emptied or shortened by the program', async () => {
    await write(2);
    for (const statement of [
      `update view_log set purpose = 'other' where id = 1`,
      'delete from view_log where id = 1',
      'delete from view_log',
      'truncate view_log',
    ])
      await expect(spec.database.run(statement)).rejects.toThrow('only ever added to');
    expect(await spec.store.views.verify()).toMatchObject({ kept: 2, fault: null });
  });

  it('lets old rows go and can be checked all the same', async () => {
    await write(3);
    const old = await spec.store.views.head();
    const [last] = await spec.database.rows<{ at: Date }>('select max(at) as at from view_log');
    await spec.database.run('select pg_sleep(0.01)');
    await write(2);
    const newer = await spec.store.views.head();
    expect(await spec.store.views.forgetBefore(new Date(0))).toBe(0);
    expect(await spec.store.views.forgetBefore(new Date((last?.at.getTime() ?? 0) + 1))).toBe(3);
    expect(await spec.store.views.forgetBefore(new Date((last?.at.getTime() ?? 0) + 1))).toBe(0);
    expect(await spec.store.views.verify([old, newer, { ...old, count: 2 }])).toMatchObject({
      head: { count: 5 },
      kept: 2,
      fault: null,
      heads: { fit: 2, older: 1 },
    });
    expect((await spec.store.views.verify([{ ...old, hash: '00' }])).fault).toMatchObject({ row: 3 });
    await tamper('delete from view_log where id = 4');
    expect((await spec.store.views.verify()).fault).toEqual({ row: 4, why: 'it is missing' });
  });

  it('may be let go whole, and goes on', async () => {
    await write(3);
    expect(await spec.store.views.forgetBefore(new Date(Date.now() + 60_000))).toBe(3);
    await write(2);
    expect(await spec.store.views.verify()).toMatchObject({ head: { count: 5 }, kept: 2, fault: null });
  });

  it('is read by the subject: what is about them and what is about everyone, newest first', async () => {
    await spec.store.views.add(view());
    await spec.store.views.add(view({ personId: 13 }));
    await spec.store.views.addExport('an inquiry');
    await spec.store.views.add(view({ actorId: ADA, personId: ADA, what: 'download', basis: 'own', purpose: null }));
    const rows = await ownOf(ADA);
    expect(rows.map(({ what, actor, purpose }) => [what, actor.is, purpose])).toEqual([
      ['download', 'gone', null],
      ['export', 'command-line', 'an inquiry'],
      ['page', 'gone', 'feedback'],
    ]);
    expect(await spec.database.rows('select what, detail from announcement')).toEqual([
      { what: 'export.identified', detail: { purpose: 'an inquiry' } },
    ]);
  });

  it('is read whole beside what was done to the instance, by pages, nothing twice', async () => {
    for (let row = 0; row < 3; row += 1) {
      await spec.store.views.add(view({ detail: { row } }));
      await spec.store.admin.audit('teams.imported', BO, { rows: row });
    }
    // All in one millisecond: the order must not depend on the clock.
    await tamper(`update view_log set at = '2026-11-22T09:00:00.001Z'`);
    await spec.database.run(`update audit set at = '2026-11-22T09:00:00.0014Z'`);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 9; pages += 1) {
      const { entries, total, more }: ViewPage = await wholeOf({ first: 2, after });
      expect(total).toBe(6);
      seen.push(...entries.map(({ source, detail }) => `${source} ${JSON.stringify(detail)}`));
      after = entries.at(-1)?.cursor ?? null;
      if (!more) break;
    }
    expect(seen).toEqual([
      ...[2, 1, 0].map((row) => `view {"row":${String(row)}}`),
      ...[2, 1, 0].map((rows) => `setting {"rows":${String(rows)}}`),
    ]);
    expect((await wholeOf({ what: 'setting' })).total).toBe(3);
    expect((await wholeOf({ what: 'page', personId: ADA })).total).toBe(3);
    expect((await wholeOf({ personId: BO })).total).toBe(6);
    expect((await wholeOf({ personId: 404 })).total).toBe(0);
    expect((await wholeOf({ after: 'nonsense' })).entries).toHaveLength(6);
  });
});
