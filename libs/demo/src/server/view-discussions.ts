import type { DiscussionCommentRow, DiscussionRow } from '../archive/written.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import type { DiscussionIndex } from './discussion-index.js';
import { databaseId, nodeId } from './node-ids.js';
import type { RepositoryIndex } from './repository-index.js';
import { accountView } from './view-accounts.js';
import { labelsNamed } from './view-labels.js';
import type { Context, View } from './view.js';

export interface DiscussionsArgs extends PageArgs {
  readonly orderBy?: { readonly field: 'CREATED_AT' | 'UPDATED_AT'; readonly direction: string } | null;
  readonly categoryId?: string | null;
  readonly answered?: boolean | null;
  readonly states?: readonly string[] | null;
}

/** Those changed last come first unless asked otherwise. */
export function discussionsOf(context: Context, repository: RepositoryIndex, args: DiscussionsArgs): object {
  const { categoryId, answered, states, orderBy } = args;
  const seen = repository.discussions.by[orderBy?.field ?? 'UPDATED_AT'].filter(({ row: { row } }) => {
    if (categoryId && categoryNode(repository, row.category) !== categoryId) return false;
    if (typeof answered === 'boolean' && (row.answer_id !== null) !== answered) return false;
    return !states?.length || states.includes(row.closed_at === null ? 'OPEN' : 'CLOSED');
  });
  return connection(seen, args, (row) => discussionView(context, repository, row), {
    descending: (orderBy?.direction ?? 'DESC') === 'DESC',
  });
}

export function categoriesOf(context: Context, repository: RepositoryIndex, args: PageArgs): object {
  return connection(repository.discussions.categories, args, (row) => categoryView(context, repository, row));
}

export function discussionView(context: Context, repository: RepositoryIndex, discussion: DiscussionIndex): View {
  const { row } = discussion;
  const url = discussionUrl(context, repository, row);
  const answer = row.answer_id === null ? undefined : discussion.byId.get(row.answer_id);
  return {
    __typename: 'Discussion',
    id: nodeId('Discussion', row),
    number: row.number,
    title: row.title,
    url,
    resourcePath: new URL(url).pathname,
    closed: row.closed_at !== null,
    closedAt: row.closed_at,
    stateReason: row.state_reason,
    isAnswered: row.answer_id !== null,
    locked: false,
    ...written(context, row),
    category: () => categoryView(context, repository, row.category),
    repository: () => context.up.repository(context, repository),
    answer: answer ? () => discussionCommentView(context, repository, discussion, answer) : null,
    labels: (args: PageArgs) => labelsNamed(repository, row.labels, args),
    comments: (args: PageArgs) =>
      connection(discussion.comments, args, (comment) => discussionCommentView(context, repository, discussion, comment)),
  };
}

export function discussionCommentView(
  context: Context,
  repository: RepositoryIndex,
  discussion: DiscussionIndex,
  row: DiscussionCommentRow,
): View {
  const url = `${discussionUrl(context, repository, discussion.row)}#discussioncomment-${row.id}`;
  const parent = row.parent_id === null ? undefined : discussion.byId.get(row.parent_id);
  const replies = discussion.replies.get(row.id) ?? [];
  return {
    __typename: 'DiscussionComment',
    id: nodeId('DiscussionComment', row),
    url,
    resourcePath: url.slice(context.web.length),
    isAnswer: discussion.row.answer_id === row.id,
    isMinimized: false,
    ...written(context, row),
    discussion: () => discussionView(context, repository, discussion),
    replyTo: parent ? () => discussionCommentView(context, repository, discussion, parent) : null,
    replies: (args: PageArgs) => connection(replies, args, (reply) => discussionCommentView(context, repository, discussion, reply)),
  };
}

/** What a Discussion and a comment in it both have. */
function written(context: Context, row: DiscussionRow | DiscussionCommentRow): Readonly<Record<string, unknown>> {
  return {
    databaseId: databaseId(row.id),
    body: row.body,
    bodyText: row.body,
    author: accountView(context, row.user),
    authorAssociation: 'NONE',
    createdAt: row.created_at,
    publishedAt: row.created_at,
    updatedAt: row.updated_at,
    lastEditedAt: null,
  };
}

function categoryView(context: Context, repository: RepositoryIndex, category: DiscussionRow['category']): View {
  return {
    __typename: 'DiscussionCategory',
    id: categoryNode(repository, category),
    name: category.name,
    slug: category.slug,
    repository: () => context.up.repository(context, repository),
  };
}

function categoryNode(repository: RepositoryIndex, { slug }: DiscussionRow['category']): string {
  return nodeId('DiscussionCategory', { id: `${repository.held.repo.id}:${slug}` });
}

function discussionUrl(context: Context, repository: RepositoryIndex, row: DiscussionRow): string {
  return `${context.web}/${repository.held.repo.full_name}/discussions/${row.number}`;
}
