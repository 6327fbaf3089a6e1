import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { look } from '../testing/behind.js';
import { HOST, seedCompany } from '../testing/company.js';
import { NO_ACCOUNT } from './leave.js';

const DONE = '__typename ... on Refused { message }';
const POLICY = `${DONE} ... on Policy { mayConfirm secondAdmin holds { mode terms { minGroup } } waits { id proposedBy { login } } }`;
const PROPOSE = `mutation P($mode: PolicyMode!, $minGroup: Int!, $purposes: [ID!]!) {
  done: proposePolicy(mode: $mode, minGroup: $minGroup, purposes: $purposes) { ${POLICY} } }`;
const CONFIRM = `mutation C($version: ID!) { done: confirmPolicy(version: $version) { ${POLICY} } }`;
const WITHDRAW = `mutation W($version: ID!) { done: withdrawPolicy(version: $version) { ${POLICY} } }`;
const READ = `{ done: policy { ${POLICY} } }`;
const GRANT = `mutation G($host: String!, $id: ID!, $role: PersonRole!) { done: grantRole(host: $host, id: $id, role: $role) { ${DONE} ... on RoleHolder { admin calibrator } } }`;
const ADD = `mutation A($login: String!, $manager: String!) { done: addLine(login: $login, manager: $manager) { ${DONE} } }`;
const line = (what: string) => `mutation L($id: ID!) { done: ${what}(id: $id) { ${DONE} } }`;
const APPLY = `mutation I($csv: String, $mark: ID!) { done: applyLines(csv: $csv, mark: $mark) { ${DONE} } }`;
const PREVIEW = `query V($csv: String) { done: previewLines(csv: $csv) { ${DONE} ... on LinesDiff { mark added { login manager } } } }`;
const MEMBER = `mutation M($id: ID!, $login: String!, $part: CyclePart!) { done: addCycleMember(id: $id, login: $login, part: $part) { ${DONE} } }`;

const ALL = ['calibration', 'promotion', 'feedback', 'mentoring', 'handover'];
const TIGHT = { mode: 'TEAM_ONLY', minGroup: 7, purposes: ALL };
const WIDE = { mode: 'SAME_VIEW', minGroup: 7, purposes: ALL };
const NOBODY = { __typename: 'Refused', message: NO_ACCOUNT };

interface Done {
  readonly done: {
    readonly __typename: string;
    readonly message?: string;
    readonly mark?: string;
    readonly waits?: { readonly id: string } | null;
  };
}

