import type { LabelRow } from '../archive/archive.js';
import { labelNames } from './issue-index.js';
import type { IssueLike } from './issue-index.js';
import { labelNamed } from './label-index.js';
import { nodeId } from './node-ids.js';
import type { RepositoryIndex } from './repository-index.js';
import { simpleUser } from './rest-accounts.js';
import type { Setting } from './rest-accounts.js';
import type { Query } from './rest-page.js';
import type { Entry } from './sorted.js';

/**
 * The rows that an issue list was asked for, in its order: open ones, newest first, unless asked otherwise; all the
 * labels named. `since` counts the moment itself in. Null where it is no time.
 */
export function orderIssues({ issues }: RepositoryIndex, query: Query, earliest: number): readonly Entry<IssueLike>[] | null {
  const { since, direction } = query;
  const from = typeof since === 'string' ? Date.parse(since) : -Infinity;
  if (Number.isNaN(from)) return null;
  if (typeof since === 'string' && from < earliest) return [];
  const state = text(query, 'state') ?? 'open';
  const creator = text(query, 'creator')?.toLowerCase();
  const labels = (text(query, 'labels') ?? '')
    .split(',')
    .map((label) => label.trim().toLowerCase())
    .filter(Boolean);
  const sort = text(query, 'sort');
  const order = issues.by[sort === 'updated' || sort === 'comments' ? sort : 'created'];
  const kept = order.filter(({ row: one }) => {
    if (state !== 'all' && one.row.state !== state) return false;
    if (Date.parse(one.row.updated_at) < from) return false;
    if (creator !== undefined && one.row.user?.login.toLowerCase() !== creator) return false;
    if (labels.length === 0) return true;
    const names = labelNames(one);
    return labels.every((label) => names.has(label));
  });
  return direction === 'asc' ? kept : kept.reverse();
}

/** An issue, or a pull request as the issue it is too: of the latter GitHub says where to find the rest. */
export function issue(repository: RepositoryIndex, one: IssueLike, setting: Setting): object {
  const { row } = one;
  const { full_name } = repository.held.repo;
  const repositoryUrl = `${setting.api}/repos/${full_name}`;
  const url = `${repositoryUrl}/issues/${row.number}`;
  const page = `${setting.web}/${full_name}`;
  return {
    url,
    repository_url: repositoryUrl,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: one.kind === 'pull' ? (one.row.html_url ?? `${page}/pull/${row.number}`) : `${page}/issues/${row.number}`,
    id: row.id,
    node_id: nodeId(one.kind === 'pull' ? 'PullRequest' : 'Issue', row),
    number: row.number,
    title: row.title,
    user: simpleUser(row.user, setting),
    labels: row.labels.map((label) => labelOf(repository, label, repositoryUrl)),
    state: row.state,
    state_reason: one.kind === 'issue' ? one.row.state_reason : null,
    locked: false,
    active_lock_reason: null,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: one.comments.length,
    created_at: row.created_at,
    updated_at: row.updated_at,
    closed_at: row.closed_at,
    author_association: 'NONE',
    body: row.body,
    performed_via_github_app: null,
    ...(one.kind === 'pull' ? pullMembers(one, repositoryUrl, page) : {}),
  };
}

function pullMembers({ row }: IssueLike & { kind: 'pull' }, repositoryUrl: string, page: string): object {
  const htmlUrl = row.html_url ?? `${page}/pull/${row.number}`;
  return {
    draft: row.draft,
    pull_request: {
      url: `${repositoryUrl}/pulls/${row.number}`,
      html_url: htmlUrl,
      diff_url: `${htmlUrl}.diff`,
      patch_url: `${htmlUrl}.patch`,
      merged_at: row.merged_at,
    },
  };
}

function labelOf({ labels, held }: RepositoryIndex, label: string | LabelRow, repositoryUrl: string): object {
  const whole = typeof label === 'string' ? (labels.byName.get(label.toLowerCase()) ?? labelNamed(held.repo.id, label)) : label;
  const { name, color = 'ededed', ...row } = whole;
  const url = `${repositoryUrl}/labels/${encodeURIComponent(name)}`;
  return { id: row.id, node_id: nodeId('Label', row), url, name, color, default: false, description: null };
}

function text(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
}
