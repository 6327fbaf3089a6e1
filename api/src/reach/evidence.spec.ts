import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, BO, EVE, HOST, measure, reviewLater, seedCompany } from '../testing/company.js';

const EVIDENCE = `query Evidence($host: String!, $id: ID!, $signal: ID!, $part: String!, $period: String!, $group: ID, $first: Int, $after: String) {
  evidence(host: $host, id: $id, signal: $signal, part: $part, period: $period, group: $group, first: $first, after: $after) {
    __typename
    ... on NotMeasured { period { key } }
    ... on Refused { message }
    ... on Evidence { signal part number countedIn total people measuredAt period { key } definition { signal } groups { key rows team { slug } parts }
      rows { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id at title url repository number kind groups way marks excerpt } } } } } }`;
const NUMBERS = `query Numbers($host: String!, $id: ID!, $period: String!) { person(host: $host, id: $id) { ... on PersonPage { readings(period: $period) {
  ... on Readings { readings { signal numbers { part value } } } } } } }`;

interface Row {
  readonly id: string;
  readonly at: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly repository: string;
  readonly number: number;
  readonly groups: readonly string[];
  readonly marks: readonly string[];
  readonly excerpt: string | null;
}
interface List {
  readonly __typename: string;
  readonly number: number;
  readonly countedIn: 'GROUPS' | 'ROWS';
  readonly total: number;
  readonly groups: readonly { readonly key: string; readonly rows: number }[];
  readonly rows: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  };
}
interface Numbers {
  readonly person: { readonly readings: { readonly readings: readonly { signal: string; numbers: { part: string; value: number }[] }[] } };
}

