import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MODES, type Mode } from '@ambit/access';
import { DEFAULT_TERMS } from '@ambit/store';
import { Database } from '../../../libs/store/src/database/database.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { measure, seedCompany } from '../testing/company.js';

/** Readings of people and pairs whom none may be of, found without the view that decides it. */
const FORBIDDEN = `
select r.subject_type, r.subject_id, r.subject_key from reading r,
  (select mode from policy_version where adopted_at is not null order by adopted_at desc, id desc limit 1) as p
where r.subject_type in ('person', 'pair') and exists (
  select from unnest(array[r.subject_id, case r.subject_type when 'pair' then r.subject_key::int else r.subject_id end]) as who(id)
  where not exists (select from notice n where n.person_id = who.id and n.at <= now())
    or exists (select from person_choice c where c.person_id = who.id and (c.paused_at is not null or c.objected_at is not null))
    or (p.mode = 'works-council' and not exists (select from person_choice c where c.person_id = who.id and c.switched_on_at is not null)))`;

describe('no row of a reading, looked for in the tables', () => {
  let api: SpecApi;
  let database: Database;
  const ids = new Map<string, number>();
  const id = (login: string): number => ids.get(login) ?? 0;
  const adopt = async (mode: Mode): Promise<void> => {
    await api.store.access.adoptPolicy(await api.store.access.proposePolicy(mode, DEFAULT_TERMS, null), null);
  };
  const withReadings = async (): Promise<string[]> => {
    const rows = await database.rows<{ id: number }>(
      `select distinct subject_id as id from reading where subject_type = 'person' order by 1`,
    );
    return rows.map((row) => [...ids].find(([, known]) => known === row.id)?.[0] ?? '?').sort();
  };
  const turnOn = (login: string, on: boolean) =>
    database.run(
      `insert into person_choice (person_id, switched_on_at) values ($1, case when $2 then now() end)
       on conflict (person_id) do update set switched_on_at = excluded.switched_on_at`,
      [id(login), on],
    );

  beforeAll(async () => {
    api = await specApi({}, undefined, { policy: null });
    database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 2, application: 'spec' });
    await seedCompany(api.store);
    for (const login of ['ada', 'bo', 'cy', 'di', 'eve']) ids.set(login, (await api.store.people.idByLogin(login)) ?? 0);
  });
  afterAll(async () => {
    await database.close();
    await api.close();
  });

  it('is there before a policy, whoever signed in and whatever was stated', async () => {
    await api.signIn('ada');
    await database.run(`insert into notice_statement (connection_id, at) select id, now() - interval '1 day' from connection`);
    await measure(api.store);
    expect(await database.rows('select from reading where subject_type in ($1, $2)', ['person', 'pair'])).toEqual([]);
    await database.run('delete from notice_statement');
    await database.run('delete from notice');
  });

  it.each(MODES)('in mode %s is of a person without notice, and under a works council of one without their switch', async (mode) => {
    await adopt(mode);
    await measure(api.store);
    expect(await withReadings()).toEqual([]);
    await api.signIn('ada');
    await measure(api.store);
    expect(await withReadings()).toEqual(mode === 'works-council' ? [] : ['ada']);
    await turnOn('ada', true);
    await measure(api.store);
    expect(await withReadings()).toEqual(['ada']);
    expect(await database.rows(FORBIDDEN)).toEqual([]);
    await turnOn('ada', false);
    await database.run('delete from notice');
    await database.run('delete from reading');
  });

  it('stays when the mode becomes a works council\u2019s: gone at the same moment', async () => {
    await adopt('same-view');
    await api.signIn('ada');
    await api.signIn('cy');
    await turnOn('cy', true);
    await measure(api.store);
    expect(await withReadings()).toEqual(['ada', 'cy']);
    await adopt('works-council');
    expect(await withReadings()).toEqual(['cy']);
    expect(await database.rows(FORBIDDEN)).toEqual([]);
    await measure(api.store);
    expect(await withReadings()).toEqual(['cy']);
    await adopt('team-only');
    await measure(api.store);
    // Ada was told that nothing is measured without her switch, and reads first that it is otherwise now.
    expect(await withReadings()).toEqual(['cy']);
    await api.store.notices.read(id('ada'), (await api.store.agreements.versions())[0]?.id ?? 0);
    await measure(api.store);
    expect(await withReadings()).toEqual(['ada', 'cy']);
  });

  it('would be found if one were written', async () => {
    await adopt('works-council');
    const [generation] = await database.rows<{ id: number }>('select max(id) as id from generation');
    await database.run(
      `insert into reading (generation_id, signal, subject_type, subject_id, "values", n, groups, coverage) values ($1, 'pull', 'person', $2, '{}', 1, '[]', '{}')`,
      [generation?.id, id('ada')],
    );
    expect(await database.rows(FORBIDDEN)).toHaveLength(1);
  });
});
