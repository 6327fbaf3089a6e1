import type { Mode } from '@ambit/access';
import { Database } from '../../../../libs/store/src/database/database.js';
import { adoptPolicy } from '../../../../libs/store/src/testing/store.js';
import { specApi, type SpecApi } from '../api.js';
import { measure, seedCompany } from '../company.js';
import { mergeWork } from '../merged.js';
import { writeDecisions, writtenIds } from '../written.js';

/** Who asks. All but the first three have said why they look at Ada's page, where it is open to them at all. */
export const VIEWERS = [
  'stranger',
  'forger',
  'Ada herself',
  'a colleague',
  'who leads her',
  'who led her until yesterday',
  'who leads her by a line that ran out',
  'whom she shares with',
  'whom she shares with, who did not say why',
  'whom she shares with for something else',
  'whom she shares with, who objected',
  'whom she shared with until yesterday',
  'a calibrator of her cycle',
  'a calibrator added since she shared',
  'a calibrator of another cycle',
  'in her cycle without the role',
  'an admin',
] as const;
export type ViewerName = (typeof VIEWERS)[number];

/** Of whom it is asked. */
export const STATES = ['told', 'told of self-only', 'nobody', 'not told', 'paused', 'objected'] as const;
export type State = (typeof STATES)[number];

export const MODES_OF = ['unadopted', 'self-only', 'same-view', 'team-only', 'works-council'] as const;
export type ModeName = (typeof MODES_OF)[number];

/** The company of the specs with people who stand to Ada in every way there is. */
export interface World {
  readonly api: SpecApi;
  readonly cookies: Readonly<Record<ViewerName, string | undefined>>;
  readonly ids: Readonly<Record<string, string>>;
  /** Puts a policy in force, and measures under it. */
  readonly adopt: (mode: ModeName) => Promise<void>;
  /** What every table holds, so that a change shows. */
  readonly digest: () => Promise<string>;
  readonly set: (state: State) => Promise<void>;
  readonly close: () => Promise<void>;
}

const LOGINS: Readonly<Partial<Record<ViewerName, string>>> = {
  'Ada herself': 'ada',
  'a colleague': 'bo',
  'who leads her': 'w1',
  'who led her until yesterday': 'w2',
  'who leads her by a line that ran out': 'w3',
  'whom she shares with': 'w4',
  'whom she shares with, who did not say why': 'w5',
  'whom she shared with until yesterday': 'w6',
  'a calibrator of her cycle': 'w7',
  'a calibrator of another cycle': 'w8',
  'in her cycle without the role': 'w9',
  'whom she shares with for something else': 'w10',
  'whom she shares with, who objected': 'w11',
  'a calibrator added since she shared': 'w12',
};

