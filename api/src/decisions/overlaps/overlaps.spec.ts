import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standardPeriods, type Overlap } from '@ambit/activity';
import { specApi, type SpecApi } from '../../testing/api.js';
import { measure, seedCompany } from '../../testing/company.js';
import { writeDecisions, writtenIds, type WrittenIds } from '../../testing/written.js';

const OVERLAPS = `query Overlaps($of: OverlapOf, $first: Int, $after: String) { overlaps(of: $of, first: $first, after: $after) {
  __typename ... on NotShared { message } ... on OverlapConnection { totalCount hidden pageInfo { hasNextPage endCursor }
    edges { cursor node { key of likeness how terms paths verdict left { ...side } right { ...side } } } } } }
  fragment side on OverlapSide { title url repository number path at teams { slug } decision { id label title numbers { part value } } }`;
const JUDGE = `mutation Judge($key: ID!, $verdict: OverlapVerdict) { judgeOverlap(key: $key, verdict: $verdict) {
  __typename ... on NotShared { message } ... on Refused { message } ... on Judged { key verdict } } }`;
const OF_PAGE = 'query Page($id: ID!) { decision(id: $id) { ... on DecisionPage { decision { overlaps } overlaps { key } } } }';

interface Found {
  readonly totalCount: number;
  readonly hidden: number;
  readonly edges: readonly { readonly node: { readonly key: string; readonly verdict: string | null } }[];
}

describe('overlaps', () => {
  let api: SpecApi;
  let eve: string;
  let ids: WrittenIds;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    eve = await api.signIn('eve');
    ids = await writtenIds(api.store);
    await measureAgain();
  });
  afterAll(() => api.close());

  const pairOf = (left: string, right: string): Overlap => {
    const [a = 0, b = 0] = [Number(left), Number(right)].sort((x, y) => x - y);
    const both = { leftPath: '', rightPath: '', likeness: 0.8, how: 'words' as const, terms: ['cache', 'keys'], paths: ['src/cache.ts'] };
    return { of: 'documents', left: a, right: b, ...both, leftTeams: [], rightTeams: [] };
  };
  const measureAgain = (): Promise<void> =>
    measure(api.store, standardPeriods(Date.now()), [pairOf(ids.keys, ids.tokens), pairOf(ids.keys, ids.secret)]);
  const found = async (variables: Readonly<Record<string, unknown>> = {}): Promise<Found> => {
    const answer = await api.ask<{ overlaps: Found }>(OVERLAPS, variables, eve);
    expect(answer.errors).toEqual([]);
    return answer.data.overlaps;
  };
  const judge = async (key: string, verdict: string | null): Promise<unknown> =>
    (await api.ask<{ judgeOverlap: unknown }>(JUDGE, { key, verdict }, eve)).data.judgeOverlap;

  it('stand with both sides, and without what is private', async () => {
    const { edges, totalCount, hidden } = await found();
    expect([totalCount, hidden]).toEqual([1, 1]);
    const [one] = edges;
    expect(one?.node).toMatchObject({
      of: 'DOCUMENTS',
      how: 'WORDS',
      likeness: 0.8,
      terms: ['cache', 'keys'],
      paths: ['src/cache.ts'],
      verdict: null,
    });
    const sides = JSON.stringify(one);
    expect(sides).toContain('RFC-31');
    expect(sides).toContain('RFC-44');
    expect(sides).not.toMatch(/secret|vault/i);
    expect(await found({ of: 'FILES' })).toMatchObject({ totalCount: 0, edges: [] });
    expect((await api.ask(OF_PAGE, { id: ids.keys }, eve)).data).toMatchObject({ decision: { decision: { overlaps: 1 }, overlaps: [{}] } });
    expect((await api.ask(OF_PAGE, { id: ids.secret }, eve)).data).toEqual({ decision: { decision: { overlaps: 0 }, overlaps: [] } });
  });

  it('are gone once somebody said they are none, for good, until it is taken back', async () => {
    const key = (await found()).edges[0]?.node.key ?? '';
    expect(await judge(key, 'NOT_A_DUPLICATE')).toEqual({ __typename: 'Judged', key, verdict: 'NOT_A_DUPLICATE' });
    expect((await found()).edges).toEqual([]);
    await measureAgain();
    expect((await found()).edges).toEqual([]);
    expect((await api.ask(OF_PAGE, { id: ids.keys }, eve)).data).toEqual({ decision: { decision: { overlaps: 0 }, overlaps: [] } });
    expect(await judge(key, null)).toMatchObject({ __typename: 'Judged', verdict: null });
    expect((await found()).edges.map(({ node }) => node.key)).toEqual([key]);
    await judge(key, 'CONFIRMED');
    await measureAgain();
    expect((await found()).edges.map(({ node }) => node.verdict)).toEqual(['CONFIRMED']);
  });

  it('refuse what is no pair', async () => {
    const ofPrivate = `documents:${[ids.keys, ids.secret].sort((a, b) => Number(a) - Number(b)).join(':')}`;
    for (const key of ['', ofPrivate, 'documents:1:404', "x'; drop table overlap; --", '\u0000', 'x'.repeat(5000)])
      expect(await judge(key, 'CONFIRMED')).toMatchObject({
        __typename: 'Refused',
        message: expect.stringMatching(/^[^\n]+\.( [^\n]+\.)?$/),
      });
  });

  it('are not for strangers', async () => {
    const notShared = { __typename: 'NotShared', message: 'This page isn\u2019t shared with you.' };
    expect((await api.ask(OVERLAPS)).data).toEqual({ overlaps: notShared });
    const key = (await found()).edges[0]?.node.key ?? '';
    const texts = new Set([
      (await api.ask(JUDGE, { key, verdict: 'CONFIRMED' })).text,
      (await api.ask(JUDGE, { key: 'x', verdict: null })).text,
    ]);
    expect(texts.size).toBe(1);
    expect((await api.ask(OVERLAPS, { first: 0 }, eve)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
