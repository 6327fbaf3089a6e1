import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { measure, seedCompany } from '../testing/company.js';

const SYNC = `query Sync($first: Int, $after: String) { sync(first: $first, after: $after) { __typename ... on Sync {
  fetched all completeWeeks state backTo measuredAt rings { weeks fetched of } connections { login host state problem members teams lastFetchedAt }
  repositories { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { owner name pulls pullsTotal reviews backTo state problem fetchedAt } } } } } }`;

interface Sync {
  readonly repositories: {
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly name: string } }[];
  };
}

describe('sync', () => {
  let api: SpecApi;
  let eve: string;
  beforeAll(async () => {
    api = await specApi();
  });
  afterAll(() => api.close());

  it('says so where nothing is connected yet', async () => {
    const admin = await api.signIn(null);
    expect((await api.ask(SYNC, {}, admin)).data).toMatchObject({
      sync: {
        fetched: 0,
        all: 0,
        completeWeeks: null,
        backTo: null,
        measuredAt: null,
        connections: [],
        repositories: { totalCount: 0, edges: [] },
      },
    });
  });

  it('counts what is fetched, for everyone who is signed in', async () => {
    await seedCompany(api.store);
    eve = await api.signIn('eve');
    await measure(api.store);
    const { data } = await api.ask(SYNC, {}, eve);
    expect(data).toMatchObject({
      sync: {
        all: 2,
        measuredAt: expect.stringMatching(/Z$/),
        rings: [
          { weeks: 13, of: 2 },
          { weeks: 26, of: 2 },
          { weeks: null, of: 2 },
        ],
        connections: [{ login: 'harbor', host: 'ghe.example.com', state: 'READY', problem: null, members: 5, teams: 3 }],
        repositories: {
          totalCount: 2,
          edges: [{ node: { owner: 'harbor', name: 'ledger', pulls: 6 } }, { node: { owner: 'harbor', name: 'vault', pulls: 1 } }],
        },
      },
    });
    expect((await api.ask(SYNC)).data).toEqual({ sync: { __typename: 'NotShared' } });
  });

  it('comes by pages', async () => {
    const first = (await api.ask<{ sync: Sync }>(SYNC, { first: 1 }, eve)).data.sync.repositories;
    const second = (await api.ask<{ sync: Sync }>(SYNC, { first: 1, after: first.pageInfo.endCursor }, eve)).data.sync.repositories;
    expect([...first.edges, ...second.edges].map(({ node }) => node.name)).toEqual(['ledger', 'vault']);
  });
});
