import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@ambit/activity';
import type { Reading } from '@ambit/activity';
import { account, connectRepository, opened, page, progress, review, take, walked } from '../testing/pages.js';
import { generation, NOW, reading } from '../testing/readings.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
let connection: number;
const ada = account(1, 'ada', { name: 'Ada' });
const ben = account(2, 'ben');

beforeEach(async () => {
  spec = await specStore();
  connection = await connectRepository(spec.store);
});
afterEach(() => spec.close());

async function commit(more: Parameters<typeof page>[0]): Promise<void> {
  expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page(more), progress())).toBe(true);
}

async function person(login: string): Promise<number> {
  return (await spec.store.people.findByLogin(login))?.personId ?? 0;
}

describe('notice', () => {
  beforeEach(() => commit({ activities: [opened(1, ada), review(31, 1, ben)] }));

  it('of a statement holds for the members of that organization, also those who join later, and for nobody else', async () => {
    const told = async (): Promise<string[]> =>
      (await spec.store.measure.roster()).persons.filter((one) => one.noticeAt !== null).map((one) => one.name);
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ada], walked());
    expect(await told()).toEqual([]);
    await spec.store.admin.stateNotice(connection, new Date('2026-01-05T00:00:00Z'));
    expect((await spec.store.measure.measureState()).noticePending).toBe(true);
    expect(await told()).toEqual(['Ada']);
    await spec.database.run('update sync_stream set due_at = now()');
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ada, account(5, 'eve')], walked());
    expect(await told()).toEqual(['Ada', 'eve']);
  });

  it('that is dated later does not hold yet', async () => {
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ada], walked());
    await spec.store.admin.stateNotice(connection, new Date(Date.now() + 86_400_000));
    await spec.store.admin.giveNotice(await person('ben'), new Date(Date.now() + 86_400_000));
    expect((await spec.store.measure.roster()).persons.map((one) => one.noticeAt)).toEqual([null, null]);
  });

  it('is needed for a reading: of others none is written', async () => {
    await spec.store.admin.giveNotice(await person('ada'), new Date('2026-01-01T00:00:00Z'));
    const team: Reading = { ...reading(0), subject: { type: 'team', id: 1 } };
    const all: Reading = { ...reading(0), subject: { type: 'organization' }, interval: null };
    await spec.store.measure.writeGeneration(generation('26w'), [reading(await person('ada')), reading(await person('ben')), team, all]);
    const rows = await spec.database.rows('select subject_type, subject_id from reading order by subject_type');
    expect(rows).toEqual([
      { subject_type: 'organization', subject_id: 0 },
      { subject_type: 'person', subject_id: await person('ada') },
      { subject_type: 'team', subject_id: 1 },
    ]);
  });

  it('of both is needed for a reading of a pair', async () => {
    const [ada, ben] = [await person('ada'), await person('ben')];
    const pair = (id: number, mentor: number): Reading => ({ ...reading(0), subject: { type: 'pair', id, mentor } });
    const kept = async (): Promise<unknown[]> =>
      spec.database.rows('select subject_id, subject_key from reading join current_generation using (generation_id) order by 1, 2');
    const write = () => spec.store.measure.writeGeneration(generation('26w'), [pair(ada, ben), pair(ben, ada), pair(ben, 999)]);
    await spec.store.admin.giveNotice(ada, new Date('2026-01-01T00:00:00Z'));
    await write();
    expect(await kept()).toEqual([]);
    await spec.store.admin.giveNotice(ben, new Date('2026-01-01T00:00:00Z'));
    await write();
    expect(await kept()).toEqual([
      { subject_id: ada, subject_key: String(ben) },
      { subject_id: ben, subject_key: String(ada) },
    ]);
  });

  it('the first stays', async () => {
    await spec.store.admin.giveNotice(await person('ada'), new Date('2026-01-01T00:00:00Z'));
    await spec.store.admin.giveNotice(await person('ada'), new Date('2026-02-01T00:00:00Z'));
    expect((await spec.store.measure.roster()).persons[0]?.noticeAt).toBe('2026-01-01T00:00:00.000Z');
  });
});

