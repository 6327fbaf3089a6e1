import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../libs/store/src/database/database.js';
import { specApi, type Answer, type SpecApi } from '../testing/api.js';
import { ADA, HOST, measure, seedCompany } from '../testing/company.js';

const OPEN = `mutation Open($host: String!, $id: ID!, $purpose: String!) { openPage(host: $host, id: $id, purpose: $purpose) {
  __typename ... on PersonPage { purpose } } }`;
const PAGE = `query Page($host: String!, $id: ID!, $period: String!) { person(host: $host, id: $id) { __typename
  ... on PersonPage { yours readings(period: $period) { __typename } } } }`;
const EVIDENCE = `query List($host: String!, $id: ID!, $period: String!, $part: String!, $group: ID, $after: String) {
  evidence(host: $host, id: $id, signal: "review-reach", part: $part, period: $period, group: $group, first: 2, after: $after) { __typename
    ... on Evidence { number groups { key } rows { pageInfo { endCursor } } } } }`;
const OWN = `query Own($first: Int, $after: String) { ownViews(first: $first, after: $after) { __typename ... on NotShared { message }
  ... on ViewConnection { totalCount lookers monday pageInfo { hasNextPage endCursor } edges { cursor node {
    at kind what basis purpose detail actor { who person { login } } subject { who person { login } } } } } } }`;
const LOG = `query Log($what: LogKind, $person: String) { adminLog(what: $what, person: $person) { __typename ... on Refused { message }
  ... on LogConnection { totalCount edges { node { kind what basis purpose detail actor { who person { login } } subject { who person { login } } } } } } }`;

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly what: string;
  readonly basis: string;
  readonly purpose: string | null;
  readonly detail: string | null;
  readonly actor: { who: string; person: { login: string } | null };
  readonly subject: { who: string; person: { login: string } | null } | null;
}
interface Log {
  readonly __typename: string;
  readonly totalCount: number;
  readonly lookers: number;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly edges: readonly { cursor: string; node: Entry }[];
}

const ada = { host: HOST, id: String(ADA.id) };

