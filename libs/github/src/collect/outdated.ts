import type { Activity } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import { MORE_THREADS_QUERY, THREADS_QUERY } from '../queries/threads.graphql.js';
import { moreThreadsAnswer, threadsAnswer } from '../schema/threads.js';
import { outdatedThreads } from '../translate/diff-comment.js';

/** 20 pull requests of 50 threads, each with its first comment: about 10 points. */
const AT_ONCE = 20;

/**
 * Threads of touched pull requests that became outdated. A push outdates a thread without moving its comments' `updated_at`
 * (of 2,600 outdated threads in a real history 1,932 were never bumped), so the comments' own list does not tell.
 */
export async function readOutdated(client: GitHubClient, ids: readonly string[], what: string): Promise<Activity[]> {
  const activities: Activity[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { data } = await client.graphql(
      { name: 'threads', text: THREADS_QUERY, schema: threadsAnswer },
      { ids: ids.slice(from, from + AT_ONCE) },
      what,
    );
    for (const pull of data.nodes) {
      if (pull === null) continue;
      activities.push(...outdatedThreads(pull.reviewThreads.nodes ?? [], pull.number));
      activities.push(...(await furtherThreads(client, pull.id, pull.reviewThreads.pageInfo, what)));
    }
  }
  return activities;
}

async function furtherThreads(
  client: GitHubClient,
  id: string,
  info: { hasNextPage: boolean; endCursor: string | null },
  what: string,
): Promise<Activity[]> {
  const activities: Activity[] = [];
  let { hasNextPage, endCursor } = info;
  while (hasNextPage) {
    const { data } = await client.graphql(
      { name: 'more-threads', text: MORE_THREADS_QUERY, schema: moreThreadsAnswer },
      { id, after: endCursor },
      what,
    );
    if (data.node === null) return activities;
    activities.push(...outdatedThreads(data.node.reviewThreads.nodes ?? [], data.node.number));
    ({ hasNextPage, endCursor } = data.node.reviewThreads.pageInfo);
  }
  return activities;
}
