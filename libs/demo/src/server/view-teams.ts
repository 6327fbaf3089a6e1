import type { ArchivedOrganization, TeamRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { databaseId, nodeId } from './node-ids.js';
import { sorted } from './sorted.js';
import { accountView } from './view-accounts.js';
import type { Context, View } from './view.js';

interface TeamMemberArgs extends PageArgs {
  readonly membership?: string | null;
  readonly role?: string | null;
}

/** The team of an owner with this id; a team the archive no longer has keeps the name the row gives it. */
export function teamById(context: Context, login: string, row: { id: number; slug: string; name: string }): View | null {
  const organization = context.world.organizations.get(login.toLowerCase());
  if (!organization) return null;
  const team = organization.teams.find((candidate) => candidate.id === row.id);
  return teamView(context, organization, team ?? { ...row, parentId: null, members: [] });
}

export function teamView(context: Context, organization: ArchivedOrganization, team: TeamRow): View {
  const path = `/orgs/${organization.login}/teams/${team.slug}`;
  return {
    __typename: 'Team',
    id: nodeId('Team', team),
    databaseId: databaseId(team.id),
    slug: team.slug,
    combinedSlug: `${organization.login}/${team.slug}`,
    name: team.name,
    description: null,
    privacy: 'VISIBLE',
    url: `${context.web}${path}`,
    resourcePath: path,
    organization: () => context.up.organization(context, organization),
    parentTeam: () => {
      const parent = organization.teams.find((candidate) => candidate.id === team.parentId);
      return parent ? teamView(context, organization, parent) : null;
    },
    childTeams: (args: PageArgs) => {
      const children = organization.teams.filter((candidate) => candidate.parentId === team.id);
      return connection(bySlug(children), args, (child) => teamView(context, organization, child));
    },
    members: (args: TeamMemberArgs) => {
      const members = membersOf(organization, team, args.membership ?? 'ALL').filter((member) => !args.role || member.role === args.role);
      return connection(
        byLogin(members),
        args,
        (row) => accountView(context, { ...row, type: 'User' }),
        {},
        (row) => ({ role: row.role }),
      );
    },
  };
}

type TeamMember = TeamRow['members'][number];

/** GitHub counts the members of child teams in unless asked for IMMEDIATE ones. */
function membersOf(organization: ArchivedOrganization, team: TeamRow, membership: string): TeamMember[] {
  if (membership === 'IMMEDIATE') return team.members;
  const children = organization.teams.filter((candidate) => candidate.parentId === team.id);
  const below = children.flatMap((child) => membersOf(organization, child, 'ALL'));
  const all = membership === 'CHILD_TEAM' ? below : [...team.members, ...below];
  return [...new Map([...all].reverse().map((member) => [member.id, member])).values()];
}

export function byLogin<T extends { login: string; id: number }>(rows: readonly T[]): ReturnType<typeof sorted<T>> {
  return sorted(
    rows,
    (row) => row.login.toLowerCase(),
    (row) => row.id,
  );
}

export function bySlug(teams: readonly TeamRow[]): ReturnType<typeof sorted<TeamRow>> {
  return sorted(
    teams,
    (team) => team.slug,
    (team) => team.id,
  );
}
