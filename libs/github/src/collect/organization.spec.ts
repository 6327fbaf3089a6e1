import { describe, expect, it } from '@jest/globals';
import type { GitHubClient } from '../client.js';
import type { GraphqlError } from '../failure.js';
import { readMembers, readRepositories, readTeams } from './organization.js';

/** Answers each query by its name, one page after the other. */
function host(pages: Readonly<Record<string, unknown[]>>, errors: GraphqlError[] = []): { client: GitHubClient; asked: string[] } {
  const asked: string[] = [];
  const client: GitHubClient = {
    rest: () => Promise.reject(new Error('not here')),
    graphql: (query, variables) => {
      asked.push(`${query.name} ${String(variables['after'] ?? null)}`);
      return Promise.resolve({ data: query.schema.parse(pages[query.name]?.shift()), errors });
    },
  };
  return { client, asked };
}

const end = { hasNextPage: false, endCursor: null };
const on = (endCursor: string) => ({ hasNextPage: true, endCursor });
const user = (id: number) => ({ __typename: 'User', databaseId: id, login: `p${String(id)}`, name: null });
const edge = (id: number, role = 'MEMBER') => ({ role, node: user(id) });

describe('lists of an organization', () => {
  it('are read to their ends', async () => {
    const repository = (id: number) => ({
      databaseId: id,
      name: `r${String(id)}`,
      owner: { login: 'acme' },
      isPrivate: true,
      isArchived: false,
      createdAt: '2020-01-01T00:00:00Z',
    });
    const { client, asked } = host({
      repositories: [
        { organization: { repositories: { pageInfo: on('c1'), nodes: [repository(1)] } } },
        { organization: { repositories: { pageInfo: end, nodes: [repository(2)] } } },
      ],
      members: [
        { organization: { membersWithRole: { pageInfo: on('m1'), nodes: [user(1)] } } },
        { organization: { membersWithRole: { pageInfo: end, nodes: [user(2)] } } },
      ],
    });
    expect((await readRepositories(client, 'acme')).map(({ hostId }) => hostId)).toEqual([1, 2]);
    expect((await readMembers(client, 'acme')).map(({ id }) => id)).toEqual([1, 2]);
    expect(asked).toEqual(['repositories null', 'repositories c1', 'members null', 'members m1']);
  });

  it('follow a team of more than a hundred', async () => {
    const team = (id: number, members: unknown) => ({
      id: `T_${String(id)}`,
      databaseId: id,
      slug: `t${String(id)}`,
      name: `T${String(id)}`,
      parentTeam: id === 2 ? { databaseId: 1 } : null,
      members,
    });
    const { client, asked } = host({
      teams: [
        {
          organization: {
            teams: {
              pageInfo: end,
              nodes: [team(1, { pageInfo: on('a'), edges: [edge(1, 'MAINTAINER')] }), team(2, { pageInfo: end, edges: [edge(9)] })],
            },
          },
        },
      ],
      'team-members': [
        { node: { members: { pageInfo: on('b'), edges: [edge(2)] } } },
        { node: { members: { pageInfo: end, edges: [edge(3)] } } },
      ],
    });
    const teams = await readTeams(client, 'acme');
    expect(
      teams.map(({ hostId, parentHostId, members }) => [
        hostId,
        parentHostId,
        members.map(({ account, role }) => `${String(account.id)} ${role}`),
      ]),
    ).toEqual([
      [1, null, ['1 maintainer', '2 member', '3 member']],
      [2, 1, ['9 member']],
    ]);
    expect(asked).toEqual(['teams null', 'team-members a', 'team-members b']);
  });
});

describe('a list in part is no list: who is missing from it has not left', () => {
  it.each([
    ['an entry withheld', { organization: { membersWithRole: { pageInfo: end, nodes: [user(1), null] } } }, []],
    ['all withheld', { organization: { membersWithRole: { pageInfo: end, nodes: null } } }, []],
    ['an error beside it', { organization: { membersWithRole: { pageInfo: end, nodes: [user(1)] } } }, [{ message: 'x' }]],
  ])('%s', async (_name, page, errors) => {
    await expect(readMembers(host({ members: [page] }, errors).client, 'acme')).rejects.toMatchObject({
      name: 'TransientFailure',
      shrink: true,
    });
  });

  it('a team that goes away while it is read', async () => {
    const members = { pageInfo: on('a'), edges: [edge(1)] };
    const { client } = host({
      teams: [
        {
          organization: {
            teams: { pageInfo: end, nodes: [{ id: 'T_1', databaseId: 1, slug: 't', name: 'T', parentTeam: null, members }] },
          },
        },
      ],
      'team-members': [{ node: null }],
    });
    await expect(readTeams(client, 'acme')).rejects.toMatchObject({ name: 'TransientFailure' });
  });
});
