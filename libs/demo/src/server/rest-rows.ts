import type { IssueCommentRow, ReviewCommentRow } from '../archive/archive.js';
import { nodeId } from './node-ids.js';
import type { RepositoryIndex } from './repository-index.js';
import { simpleUser } from './rest-accounts.js';
import type { Setting } from './rest-accounts.js';

/** A comment on the diff, as the repository-wide list gives it. */
export function reviewComment(repository: RepositoryIndex, row: ReviewCommentRow, setting: Setting): object {
  const { full_name } = repository.held.repo;
  const url = `${setting.api}/repos/${full_name}/pulls/comments/${row.id}`;
  const pullUrl = `${setting.api}/repos/${full_name}/pulls/${row.pull_number}`;
  const htmlUrl = row.html_url ?? `${setting.web}/${full_name}/pull/${row.pull_number}#discussion_r${row.id}`;
  const onFile = row.line === null && row.original_line === null;
  return {
    url,
    pull_request_review_id: row.pull_request_review_id,
    id: row.id,
    node_id: nodeId('PullRequestReviewComment', row),
    diff_hunk: '',
    path: row.path,
    commit_id: row.commit_id,
    original_commit_id: row.original_commit_id,
    user: simpleUser(row.user, setting),
    body: row.body,
    created_at: row.created_at,
    updated_at: row.updated_at,
    html_url: htmlUrl,
    pull_request_url: pullUrl,
    _links: { self: { href: url }, html: { href: htmlUrl }, pull_request: { href: pullUrl } },
    author_association: row.author_association ?? 'NONE',
    start_line: row.start_line ?? null,
    original_start_line: row.original_start_line ?? null,
    start_side: row.start_line ? (row.side ?? 'RIGHT') : null,
    line: row.line,
    original_line: row.original_line,
    side: row.side ?? 'RIGHT',
    // GitHub leaves the field out of a comment that starts a thread.
    ...(row.in_reply_to_id === null ? {} : { in_reply_to_id: row.in_reply_to_id }),
    subject_type: onFile ? 'file' : 'line',
  };
}

/** A comment on the conversation, as the repository-wide list gives it. */
export function issueComment(repository: RepositoryIndex, row: IssueCommentRow, setting: Setting): object {
  const { full_name } = repository.held.repo;
  const kind = repository.issues.byNumber.get(row.issue_number)?.kind === 'issue' ? 'issues' : 'pull';
  return {
    url: `${setting.api}/repos/${full_name}/issues/comments/${row.id}`,
    html_url: row.html_url ?? `${setting.web}/${full_name}/${kind}/${row.issue_number}#issuecomment-${row.id}`,
    issue_url: `${setting.api}/repos/${full_name}/issues/${row.issue_number}`,
    id: row.id,
    node_id: nodeId('IssueComment', row),
    user: simpleUser(row.user, setting),
    created_at: row.created_at,
    updated_at: row.updated_at,
    body: row.body,
    author_association: row.author_association ?? 'NONE',
    performed_via_github_app: null,
  };
}