describe('the first admin, who has no account and may be any other admin', () => {
  let api: SpecApi;
  let first: string;
  let eve: string;
  const ask = async (query: string, variables: object, cookie: string) => (await api.ask<Done>(query, { ...variables }, cookie)).data.done;
  const idOf = async (login: string) => (await api.store.people.idByLogin(login)) ?? 0;

  beforeAll(async () => {
    api = await specApi({}, undefined, { policy: null });
    first = await api.signIn(null);
    await seedCompany(api.store);
    eve = await api.signIn('eve');
  });
  afterAll(() => api.close());

  it('is told in one sentence what to do', () => {
    expect(NO_ACCOUNT).toMatch(/^[^.]+\.$/);
    expect(NO_ACCOUNT).toContain('Settings, People');
  });

  it('gets through setup alone: the first policy and what tightens it are one person\u2019s act', async () => {
    expect(await ask(PROPOSE, { ...TIGHT, minGroup: 6 }, first)).toMatchObject({ holds: { mode: 'TEAM_ONLY' }, secondAdmin: false });
    expect(await ask(PROPOSE, TIGHT, first)).toMatchObject({ holds: { terms: { minGroup: 7 } }, waits: null });
  });

  it('makes an account an admin, and is none of two people beside it', async () => {
    expect(await ask(PROPOSE, WIDE, first)).toEqual(NOBODY);
    expect(await ask(READ, {}, first)).toMatchObject({ waits: null });
    expect(await ask(GRANT, { host: HOST, id: '15', role: 'ADMIN' }, first)).toMatchObject({ admin: true });

    const proposed = await ask(PROPOSE, WIDE, eve);
    expect(proposed).toMatchObject({ waits: { proposedBy: { login: 'eve' } }, secondAdmin: false, mayConfirm: false });
    expect(await ask(READ, {}, first)).toMatchObject({ mayConfirm: false });
    expect(await ask(CONFIRM, { version: proposed.waits?.id }, first)).toEqual(NOBODY);
    expect((await api.store.access.policy()).mode).toBe('team-only');

    // What was proposed without an account, before this was so, is confirmed by nobody.
    await look(
      api,
      `update policy_version set proposed_by = (select person_id from admin a where not exists (select from identity i where i.person_id = a.person_id))
       where id = ${proposed.waits?.id ?? ''}`,
    );
    expect(await ask(READ, {}, eve)).toMatchObject({ waits: { proposedBy: { login: 'admin' } }, mayConfirm: false });
    expect((await ask(CONFIRM, { version: proposed.waits?.id }, eve)).message).toContain('proposed by an admin without an account');
    expect(await api.store.agreements.confirm(Number(proposed.waits?.id), await idOf('eve'))).toBe(false);
    expect(await ask(WITHDRAW, { version: proposed.waits?.id }, first)).toMatchObject({ waits: null });
  });

  it('gives nobody a right to read, and has none given', async () => {
    expect(await ask(GRANT, { host: HOST, id: '13', role: 'CALIBRATOR' }, first)).toEqual(NOBODY);
    expect(await ask(GRANT, { host: HOST, id: '13', role: 'CALIBRATOR' }, eve)).toMatchObject({ calibrator: true });
    const [own] = await look(
      api,
      'select a.person_id as id from admin a where not exists (select from identity i where i.person_id = a.person_id)',
    );
    expect(await ask(GRANT, { host: 'local', id: String(own?.['id']), role: 'CALIBRATOR' }, eve)).toMatchObject({
      message: 'Whoever reads what others share is known by an account. Give the role to the person\u2019s account.',
    });
  });

  it('makes and confirms no line, and ends one', async () => {
    expect(await ask(ADD, { login: 'cy', manager: 'eve' }, first)).toEqual(NOBODY);
    const csv = 'login,manager\ncy,eve\n';
    const { mark } = await ask(PREVIEW, { csv }, first);
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(await ask(APPLY, { csv, mark }, first)).toEqual(NOBODY);
    expect(await api.store.lines.list()).toEqual([]);
    expect(await ask(ADD, { login: 'cy', manager: 'ada' }, eve)).toMatchObject({ __typename: 'LinesChanged' });
    const id = String((await api.store.lines.list())[0]?.id);
    expect(await ask(line('confirmLine'), { id }, first)).toEqual(NOBODY);
    expect(await ask(line('endLine'), { id }, first)).toMatchObject({ __typename: 'LinesChanged' });
  });

  it('puts nobody among those who read in a cycle', async () => {
    const id = String(await api.store.cycles.add('H1', new Date('2020-01-01'), new Date('2120-01-01')));
    expect(await ask(MEMBER, { id, login: 'cy', part: 'CALIBRATOR' }, first)).toEqual(NOBODY);
    expect(await ask(MEMBER, { id, login: 'ada', part: 'SUBJECT' }, first)).toMatchObject({ __typename: 'Cycles' });
    expect(await ask(MEMBER, { id, login: 'cy', part: 'CALIBRATOR' }, eve)).toMatchObject({ __typename: 'Cycles' });
  });

  it('leaves two people with accounts to it', async () => {
    expect(await ask(GRANT, { host: HOST, id: '12', role: 'ADMIN' }, eve)).toMatchObject({ admin: true });
    const proposed = await ask(PROPOSE, WIDE, eve);
    expect(proposed).toMatchObject({ secondAdmin: true, mayConfirm: false });
    const bo = await api.signIn('bo');
    expect(await ask(READ, {}, bo)).toMatchObject({ mayConfirm: true });
    expect(await ask(CONFIRM, { version: proposed.waits?.id }, bo)).toMatchObject({ holds: { mode: 'SAME_VIEW' } });
  });
});
