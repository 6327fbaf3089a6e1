import type { TimelineRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { databaseId, nodeId } from './node-ids.js';
import type { PullIndex, RepositoryIndex } from './repository-index.js';
import { accountView } from './view-accounts.js';
import { bareCommit } from './view-git.js';
import { reviewView } from './view-reviews.js';
import { teamById } from './view-teams.js';
import type { Context, View } from './view.js';

/** The events that are served: GitHub's name in REST, and the type it has in GraphQL. */
const TYPES: Readonly<Record<string, string>> = {
  review_requested: 'ReviewRequestedEvent',
  review_request_removed: 'ReviewRequestRemovedEvent',
  ready_for_review: 'ReadyForReviewEvent',
  convert_to_draft: 'ConvertToDraftEvent',
  review_dismissed: 'ReviewDismissedEvent',
  head_ref_force_pushed: 'HeadRefForcePushedEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  merged: 'MergedEvent',
};

export interface TimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[] | null;
  readonly since?: string | null;
  readonly skip?: number | null;
}

/** `totalCount` counts what was not asked for too: GitHub's does not heed `itemTypes`. */
export function timelineItems(context: Context, repository: RepositoryIndex, pull: PullIndex, args: TimelineArgs): object {
  const wanted = args.itemTypes ? new Set(args.itemTypes) : null;
  const from = args.since ? Date.parse(args.since) : -Infinity;
  const served = pull.timeline.filter(({ row }) => {
    const type = TYPES[row.event];
    return type !== undefined && (!wanted || wanted.has(itemType(type))) && Date.parse(row.created_at) >= from;
  });
  return connection(served.slice(args.skip ?? 0), args, (row) => eventView(context, repository, pull, row), {
    totalCount: pull.timeline.length + pull.reviews.length + pull.comments.length + pull.commits.length,
    extra: { filteredCount: served.length, updatedAt: pull.row.updated_at },
  });
}

/** `ReviewRequestedEvent` is asked for as `REVIEW_REQUESTED_EVENT`. */
function itemType(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function eventView(context: Context, repository: RepositoryIndex, pull: PullIndex, row: TimelineRow): View {
  const type = TYPES[row.event] as string;
  return {
    __typename: type,
    id: nodeId(type, { id: row.id ?? `${pull.row.id}:${row.event}:${row.created_at}`, node_id: row.node_id ?? null }),
    createdAt: row.created_at,
    actor: accountView(context, row.actor),
    ...detailOf(context, repository, pull, row),
  };
}

function detailOf(context: Context, repository: RepositoryIndex, pull: PullIndex, row: TimelineRow): Readonly<Record<string, unknown>> {
  switch (row.event) {
    case 'review_requested':
    case 'review_request_removed':
      return { requestedReviewer: () => asked(context, repository, row) };
    case 'review_dismissed':
      return dismissal(context, repository, pull, row);
    case 'head_ref_force_pushed':
      return { afterCommit: bareCommit(row.commit_id), beforeCommit: null };
    case 'merged':
      return { commit: bareCommit(row.commit_id), mergeRefName: pull.row.base.ref };
    default:
      return {};
  }
}

function asked(context: Context, repository: RepositoryIndex, row: TimelineRow): View | null {
  if (row.requested_team) return teamById(context, repository.held.repo.owner.login, row.requested_team);
  return accountView(context, row.requested_reviewer);
}

function dismissal(context: Context, repository: RepositoryIndex, pull: PullIndex, row: TimelineRow): Readonly<Record<string, unknown>> {
  const review = pull.reviews.find((entry) => entry.row.id === row.dismissed_review?.review_id)?.row;
  return {
    databaseId: row.id === null ? null : databaseId(row.id),
    previousReviewState: row.dismissed_review?.state.toUpperCase(),
    dismissalMessage: row.dismissed_review?.dismissal_message ?? null,
    review: review ? () => reviewView(context, repository, pull, review) : null,
  };
}
