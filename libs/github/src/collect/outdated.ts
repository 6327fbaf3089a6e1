import type { Activity } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import { TransientFailure, type GraphqlError } from '../failure.js';
import { MORE_THREADS_QUERY, THREADS_QUERY } from '../queries/threads.graphql.js';
import { moreThreadsAnswer, threadsAnswer } from '../schema/threads.js';
import { outdatedThreads } from '../translate/diff-comment.js';
import type { ReadPull } from '../translate/pull.js';
import { mayShrink, onceMore } from './once-more.js';

/** 20 pull requests of 50 threads, each with its first comment: about 10 points. */
const AT_ONCE = 20;

/**
 * Threads of touched pull requests that became outdated. A push outdates a thread without moving its comments' `updated_at`
 * (of 2,600 outdated threads in a real history 1,932 were never bumped), so the comments' own list does not tell.
 */
export async function outdatedOf(client: GitHubClient, pulls: readonly ReadPull[], what: string): Promise<Activity[]> {
  const ids = pulls.filter(({ lists }) => lists.reviews.length > 0).map(({ facts }) => facts.id);
  const activities: Activity[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    activities.push(...(await readThreads(client, ids.slice(from, from + AT_ONCE), what)));
  }
  return activities;
}

/** Too heavy together: halved. */
async function readThreads(client: GitHubClient, ids: readonly string[], what: string): Promise<Activity[]> {
  try {
    return await onceMore(() => askThreads(client, ids, what));
  } catch (error) {
    if (!mayShrink(error) || ids.length === 1) throw error;
    const half = Math.ceil(ids.length / 2);
    return [...(await readThreads(client, ids.slice(0, half), what)), ...(await readThreads(client, ids.slice(half), what))];
  }
}

async function askThreads(client: GitHubClient, ids: readonly string[], what: string): Promise<Activity[]> {
  const activities: Activity[] = [];
  const { data, errors } = await client.graphql({ name: 'threads', text: THREADS_QUERY, schema: threadsAnswer }, { ids }, what);
  checkWhole(errors, what);
  for (const pull of data.nodes) {
    if (pull === null) continue;
    activities.push(...outdatedThreads(pull.reviewThreads.nodes ?? [], pull.number));
    activities.push(...(await furtherThreads(client, pull.id, pull.reviewThreads.pageInfo, what)));
  }
  return activities;
}

/** A pull request that is gone has no threads; one that GitHub left out for another reason has. */
function checkWhole(errors: readonly GraphqlError[], what: string): void {
  if (errors.some((error) => error.type !== 'NOT_FOUND'))
    throw new TransientFailure(`GitHub answered in part only for the threads of ${what}.`, true);
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
    const { data, errors } = await client.graphql(
      { name: 'more-threads', text: MORE_THREADS_QUERY, schema: moreThreadsAnswer },
      { id, after: endCursor },
      what,
    );
    checkWhole(errors, what);
    if (data.node === null) return activities;
    activities.push(...outdatedThreads(data.node.reviewThreads.nodes ?? [], data.node.number));
    ({ hasNextPage, endCursor } = data.node.reviewThreads.pageInfo);
  }
  return activities;
}
