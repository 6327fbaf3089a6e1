import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, BO, HOST, measure, seedCompany } from '../testing/company.js';

const PAGE = `query Page($host: String!, $id: ID!) { person(host: $host, id: $id) {
  __typename ... on NotShared { message } ... on PersonPage { yours person { host id login name teams { slug name } } periods { key from to weeks } } } }`;
const BY_LOGIN = `query ByLogin($login: String!) { person: personByLogin(login: $login) {
  __typename ... on NotShared { message } ... on PersonPage { yours person { id } } } }`;
const EVIDENCE = `query List($host: String!, $id: ID!, $period: String!) {
  person: evidence(host: $host, id: $id, signal: "review-reach", part: "teams", period: $period) { __typename ... on NotShared { message } } }`;
const NOT_SHARED = '{"data":{"person":{"__typename":"NotShared","message":"This page isn\u2019t shared with you."}}}\n';

describe("a person's page", () => {
  let api: SpecApi;
  let ada: string;
  let bo: string;
  let admin: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    ada = await api.signIn('ada');
    bo = await api.signIn('bo');
    admin = await api.signIn(null);
    await measure(api.store);
  });
  afterAll(() => api.close());

  it('is open to the person, by number and by login, with the kept periods', async () => {
    const { data } = await api.ask<{ person: { periods: { weeks: number | null }[] } }>(PAGE, { host: HOST, id: String(ADA.id) }, ada);
    expect(data.person).toMatchObject({
      __typename: 'PersonPage',
      yours: true,
      person: { host: HOST, id: '11', login: 'ada', name: 'Ada Quill', teams: [{ slug: 'amber', name: 'Amber' }] },
    });
    expect(data.person.periods.map(({ weeks }) => weeks)).toEqual([4, 13, 26, 52, null]);
    const byLogin = await api.ask(BY_LOGIN, { login: 'ADA' }, ada);
    expect(byLogin.data).toEqual({ person: { __typename: 'PersonPage', yours: true, person: { id: '11' } } });
  });

  /** Who asks, and for whom: none of these may be told from another, not by a byte. */
  const refusals = (): [string, string | undefined, string, string][] => [
    ['a stranger', undefined, String(ADA.id), 'ada'],
    ['a stranger, of nobody', undefined, '404404', 'nobody'],
    ['a forged cookie', 'ambit_session_7310=' + 'A'.repeat(43), String(ADA.id), 'ada'],
    ['a colleague', bo, String(ADA.id), 'ada'],
    ['a colleague, of nobody', bo, '404404', 'nobody'],
    ['the admin', admin, String(ADA.id), 'ada'],
    ['oneself, of another', ada, String(BO.id), 'bo'],
    ['what is no number', ada, "0'; drop table person; --", "a'b"],
    ['what no column holds', ada, '9'.repeat(400), 'a\u0000da\u0000'.repeat(50)],
  ];

  it('is the same answer to everyone else, and to those who ask for nobody', async () => {
    for (const [who, cookie, id, login] of refusals()) {
      for (const [query, variables] of [
        [PAGE, { host: HOST, id }],
        [PAGE, { host: 'elsewhere.example.com\u0000', id }],
        [BY_LOGIN, { login }],
        [EVIDENCE, { host: HOST, id, period: 'all' }],
        [EVIDENCE, { host: HOST, id, period: 'not a period' }],
      ] as const) {
        const answer = await api.ask(query, variables, cookie);
        expect({ who, status: answer.status, text: answer.text }).toEqual({ who, status: 200, text: NOT_SHARED });
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
  });

  it('takes the same statements for a page that is not shared as for one that is not there', async () => {
    const seen = new Set<string>();
    for (const [, cookie, id, login] of refusals()) {
      if (cookie !== bo) continue;
      const statements = await statementsOf(api, async () => {
        await api.ask(PAGE, { host: HOST, id }, cookie);
        await api.ask(BY_LOGIN, { login }, cookie);
        await api.ask(EVIDENCE, { host: HOST, id, period: 'all' }, cookie);
      });
      expect(statements.length).toBeGreaterThanOrEqual(9);
      seen.add(statements.join('\n'));
    }
    expect(seen.size).toBe(1);
  });

  it('is there for an admin who has no account at any host', async () => {
    const { data } = await api.ask<{ viewer: { admin: boolean; person: { host: string; id: string; login: string } } }>(
      '{ viewer { admin person { host id login teams { slug } } } }',
      {},
      admin,
    );
    const { host, id, login } = data.viewer.person;
    expect(data.viewer).toMatchObject({ admin: true, person: { host: 'local', login: 'admin', teams: [] } });
    expect((await api.ask(PAGE, { host, id }, admin)).data).toMatchObject({ person: { yours: true, person: { login } } });
    expect((await api.ask(PAGE, { host, id }, ada)).text).toBe(NOT_SHARED);
  });
});

/** The statements that reach the database meanwhile, without their values. */
async function statementsOf(api: SpecApi, work: () => Promise<void>): Promise<string[]> {
  const statements: string[] = [];
  const database: unknown = Reflect.get(api.serving.people, 'database');
  if (typeof database !== 'object' || database === null) throw new Error('The store has no database.');
  const rows: unknown = Reflect.get(database, 'rows');
  if (typeof rows !== 'function') throw new Error('The database reads no rows.');
  Reflect.set(database, 'rows', (text: string, ...more: unknown[]): unknown => {
    statements.push(text);
    return Reflect.apply(rows, database, [text, ...more]);
  });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(database, 'rows');
  }
  return statements;
}
