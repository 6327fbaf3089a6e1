import { notFound } from './refusal.js';
import type { RepositoryIndex } from './repository-index.js';
import { accountView } from './view-accounts.js';
import { discussionCommentView, discussionView } from './view-discussions.js';
import { organizationView } from './view-organization.js';
import { pullView } from './view-pull.js';
import { repositoryView } from './view-repository.js';
import { teamView } from './view-teams.js';
import type { Context, Upward, View } from './view.js';

export const UPWARD: Upward = { pull: pullView, repository: repositoryView, organization: organizationView };

/** The fields of `Query` that are served. */
export function queryView(context: Context): View {
  const view: View = {
    __typename: 'Query',
    id: 'query',
    viewer: () => accountView(context, context.viewer),
    rateLimit: () => rateLimit(context),
    relay: () => view,
    organization: (args: { login: string }) => {
      const held = context.world.organizations.get(args.login.toLowerCase());
      if (!held) return notFound(`Could not resolve to an Organization with the login of '${args.login}'.`);
      return organizationView(context, held);
    },
    repository: (args: { owner: string; name: string; followRenames?: boolean | null }) => {
      const repository = findRepository(context, args);
      if (!repository) return notFound(`Could not resolve to a Repository with the name '${args.owner}/${args.name}'.`);
      return repositoryView(context, repository);
    },
    node: (args: { id: string }) => nodeView(context, args.id),
    nodes: (args: { ids: readonly string[] }) => args.ids.map((id) => () => nodeView(context, id)).map(settle),
  };
  return view;
}

/** One node of a list that cannot be found is null with an error of its own; the others are served. */
function settle(read: () => View): View | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function nodeView(context: Context, id: string): View {
  const held = context.world.nodes.get(id);
  switch (held?.kind) {
    case 'pull':
      return pullView(context, held.repository, held.pull);
    case 'discussion':
      return discussionView(context, held.repository, held.discussion);
    case 'discussion comment':
      return discussionCommentView(context, held.repository, held.discussion, held.comment);
    case 'repository':
      return repositoryView(context, held.repository);
    case 'organization':
      return organizationView(context, held.organization);
    case 'team':
      return teamView(context, held.organization, held.team);
    case undefined:
      return notFound(`Could not resolve to a node with the global id of '${id}'.`);
  }
}

function findRepository(
  context: Context,
  args: { owner: string; name: string; followRenames?: boolean | null },
): RepositoryIndex | undefined {
  const name = `${args.owner}/${args.name}`.toLowerCase();
  const { repositoriesByName, renamed } = context.world;
  return repositoriesByName.get(name) ?? (args.followRenames === false ? undefined : renamed.get(name));
}

function rateLimit({ cost, allowance }: Context): object {
  return {
    cost: cost.points,
    nodeCount: cost.nodes,
    limit: allowance.limit,
    remaining: allowance.remaining,
    used: allowance.used,
    resetAt: new Date(allowance.reset * 1000).toISOString().replace('.000Z', 'Z'),
  };
}