describe('the log of views', () => {
  let api: SpecApi;
  let cookies: Record<'ada' | 'bo' | 'cy' | 'admin', string>;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    cookies = { ada: await api.signIn('ada'), bo: await api.signIn('bo'), cy: await api.signIn('cy'), admin: await api.signIn(null) };
    await measure(api.store);
    const personId = (await api.store.people.idByLogin('ada')) ?? 0;
    const readerId = await api.store.people.idByLogin('bo');
    const expiresAt = new Date(Date.now() + 86_400_000);
    for (const purpose of ['feedback', 'mentoring', 'handover'])
      await api.store.access.share({ personId, readerId, cycleId: null, sections: ['reach'], purpose, expiresAt });
  });
  afterAll(() => api.close());

  const as = (who: keyof typeof cookies, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<never>> =>
    api.ask<never>(query, variables, cookies[who]);
  const ownOf = async (who: keyof typeof cookies, more: Readonly<Record<string, unknown>> = {}): Promise<Log> =>
    (await api.ask<{ ownViews: Log }>(OWN, more, cookies[who])).data.ownViews;
  const wholeOf = async (more: Readonly<Record<string, unknown>> = {}): Promise<Log> =>
    (await api.ask<{ adminLog: Log }>(LOG, more, cookies.admin)).data.adminLog;
  const count = async (): Promise<number> => (await api.store.views.head()).count;

  it('holds nothing of one\u2019s own page, of refusals, and of who asks before saying why', async () => {
    expect((await as('ada', PAGE, { ...ada, period: '26w' })).data).toMatchObject({
      person: { yours: true, readings: { __typename: 'Readings' } },
    });
    await as('ada', EVIDENCE, { ...ada, period: '26w', part: 'teams' });
    for (const who of ['cy', 'admin', 'bo'] as const) {
      await as(who, PAGE, { ...ada, period: '26w' });
      await as(who, EVIDENCE, { ...ada, period: '26w', part: 'teams' });
    }
    await as('cy', OPEN, { ...ada, purpose: 'feedback' });
    await as('bo', OPEN, { ...ada, purpose: 'curiosity' });
    expect(await count()).toBe(0);
    expect(await ownOf('ada')).toMatchObject({ totalCount: 0, lookers: 0, edges: [] });
  });

  it('tells the subject who saw which part, why and when, and nothing else', async () => {
    const begun = Date.now();
    expect((await as('bo', OPEN, { ...ada, purpose: 'feedback' })).data).toEqual({
      openPage: { __typename: 'PersonPage', purpose: 'feedback' },
    });
    // Shown again and again, as a page is that asks anew.
    for (let times = 0; times < 3; times += 1) {
      expect((await as('bo', PAGE, { ...ada, period: '26w' })).data).toMatchObject({
        person: { yours: false, readings: { __typename: 'Readings' } },
      });
    }
    await as('bo', PAGE, { ...ada, period: '2020-01-01..2020-02-01' });
    const list = await api.ask<{ evidence: { groups: { key: string }[]; rows: { pageInfo: { endCursor: string } } } }>(
      EVIDENCE,
      { ...ada, period: '26w', part: 'teams' },
      cookies.bo,
    );
    const { groups, rows } = list.data.evidence;
    await as('bo', EVIDENCE, { ...ada, period: '26w', part: 'teams', after: rows.pageInfo.endCursor });
    await as('bo', EVIDENCE, { ...ada, period: '26w', part: 'teams', group: groups[0]?.key });
    await as('bo', EVIDENCE, { ...ada, period: '26w', part: 'teams', group: 'You will regret this' });
    await as('bo', EVIDENCE, { ...ada, period: '26w', part: 'salary' });

    const own = await ownOf('ada');
    expect(own).toMatchObject({ __typename: 'ViewConnection', totalCount: 4, lookers: 1 });
    expect(own.edges.map(({ node }) => [node.kind, node.detail?.replace(/\d+ \w+ 20\d\d/, 'D') ?? null])).toEqual([
      ['EVIDENCE', expect.stringMatching(/^Review reach, .+; 26 weeks to D; one group of it$/)],
      ['EVIDENCE', expect.stringMatching(/^Review reach, .+; 26 weeks to D$/)],
      ['READINGS', '26 weeks to D'],
      ['PAGE', null],
    ]);
    for (const { node } of own.edges) {
      expect(node).toMatchObject({
        actor: { who: 'PERSON', person: { login: 'bo' } },
        subject: { who: 'PERSON', person: { login: 'ada' } },
        basis: 'share',
        purpose: 'feedback',
      });
      expect(Date.parse(node.at)).toBeGreaterThanOrEqual(begun - 1);
    }
    expect(JSON.stringify(own)).not.toContain('regret');
    expect(await ownOf('bo')).toMatchObject({ totalCount: 0 });
    expect((await api.store.views.verify()).fault).toBeNull();
  });

  it('writes a visit that begins anew, and the purpose it has then', async () => {
    await as('bo', OPEN, { ...ada, purpose: 'mentoring' });
    await as('bo', PAGE, { ...ada, period: '26w' });
    const { edges } = await ownOf('ada', { first: 2 });
    expect(edges.map(({ node }) => [node.kind, node.purpose])).toEqual([
      ['READINGS', 'mentoring'],
      ['PAGE', 'mentoring'],
    ]);
  });

  it('comes by pages, nothing twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 9; pages += 1) {
      const { edges, pageInfo }: Log = await ownOf('ada', { first: 4, after });
      seen.push(...edges.map(({ cursor }) => cursor));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
    expect((await as('ada', OWN, { first: 201 })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is nobody else\u2019s: strangers and those who are no admin read what they read of any page', async () => {
    const stranger = await api.ask(OWN);
    expect(stranger.data).toEqual({ ownViews: { __typename: 'NotShared', message: 'This page isn\u2019t shared with you.' } });
    for (const cookie of [undefined, cookies.ada, cookies.bo])
      expect((await api.ask(LOG, {}, cookie)).data).toMatchObject({ adminLog: { __typename: 'NotShared' } });
    expect((await ownOf('ada')).edges.some(({ node }) => node.kind === 'LOG')).toBe(false);
  });

  it('shows an admin who saw whom beside what was changed, and tells everyone that it was read', async () => {
    const all = await wholeOf();
    expect(all.edges[0]?.node).toMatchObject({ kind: 'LOG', subject: { who: 'EVERYONE' }, actor: { person: { login: 'admin' } } });
    expect(all.edges.some(({ node }) => node.kind === 'SETTING' && node.what === 'link.made' && node.subject === null)).toBe(true);
    await wholeOf();
    const lists = await wholeOf({ what: 'EVIDENCE' });
    expect(lists.edges.map(({ node }) => [node.kind, node.subject?.person?.login])).toEqual([
      ['EVIDENCE', 'ada'],
      ['EVIDENCE', 'ada'],
    ]);
    expect((await wholeOf({ what: 'SETTING' })).edges.every(({ node }) => node.kind === 'SETTING')).toBe(true);
    for (const who of ['ada', 'cy'] as const) {
      const [newest, ...rest] = (await ownOf(who)).edges.map(({ node }) => node);
      expect(newest).toMatchObject({ kind: 'LOG', basis: 'admin', actor: { person: { login: 'admin' } }, subject: { who: 'EVERYONE' } });
      expect(rest.some(({ kind }) => kind === 'LOG')).toBe(false);
    }
  });

  it('tells a person that the log was searched for them, and nobody else', async () => {
    expect(await wholeOf({ person: 'nobody' })).toMatchObject({
      __typename: 'Refused',
      message: 'No person with the login "nobody" is known.',
    });
    const ofAda = await wholeOf({ person: 'ADA' });
    expect(ofAda.edges.every(({ node }) => [node.actor, node.subject].some((one) => one?.person?.login === 'ada'))).toBe(true);
    expect((await ownOf('ada')).edges[0]?.node).toMatchObject({ kind: 'LOG', subject: { person: { login: 'ada' } } });
    expect((await ownOf('cy')).totalCount).toBe(1);
    // Whoever reads the log is no visitor of a page.
    expect((await ownOf('ada')).lookers).toBe(1);
  });

  it('shows nothing where it cannot be written', async () => {
    const database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 1, application: 'spec' });
    await database.run('alter table view_log_head rename to view_log_head_gone');
    const before = await as('ada', PAGE, { ...ada, period: '26w' });
    expect(before.data).toMatchObject({ person: { yours: true } });
    for (const [query, more] of [
      [PAGE, { period: '13w' }],
      [EVIDENCE, { period: '13w', part: 'teams' }],
      [OPEN, { purpose: 'handover' }],
    ] as const) {
      const answer = await as('bo', query, { ...ada, ...more });
      expect(answer.errors[0]?.extensions.code).toBe('INTERNAL');
      expect(answer.data).toBeNull();
    }
    expect((await as('admin', LOG)).data).toBeNull();
    await database.run('alter table view_log_head_gone rename to view_log_head');
    await database.close();
    expect((await as('bo', PAGE, { ...ada, period: '13w' })).data).toMatchObject({ person: { __typename: 'PersonPage' } });
    expect((await ownOf('ada')).edges[0]?.node).toMatchObject({ kind: 'READINGS', purpose: 'handover' });
  });

  it('ends with the share: what is refused then is not written', async () => {
    const personId = (await api.store.people.idByLogin('ada')) ?? 0;
    for (const { id } of await api.store.access.shares(personId)) await api.store.access.revokeShare(personId, id);
    const held = await count();
    expect((await as('bo', PAGE, { ...ada, period: '26w' })).data).toMatchObject({ person: { __typename: 'NotShared' } });
    expect(await count()).toBe(held);
  });
});
