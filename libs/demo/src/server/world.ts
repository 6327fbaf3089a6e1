import type { AccountRow, Archive, ArchivedOrganization, TeamRow } from '../archive/archive.js';
import type { DiscussionCommentRow } from '../archive/written.js';
import { currentNames } from './accounts.js';
import type { CurrentName } from './accounts.js';
import type { DiscussionIndex } from './discussion-index.js';
import { nodeId } from './node-ids.js';
import { indexRepository } from './repository-index.js';
import type { PullIndex, RepositoryIndex } from './repository-index.js';
import { once } from './sorted.js';

/** What a node id leads to. */
type Held =
  | { readonly kind: 'pull'; readonly repository: RepositoryIndex; readonly pull: PullIndex }
  | { readonly kind: 'repository'; readonly repository: RepositoryIndex }
  | { readonly kind: 'organization'; readonly organization: ArchivedOrganization }
  | { readonly kind: 'discussion'; readonly repository: RepositoryIndex; readonly discussion: DiscussionIndex }
  | {
      readonly kind: 'discussion comment';
      readonly repository: RepositoryIndex;
      readonly discussion: DiscussionIndex;
      readonly comment: DiscussionCommentRow;
    }
  | { readonly kind: 'team'; readonly organization: ArchivedOrganization; readonly team: TeamRow };

/** An archive with everything looked up by name, number and node id. Built once; built again after an edit. */
export interface World {
  /** By lower-case login. */
  readonly organizations: ReadonlyMap<string, ArchivedOrganization>;
  readonly repositories: readonly RepositoryIndex[];
  readonly repositoriesById: ReadonlyMap<number, RepositoryIndex>;
  /** By lower-case `owner/name`. */
  readonly repositoriesByName: ReadonlyMap<string, RepositoryIndex>;
  /** By lower-case `owner/name` of a name given up. */
  readonly renamed: ReadonlyMap<string, RepositoryIndex>;
  /** What accounts are called now, by id. */
  readonly names: ReadonlyMap<number, CurrentName>;
  readonly nodes: ReadonlyMap<string, Held>;
  /** Whether its people and their work are made up. */
  readonly fictional: boolean;
}

export function buildWorld(archive: Archive): World {
  const repositories = once(archive.repositories, (held) => held.repo.id).map(indexRepository);
  const organizations = organizationsOf(archive);
  const renamed = new Map<string, RepositoryIndex>();
  for (const repository of repositories) {
    for (const name of repository.held.repo.former_names ?? []) renamed.set(name.toLowerCase(), repository);
  }
  return {
    organizations,
    repositories,
    repositoriesById: new Map(repositories.map((repository) => [repository.held.repo.id, repository])),
    repositoriesByName: new Map(repositories.map((repository) => [repository.held.repo.full_name.toLowerCase(), repository])),
    renamed,
    names: currentNames(archive.repositories, organizations.values()),
    nodes: nodesOf(repositories, organizations.values()),
    fictional: archive.fictional ?? false,
  };
}

/** The repositories of an owner, in archive order. */
export function repositoriesOf(world: World, login: string): RepositoryIndex[] {
  const owner = login.toLowerCase();
  return world.repositories.filter((repository) => repository.held.repo.owner.login.toLowerCase() === owner);
}

/** The archive's organizations, and an empty one for each owner it says nothing more about. */
function organizationsOf(archive: Archive): Map<string, ArchivedOrganization> {
  const organizations = new Map(archive.organizations.map((held) => [held.login.toLowerCase(), held]));
  for (const { repo } of archive.repositories) {
    const login = repo.owner.login.toLowerCase();
    if (!organizations.has(login)) organizations.set(login, bareOrganization(repo.owner));
  }
  return organizations;
}

function bareOrganization(owner: AccountRow): ArchivedOrganization {
  const { login, id, name = null, node_id } = owner;
  return { login, id, name, members: [], teams: [], ...(node_id === undefined ? {} : { node_id }) };
}

function nodesOf(repositories: readonly RepositoryIndex[], organizations: Iterable<ArchivedOrganization>): Map<string, Held> {
  const nodes = new Map<string, Held>();
  for (const repository of repositories) {
    nodes.set(nodeId('Repository', repository.held.repo), { kind: 'repository', repository });
    for (const pull of repository.pulls.values()) nodes.set(nodeId('PullRequest', pull.row), { kind: 'pull', repository, pull });
    for (const discussion of repository.discussions.byNumber.values()) {
      nodes.set(nodeId('Discussion', discussion.row), { kind: 'discussion', repository, discussion });
      for (const comment of discussion.byId.values()) {
        nodes.set(nodeId('DiscussionComment', comment), { kind: 'discussion comment', repository, discussion, comment });
      }
    }
  }
  for (const organization of organizations) {
    nodes.set(nodeId('Organization', organization), { kind: 'organization', organization });
    for (const team of organization.teams) nodes.set(nodeId('Team', team), { kind: 'team', organization, team });
  }
  return nodes;
}
