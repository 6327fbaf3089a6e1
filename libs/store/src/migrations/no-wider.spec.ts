import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '../database/migrate.js';
import { takeBack } from '../testing/migrations.js';
import { specStore, type SpecStore } from '../testing/store.js';

let spec: SpecStore;

beforeAll(async () => {
  spec = await specStore();
});
afterAll(() => spec.close());

describe('a database from before shares were bound', () => {
  it('keeps what was shared and read, and counts who sat in a cycle as added by now', async () => {
    await takeBack(spec.database, 'NoWider1801000000000');
    await spec.database.run('insert into person default values');
    await spec.database.run('insert into person default values');
    await spec.database.run(`insert into cycle (name, opens_at, closes_at) values ('H2', '2026-01-01', '2999-01-01')`);
    const [ada, bo] = (await spec.database.rows<{ id: number }>('select id from person order by id')).map(({ id }) => id);
    await spec.database.run(`insert into cycle_member (cycle_id, person_id, part) select id, $1, 'calibrator' from cycle`, [bo]);
    await spec.database.run(
      `insert into share (person_id, cycle_id, sections, purpose, created_at, expires_at)
       select $1, id, '{reach}', 'calibration', '2026-02-01Z', '2999-01-01Z' from cycle`,
      [ada],
    );
    await spec.database.run(`insert into notice (person_id, at, source) values ($1, now(), 'sign-in')`, [ada]);
    await spec.database.run('insert into person_choice (person_id, notice_read_at) values ($1, now())', [ada]);

    await migrate(spec.url);
    const [share] = await spec.store.access.shares(ada ?? 0);
    expect(share).toMatchObject({ createdAt: new Date('2026-02-01T00:00:00Z').toISOString(), added: [bo] });
    expect(await spec.database.rows('select confirmed_at = created_at as same from share')).toEqual([{ same: true }]);
    expect(await spec.store.notices.hasRead(ada ?? 0)).toBe(true);
    const versions = await spec.store.agreements.versions();
    expect(await spec.database.rows('select version_id as id from told_of')).toEqual([{ id: versions[0]?.id }]);
    expect(await spec.database.rows('select person_id as id from told')).toEqual([{ id: ada }]);
  });
});
