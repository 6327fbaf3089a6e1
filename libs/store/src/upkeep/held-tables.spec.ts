import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specStore, type SpecStore } from '../testing/store.js';
import { HELD_TABLES } from './held-tables.js';

let spec: SpecStore;
beforeAll(async () => {
  spec = await specStore();
});
afterAll(() => spec.close());

const tables = async (): Promise<string[]> =>
  (
    await spec.database.rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    )
  ).map(({ name }) => name);

/** Tables that name a person, an account, or hold what somebody wrote. */
const personal = async (): Promise<string[]> =>
  (
    await spec.database.rows<{ name: string }>(
      `select distinct c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
         and (a.attname ~ '(person|account|actor|author|manager|reader|viewer|requester|granted_by|proposed_by|asked_id)' or a.attname in ('login', 'authors'))
       order by 1`,
    )
  ).map(({ name }) => name);

describe('what is held, as the annex says it', () => {
  it('names every table there is, each once, and none that is not there', async () => {
    expect(HELD_TABLES.map(({ table }) => table).sort()).toEqual((await tables()).sort());
  });

  it('says what is held of people of every table that names any', async () => {
    const described = new Set(HELD_TABLES.filter(({ holds }) => holds !== null).map(({ table }) => table));
    // The login of an organization, and a count of files without an author: no people.
    const none = ['connection', 'rule_preview'];
    const undescribed = (await personal()).filter((table) => !described.has(table) && !none.includes(table));
    expect(undescribed).toEqual([]);
  });

  it('would be found wanting if a table came without a word', async () => {
    await spec.database.run('create table diary (person_id int)');
    expect(HELD_TABLES.map(({ table }) => table).sort()).not.toEqual((await tables()).sort());
    expect(await personal()).toContain('diary');
    await spec.database.run('drop table diary');
  });
});