describe('evidence', () => {
  let api: SpecApi;
  let ada: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    ada = await api.signIn('ada');
    await measure(api.store);
  });
  afterAll(() => api.close());

  const list = async (more: Readonly<Record<string, unknown>> = {}): Promise<List> => {
    const variables = { host: HOST, id: String(ADA.id), signal: 'review-reach', part: 'reviews', period: '26w', ...more };
    const answer = await api.ask<{ evidence: List }>(EVIDENCE, variables, ada);
    expect(answer.errors).toEqual([]);
    return answer.data.evidence;
  };
  const equalNumbers = async (): Promise<number> => {
    const { data } = await api.ask<Numbers>(NUMBERS, { host: HOST, id: String(ADA.id), period: '26w' }, ada);
    let compared = 0;
    for (const { signal, numbers } of data.person.readings.readings) {
      for (const part of registry.definition(signal)?.parts ?? []) {
        const held = numbers.find((number) => number.part === part.id)?.value;
        const { number, countedIn, groups, total, rows } = await list({ signal, part: part.id, first: 200 });
        const counted = countedIn === 'GROUPS' ? groups.length : total;
        expect({ signal, part: part.id, held, number, counted }).toEqual({ signal, part: part.id, held, number: held, counted: held });
        expect(rows.totalCount).toBe(total);
        expect(rows.edges).toHaveLength(total);
        for (const group of groups) {
          const own = await list({ signal, part: part.id, group: group.key });
          expect(own.rows.totalCount).toBe(group.rows);
          expect(own.rows.edges.every(({ node }) => node.groups.includes(group.key))).toBe(true);
          expect(own.total).toBe(total);
        }
        compared += 1;
      }
    }
    return compared;
  };

  it('equals every number that opens it', async () => {
    expect(await equalNumbers()).toBeGreaterThanOrEqual(15);
  });

  it('is newest first, with addresses and words, and without those of a private repository', async () => {
    const { rows } = await list();
    const nodes = rows.edges.map(({ node }) => node);
    expect(nodes.map(({ at }) => at)).toEqual([...nodes.map(({ at }) => at)].sort().reverse());
    expect(nodes.find(({ repository, number }) => repository === 'harbor/ledger' && number === 1)).toMatchObject({
      title: 'Change 1',
      url: `https://${HOST}/harbor/ledger/pull/1#pullrequestreview-7001`,
      kind: 'review.submitted',
      way: expect.any(String),
      marks: expect.arrayContaining(['changed']),
      excerpt: 'Words on 1',
    });
    const hidden = nodes.filter(({ repository }) => repository === 'harbor/vault');
    expect(hidden).toHaveLength(1);
    expect(hidden[0]).toMatchObject({ number: 1, title: null, url: null, excerpt: null, kind: 'review.submitted', at: expect.any(String) });
  });

  it('pages to the end, nothing twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const { rows, total }: List = await list({ first: 3, after });
      seen.push(...rows.edges.map(({ node }) => node.id));
      expect(rows.totalCount).toBe(total);
      if (!rows.pageInfo.hasNextPage) break;
      after = rows.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toEqual((await list()).rows.edges.map(({ node }) => node.id));
  });

  it.each([
    [{ first: 0 }],
    [{ first: -1 }],
    [{ first: 201 }],
    [{ after: 'nonsense' }],
    [{ after: Buffer.from('row 99999999').toString('base64url') }],
  ])('refuses the page %j', async (more) => {
    const variables = { host: HOST, id: String(ADA.id), signal: 'review-reach', part: 'reviews', period: '26w', ...more };
    const answer = await api.ask(EVIDENCE, variables, ada);
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses what no signal counts, and says what is not measured', async () => {
    for (const more of [
      { signal: 'salary' },
      { part: 'salary' },
      { signal: '__proto__' },
      { part: 'constructor' },
      { signal: 'pull', part: 'teams' },
    ]) {
      expect(await list(more)).toMatchObject({ __typename: 'Refused', message: expect.stringContaining('no number') });
    }
    expect(await list({ period: 'soon' })).toMatchObject({ __typename: 'Refused' });
    expect(await list({ period: '2020-01-01..2020-02-01' })).toMatchObject({
      __typename: 'NotMeasured',
      period: { key: '2020-01-01..2020-02-01' },
    });
    expect(await list({ group: 'team:404' })).toMatchObject({ rows: { totalCount: 0, edges: [] }, total: 7 });
  });

  it('of who did nothing is empty, once that person is measured', async () => {
    const eve = await api.signIn('eve');
    const variables = { host: HOST, id: String(EVE.id), signal: 'review-reach', part: 'teams', period: '26w' };
    expect((await api.ask(EVIDENCE, variables, eve)).data).toMatchObject({ evidence: { __typename: 'NotMeasured' } });
    await measure(api.store);
    const { data } = await api.ask(EVIDENCE, variables, eve);
    expect(data).toMatchObject({
      evidence: { number: 0, total: 0, people: 0, groups: [], rows: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } },
    });
  });

  it('links to where the host is now, under whatever name it is kept', async () => {
    const apiUrl = 'http://127.0.0.1:7900';
    const connection = { host: HOST, apiUrl, graphqlUrl: `${apiUrl}/graphql`, login: 'harbor', hostOrgId: 77, token: 'ghp_invented' };
    await api.store.admin.connect(connection);
    const { rows } = await list();
    const url = rows.edges.find(({ node }) => node.repository === 'harbor/ledger' && node.number === 1)?.node.url;
    expect(url).toBe(`${apiUrl}/harbor/ledger/pull/1#pullrequestreview-7001`);
  });

  it('stays equal to its number when a sync ran in between, and people changed teams', async () => {
    const before = await list();
    await reviewLater(api.store, 7, BO, 5);
    await api.store.admin.applyTeams(
      await api.store.admin.importTeams([
        { line: 2, host: HOST, login: 'cy', team: 'amber', parent: '', role: 'member', from: '', to: '' },
      ]),
    );
    expect(await list()).toEqual(before);
    await equalNumbers();
    await measure(api.store);
    const { total } = await list();
    expect(total).toBe(8);
    await equalNumbers();
  });
});
