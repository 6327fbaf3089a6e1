import type { ArchivedRepository } from './archive.js';

type ListName = Exclude<keyof ArchivedRepository, 'repo'>;

/** One file of gzipped JSON lines: the list it holds, what every line must have, and what a line means that says no more. */
export interface ListFile {
  readonly list: ListName;
  readonly file: string;
  readonly needs: readonly string[];
  readonly unsaid?: () => Record<string, unknown>;
}

export const LIST_FILES: readonly ListFile[] = [
  {
    list: 'pulls',
    file: 'pulls.jsonl.gz',
    needs: ['id', 'number', 'state', 'created_at', 'updated_at', 'head', 'base'],
    unsaid: () => ({ ...UNSAID_PULL, labels: [], requested_reviewers: [], requested_teams: [] }),
  },
  {
    list: 'reviews',
    file: 'reviews.jsonl.gz',
    needs: ['id', 'pull_number', 'state'],
    unsaid: () => ({ user: null, body: '', submitted_at: null, commit_id: null }),
  },
  {
    list: 'reviewComments',
    file: 'review_comments.jsonl.gz',
    needs: ['id', 'pull_number', 'path', 'created_at', 'updated_at'],
    unsaid: () => ({ ...UNSAID_PLACE, user: null, body: '', pull_request_review_id: null, in_reply_to_id: null }),
  },
  {
    list: 'issueComments',
    file: 'issue_comments.jsonl.gz',
    needs: ['id', 'issue_number', 'created_at', 'updated_at'],
    unsaid: () => ({ user: null, body: '' }),
  },
  {
    list: 'timeline',
    file: 'timeline.jsonl.gz',
    needs: ['issue_number', 'event', 'created_at'],
    unsaid: () => ({ id: null, actor: null }),
  },
  { list: 'commits', file: 'commits.jsonl.gz', needs: ['pull_number', 'sha', 'message', 'author', 'committer'] },
  { list: 'files', file: 'files.jsonl.gz', needs: ['pull_number', 'files'] },
  { list: 'tree', file: 'tree.jsonl.gz', needs: ['path', 'type', 'sha'] },
  { list: 'codeowners', file: 'codeowners.jsonl.gz', needs: ['sha', 'committedAt', 'path', 'text'] },
  { list: 'blobs', file: 'blobs.jsonl.gz', needs: ['path', 'sha', 'text'] },
  { list: 'headBlobs', file: 'head_blobs.jsonl.gz', needs: ['pull_number', 'head_sha', 'path', 'sha', 'text'] },
  {
    list: 'versions',
    file: 'versions.jsonl.gz',
    needs: ['path', 'commit', 'committed_at', 'text', 'author'],
    unsaid: () => ({ sha: '', pull_number: null }),
  },
  {
    list: 'discussions',
    file: 'discussions.jsonl.gz',
    needs: ['number', 'id', 'category', 'created_at', 'updated_at'],
    unsaid: () => ({ title: '', body: '', user: null, closed_at: null, state_reason: null, answer_id: null, labels: [] }),
  },
  {
    list: 'discussionComments',
    file: 'discussion_comments.jsonl.gz',
    needs: ['discussion_number', 'id', 'created_at', 'updated_at'],
    unsaid: () => ({ parent_id: null, user: null, body: '' }),
  },
  {
    list: 'issues',
    file: 'issues.jsonl.gz',
    needs: ['number', 'id', 'state', 'created_at', 'updated_at'],
    unsaid: () => ({ title: '', body: null, user: null, state_reason: null, closed_at: null, labels: [] }),
  },
];

const UNSAID_PULL = {
  title: '',
  body: null,
  user: null,
  draft: false,
  closed_at: null,
  merged_at: null,
  merged_by: null,
  merge_commit_sha: null,
  additions: 0,
  deletions: 0,
  changed_files: 0,
};

const UNSAID_PLACE = { line: null, original_line: null, commit_id: '', original_commit_id: '' };

export const REPOSITORY_FILE = 'repo.json';
export const ORGANIZATION_FILE = 'org.json';

/** What an archive cannot be read for: one sentence that names the file, and the line where there is one. */
export class CorruptArchiveError extends Error {
  override readonly name = 'CorruptArchiveError';
}
