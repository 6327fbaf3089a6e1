import type { Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { TransientFailure } from '../../failure.js';
import { DISCUSSIONS_QUERY, DISCUSSION_TEXTS_QUERY, MORE_COMMENTS_QUERY, MORE_REPLIES_QUERY } from '../../queries/discussions.graphql.js';
import {
  discussionsAnswer,
  discussionTextsAnswer,
  moreCommentsAnswer,
  moreRepliesAnswer,
  type Discussion,
  type DiscussionComments,
} from '../../schema/discussions.js';
import { onceMore } from '../once-more.js';
import { mustBe, nameOf } from '../turn.js';
import { gone, inBatches, mustBeWhole } from './ask.js';

const AT_ONCE = 10;
/** A list longer than this is a fault of the server. */
const MAX_ROUNDS = 200;

/** A discussion that was touched. */
export interface Touched {
  readonly id: string;
  readonly updatedAt: string;
  readonly category: string;
}

export interface TouchedPage {
  readonly touched: readonly Touched[];
  readonly totalCount: number;
  /** Null at the end. */
  readonly after: string | null;
}

/** A page of the list, the last touched first. @throws the failures of failure.ts */
export async function listDiscussions(
  client: GitHubClient,
  repository: Repository,
  first: number,
  after: string | null,
): Promise<TouchedPage> {
  const what = nameOf(repository);
  const query = { name: 'discussions', text: DISCUSSIONS_QUERY, schema: discussionsAnswer };
  const { data, errors } = await onceMore(() =>
    client.graphql(query, { owner: repository.owner, name: repository.name, first, after }, what),
  );
  if (data.repository === null) throw gone(what);
  mustBe(repository, data.repository.databaseId);
  mustBeWhole(errors, what);
  const { nodes, pageInfo, totalCount } = data.repository.discussions;
  return {
    touched: (nodes ?? []).flatMap((node) => (node === null ? [] : [{ ...node, category: node.category.name }])),
    totalCount: totalCount ?? 0,
    after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

type Comment = NonNullable<NonNullable<DiscussionComments['nodes']>[number]>;

/** A discussion with all that is said in it. */
export interface ReadDiscussion {
  readonly discussion: Discussion;
  readonly comments: readonly Comment[];
}

/** Discussions by id, read to their ends; those that are gone are left out. @throws the failures of failure.ts */
export async function readDiscussions(client: GitHubClient, ids: readonly string[], what: string): Promise<ReadDiscussion[]> {
  const found = await inBatches(ids, AT_ONCE, async (batch) => {
    const query = { name: 'discussion-texts', text: DISCUSSION_TEXTS_QUERY, schema: discussionTextsAnswer };
    const { data, errors } = await client.graphql(query, { ids: batch }, what);
    mustBeWhole(
      errors.filter(({ type }) => type !== 'NOT_FOUND'),
      what,
    );
    return data.nodes.filter((node) => node !== null);
  });
  const read: ReadDiscussion[] = [];
  for (const discussion of found) read.push({ discussion, comments: await commentsOf(client, discussion, what) });
  return read;
}

async function commentsOf(client: GitHubClient, { id, comments: start }: Discussion, what: string): Promise<Comment[]> {
  const comments = present(start.nodes);
  const query = { name: 'more-discussion-comments', text: MORE_COMMENTS_QUERY, schema: moreCommentsAnswer };
  let info = start.pageInfo;
  for (let round = 0; info.hasNextPage; round += 1) {
    mustEnd(round, what);
    const { endCursor: after } = info;
    const { data, errors } = await onceMore(() => client.graphql(query, { id, after }, what));
    mustBeWhole(errors, what);
    if (data.node === null) break;
    comments.push(...present(data.node.comments.nodes));
    info = data.node.comments.pageInfo;
  }
  const whole: Comment[] = [];
  for (const comment of comments) whole.push(await withReplies(client, comment, what));
  return whole;
}

async function withReplies(client: GitHubClient, comment: Comment, what: string): Promise<Comment> {
  const nodes = [...(comment.replies.nodes ?? [])];
  const query = { name: 'more-discussion-replies', text: MORE_REPLIES_QUERY, schema: moreRepliesAnswer };
  let info = comment.replies.pageInfo;
  for (let round = 0; info.hasNextPage; round += 1) {
    mustEnd(round, what);
    const { endCursor: after } = info;
    const { data, errors } = await onceMore(() => client.graphql(query, { id: comment.id, after }, what));
    mustBeWhole(errors, what);
    if (data.node === null) break;
    nodes.push(...(data.node.replies.nodes ?? []));
    info = data.node.replies.pageInfo;
  }
  return { ...comment, replies: { ...comment.replies, nodes } };
}

function present<T>(nodes: readonly (T | null)[] | null): T[] {
  return (nodes ?? []).filter((node) => node !== null);
}

function mustEnd(round: number, what: string): void {
  if (round > MAX_ROUNDS) throw new TransientFailure(`A discussion of ${what} does not end.`);
}
