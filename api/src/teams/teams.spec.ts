import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { seedCompany } from '../testing/company.js';

const TEAMS = `query Teams($first: Int, $after: String) { teams(first: $first, after: $after) { __typename ... on NotShared { message } ... on TeamConnection {
  totalCount pageInfo { hasNextPage endCursor } edges { node { slug name memberCount assumed parent { slug } children { slug } memberships { role from to assumed person { login name teams { slug } } } } } } } }`;
const TEAM = 'query Team($slug: String!) { team(slug: $slug) { __typename ... on NotShared { message } ... on Team { slug name } } }';

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly {
    readonly node: { readonly name: string; readonly memberships: readonly { readonly person: { readonly name: string } }[] };
  }[];
}

describe('teams', () => {
  let api: SpecApi;
  let eve: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    eve = await api.signIn('eve');
  });
  afterAll(() => api.close());

  it('are alphabetical, with dated and assumed memberships and no number per person', async () => {
    const { data } = await api.ask<{ teams: Connection }>(TEAMS, {}, eve);
    expect(data.teams.edges.map(({ node }) => node.name)).toEqual(['Amber', 'blue', 'Coral']);
    expect(data.teams.edges[0]?.node).toEqual({
      slug: 'amber',
      name: 'Amber',
      memberCount: 2,
      assumed: true,
      parent: null,
      children: [],
      memberships: [
        { role: 'member', from: null, to: null, assumed: true, person: { login: 'ada', name: 'Ada Quill', teams: [{ slug: 'amber' }] } },
        { role: 'member', from: null, to: null, assumed: true, person: { login: 'bo', name: 'Bo Reed', teams: [{ slug: 'amber' }] } },
      ],
    });
    expect(data.teams.edges[1]?.node).toMatchObject({ children: [{ slug: 'coral' }] });
    expect(data.teams.edges[2]?.node).toMatchObject({ parent: { slug: 'blue' } });
  });

  it('read the teams of all their members at once', async () => {
    const asked: (readonly number[])[] = [];
    const read = api.serving.people.teamsOfMany;
    api.serving.people.teamsOfMany = (ids) => {
      asked.push(ids);
      return read.call(api.serving.people, ids);
    };
    try {
      await api.ask(TEAMS, {}, eve);
    } finally {
      api.serving.people.teamsOfMany = read;
    }
    expect(asked).toHaveLength(1);
    expect(asked[0]).toHaveLength(4);
  });

  it('come by pages', async () => {
    const first = (await api.ask<{ teams: Connection }>(TEAMS, { first: 2 }, eve)).data.teams;
    expect([first.edges.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, 3, true]);
    const second = (await api.ask<{ teams: Connection }>(TEAMS, { first: 2, after: first.pageInfo.endCursor }, eve)).data.teams;
    expect([second.edges.map(({ node }) => node.name), second.pageInfo.hasNextPage]).toEqual([['Coral'], false]);
  });

  it('are for people who are signed in; one that is not there is not shared either', async () => {
    const stranger = await api.ask(TEAMS);
    expect(stranger.data).toEqual({ teams: { __typename: 'NotShared', message: 'This page isn\u2019t shared with you.' } });
    expect((await api.ask(TEAM, { slug: 'amber' }, eve)).data).toEqual({ team: { __typename: 'Team', slug: 'amber', name: 'Amber' } });
    const texts = [
      await api.ask(TEAM, { slug: 'amber' }),
      await api.ask(TEAM, { slug: 'nowhere' }),
      await api.ask(TEAM, { slug: 'nowhere' }, eve),
      await api.ask(TEAM, { slug: 'am\u0000ber\u0000x' }, eve),
    ].map(({ text }) => text);
    expect(new Set(texts).size).toBe(1);
  });
});
