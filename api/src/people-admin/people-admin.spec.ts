import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { HOST, seedCompany } from '../testing/company.js';

const HOLDERS = `query H($words: String, $first: Int, $after: String, $only: Boolean) { roleHolders(words: $words, first: $first, after: $after, onlyHolders: $only) { __typename
  ... on RoleHolderConnection { totalCount pageInfo { hasNextPage endCursor } edges { node { you admin calibrator told person { login host id } } } } } }`;
const role = (what: 'grantRole' | 'withdrawRole') =>
  `mutation R($host: String!, $id: ID!, $role: PersonRole!) { done: ${what}(host: $host, id: $id, role: $role) { __typename
  ... on Refused { message } ... on RoleHolder { admin calibrator person { login } } } }`;
const LINES = `{ reportingLines { __typename ... on ReportingLineConnection { edges { node { id source state yours runsOutAt person { login } manager { login } } } } } }`;
const DONE = '__typename ... on Refused { message } ... on LinesChanged { words }';
const ADD = `mutation A($login: String!, $manager: String!, $from: String, $to: String) { done: addLine(login: $login, manager: $manager, from: $from, to: $to) { ${DONE} } }`;
const CONFIRM = `mutation C($id: ID!) { done: confirmLine(id: $id) { ${DONE} } }`;
const END = `mutation E($id: ID!) { done: endLine(id: $id) { ${DONE} } }`;
const DIFF = `__typename ... on Refused { message } ... on LinesDiff { mark applied problems leftOut added { login manager } ended { login } renewed { login } changed { before { from } after { from } } }`;
const PREVIEW = `query P($csv: String) { diff: previewLines(csv: $csv) { ${DIFF} } }`;
const APPLY = `mutation P($csv: String, $mark: ID!) { diff: applyLines(csv: $csv, mark: $mark) { ${DIFF} } }`;
const NOTICE = '{ notice { ... on Notice { ledBy { login } leads { login } } } }';

interface Done {
  readonly done: { readonly __typename: string; readonly message?: string; readonly words?: string };
}
interface Diff {
  readonly diff: { readonly __typename: string; readonly mark: string; readonly message?: string; readonly leftOut: readonly string[] };
}
interface Lines {
  readonly reportingLines: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly state: string;
        readonly person: { login: string };
        readonly manager: { login: string };
      };
    }[];
  };
}

