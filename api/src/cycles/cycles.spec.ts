import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { seedCompany } from '../testing/company.js';

const SHOWN =
  '__typename ... on Refused { message } ... on Cycles { cycles { id name open opensAt subjects { login } calibrators { login } } }';
const LIST = `{ done: cycles { ${SHOWN} } }`;
const ADD = `mutation A($name: String!, $opens: String!, $closes: String!) { done: addCycle(name: $name, opens: $opens, closes: $closes) { ${SHOWN} } }`;
const REMOVE = `mutation R($id: ID!) { done: removeCycle(id: $id) { ${SHOWN} } }`;
const member = (what: string) =>
  `mutation M($id: ID!, $login: String!, $part: CyclePart!) { done: ${what}(id: $id, login: $login, part: $part) { ${SHOWN} } }`;

interface Shown {
  readonly done: { readonly __typename: string; readonly message?: string; readonly cycles: readonly { readonly id: string }[] };
}

describe('review cycles', () => {
  let api: SpecApi;
  let eve: string;
  let ada: string;
  const ask = async (query: string, variables: object, cookie?: string) =>
    (await api.ask<Shown>(query, { ...variables }, cookie)).data.done;
  const days = { opens: '2020-01-01', closes: '2120-01-01' };

  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    [ada, eve] = [await api.signIn('ada'), await api.signIn('eve')];
    const id = async (login: string) => (await api.store.people.idByLogin(login)) ?? 0;
    await api.store.admin.makeAdmin(await id('eve'));
    await api.store.roles.grant(await id('cy'), 'calibrator', null);
    await api.store.roles.grant(await id('eve'), 'calibrator', null);
  });
  afterAll(() => api.close());

  it('are an admin\u2019s', async () => {
    for (const cookie of [undefined, ada]) {
      for (const [query, variables] of [
        [LIST, {}],
        [ADD, { name: 'H1', ...days }],
        [REMOVE, { id: '1' }],
        [member('addCycleMember'), { id: '1', login: 'ada', part: 'SUBJECT' }],
        [member('removeCycleMember'), { id: '1', login: 'ada', part: 'SUBJECT' }],
      ] as const)
        expect((await ask(query, variables, cookie)).__typename).toBe('NotShared');
    }
  });

  it('have a name and days, and say what is wrong with them', async () => {
    expect(await ask(ADD, { name: ' H1 \n 2026 ', ...days }, eve)).toMatchObject({
      cycles: [{ name: 'H1 2026', open: true, opensAt: '2020-01-01T00:00:00.000Z' }],
    });
    const wrong = async (more: object) => (await ask(ADD, { name: 'H2', ...days, ...more }, eve)).message;
    expect(await wrong({ name: 'H1 2026' })).toBe('There is a cycle of the name "H1 2026" already.');
    expect(await wrong({ name: ' ' })).toBe('A cycle has a name of at most 80 characters.');
    expect(await wrong({ opens: '1.1.2026' })).toBe('A day is written as 2026-01-31.');
    expect(await wrong({ closes: '2020-01-01' })).toBe('A cycle closes after it opens.');
  });

  it('take people in, as whose story is read or as who reads', async () => {
    const id = (await ask(LIST, {}, eve)).cycles[0]?.id ?? '';
    const add = (login: string, part: string) => ask(member('addCycleMember'), { id, login, part }, eve);
    expect(await add('ada', 'SUBJECT')).toMatchObject({ cycles: [{ subjects: [{ login: 'ada' }], calibrators: [] }] });
    expect(await add('@Cy', 'CALIBRATOR')).toMatchObject({ cycles: [{ calibrators: [{ login: 'cy' }] }] });
    expect((await add('ada', 'CALIBRATOR')).message).toContain('Only who has the role of a calibrator');
    expect((await add('cy', 'SUBJECT')).message).toContain('Nobody reads in a cycle in which their own story is read.');
    expect((await add('eve', 'CALIBRATOR')).message).toBe('An admin makes nobody a reader who is themselves. Another admin adds you.');
    expect((await add('nobody', 'SUBJECT')).message).toBe('Ambit knows nobody by the login "nobody".');
    expect(await ask(member('addCycleMember'), { id: '999', login: 'ada', part: 'SUBJECT' }, eve)).toMatchObject({ __typename: 'Refused' });
    const out = { id, login: 'ada', part: 'SUBJECT' };
    expect(await ask(member('removeCycleMember'), out, eve)).toMatchObject({ cycles: [{ subjects: [] }] });
    expect(await ask(member('removeCycleMember'), out, eve)).toMatchObject({ message: 'This person is not in the cycle any more.' });
    expect([await ask(REMOVE, { id }, eve), await ask(REMOVE, { id }, eve)]).toMatchObject([{ cycles: [] }, { __typename: 'Refused' }]);
  });
});
