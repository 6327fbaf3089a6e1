import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { measure, seedCompany } from '../../testing/company.js';
import { PRIVATE_WORD, writeDecisions } from '../../testing/written.js';

const LIST = `query List($words: String, $states: [DecisionState!], $kinds: [DecisionKind!], $team: String, $person: String, $needs: Boolean, $first: Int, $after: String) {
  decisions(words: $words, states: $states, kinds: $kinds, team: $team, person: $person, needsReviewers: $needs, first: $first, after: $after) {
    __typename ... on NotShared { message } ... on Refused { message } ... on DecisionConnection { totalCount hidden pageInfo { hasNextPage endCursor }
      edges { cursor node { id label title kind state stateWord place repository hidden path url excerpt begunAt decidedAt movedAt needsReviewers overlaps
        authors { name login person { login teams { slug } } } teams { slug } numbers { part value } } } } } }`;

interface Row {
  readonly id: string;
  readonly label: string | null;
  readonly title: string | null;
  readonly movedAt: string;
  readonly numbers: readonly { readonly part: string; readonly value: number }[];
}
interface List {
  readonly __typename: string;
  readonly message?: string;
  readonly totalCount: number;
  readonly hidden: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
}

describe('the list of decisions', () => {
  let api: SpecApi;
  let eve: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    eve = await api.signIn('eve');
  });
  afterAll(() => api.close());

  const list = async (variables: Readonly<Record<string, unknown>> = {}, cookie: string | undefined = eve): Promise<List> => {
    const answer = await api.ask<{ decisions: List }>(LIST, variables, cookie);
    expect(answer.errors).toEqual([]);
    return answer.data.decisions;
  };
  const labels = async (variables: Readonly<Record<string, unknown>>): Promise<(string | null)[]> =>
    (await list(variables)).edges.map(({ node }) => node.label);

  it('is there before the first measuring, without numbers', async () => {
    const { edges, totalCount } = await list();
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }) => node.numbers)).toEqual([[], []]);
    await measure(api.store);
  });

  it('tells what moved last first, with names, teams, numbers and where it stands', async () => {
    const { edges, hidden, totalCount } = await list();
    expect([totalCount, hidden]).toEqual([2, 1]);
    const moved = edges.map(({ node }) => node.movedAt);
    expect(moved).toEqual([...moved].sort().reverse());
    expect(edges.find(({ node }) => node.label === 'RFC-31')?.node).toMatchObject({
      title: 'Cache keys',
      kind: 'RFC',
      state: 'ACCEPTED',
      stateWord: 'Accepted',
      place: 'FILE',
      repository: 'harbor/ledger',
      hidden: false,
      url: 'https://ghe.example.com/harbor/ledger/blob/HEAD/rfcs/0031-cache-keys.md',
      authors: [{ name: 'Ada Quill', login: 'ada', person: { login: 'ada', teams: [{ slug: 'amber' }] } }],
      teams: [{ slug: 'amber' }],
      numbers: expect.arrayContaining([{ part: 'document-reach:teams', value: 2 }]),
    });
    expect(edges.find(({ node }) => node.label === 'RFC-44')?.node).toMatchObject({
      state: 'PROPOSED',
      stateWord: 'Simmering',
      url: 'https://ghe.example.com/harbor/ledger/pull/24',
    });
  });

  it('is found by words, state, kind, team, author and the need of reviewers', async () => {
    expect(await labels({ words: 'tokens' })).toEqual(['RFC-44']);
    expect(await labels({ words: '"cache keys"' })).toEqual(['RFC-31']);
    expect(await labels({ states: ['ACCEPTED'] })).toEqual(['RFC-31']);
    expect(await labels({ states: ['DRAFT', 'PROPOSED'] })).toEqual(['RFC-44']);
    expect(await labels({ kinds: ['ADR'] })).toEqual([]);
    expect((await labels({ kinds: ['RFC'] })).sort()).toEqual(['RFC-31', 'RFC-44']);
    expect((await labels({ team: 'amber' })).sort()).toEqual(['RFC-31', 'RFC-44']);
    expect(await labels({ person: '@ADA' })).toEqual(['RFC-31']);
    expect(await labels({ person: 'nobody' })).toEqual([]);
    expect(await labels({ needs: true })).not.toContain('RFC-31');
  });

  it('counts those of private repositories and never finds them, by no word and of no person', async () => {
    for (const variables of [{}, { words: PRIVATE_WORD }, { words: 'Secret plan' }, { states: ['ACCEPTED'] }]) {
      const { edges, hidden } = await list(variables);
      expect(hidden).toBe(1);
      expect(JSON.stringify(edges)).not.toMatch(/secret|vault|RFC-7/i);
    }
    expect(await list({ words: PRIVATE_WORD })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await list({ person: 'cy' })).toMatchObject({ totalCount: 0, hidden: 0, edges: [] });
  });

  it.each(["'; drop table document; --", '" | !! <-> :*', '\\', '%_%', '\u0000', '((((', 'a & | b', '\u202e\ufeff', "''''", '-', ':* & !'])(
    'takes the words %j for words',
    async (words) => {
      expect((await list({ words })).__typename).toBe('DecisionConnection');
      expect((await list()).totalCount).toBe(2);
    },
  );

  it.each([
    [{ words: 'x'.repeat(201) }, '200'],
    [{ team: 'nowhere' }, 'team'],
    [{ team: "amber' or 1=1" }, 'team'],
    [{ first: 0 }, 'between'],
    [{ first: 201 }, 'between'],
  ])('refuses %j with one sentence', async (variables, says) => {
    const { __typename, message } = await list(variables);
    expect([__typename, message]).toEqual(['Refused', expect.stringContaining(says)]);
    expect(message).toMatch(/^[^\n]+\.$/);
  });

  it('comes by pages, nothing twice', async () => {
    const one = await list({ first: 1 });
    const two = await list({ first: 1, after: one.pageInfo.endCursor });
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...one.edges, ...two.edges].map(({ node }) => node.id)).size).toBe(2);
    expect(one.edges[0]?.cursor).toBe(one.pageInfo.endCursor);
    expect((await list({ after: 'nonsense\u0000' })).edges).toHaveLength(2);
  });

  it('reads names, teams and numbers of all its rows at once', async () => {
    const asked: string[] = [];
    const { refs, teamsOfMany } = api.serving.people;
    const { readingsOf } = api.serving.decisions;
    api.serving.people.refs = (ids) => (asked.push('refs'), refs.call(api.serving.people, ids));
    api.serving.people.teamsOfMany = (ids) => (asked.push('teams'), teamsOfMany.call(api.serving.people, ids));
    api.serving.decisions.readingsOf = (...args) => (asked.push('readings'), readingsOf.apply(api.serving.decisions, args));
    try {
      await list();
    } finally {
      Object.assign(api.serving.people, { refs, teamsOfMany });
      Object.assign(api.serving.decisions, { readingsOf });
    }
    expect(asked.sort()).toEqual(['readings', 'refs', 'teams']);
  });

  it('is not for strangers, whatever they ask for', async () => {
    const texts = new Set<string>();
    for (const variables of [{}, { words: PRIVATE_WORD }, { words: 'x'.repeat(300) }, { team: 'nowhere' }, { person: 'ada' }, { first: 0 }])
      texts.add((await api.ask(LIST, variables)).text);
    expect([...texts]).toEqual(['{"data":{"decisions":{"__typename":"NotShared","message":"This page isn\u2019t shared with you."}}}\n']);
  });
});