describe('people, roles and reporting lines', () => {
  let api: SpecApi;
  let eve: string;
  let ada: string;
  const ID: Readonly<Record<string, string>> = { ada: '11', bo: '12', cy: '13', di: '14', eve: '15' };
  const set = async (what: 'grantRole' | 'withdrawRole', login: string, which: string, cookie?: string) =>
    (await api.ask<Done>(role(what), { host: HOST, id: ID[login] ?? login, role: which }, cookie)).data.done;
  const lines = async () => (await api.ask<Lines>(LINES, {}, eve)).data.reportingLines.edges.map(({ node }) => node);

  beforeAll(async () => {
    api = await specApi({}, undefined, { policy: 'same-view' });
    await seedCompany(api.store);
    ada = await api.signIn('ada');
    eve = await api.signIn('eve');
    await api.store.admin.makeAdmin((await api.store.people.idByLogin('eve')) ?? 0);
  });
  afterAll(() => api.close());

  it('are an admin\u2019s to see and to change, and nobody else\u2019s', async () => {
    for (const cookie of [undefined, ada]) {
      expect((await api.ask(HOLDERS, {}, cookie)).data).toEqual({ roleHolders: { __typename: 'NotShared' } });
      expect((await api.ask(LINES, {}, cookie)).data).toEqual({ reportingLines: { __typename: 'NotShared' } });
      expect((await api.ask(PREVIEW, { csv: 'login,manager' }, cookie)).data).toMatchObject({ diff: { __typename: 'NotShared' } });
      expect((await api.ask(APPLY, { csv: 'login,manager', mark: 'x' }, cookie)).data).toMatchObject({ diff: { __typename: 'NotShared' } });
      for (const [query, variables] of [
        [ADD, { login: 'cy', manager: 'ada' }],
        [CONFIRM, { id: '1' }],
        [END, { id: '1' }],
      ] as const)
        expect((await api.ask<Done>(query, variables, cookie)).data.done.__typename).toBe('NotShared');
      for (const what of ['grantRole', 'withdrawRole'] as const)
        expect((await set(what, 'ada', 'ADMIN', cookie)).__typename).toBe('NotShared');
    }
    expect(await api.store.lines.list()).toEqual([]);
  });

  it('are listed A to Z, by pages and by words', async () => {
    interface Page {
      readonly roleHolders: {
        readonly totalCount: number;
        readonly pageInfo: { endCursor: string };
        readonly edges: readonly { node: { person: { login: string } } }[];
      };
    }
    const logins = (page: Page) => page.roleHolders.edges.map(({ node }) => node.person.login);
    const first = (await api.ask<Page>(HOLDERS, { first: 2 }, eve)).data;
    expect([first.roleHolders.totalCount, logins(first)]).toEqual([5, ['ada', 'bo']]);
    expect(logins((await api.ask<Page>(HOLDERS, { first: 9, after: first.roleHolders.pageInfo.endCursor }, eve)).data)).toEqual([
      'cy',
      'di',
      'eve',
    ]);
    expect(logins((await api.ask<Page>(HOLDERS, { words: ' QUILL ' }, eve)).data)).toEqual(['ada']);
    expect(logins((await api.ask<Page>(HOLDERS, { only: true }, eve)).data)).toEqual(['eve']);
  });

  it('keep a last admin, and make no admin a reader by their own hand', async () => {
    expect(await set('withdrawRole', 'eve', 'ADMIN', eve)).toMatchObject({
      message: 'This is the last admin. Make somebody else an admin first.',
    });
    expect(await set('grantRole', 'eve', 'CALIBRATOR', eve)).toMatchObject({
      message: expect.stringContaining('Another admin gives you this role.'),
    });
    expect(await set('grantRole', 'cy', 'CALIBRATOR', eve)).toMatchObject({ calibrator: true, admin: false });
    expect(await set('withdrawRole', 'cy', 'CALIBRATOR', eve)).toMatchObject({ calibrator: false });
    expect(await set('grantRole', '999', 'ADMIN', eve)).toMatchObject({ __typename: 'Refused' });
    expect((await api.ask<Done>(role('grantRole'), { host: 'local', id: '99999', role: 'ADMIN' }, eve)).data.done).toMatchObject({
      __typename: 'Refused',
    });
    expect(await set('grantRole', 'bo', 'ADMIN', eve)).toMatchObject({ admin: true });
    expect(await set('withdrawRole', 'bo', 'ADMIN', eve)).toMatchObject({ admin: false });
  });

  it('are told on both sides', async () => {
    const add = async (login: string, manager: string, more = {}) => (await api.ask<Done>(ADD, { login, manager, ...more }, eve)).data.done;
    expect(await add('cy', '@Ada')).toMatchObject({ __typename: 'LinesChanged' });
    expect(await add('cy', 'ada')).toMatchObject({ message: expect.stringContaining('such a line at that time already') });
    expect(await add('ada', 'cy')).toMatchObject({ message: expect.stringContaining('lead themselves through others') });
    expect(await add('ada', 'ada')).toMatchObject({ message: 'Nobody leads themselves. Name two people.' });
    expect(await add('cy', 'eve')).toMatchObject({ message: 'Nobody confirms whom they lead themselves. Another admin does.' });
    expect(await add('cy', 'nobody')).toMatchObject({ message: 'Ambit knows nobody by the login "nobody".' });
    expect(await add('cy', 'bo', { from: '2026-02-30' })).toMatchObject({ message: 'A day is written as 2026-01-31.' });
    expect(await add('cy', 'bo', { from: '2026-02-02', to: '2026-02-02' })).toMatchObject({ __typename: 'Refused' });
    expect((await api.ask(NOTICE, {}, ada)).data).toEqual({ notice: { ledBy: [], leads: [{ login: 'cy' }] } });
    const cy = await api.signIn('cy');
    expect((await api.ask(NOTICE, {}, cy)).data).toEqual({ notice: { ledBy: [{ login: 'ada' }], leads: [] } });
  });

  it('are confirmed for another 45 days, and ended', async () => {
    const [line] = await lines();
    expect(line).toMatchObject({ state: 'HOLDS', source: 'HAND', yours: false });
    expect((await api.ask<Done>(CONFIRM, { id: line?.id }, eve)).data.done.words).toBe('That ada leads cy is confirmed for 45 days.');
    expect((await api.ask<Done>(END, { id: line?.id }, eve)).data.done.words).toBe('ada leads cy no more.');
    for (const query of [CONFIRM, END]) expect((await api.ask<Done>(query, { id: line?.id }, eve)).data.done.__typename).toBe('Refused');
    expect((await api.ask<Done>(END, { id: 'x' }, eve)).data.done.__typename).toBe('Refused');
    expect((await lines()).map(({ state }) => state)).toEqual(['ENDED']);
  });

  it('come from a file that is read before it is applied', async () => {
    const csv = 'login,manager,from,to\ncy,ada,2025-01-01,\ndi,ada,,\nbo,eve,,\nnobody,ada,,\n';
    const { diff } = (await api.ask<Diff>(PREVIEW, { csv }, eve)).data;
    expect(diff).toMatchObject({
      applied: false,
      problems: [],
      added: [
        { login: 'cy', manager: 'ada' },
        { login: 'di', manager: 'ada' },
      ],
    });
    expect(diff.leftOut).toHaveLength(2);
    expect((await lines()).filter(({ state }) => state === 'HOLDS')).toEqual([]);
    expect((await api.ask<Diff>(APPLY, { csv, mark: 'other' }, eve)).data.diff).toMatchObject({
      message: expect.stringContaining('The lines changed while'),
    });
    expect((await api.ask<Diff>(APPLY, { csv, mark: diff.mark }, eve)).data.diff).toMatchObject({ applied: true });
    expect((await lines()).filter(({ state }) => state === 'HOLDS').map(({ person }) => person.login)).toEqual(['cy', 'di']);
    const less = (await api.ask<Diff>(PREVIEW, { csv: 'login,manager,from\ncy,ada,2025-01-01' }, eve)).data.diff;
    expect(less).toMatchObject({ added: [], renewed: [{ login: 'cy' }], ended: [{ login: 'di' }] });
  });

  it.each([
    ['', 'The import needs a column "login". The first line names the columns: host,login,manager,from,to.'],
    [
      'login,manager,salary\n',
      'The import does not know the column "salary". The first line names the columns: host,login,manager,from,to.',
    ],
    ['login,manager\nada,"cy', 'Line 2 of the import has a quote that is not closed, or text beside one.'],
  ])('say in one sentence why a file cannot be read: %j', async (csv, message) => {
    expect((await api.ask(PREVIEW, { csv }, eve)).data).toEqual({ diff: { __typename: 'Refused', message } });
  });

  it('write nothing of a file with a bad line', async () => {
    const before = await lines();
    const csv = 'login,manager\ncy,bo\ndi,di\n';
    const { diff } = (await api.ask<Diff>(PREVIEW, { csv }, eve)).data;
    expect(diff).toMatchObject({ problems: ['Line 3: "di" and "di" are the same person, and nobody leads themselves.'] });
    expect((await api.ask<Diff>(APPLY, { csv, mark: diff.mark }, eve)).data.diff).toMatchObject({ __typename: 'Refused' });
    expect((await lines()).map(({ id, state }) => [id, state])).toEqual(before.map(({ id, state }) => [id, state]));
  });

  it('come from who maintains the teams, of whom there is none here', async () => {
    expect((await api.ask<Diff>(PREVIEW, {}, eve)).data.diff).toMatchObject({ __typename: 'LinesDiff', added: [], ended: [], leftOut: [] });
  });
});
