import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { may } from '@ambit/access';
import type { Database } from '../database/database.js';
import { inRequest, viewAs } from '../database/viewing.js';
import { LOGINS, openCast, type Cast } from '../testing/cast.js';
import { generation, reading } from '../testing/readings.js';
import { openStore } from '../store.js';
import { adoptPolicy, SPEC_KEY } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
let guarded: Database;
let cast: Cast;

beforeAll(async () => {
  cast = await openCast();
  ({ spec, guarded } = cast);
  for (const login of LOGINS) await spec.store.admin.giveNotice(id(login), new Date());
  const of = (login: string) => ({ ...reading(1), subject: { type: 'person', id: id(login) } }) as const;
  const pair = { ...reading(2), subject: { type: 'pair', id: id('ada'), mentor: id('bo') } } as const;
  const team = { ...reading(3), subject: { type: 'team', id: 1 } } as const;
  await spec.store.measure.roster();
  await spec.store.measure.writeGeneration(generation('26w'), [of('ada'), of('bo'), pair, team]);
});
afterAll(() => cast.close());

function id(login: string): number {
  return cast.ids.get(login) ?? 0;
}

/** A statement as a request of someone runs it; null: of a stranger. */
function as<T>(login: string | null, work: () => Promise<T>): Promise<T> {
  return inRequest(() => {
    viewAs(login === null ? null : id(login));
    return work();
  });
}

const READINGS = `select subject_type || ' ' || subject_id as of from reading order by 1`;

async function seen(login: string | null): Promise<string[]> {
  return (await as(login, () => guarded.rows<{ of: string }>(READINGS))).map((row) => row.of);
}

