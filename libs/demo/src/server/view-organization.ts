import type { ArchivedOrganization, MemberRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { databaseId, nodeId } from './node-ids.js';
import { accountView } from './view-accounts.js';
import { repositoryConnection } from './view-repository.js';
import type { RepositoryArgs } from './view-repository.js';
import { byLogin, bySlug, teamView } from './view-teams.js';
import type { Context, View } from './view.js';
import { repositoriesOf } from './world.js';

interface TeamArgs extends PageArgs {
  readonly rootTeamsOnly?: boolean | null;
  readonly orderBy?: { readonly direction: string } | null;
}

export function organizationView(context: Context, held: ArchivedOrganization): View {
  return {
    __typename: 'Organization',
    id: nodeId('Organization', held),
    databaseId: databaseId(held.id),
    login: held.login,
    name: held.name,
    url: `${context.web}/${held.login}`,
    resourcePath: `/${held.login}`,
    avatarUrl: `${context.web}/avatars/u/${held.id}`,
    viewerIsAMember: held.members.some((member) => member.id === context.viewer.id),
    viewerCanAdminister: false,
    repositories: (args: RepositoryArgs) => repositoryConnection(context, repositoriesOf(context.world, held.login), args),
    membersWithRole: (args: PageArgs) => connection(byLogin(held.members), args, (row) => accountView(context, row), {}, memberEdge),
    team: (args: { slug: string }) => {
      const team = held.teams.find((candidate) => candidate.slug === args.slug);
      return team ? teamView(context, held, team) : null;
    },
    teams: (args: TeamArgs) => {
      const teams = held.teams.filter((team) => !args.rootTeamsOnly || team.parentId === null);
      return connection(bySlug(teams), args, (team) => teamView(context, held, team), { descending: args.orderBy?.direction === 'DESC' });
    },
  };
}

function memberEdge(row: MemberRow): Readonly<Record<string, unknown>> {
  return { role: row.role ?? 'MEMBER', hasTwoFactorEnabled: null };
}