export async function openWorld(): Promise<World> {
  const api = await specApi();
  await seedCompany(api.store);
  await writeDecisions(api.store);
  await mergeWork(api.store);
  const database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 2, application: 'spec' });
  await database.run(MORE_PEOPLE);
  const cookies: Partial<Record<ViewerName, string>> = {
    forger: `ambit_session_7310=${'A'.repeat(43)}`,
    'an admin': await api.signIn(null),
  };
  for (const [name, login] of Object.entries(LOGINS)) cookies[name as ViewerName] = await api.signIn(login);
  for (const statement of TIES.split(';\n')) await database.run(statement);
  await measure(api.store);
  /** When Ada could be told of self-only, whatever came after. */
  let early = '';
  const { keys } = await writtenIds(api.store);
  const ada = cookies['Ada herself'] ?? '';
  const areas = await api.ask<{ areas: { edges: { node: { id: string } }[] } }>(
    '{ areas(period: "all") { ... on AreaConnection { edges { node { id } } } } }',
    {},
    ada,
  );
  return {
    api,
    cookies: cookies as World['cookies'],
    ids: { DECISION: keys, AREA: areas.data.areas.edges[0]?.node.id ?? '' },
    adopt: async (mode) => {
      if (mode === 'unadopted') await database.run('update policy_version set adopted_at = null, withdrawn_at = now()');
      else {
        await adoptPolicy(api.store);
        early = (await database.rows<{ at: string }>('select clock_timestamp()::text as at'))[0]?.at ?? '';
        if (mode !== 'self-only') await adoptPolicy(api.store, mode as Mode);
        await database.run('update notice set at = now()');
      }
      await measure(api.store);
    },
    digest: async () => {
      const tables = await database.rows<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1)`,
        [MOVE_BY_LOOKING],
      );
      const counted = tables.map(
        ({ name }) => `select '${name}' as t, count(*) as n, coalesce(sum(xmin::text::bigint), 0) as x from "${name}"`,
      );
      return JSON.stringify(await database.rows(`${counted.join(' union all ')} order by 1`));
    },
    set: async (state) => {
      await database.run(`delete from person_choice where person_id = ${ADA_ID}`);
      await database.run(
        `insert into notice (person_id, at, source) values (${ADA_ID}, now(), 'sign-in') on conflict (person_id) do update set at = now()`,
      );
      if (state === 'told of self-only' && early !== '')
        await database.run(`update notice set at = $1::timestamptz where person_id = ${ADA_ID}`, [early]);
      if (state === 'not told') await database.run(`delete from notice where person_id = ${ADA_ID}`);
      if (state === 'paused') await database.run(`insert into person_choice (person_id, paused_at) values (${ADA_ID}, now())`);
      if (state === 'objected') await database.run(`insert into person_choice (person_id, objected_at) values (${ADA_ID}, now())`);
    },
    close: async () => {
      await database.close();
      await api.close();
    },
  };
}

/** Tables that change because somebody looked: when a session was last used. */
const MOVE_BY_LOOKING = ['session', 'migration'];

const ADA_ID = `(select i.person_id from identity i join account a on a.id = i.account_id where a.login = 'ada')`;
const id = (login: string): string =>
  `(select i.person_id from identity i join account a on a.id = i.account_id where a.login = '${login}')`;

const MORE_PEOPLE = `
with made as (
  insert into account (host, host_id, login, kind, name)
  select 'ghe.example.com', 100 + n, 'w' || n, 'user', 'Witness ' || n from generate_series(1, 12) as n returning id, host_id
), person_row as (
  insert into person (created_at) select now() from generate_series(1, 12) returning id
), numbered as (select id, row_number() over (order by id) as n from person_row),
known as (insert into login_history (account_id, login, since_version) select id, 'w' || (host_id - 100), 1 from made)
insert into identity (account_id, person_id, since_version)
select made.id, numbered.id, 1 from made join numbered on numbered.n = made.host_id - 100`;

const TIES = `
insert into role_grant (person_id, role) values (${id('w7')}, 'calibrator'), (${id('w8')}, 'calibrator'), (${id('w12')}, 'calibrator');
insert into reporting_line (person_id, manager_id, valid_to, source, confirmed_at) values
  (${ADA_ID}, ${id('w1')}, null, 'csv', now()),
  (${ADA_ID}, ${id('w2')}, now() - interval '1 day', 'csv', now()),
  (${ADA_ID}, ${id('w3')}, null, 'csv', now() - interval '46 days');
insert into cycle (name, opens_at, closes_at) values
  ('Hers', now() - interval '1 day', now() + interval '30 days'), ('Another', now() - interval '1 day', now() + interval '30 days');
insert into cycle_member (cycle_id, person_id, part) select id, ${ADA_ID}, 'subject' from cycle where name = 'Hers';
insert into cycle_member (cycle_id, person_id, part) select id, ${id('w7')}, 'calibrator' from cycle where name = 'Hers';
insert into cycle_member (cycle_id, person_id, part) select id, ${id('w9')}, 'calibrator' from cycle where name = 'Hers';
insert into cycle_member (cycle_id, person_id, part) select id, ${id('w8')}, 'calibrator' from cycle where name = 'Another';
insert into cycle_member (cycle_id, person_id, part, joined_at) select id, ${id('w12')}, 'calibrator', now() + interval '1 minute' from cycle where name = 'Hers';
insert into person_choice (person_id, objected_at) values (${id('w11')}, now());
insert into share (person_id, reader_id, cycle_id, sections, purpose, created_at, expires_at) values
  (${ADA_ID}, ${id('w4')}, null, '{reach}', 'feedback', now(), now() + interval '9 days'),
  (${ADA_ID}, ${id('w5')}, null, '{reach}', 'feedback', now(), now() + interval '9 days'),
  (${ADA_ID}, ${id('w10')}, null, '{reach}', 'mentoring', now(), now() + interval '9 days'),
  (${ADA_ID}, ${id('w11')}, null, '{reach}', 'feedback', now(), now() + interval '9 days'),
  (${ADA_ID}, ${id('w6')}, null, '{reach}', 'feedback', now() - interval '9 days', now() - interval '1 day'),
  (${ADA_ID}, null, (select id from cycle where name = 'Hers'), '{reach}', 'calibration', now(), now() + interval '9 days');
insert into saved_view (person_id, name, address) values (${ADA_ID}, 'Mine', '?words=caching');
insert into visit (viewer_id, person_id, purpose, until_at)
  select i.person_id, ${ADA_ID}, case when a.login in ('w7', 'w8', 'w9', 'w12') then 'calibration' else 'feedback' end, now() + interval '8 hours' from identity i join account a on a.id = i.account_id
  where a.login like 'w%' and a.login <> 'w5'`;