describe('the second lock', () => {
  it('shows everybody their own readings, pairs to both, and groups to all', async () => {
    const own = (login: string, pair: boolean) => [...(pair ? [`pair ${String(id('ada'))}`] : []), `person ${String(id(login))}`, 'team 1'];
    expect(guarded.guarded).toBe(true);
    expect(await seen('ada')).toEqual(own('ada', true));
    expect(await seen('bo')).toEqual(own('bo', true));
    expect(await seen('cy')).toEqual(['team 1']);
    expect(await seen(null)).toEqual(['team 1']);
  });

  it('shows nothing of people outside a request, and does not remember who looked before', async () => {
    for (let round = 0; round < 4; round += 1) {
      expect(await seen('ada')).toContain(`person ${String(id('ada'))}`);
      expect((await guarded.rows<{ of: string }>(READINGS)).map((row) => row.of)).toEqual(['team 1']);
    }
  });

  it('holds in transactions, also after one that was undone, and in cursors', async () => {
    await as('ada', () =>
      guarded
        .transaction(async (sql) => {
          expect(await sql.rows(READINGS)).toHaveLength(3);
          throw new Error('undo');
        })
        .catch(() => undefined),
    );
    expect(await seen('cy')).toEqual(['team 1']);
    const batch = await as('cy', async () => {
      const rows: unknown[] = [];
      for await (const some of guarded.batches(READINGS, [], 'most')) rows.push(...some);
      return rows;
    });
    expect(batch).toHaveLength(1);
  });

  it('keeps many requests at once apart', async () => {
    const asked = Array.from({ length: 60 }, (_, n) => LOGINS[n % LOGINS.length] ?? 'ada');
    const all = await Promise.all(asked.map((login) => seen(login)));
    asked.forEach((login, n) => {
      expect(all[n]?.filter((of) => of.startsWith('person'))).toEqual(['ada', 'bo'].includes(login) ? [`person ${String(id(login))}`] : []);
    });
  });

  it('says of every viewer, mode and choice what libs/access says', async () => {
    await spec.database.run(
      `insert into reporting_line (person_id, manager_id, source, confirmed_at) values ($1, $2, 'csv', now()), ($1, $3, 'csv', now() - interval '46 days')`,
      [id('ada'), id('cy'), id('bo')],
    );
    await spec.database.run(
      `insert into share (person_id, reader_id, sections, purpose, expires_at) values ($1, $2, '{reach}', 'feedback', now() + interval '1 day'),
         ($1, $3, '{reach}', 'feedback', now() - interval '1 day')`,
      [id('ada'), id('di'), id('eve')],
    );
    for (const login of ['bo', 'cy', 'di', 'eve']) await spec.store.access.beginVisit(id(login), id('ada'), 'feedback');
    const table: [string, string, string, boolean][] = [];
    for (const mode of ['self-only', 'same-view', 'team-only', 'works-council'] as const) {
      for (const choice of ['none', 'paused', 'switched on']) {
        await spec.database.run('delete from person_choice');
        const column = choice === 'paused' ? 'paused_at' : 'switched_on_at';
        if (choice !== 'none') await spec.database.run(`insert into person_choice (person_id, ${column}) values ($1, now())`, [id('ada')]);
        await adoptPolicy(spec.store, mode);
        await spec.database.run('update notice set at = now()');
        await spec.store.measure.writeGeneration(generation('26w'), [{ ...reading(1), subject: { type: 'person', id: id('ada') } }]);
        // As if it had been left behind: the lock does not rest on its being gone.
        await spec.database.run(
          `insert into reading (generation_id, signal, subject_type, subject_id, "values", n, groups, coverage)
           select max(id), 'left-behind', 'person', $1, '{}', 0, '[]', '{}' from generation on conflict do nothing`,
          [id('ada')],
        );
        for (const login of LOGINS) {
          const standing = await spec.store.access.standing(id(login), id('ada'));
          const viewer = { type: 'person', personId: id(login), admin: false, calibrator: false, objected: false } as const;
          const subject = { type: 'person', personId: id('ada'), standing } as const;
          const open = may(viewer, 'view-person-page', subject, await spec.store.access.policy(), Date.now()).allowed;
          const rows = (await seen(login)).filter((of) => of === `person ${String(id('ada'))}`);
          expect({ mode, choice, login, shown: rows.length > 0 }).toEqual({ mode, choice, login, shown: open });
          table.push([mode, choice, login, open]);
        }
      }
    }
    expect(table.filter(([, , login, open]) => login !== 'ada' && open).map((row) => row.slice(0, 3).join(' '))).toEqual([
      'self-only none di',
      'self-only switched on di',
      'same-view none cy',
      'same-view none di',
      'same-view switched on cy',
      'same-view switched on di',
    ]);
  });

  it('lets nobody write for another', async () => {
    const write = (login: string, of: string) =>
      as(login, () => guarded.run(`insert into saved_view (person_id, name, address) values ($1, 'x', '')`, [id(of)]));
    await write('ada', 'ada');
    await expect(write('cy', 'ada')).rejects.toThrow(/row-level security/);
    expect(await as('cy', () => guarded.run('delete from saved_view'))).toBe(0);
    expect(await as('cy', () => guarded.run('update share set revoked_at = now()'))).toBe(0);
    await expect(
      as('cy', () =>
        guarded.run(`insert into share (person_id, reader_id, sections, purpose, expires_at) values ($1, $2, '{reach}', 'x', now())`, [
          id('ada'),
          id('cy'),
        ]),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  describe('of what is somebody\u2019s own', () => {
    const mine = async (login: string | null, query: string) =>
      (await as(login, () => guarded.rows<{ id: number }>(query))).map((row) => row.id);
    const TABLES: readonly (readonly [table: string, by: string, fill: string])[] = [
      ['person_choice', 'person_id', 'insert into person_choice (person_id, notice_read_at) values ($1, now())'],
      [
        'session',
        'person_id',
        `insert into session (token_hash, person_id, expires_at) values (sha256($1::int::text::bytea), $1, now() + interval '1 day')`,
      ],
      ['notice', 'person_id', `insert into notice (person_id, at, source) values ($1, now(), 'sign-in') on conflict do nothing`],
      ['audit', 'actor_person_id', `insert into audit (what, actor_person_id) values ('spec', $1)`],
    ];
    beforeAll(async () => {
      for (const table of ['person_choice', 'session', 'audit', 'admin']) await spec.database.run(`delete from ${table}`);
      for (const [, , fill] of TABLES) for (const login of ['ada', 'bo', 'cy']) await spec.database.run(fill, [id(login)]);
      await spec.database.run(
        `insert into session_before (token_hash, session_id) select sha256('before'), id from session where person_id = $1`,
        [id('ada')],
      );
      await spec.database.run(`insert into audit (what) values ('retention.ran')`);
      await spec.database.run('insert into admin (person_id) values ($1)', [id('eve')]);
    });

    it.each(TABLES)('shows %s to each their own, and to no stranger any', async (table, by) => {
      const query = `select ${by} as id from ${table}`;
      expect(await mine('ada', query)).toEqual([id('ada')]);
      expect(await mine('di', query)).toEqual(table === 'notice' ? [id('di')] : []);
      expect(await mine(null, query)).toEqual([]);
    });

    it('shows an admin the audit and who was told, and nothing of choices and sessions', async () => {
      const counts = await Promise.all(
        TABLES.map(async ([table, by]) => [table, (await mine('eve', `select ${by} as id from ${table}`)).length]),
      );
      expect(Object.fromEntries(counts)).toEqual({ person_choice: 0, session: 0, notice: LOGINS.length, audit: 4 });
    });

    it.each(TABLES)('lets nobody write %s for another, nor change or take what is another\u2019s', async (table, by, fill) => {
      await expect(as('di', () => guarded.run(fill.replace(' on conflict do nothing', ''), [id('ada')]))).rejects.toThrow(
        /row-level security/,
      );
      for (const login of ['di', 'eve', null])
        expect(await as(login, () => guarded.run(`delete from ${table} where ${by} = $1`, [id('ada')]))).toBe(0);
      expect(await as('di', () => guarded.run(`update ${table} set ${by} = $1 where ${by} <> $1`, [id('di')]))).toBe(0);
      expect(await spec.database.rows(`select from ${table} where ${by} = $1`, [id('ada')])).toHaveLength(1);
    });

    it('lets nobody change the audit, not even their own or an admin', async () => {
      for (const login of ['ada', 'eve']) {
        expect(await as(login, () => guarded.run(`update audit set what = 'x'`))).toBe(0);
        expect(await as(login, () => guarded.run('delete from audit'))).toBe(0);
      }
    });

    it('keeps tokens that were left behind to the session\u2019s own person', async () => {
      expect(await mine('ada', 'select 1 as id from session_before')).toHaveLength(1);
      for (const login of ['bo', 'eve', null]) expect(await mine(login, 'select 1 as id from session_before')).toEqual([]);
    });

    it('says of a choice of another\u2019s what is decided by it, not when, and lets nobody write through that', async () => {
      const made = await as('bo', () => guarded.rows(`select * from choice_made where person_id = $1`, [id('ada')]));
      expect(made).toEqual([{ person_id: id('ada'), paused: false, objected: false, switched_on: false, since_version: 1 }]);
      for (const view of ['choice_made', 'noticed'])
        await expect(as('bo', () => guarded.run(`delete from ${view}`))).rejects.toThrow(/permission denied/);
    });

    it('finds a session by its token before anyone is known, and then is its person', async () => {
      const { sessionToken } = await spec.store.sessions.openSession(id('cy'));
      const api = await openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY, poolSize: 2, guarded: true });
      await inRequest(async () => {
        expect(await api.sessions.look('x'.repeat(43))).toBeNull();
        expect(await api.sessions.look(sessionToken)).toMatchObject({ personId: id('cy') });
        const opened = await api.sessions.openSession(id('di'));
        // Whoever comes in takes the place of whoever was: that session is ended all the same.
        const before = await spec.store.sessions.look(sessionToken);
        await api.sessions.close(id('cy'), before === null || before === 'left' ? '' : before.sessionId);
        expect(await api.sessions.look(sessionToken)).toBeNull();
        expect(await api.sessions.look(opened.sessionToken)).toMatchObject({ personId: id('di') });
      });
      await api.close();
    });

    it('counts alike for who measures and who asks', async () => {
      const of = async (viewer: string | null) =>
        as(viewer, () => guarded.rows('select notices_given() as n, notice_place($1) as place', [id('bo')]));
      const [there] = await spec.database.rows('select notices_given() as n, notice_place($1) as place', [id('bo')]);
      for (const viewer of ['ada', 'eve', null]) expect(await of(viewer)).toEqual([there]);
    });
  });

  it('is asked for, and not there for workers', async () => {
    expect(spec.store.guarded).toBe(false);
    expect(await spec.database.rows(READINGS)).not.toHaveLength(0);
  });
});
