import type { PullNode } from '../schema/pulls.js';
import type { RestIssueComment, RestReviewComment } from '../schema/comments.js';

/** Answers in GitHub's forms, about people who do not exist. */
export const ada = { __typename: 'User', login: 'ada', databaseId: 11, name: 'Ada Example' };
/** Where they work. */
export const home = { owner: 'acme', name: 'ledger' };
export const bo = { __typename: 'User', login: 'bo', databaseId: 12, name: null };
export const robot = { __typename: 'Bot', login: 'dependabot', databaseId: 13 };

function listOf<T>(nodes: T[]) {
  return { pageInfo: { hasNextPage: false, endCursor: null }, totalCount: nodes.length, nodes };
}

/** A pull request of ada's with the lists given. */
export function pullNode(change: Partial<PullNode> = {}): PullNode {
  return {
    id: 'PR_1',
    fullDatabaseId: '9000000001',
    number: 7,
    state: 'OPEN',
    isDraft: false,
    title: 'Teach the ledger to round',
    body: 'Rounds half to even.',
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-04T10:00:00Z',
    lastEditedAt: null,
    closedAt: null,
    mergedAt: null,
    author: ada,
    headRefOid: 'a'.repeat(40),
    additions: 10,
    deletions: 2,
    changedFiles: 2,
    files: listOf([{ path: 'src/round.ts' }, { path: 'readme.md' }]),
    labels: listOf([{ name: 'money' }]),
    reviews: listOf([]),
    comments: listOf([]),
    commits: listOf([]),
    timelineItems: listOf([]),
    ...change,
  };
}

export const lists = { of: listOf };

export function diffCommentRow(change: Partial<RestReviewComment> = {}): RestReviewComment {
  return {
    id: 501,
    pull_request_review_id: 401,
    pull_request_url: 'https://api.github.com/repos/acme/ledger/pulls/7',
    user: { id: 12, login: 'bo', type: 'User' },
    body: 'Is this the banker’s rounding?',
    path: 'src/round.ts',
    line: 4,
    original_line: 4,
    created_at: '2026-03-02T10:00:00Z',
    updated_at: '2026-03-02T10:00:00Z',
    ...change,
  };
}

export function talkRow(change: Partial<RestIssueComment> = {}): RestIssueComment {
  return {
    id: 601,
    html_url: 'https://github.com/acme/ledger/pull/7#issuecomment-601',
    user: { id: 12, login: 'bo', type: 'User' },
    body: 'Shall we say so in the readme?',
    created_at: '2026-03-02T11:00:00Z',
    updated_at: '2026-03-02T11:00:00Z',
    ...change,
  };
}
