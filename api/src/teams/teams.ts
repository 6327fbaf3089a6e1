import { may } from '@ambit/access';
import type { Store, TeamView } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { page } from '../schema/connection.js';
import { NOT_SHARED, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { personOf, TeamRef } from '../schema/person.js';
import { plain } from '../schema/whom.js';
import { Team, TeamConnection, TeamMembership } from './types.js';

/** Teams in order of name, as the store gives them; who belongs and when, no numbers. */
export async function readTeams(
  store: Store,
  ask: Ask,
  first: number | null,
  after: string | null | undefined,
): Promise<TeamConnection | NotShared> {
  if (!mayViewTeams(ask)) return NOT_SHARED;
  const { edges, pageInfo, totalCount } = page(await store.teams.list(), ({ id }) => `team ${String(id)}`, first ?? 50, after);
  return make(TeamConnection, { edges: edges.map(({ cursor, node }) => ({ cursor, node: shape(node) })), pageInfo, totalCount });
}

export async function readTeam(store: Store, ask: Ask, slug: string): Promise<Team | NotShared> {
  if (!mayViewTeams(ask)) return NOT_SHARED;
  const team = await store.teams.bySlug(plain(slug));
  return team === null ? NOT_SHARED : shape(team);
}

function mayViewTeams(ask: Ask): boolean {
  return may(ask.viewer, 'view-teams', INSTANCE, ask.policy, ask.now).allowed;
}

function shape(team: TeamView): Team {
  return make(Team, {
    slug: team.slug,
    name: team.name,
    parent: team.parent === null ? null : refOf(team.parent),
    children: team.children.map(refOf),
    memberCount: team.memberCount,
    assumed: team.assumed,
    memberships: team.memberships.map(({ person, role, from, to, assumed }) =>
      make(TeamMembership, { person: personOf(person), role, from, to, assumed }),
    ),
  });
}

function refOf({ slug, name }: { readonly slug: string; readonly name: string }): TeamRef {
  return make(TeamRef, { slug, name });
}