describe('a generation', () => {
  it('is switched in whole; the one before stays, older ones go', async () => {
    const ids: number[] = [];
    for (const asOfSeq of [1, 2, 3]) ids.push(await spec.store.measure.writeGeneration(generation('26w', { asOfSeq }), []));
    expect(await spec.store.readings.current('26w@2026-06-10')).toMatchObject({
      id: ids[2],
      asOfSeq: 3,
      definitions: { 'review-reach': 1 },
    });
    expect(await spec.database.rows('select id from generation order by id')).toEqual([{ id: ids[1] }, { id: ids[2] }]);
  });

  it('is not there at all when a reading cannot be written', async () => {
    const bad: Reading = { ...reading(0), subject: { type: 'team', id: 1 }, n: 1.5 };
    await expect(spec.store.measure.writeGeneration(generation('26w'), [bad])).rejects.toThrow(/integer/);
    expect(await spec.store.readings.periods()).toEqual([]);
    expect(await spec.database.rows('select from generation')).toEqual([]);
  });

  it('holds every reading, however many groups they have, and none when measuring them fails', async () => {
    function* many(failAt: number): Generator<Reading> {
      const group = reading(0).groups[0];
      for (let id = 1; id <= 1200; id += 1) {
        if (id === failAt) throw new Error('No such part.');
        const groups = group === undefined ? [] : Array.from({ length: id % 7 === 0 ? 300 : 0 }, () => group);
        yield { ...reading(0), subject: { type: 'team', id }, groups };
      }
    }
    const count = `select count(*)::int as n, sum(jsonb_array_length(groups))::int as groups, count(distinct subject_id)::int as teams from reading`;
    await spec.store.measure.writeGeneration(generation('26w'), many(0));
    expect(await spec.database.rows(count)).toEqual([{ n: 1200, groups: 171 * 300, teams: 1200 }]);
    await expect(spec.store.measure.writeGeneration(generation('26w'), many(1199))).rejects.toThrow('No such part.');
    expect(await spec.database.rows(count)).toEqual([{ n: 1200, groups: 171 * 300, teams: 1200 }]);
  });

  it('of a standard period stays for a day more; one that was asked for stays as long as it is kept', async () => {
    await spec.store.readings.ask(parsePeriod('13w@2026-05-01', NOW));
    await spec.store.readings.ask(parsePeriod('2026-01-01..2026-02-01', NOW));
    const keys = ['13w@2026-05-01', '13w@2026-06-08', '13w@2026-06-09', '13w@2026-06-10', '26w@2026-06-01', '2026-01-01..2026-02-01'];
    for (const key of keys) await spec.store.measure.writeGeneration(generation(key), []);
    const held = (await spec.store.readings.periods()).map((one) => one.periodKey);
    expect(held.sort()).toEqual(['13w@2026-05-01', '13w@2026-06-09', '13w@2026-06-10', '2026-01-01..2026-02-01', '26w@2026-06-01']);
  });
});

describe('periods that were asked for', () => {
  it('come oldest first, at most fifty, and the one let go takes its generation along', async () => {
    for (let day = 0; day < 51; day += 1) {
      const to = new Date(Date.UTC(2026, 0, 2 + day)).toISOString().slice(0, 10);
      await spec.store.readings.ask(parsePeriod(`2026-01-01..${to}`, NOW));
      if (day === 0) await spec.store.measure.writeGeneration(generation('2026-01-01..2026-01-02'), []);
    }
    const asked = await spec.store.measure.askedPeriods();
    expect(asked).toHaveLength(50);
    expect(asked[0]).toEqual({ key: '2026-01-01..2026-01-03', from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 3) });
    expect(await spec.store.readings.current('2026-01-01..2026-01-02')).toBeNull();
    expect(await spec.store.readings.asked('2026-01-01..2026-01-03')).toBe(true);
  });
});
