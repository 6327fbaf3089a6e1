import type { IssueCommentRow, ReviewCommentRow, ReviewRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { databaseId, nodeId, threadId } from './node-ids.js';
import type { PullIndex, RepositoryIndex } from './repository-index.js';
import { groupBy, sorted } from './sorted.js';
import type { Entry } from './sorted.js';
import { accountView } from './view-accounts.js';
import { bareCommit } from './view-git.js';
import type { Context, View } from './view.js';

export interface ReviewArgs extends PageArgs {
  readonly author?: string | null;
  readonly states?: readonly string[] | null;
}

/** A review still being written is seen by its author alone. */
export function reviewsOf(context: Context, repository: RepositoryIndex, pull: PullIndex, args: ReviewArgs): object {
  const seen = pull.reviews.filter(({ row }) => {
    if (row.state === 'PENDING' && row.user?.id !== context.viewer.id) return false;
    if (args.author && row.user?.login !== args.author) return false;
    return !args.states || args.states.includes(row.state);
  });
  return connection(seen, args, (row) => reviewView(context, repository, pull, row));
}

export function reviewView(context: Context, repository: RepositoryIndex, pull: PullIndex, row: ReviewRow): View {
  const submitted = row.submitted_at ?? pull.row.created_at;
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PullRequestReview', row),
    databaseId: databaseId(row.id),
    fullDatabaseId: String(row.id),
    state: row.state,
    body: row.body,
    bodyText: row.body,
    createdAt: submitted,
    submittedAt: row.submitted_at,
    publishedAt: row.submitted_at,
    updatedAt: row.updated_at ?? submitted,
    lastEditedAt: row.updated_at && row.updated_at > submitted ? row.updated_at : null,
    author: accountView(context, row.user),
    authorAssociation: row.author_association ?? 'NONE',
    commit: bareCommit(row.commit_id),
    url: row.html_url ?? `${pullUrl(context, repository, pull)}#pullrequestreview-${row.id}`,
    comments: (args: PageArgs) => {
      const own = pull.reviewComments.filter((entry) => entry.row.pull_request_review_id === row.id);
      return connection(own, args, (comment) => reviewCommentView(context, repository, pull, comment));
    },
  };
}

export function issueCommentView(context: Context, repository: RepositoryIndex, pull: PullIndex, row: IssueCommentRow): View {
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', row),
    url: row.html_url ?? `${pullUrl(context, repository, pull)}#issuecomment-${row.id}`,
    ...remark(context, row),
  };
}

/** Threads are tied together by the first comment; nothing in an archive says that one was resolved. */
export function threadsOf(context: Context, repository: RepositoryIndex, pull: PullIndex, args: PageArgs): object {
  const groups = groupBy(pull.reviewComments, (entry) => entry.row.in_reply_to_id ?? entry.row.id);
  const threads = [...groups].map(([root, entries]) => ({ root, entries }));
  const order = sorted(
    threads,
    (thread) => thread.entries[0]?.key ?? 0,
    (thread) => thread.root,
  );
  return connection(order, args, (thread) => threadView(context, repository, pull, thread));
}

interface Thread {
  readonly root: number;
  readonly entries: readonly Entry<ReviewCommentRow>[];
}

function threadView(context: Context, repository: RepositoryIndex, pull: PullIndex, thread: Thread): View {
  const first = (thread.entries.find((entry) => entry.row.id === thread.root) ?? thread.entries[0])?.row as ReviewCommentRow;
  return {
    __typename: 'PullRequestReviewThread',
    id: threadId(thread.root),
    isResolved: false,
    isCollapsed: false,
    isOutdated: isOutdated(first),
    resolvedBy: null,
    path: first.path,
    line: first.line,
    originalLine: first.original_line,
    startLine: first.start_line ?? null,
    originalStartLine: first.original_start_line ?? null,
    diffSide: first.side ?? 'RIGHT',
    subjectType: subjectType(first),
    comments: (args: PageArgs) => connection(thread.entries, args, (row) => reviewCommentView(context, repository, pull, row)),
  };
}

function reviewCommentView(context: Context, repository: RepositoryIndex, pull: PullIndex, row: ReviewCommentRow): View {
  const find = (id: number): ReviewCommentRow | undefined => pull.reviewComments.find((entry) => entry.row.id === id)?.row;
  const review = pull.reviews.find((entry) => entry.row.id === row.pull_request_review_id)?.row;
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PullRequestReviewComment', row),
    path: row.path,
    line: row.line,
    originalLine: row.original_line,
    startLine: row.start_line ?? null,
    originalStartLine: row.original_start_line ?? null,
    outdated: isOutdated(row),
    subjectType: subjectType(row),
    state: 'SUBMITTED',
    commit: bareCommit(row.commit_id),
    originalCommit: bareCommit(row.original_commit_id),
    pullRequestReview: review ? () => reviewView(context, repository, pull, review) : null,
    replyTo: () => {
      const root = row.in_reply_to_id === null ? undefined : find(row.in_reply_to_id);
      return root ? reviewCommentView(context, repository, pull, root) : null;
    },
    url: row.html_url ?? `${pullUrl(context, repository, pull)}#discussion_r${row.id}`,
    ...remark(context, row),
  };
}

/** What both kinds of comment have. */
function remark(context: Context, row: IssueCommentRow | ReviewCommentRow): Readonly<Record<string, unknown>> {
  return {
    databaseId: databaseId(row.id),
    fullDatabaseId: String(row.id),
    body: row.body,
    bodyText: row.body,
    createdAt: row.created_at,
    publishedAt: row.created_at,
    updatedAt: row.updated_at,
    lastEditedAt: row.updated_at > row.created_at ? row.updated_at : null,
    author: accountView(context, row.user),
    authorAssociation: row.author_association ?? 'NONE',
  };
}

export function pullUrl(context: Context, repository: RepositoryIndex, pull: PullIndex): string {
  return pull.row.html_url ?? `${context.web}/${repository.held.repo.full_name}/pull/${pull.row.number}`;
}

function isOutdated(row: ReviewCommentRow): boolean {
  return row.line === null && row.original_line !== null;
}

function subjectType(row: ReviewCommentRow): string {
  return row.line === null && row.original_line === null ? 'FILE' : 'LINE';
}
