import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { look } from '../testing/behind.js';
import { seedCompany } from '../testing/company.js';

const PERSON = 'person { host id login name }';
const HOLDERS = `query H($words: String, $only: Boolean) { done: roleHolders(words: $words, onlyHolders: $only) { ... on RoleHolderConnection { edges { node { admin calibrator ${PERSON} } } } } }`;
const WITHDRAW = `mutation W($host: String!, $id: ID!) { done: withdrawRole(host: $host, id: $id, role: CALIBRATOR) { __typename ... on RoleHolder { calibrator } ... on Refused { message } } }`;
const DIFF = `__typename ... on LinesDiff { problems leftOut added { login manager } ended { login manager } renewed { login manager } changed { before { login manager } after { login manager } } }`;
const PREVIEW = `query P($csv: String) { done: previewLines(csv: $csv) { ${DIFF} } }`;
const line = (what: string) => `mutation L($id: ID!) { done: ${what}(id: $id) { __typename ... on LinesChanged { words } } }`;
const LOG = `query L($person: String) { done: adminLog(person: $person) { __typename ... on Refused { message } ... on LogConnection { edges { node { actor { who person { login name } } subject { who person { login name } } } } } } }`;
const POLICY = `{ done: policy { ... on Policy { history { proposedBy { login name } confirmedBy { login name } } } } }`;

interface Holders {
  readonly done: {
    readonly edges: readonly { readonly node: { readonly person: { host: string; id: string; login: string; name: string } } }[];
  };
}

/** Of Ada, who objects: how she is called, at any place. */
const HERS = /ada|quill/i;

describe('who objected', () => {
  let api: SpecApi;
  let eve: string;
  let bo: string;
  const ask = async (query: string, variables: object = {}, cookie = eve) =>
    api.ask<{ done: Record<string, unknown> }>(query, { ...variables }, cookie);
  const holders = async (variables: object = {}) =>
    (await api.ask<Holders>(HOLDERS, { ...variables }, eve)).data.done.edges.map(({ node }) => node.person.name);
  const id = async (login: string) => (await api.store.people.idByLogin(login)) ?? 0;

  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    [eve, bo] = [await api.signIn('eve'), await api.signIn('bo')];
    for (const login of ['eve', 'ada']) await api.store.admin.makeAdmin(await id(login));
    await api.store.roles.grant(await id('ada'), 'calibrator', null);
    await api.store.agreements.change(
      'team-only',
      { minGroup: 9, purposes: ['feedback'], eventDays: null, storyDays: null, viewDays: null },
      await id('ada'),
    );
    await api.store.lines.add({ personId: await id('cy'), managerId: await id('ada'), from: null, to: null }, null);
    const view = { what: 'page', basis: 'share', purpose: 'feedback', detail: {} } as const;
    await api.store.views.add({ ...view, actorId: await id('ada'), personId: await id('bo') });
    await look(api, `update membership set role = 'maintainer' where person_id = ${String(await id('ada'))}`);
    await look(api, `update reporting_line set source = 'csv'`);
    await api.store.ownData.choose(await id('ada'), 'object');
  });
  afterAll(() => api.close());

  it('stands among roles without a name, last, and is found by none', async () => {
    expect(await holders()).toEqual(['Bo Reed', 'Cy Stone', 'Di Thorn', 'eve', 'Somebody']);
    expect(await holders({ only: true })).toEqual(['eve', 'Somebody']);
    for (const words of ['ada', 'QUILL']) expect(await holders({ words })).toEqual([]);
    expect((await ask(HOLDERS)).text).not.toMatch(HERS);
  });

  it('loses a role all the same, and then stands there no more', async () => {
    const { edges } = (await api.ask<Holders>(HOLDERS, { words: 'Somebody' }, eve)).data.done;
    const person = edges[0]?.node.person;
    expect(person).toMatchObject({ host: 'local', login: '' });
    const taken = await ask(WITHDRAW, { host: person?.host, id: person?.id });
    expect(taken.data.done).toEqual({ __typename: 'RoleHolder', calibrator: false });
    const last = await ask(WITHDRAW.replace('CALIBRATOR', 'ADMIN'), { host: person?.host, id: person?.id });
    expect(last.data.done).toEqual({ __typename: 'RoleHolder', calibrator: false });
    expect(await holders()).toEqual(['Bo Reed', 'Cy Stone', 'Di Thorn', 'eve']);
    await api.store.admin.makeAdmin(await id('ada'));
  });

  it('is named by no preview of lines but one whose file names them', async () => {
    const empty = await ask(PREVIEW, { csv: 'login,manager\n' });
    expect(empty.data.done).toMatchObject({ ended: [{ login: 'cy', manager: 'Somebody' }] });
    expect(empty.text).not.toMatch(HERS);
    const derived = await ask(PREVIEW);
    expect(derived.data.done).toMatchObject({ added: [{ login: 'bo', manager: 'Somebody' }] });
    expect(derived.text).not.toMatch(HERS);
    // The same as was typed, whether they objected or not: it tells nothing.
    expect((await ask(PREVIEW, { csv: 'login,manager\ncy,ADA\n' })).data.done).toMatchObject({
      renewed: [{ login: 'cy', manager: 'ada' }],
    });
  });

  it('is named by no word about a line that is confirmed or ended', async () => {
    const [held] = await api.store.lines.list();
    for (const what of ['confirmLine', 'endLine']) {
      const said = await ask(line(what), { id: String(held?.id) });
      expect(said.data.done['words']).toMatch(/Somebody leads cy/);
      expect(said.text).not.toMatch(HERS);
    }
  });

  it('is found by no login in the log, and not taken there for the admin without an account', async () => {
    for (const person of ['ada', 'ADA']) {
      const { done } = (await ask(LOG, { person })).data;
      expect(done).toEqual({ __typename: 'Refused', message: `No person with the login "${person}" is known.` });
    }
    expect((await ask(LOG, { person: 'nobody' })).data.done['message']).toBe('No person with the login "nobody" is known.');
    const whole = await ask(LOG);
    expect(whole.text).not.toMatch(HERS);
    expect(whole.text).toContain('"actor":{"who":"GONE","person":null}');
    expect(whole.text).not.toContain('"name":"Admin"');
  });

  it('is no "Admin" in the history of the policy, as the admin without an account is', async () => {
    const shown = async () => (await ask(POLICY, {}, bo)).text;
    expect(await shown()).toContain('"proposedBy":{"login":"","name":"Somebody"}');
    expect(await shown()).not.toMatch(/ada|quill|"Admin"/i);
  });
});
