import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { commitNamed, tipOf } from './git/known-commit.js';
import { databaseId, nodeId } from './node-ids.js';
import { notFound } from './refusal.js';
import type { RepositoryIndex } from './repository-index.js';
import { moment, sorted } from './sorted.js';
import type { Key } from './sorted.js';
import { categoriesOf, discussionsOf, discussionView } from './view-discussions.js';
import type { DiscussionsArgs } from './view-discussions.js';
import { pathObject } from './view-files.js';
import { knownCommitView } from './view-git.js';
import { labelsOf } from './view-labels.js';
import type { LabelsArgs } from './view-labels.js';
import { pullState, pullView } from './view-pull.js';
import type { Context, View } from './view.js';

export interface RepositoryArgs extends PageArgs {
  readonly isArchived?: boolean | null;
  readonly isFork?: boolean | null;
  readonly privacy?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

interface PullArgs extends PageArgs {
  readonly states?: readonly string[] | null;
  readonly baseRefName?: string | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: { readonly field: 'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS'; readonly direction: string } | null;
}

export function repositoryView(context: Context, repository: RepositoryIndex): View {
  const { repo } = repository.held;
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repo),
    databaseId: databaseId(repo.id),
    name: repo.name,
    nameWithOwner: repo.full_name,
    description: repo.description ?? null,
    url: repo.html_url ?? `${context.web}/${repo.full_name}`,
    resourcePath: `/${repo.full_name}`,
    createdAt: repo.created_at,
    updatedAt: repository.updatedAt,
    pushedAt: pushedAt(repository),
    archivedAt: null,
    isPrivate: repo.private ?? false,
    isArchived: repo.archived ?? false,
    isFork: repo.fork ?? false,
    isDisabled: false,
    isEmpty: repo.head_sha === undefined,
    isInOrganization: true,
    isLocked: false,
    isMirror: false,
    isTemplate: false,
    hasIssuesEnabled: true,
    hasDiscussionsEnabled: repo.has_discussions ?? repository.discussions.byNumber.size > 0,
    visibility: repo.private ? 'PRIVATE' : 'PUBLIC',
    owner: () => owner(context, repository),
    defaultBranchRef: () => defaultBranch(context, repository),
    ref: (args: { qualifiedName: string }) =>
      [repo.default_branch, `refs/heads/${repo.default_branch}`].includes(args.qualifiedName) ? defaultBranch(context, repository) : null,
    object: (args: { expression?: string | null; oid?: string | null }) =>
      gitObject(context, repository, args.expression ?? args.oid ?? 'HEAD'),
    pullRequest: (args: { number: number }) => {
      const pull = repository.pulls.get(args.number);
      if (!pull) return notFound(`Could not resolve to a PullRequest with the number of ${args.number}.`);
      return pullView(context, repository, pull);
    },
    discussion: (args: { number: number }) => {
      const discussion = repository.discussions.byNumber.get(args.number);
      if (!discussion) return notFound(`Could not resolve to a Discussion with the number of ${args.number}.`);
      return discussionView(context, repository, discussion);
    },
    labels: (args: LabelsArgs) => labelsOf(repository, args),
    discussions: (args: DiscussionsArgs) => discussionsOf(context, repository, args),
    discussionCategories: (args: PageArgs) => categoriesOf(context, repository, args),
    pullRequests: (args: PullArgs) => pullRequests(context, repository, args),
  };
}

export function repositoryConnection(context: Context, held: readonly RepositoryIndex[], args: RepositoryArgs): object {
  const { isArchived, isFork, privacy, orderBy } = args;
  const seen = held.filter(({ held: { repo } }) => {
    if (typeof isArchived === 'boolean' && (repo.archived ?? false) !== isArchived) return false;
    if (typeof isFork === 'boolean' && (repo.fork ?? false) !== isFork) return false;
    return !privacy || (privacy === 'PRIVATE') === (repo.private ?? false);
  });
  const order = sorted(
    seen,
    (repository) => repositoryKey(repository, orderBy?.field ?? 'CREATED_AT'),
    (repository) => repository.held.repo.id,
  );
  return connection(order, args, (row) => repositoryView(context, row), { descending: orderBy?.direction === 'DESC' });
}

function repositoryKey(repository: RepositoryIndex, field: string): Key {
  if (field === 'NAME') return repository.held.repo.name.toLowerCase();
  if (field === 'PUSHED_AT') return moment(pushedAt(repository));
  return moment(field === 'UPDATED_AT' ? repository.updatedAt : repository.held.repo.created_at);
}

function pushedAt(repository: RepositoryIndex): string {
  return repository.held.repo.pushed_at ?? repository.updatedAt;
}

/** Oldest first unless asked otherwise, as GitHub lists them. */
function pullRequests(context: Context, repository: RepositoryIndex, args: PullArgs): object {
  const all = repository.pullsBy[args.orderBy?.field ?? 'CREATED_AT'];
  const { states, baseRefName, labels } = args;
  const filtered = states ?? baseRefName ?? labels;
  const seen = filtered
    ? all.filter(({ row }) => {
        if (states && !states.includes(pullState(row))) return false;
        if (baseRefName && row.row.base.ref !== baseRefName) return false;
        return !labels || row.row.labels.some((label) => labels.includes(label.name));
      })
    : all;
  return connection(seen, args, (pull) => pullView(context, repository, pull), { descending: args.orderBy?.direction === 'DESC' });
}

function owner(context: Context, repository: RepositoryIndex): View | null {
  const held = context.world.organizations.get(repository.held.repo.owner.login.toLowerCase());
  return held ? context.up.organization(context, held) : null;
}

/** What `<commit or branch>:<path>`, a branch or a commit leads to. */
function gitObject(context: Context, repository: RepositoryIndex, expression: string): View | null {
  if (expression.includes(':')) return pathObject(context, repository, expression);
  const commit = commitNamed(repository, expression);
  return commit && knownCommitView(context, repository, commit);
}

function defaultBranch(context: Context, repository: RepositoryIndex): View | null {
  const name = repository.held.repo.default_branch;
  const tip = tipOf(repository);
  if (!tip) return null;
  const target = (): View => knownCommitView(context, repository, tip);
  return { __typename: 'Ref', id: nodeId('Ref', { id: `${repository.held.repo.id}:${name}` }), name, prefix: 'refs/heads/', target };
}
