import type { FilesRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { databaseId, nodeId } from './node-ids.js';
import type { PullIndex, RepositoryIndex } from './repository-index.js';
import { sorted } from './sorted.js';
import { accountView } from './view-accounts.js';
import { bareCommit, commitView } from './view-git.js';
import { labelView } from './view-labels.js';
import { teamById } from './view-teams.js';
import { issueCommentView, pullUrl, reviewsOf, threadsOf } from './view-reviews.js';
import type { ReviewArgs } from './view-reviews.js';
import { timelineItems } from './view-timeline.js';
import type { TimelineArgs } from './view-timeline.js';
import type { Context, View } from './view.js';

const CHANGE_TYPES: Readonly<Record<string, string>> = { added: 'ADDED', removed: 'DELETED', renamed: 'RENAMED', copied: 'COPIED' };

export function pullView(context: Context, repository: RepositoryIndex, pull: PullIndex): View {
  return { ...stateOf(context, repository, pull), ...listsOf(context, repository, pull), __typename: 'PullRequest' };
}

export function pullState(pull: PullIndex): 'OPEN' | 'CLOSED' | 'MERGED' {
  if (pull.row.merged_at !== null) return 'MERGED';
  return pull.row.state === 'open' ? 'OPEN' : 'CLOSED';
}

function stateOf(context: Context, repository: RepositoryIndex, pull: PullIndex): Readonly<Record<string, unknown>> {
  const { row } = pull;
  const url = pullUrl(context, repository, pull);
  const state = pullState(pull);
  return {
    id: nodeId('PullRequest', row),
    databaseId: databaseId(row.id),
    fullDatabaseId: String(row.id),
    number: row.number,
    state,
    closed: state !== 'OPEN',
    merged: state === 'MERGED',
    isDraft: row.draft,
    locked: row.locked ?? false,
    title: row.title,
    body: row.body ?? '',
    bodyText: row.body ?? '',
    url,
    permalink: url,
    resourcePath: new URL(url).pathname,
    createdAt: row.created_at,
    publishedAt: row.created_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at,
    mergedAt: row.merged_at,
    author: accountView(context, row.user),
    authorAssociation: row.author_association ?? 'NONE',
    mergedBy: accountView(context, row.merged_by),
    mergeCommit: state === 'MERGED' ? bareCommit(row.merge_commit_sha) : null,
    headRefOid: row.head.sha,
    headRefName: row.head.ref,
    baseRefName: row.base.ref,
    baseRefOid: row.base.sha,
    additions: row.additions,
    deletions: row.deletions,
    changedFiles: row.changed_files,
    totalCommentsCount: pull.comments.length + pull.reviewComments.length,
    repository: () => context.up.repository(context, repository),
    baseRepository: () => context.up.repository(context, repository),
  };
}

function listsOf(context: Context, repository: RepositoryIndex, pull: PullIndex): Readonly<Record<string, unknown>> {
  return {
    files: (args: PageArgs) => (pull.files ? connection(pull.files, args, fileView) : null),
    labels: (args: PageArgs) => {
      const labels = sorted(
        pull.row.labels,
        (label) => label.id,
        (label) => label.name,
      );
      return connection(labels, args, labelView);
    },
    reviewRequests: (args: PageArgs) => reviewRequests(context, repository, pull, args),
    reviews: (args: ReviewArgs) => reviewsOf(context, repository, pull, args),
    comments: (args: PageArgs) => connection(pull.comments, args, (row) => issueCommentView(context, repository, pull, row)),
    commits: (args: PageArgs) =>
      connection(pull.commits, args, (row) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PullRequestCommit', { id: `${pull.row.id}:${row.sha}` }),
        commit: () => commitView(context, row),
        url: `${pullUrl(context, repository, pull)}/commits/${row.sha}`,
      })),
    reviewThreads: (args: PageArgs) => threadsOf(context, repository, pull, args),
    timelineItems: (args: TimelineArgs) => timelineItems(context, repository, pull, args),
  };
}

function fileView(file: FilesRow['files'][number]): View {
  return {
    __typename: 'PullRequestChangedFile',
    path: file.filename,
    additions: file.additions,
    deletions: file.deletions,
    changeType: CHANGE_TYPES[file.status ?? ''] ?? 'MODIFIED',
  };
}

/** Only the requests still open: one that was answered is in the timeline and nowhere else. */
function reviewRequests(context: Context, repository: RepositoryIndex, pull: PullIndex, args: PageArgs): object {
  const { requested_reviewers: people, requested_teams: teams } = pull.row;
  const requests = [
    ...people.map((row) => ({ id: row.id, asCodeOwner: row.as_code_owner, reviewer: accountView(context, row) })),
    ...teams.map((row) => ({
      id: row.id,
      asCodeOwner: row.as_code_owner,
      reviewer: teamById(context, repository.held.repo.owner.login, row),
    })),
  ];
  const order = sorted(
    requests,
    (request) => request.id,
    (request) => request.reviewer?.__typename ?? '',
  );
  return connection(order, args, (request) => ({
    __typename: 'ReviewRequest',
    id: nodeId('ReviewRequest', { id: `${pull.row.id}:${request.id}` }),
    databaseId: null,
    asCodeOwner: request.asCodeOwner ?? false,
    requestedReviewer: request.reviewer,
  }));
}
