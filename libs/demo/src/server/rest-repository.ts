import { nodeId } from './node-ids.js';
import type { RepositoryIndex } from './repository-index.js';
import { simpleUser } from './rest-accounts.js';
import type { Setting } from './rest-accounts.js';

/** The lists that hang on a repository: GitHub names an address for each in every repository it shows. */
const BRANCHES: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '{/branch}',
  collaborators: '{/collaborator}',
  comments: '{/number}',
  commits: '{/sha}',
  compare: '/{base}...{head}',
  contents: '/{+path}',
  contributors: '',
  deployments: '',
  downloads: '',
  events: '',
  forks: '',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '{/number}',
  keys: '{/key_id}',
  labels: '{/name}',
  languages: '',
  merges: '',
  milestones: '{/number}',
  notifications: '{?since,all,participating}',
  pulls: '{/number}',
  releases: '{/id}',
  stargazers: '',
  statuses: '/{sha}',
  subscribers: '',
  subscription: '',
  tags: '',
  teams: '',
  trees: '/git/trees{/sha}',
};

/** GitHub's "minimal repository", with what its full form adds where that is known. */
export function repositoryRow(repository: RepositoryIndex, setting: Setting): object {
  const { repo } = repository.held;
  const url = `${setting.api}/repos/${repo.full_name}`;
  const open = [...repository.issues.byNumber.values()].filter(({ row }) => row.state === 'open').length;
  return {
    id: repo.id,
    node_id: nodeId('Repository', repo),
    name: repo.name,
    full_name: repo.full_name,
    private: repo.private ?? false,
    owner: simpleUser(repo.owner, setting),
    html_url: repo.html_url ?? `${setting.web}/${repo.full_name}`,
    description: repo.description ?? null,
    fork: repo.fork ?? false,
    url,
    ...branchUrls(url),
    created_at: repo.created_at,
    updated_at: repository.updatedAt,
    pushed_at: repo.pushed_at ?? repository.updatedAt,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    forks_count: 0,
    open_issues_count: open,
    language: null,
    has_issues: true,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: repo.has_discussions ?? repository.discussions.byNumber.size > 0,
    archived: repo.archived ?? false,
    disabled: false,
    visibility: repo.private ? 'private' : 'public',
    default_branch: repo.default_branch,
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
  };
}

function branchUrls(url: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(BRANCHES).map(([name, rest]) => {
      const path = rest.startsWith('/git/') || rest.startsWith('/issues/') ? rest : `/${name}${rest}`;
      return [`${name}_url`, `${url}${path}`];
    }),
  );
}
