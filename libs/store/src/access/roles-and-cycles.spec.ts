import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account, connect, take, walked } from '../testing/pages.js';
import { specStore, type SpecStore } from '../testing/store.js';

let spec: SpecStore;
let ada: number;
let ben: number;
let cleo: number;

beforeAll(async () => {
  spec = await specStore();
  await connect(spec.store);
  const members = [
    account(3, 'cleo', { name: 'Cleo Ash' }),
    account(1, 'ada', { name: 'ada Quill' }),
    account(2, 'ben'),
    account(9, 'ci[bot]', { kind: 'bot' }),
  ];
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), members, walked());
  [ada, ben, cleo] = (await Promise.all(['ada', 'ben', 'cleo'].map(async (login) => (await spec.store.people.idByLogin(login)) ?? 0))) as [
    number,
    number,
    number,
  ];
  await spec.store.admin.makeAdmin(ada);
});
afterAll(() => spec.close());

describe('roles', () => {
  it('are given by name, A to Z, to people and no bots', async () => {
    const holders = await spec.store.roles.holders();
    expect(holders.map(({ name, admin, calibrator }) => [name, admin, calibrator])).toEqual([
      ['ada Quill', true, false],
      ['ben', false, false],
      ['Cleo Ash', false, false],
    ]);
  });

  it('keep a last admin, whoever takes it from whom at once', async () => {
    expect(await spec.store.roles.withdraw(ada, 'admin')).toBe('last admin');
    await spec.store.roles.grant(ben, 'admin', ada);
    const both = await Promise.all([spec.store.roles.withdraw(ada, 'admin'), spec.store.roles.withdraw(ben, 'admin')]);
    expect(both.filter((problem) => problem === 'last admin')).toHaveLength(1);
    expect((await spec.store.roles.holders()).filter(({ admin }) => admin)).toHaveLength(1);
  });

  it('make no admin a reader by their own hand', async () => {
    expect(await spec.store.roles.grant(ada, 'calibrator', ada)).toBe('oneself');
    expect(await spec.store.access.roles(ada)).toMatchObject({ calibrator: false });
    expect(await spec.store.roles.grant(cleo, 'calibrator', ada)).toBeNull();
    expect(await spec.store.access.roles(cleo)).toMatchObject({ calibrator: true });
  });
});

describe('review cycles', () => {
  const days = [new Date('2026-01-01'), new Date('2026-07-01')] as const;

  it('have a name of their own', async () => {
    expect(await spec.store.cycles.add('H1', ...days)).toEqual(expect.any(Number));
    expect(await spec.store.cycles.add('H1', ...days)).toBeNull();
  });

  it('take as calibrators who hold the role, and nobody in both parts', async () => {
    const id = (await spec.store.cycles.add('H2', ...days)) ?? 0;
    const add = (person: number, part: 'subject' | 'calibrator') => spec.store.cycles.addMember(id, person, part);
    expect(await add(ben, 'calibrator')).toBe('not a calibrator');
    expect(await spec.store.cycles.addMember(999, ben, 'subject')).toBe('no such cycle');
    expect([await add(cleo, 'calibrator'), await add(cleo, 'calibrator'), await add(cleo, 'subject'), await add(ben, 'subject')]).toEqual([
      null,
      null,
      'other part',
      null,
    ]);
    const [cycle] = await spec.store.cycles.list();
    expect(cycle).toMatchObject({
      name: 'H2',
      opensAt: '2026-01-01T00:00:00.000Z',
      members: expect.arrayContaining([{ personId: ben, part: 'subject' }]),
    });
    await spec.store.roles.withdraw(cleo, 'calibrator');
    expect((await spec.store.cycles.list())[0]?.members).toEqual([{ personId: ben, part: 'subject' }]);
    expect([await spec.store.cycles.removeMember(id, ben, 'subject'), await spec.store.cycles.removeMember(id, ben, 'subject')]).toEqual([
      true,
      false,
    ]);
    expect([await spec.store.cycles.remove(id), await spec.store.cycles.remove(id)]).toEqual([true, false]);
  });
});
