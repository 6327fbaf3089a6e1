import type { Listing, Page } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import { TransientFailure, type GraphqlError } from '../failure.js';
import { MORE_THREADS_QUERY, THREADS_QUERY } from '../queries/threads.graphql.js';
import { moreThreadsAnswer, threadsAnswer, type Thread } from '../schema/threads.js';
import { outdatedThreads } from '../translate/diff-comment.js';
import type { ReadPull } from '../translate/pull.js';
import { listing } from './listings.js';
import { mayShrink, onceMore } from './once-more.js';

/** 20 pull requests of 50 threads, each with its comments: about 10 points. */
const AT_ONCE = 20;

/**
 * What the threads of touched pull requests tell that their comments' own list does not: those that became outdated (a push does
 * not move the comments' `updated_at`: of 2,600 outdated threads in a real history 1,932 were never bumped), and which comments
 * there are, so that those that were deleted are known.
 */
export async function threadsOf(client: GitHubClient, pulls: readonly ReadPull[], what: string, now: Date): Promise<Page> {
  const reviewed = pulls.filter(({ lists }) => lists.reviews.length > 0);
  const ids = reviewed.map(({ facts }) => facts.id);
  const read: PullThreads[] = pulls
    .filter(({ lists, incomplete }) => lists.reviews.length === 0 && !incomplete.includes('reviews'))
    .map(({ facts }) => ({ number: facts.number, threads: [] }));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    read.push(...(await readThreads(client, ids.slice(from, from + AT_ONCE), what)));
  }
  return {
    works: [],
    activities: read.flatMap(({ number, threads }) => outdatedThreads(threads, number)),
    excerpts: [],
    listings: read.flatMap((pull) => listingOf(pull, now)),
  };
}

interface PullThreads {
  readonly number: number;
  readonly threads: readonly (Thread | null)[];
}

/** None where a thread is longer than what is asked for, or something in it was withheld. */
function listingOf({ number, threads }: PullThreads, now: Date): Listing[] {
  const hostIds: string[] = [];
  for (const thread of threads) {
    const comments = (thread?.comments.nodes ?? []).filter((comment) => comment !== null);
    if (thread === null || comments.length < thread.comments.totalCount) return [];
    hostIds.push(...comments.map(({ fullDatabaseId }) => fullDatabaseId));
  }
  return [listing('review.commented', number, hostIds, now)];
}

/** Too heavy together: halved. */
async function readThreads(client: GitHubClient, ids: readonly string[], what: string): Promise<PullThreads[]> {
  try {
    return await onceMore(() => askThreads(client, ids, what));
  } catch (error) {
    if (!mayShrink(error) || ids.length === 1) throw error;
    const half = Math.ceil(ids.length / 2);
    return [...(await readThreads(client, ids.slice(0, half), what)), ...(await readThreads(client, ids.slice(half), what))];
  }
}

async function askThreads(client: GitHubClient, ids: readonly string[], what: string): Promise<PullThreads[]> {
  const read: PullThreads[] = [];
  const { data, errors } = await client.graphql({ name: 'threads', text: THREADS_QUERY, schema: threadsAnswer }, { ids }, what);
  checkWhole(errors, what);
  for (const pull of data.nodes) {
    if (pull === null) continue;
    const { nodes, pageInfo } = pull.reviewThreads;
    read.push({ number: pull.number, threads: [...(nodes ?? []), ...(await furtherThreads(client, pull.id, pageInfo, what))] });
  }
  return read;
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
): Promise<(Thread | null)[]> {
  const threads: (Thread | null)[] = [];
  let { hasNextPage, endCursor } = info;
  while (hasNextPage) {
    const { data, errors } = await client.graphql(
      { name: 'more-threads', text: MORE_THREADS_QUERY, schema: moreThreadsAnswer },
      { id, after: endCursor },
      what,
    );
    checkWhole(errors, what);
    // Gone meanwhile: what was read of it is not all there was.
    if (data.node === null) return [...threads, null];
    threads.push(...(data.node.reviewThreads.nodes ?? []));
    ({ hasNextPage, endCursor } = data.node.reviewThreads.pageInfo);
  }
  return threads;
}
