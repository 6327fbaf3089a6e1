import type { Account, HostTeam, Repository } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import { MEMBERS_QUERY, REPOSITORIES_QUERY, TEAMS_QUERY, TEAM_MEMBERS_QUERY } from '../queries/organization.graphql.js';
import type { PageInfo } from '../schema/actor.js';
import { membersAnswer, repositoriesAnswer, teamMembersAnswer, teamsAnswer, type TeamMembers } from '../schema/organization.js';
import { TransientFailure, type GraphqlError } from '../failure.js';
import { fromGraphql } from '../translate/account.js';
import { utc } from '../translate/text.js';

/** Every repository of an organization that the token sees, 100 a request. Complete: a list in part is a failure. */
export async function readRepositories(client: GitHubClient, login: string): Promise<Repository[]> {
  const repositories: Repository[] = [];
  await follow(async (after) => {
    const { data, errors } = await client.graphql(
      { name: 'repositories', text: REPOSITORIES_QUERY, schema: repositoriesAnswer },
      { login, after },
      login,
    );
    const { nodes, pageInfo } = data.organization.repositories;
    for (const node of whole(nodes, errors, login)) {
      const { databaseId: hostId, name, owner, isPrivate, isArchived, createdAt } = node;
      repositories.push({ hostId, owner: owner.login, name, private: isPrivate, archived: isArchived, createdAt: utc(createdAt) });
    }
    return pageInfo;
  });
  return repositories;
}

/** The organization's members, 100 a request. Without the right to read them GitHub shows the public ones only. */
export async function readMembers(client: GitHubClient, login: string): Promise<Account[]> {
  const members: Account[] = [];
  await follow(async (after) => {
    const { data, errors } = await client.graphql({ name: 'members', text: MEMBERS_QUERY, schema: membersAnswer }, { login, after }, login);
    const { nodes, pageInfo } = data.organization.membersWithRole;
    members.push(...accountsOf(whole(nodes, errors, login)));
    return pageInfo;
  });
  return members;
}

/** The organization's teams with their direct members, 50 teams a request; teams of more than 100 are followed. */
export async function readTeams(client: GitHubClient, login: string): Promise<HostTeam[]> {
  const teams: HostTeam[] = [];
  await follow(async (after) => {
    const { data, errors } = await client.graphql({ name: 'teams', text: TEAMS_QUERY, schema: teamsAnswer }, { login, after }, login);
    const { nodes, pageInfo } = data.organization.teams;
    for (const team of whole(nodes, errors, login)) {
      const { databaseId: hostId, slug, name, parentTeam } = team;
      const members = [...membersOf(team.members, login), ...(await furtherMembers(client, team.id, team.members.pageInfo, login))];
      teams.push({ hostId, slug, name, parentHostId: parentTeam?.databaseId ?? null, members });
    }
    return pageInfo;
  });
  return teams;
}

async function furtherMembers(client: GitHubClient, id: string, info: PageInfo, login: string): Promise<HostTeam['members'][number][]> {
  const members: HostTeam['members'][number][] = [];
  if (!info.hasNextPage) return members;
  await follow(async (after) => {
    const query = { name: 'team-members', text: TEAM_MEMBERS_QUERY, schema: teamMembersAnswer };
    const { data } = await client.graphql(query, { id, after }, login);
    if (data.node === null) throw new TransientFailure(`A team of ${login} went away while it was read.`);
    members.push(...membersOf(data.node.members, login));
    return data.node.members.pageInfo;
  }, info.endCursor);
  return members;
}

function membersOf(members: TeamMembers, login: string): HostTeam['members'][number][] {
  return whole(members.edges, [], login).flatMap(({ role, node }) =>
    accountsOf([node]).map((account) => ({ account, role: role === 'MAINTAINER' ? ('maintainer' as const) : ('member' as const) })),
  );
}

function accountsOf(
  nodes: readonly {
    readonly __typename: string;
    readonly login: string;
    readonly databaseId: number | null;
    readonly name?: string | null | undefined;
  }[],
): Account[] {
  return nodes.map((node) => fromGraphql(node)).filter((account) => account !== null);
}

/** What is reconciled against must be complete: who is missing from a list in part has not left. */
function whole<T>(nodes: readonly (T | null)[] | null, errors: readonly GraphqlError[], login: string): T[] {
  const present = (nodes ?? []).filter((node) => node !== null);
  if (errors.length > 0 || nodes === null || present.length < nodes.length)
    throw new TransientFailure(`GitHub answered in part only for ${login}.`, true);
  return present;
}

async function follow(page: (after: string | null) => Promise<PageInfo>, from: string | null = null): Promise<void> {
  for (let after = from; ;) {
    const info = await page(after);
    if (!info.hasNextPage) return;
    after = info.endCursor;
  }
}
