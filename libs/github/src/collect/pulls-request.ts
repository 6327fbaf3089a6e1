import type { z } from 'zod';
import type { GitHubClient, Query } from '../client.js';
import { PermanentFailure, TransientFailure } from '../failure.js';
import { BACKFILL_FACTS_QUERY, BACKFILL_QUERY, LIVE_FACTS_QUERY, LIVE_QUERY } from '../queries/pulls.graphql.js';
import { pullFacts, pullNode, pullsAnswer } from '../schema/pulls.js';
import type { ReadPull } from '../translate/pull.js';
import { mayShrink, onceMore } from './once-more.js';
import { readPullApart } from './read-pulls.js';
import type { PullNode } from '../schema/pulls.js';

const whole = pullsAnswer(pullNode);
const bare = pullsAnswer(pullFacts);
type Answer<T> = T extends { repository: infer R } ? NonNullable<R> : never;
type WholeAnswer = Answer<z.infer<typeof whole>>;

const QUERIES = {
  backfill: {
    whole: { name: 'pulls', text: BACKFILL_QUERY, schema: whole },
    bare: { name: 'pull-facts', text: BACKFILL_FACTS_QUERY, schema: bare },
  },
  live: {
    whole: { name: 'pulls-live', text: LIVE_QUERY, schema: whole },
    bare: { name: 'pull-facts-live', text: LIVE_FACTS_QUERY, schema: bare },
  },
} as const;

export interface PullsAsk {
  readonly phase: 'backfill' | 'live';
  readonly owner: string;
  readonly name: string;
  readonly after: string | null;
  readonly pageSize: number;
}

/** A page as it came: whole pull requests still to be read to their ends, or one that had to be read apart. */
export interface PullsPage {
  /** The repository's own id; null where the host does not say. */
  readonly hostId: number | null;
  readonly newest: string | null;
  /** Blob ids of the three CODEOWNERS files at HEAD. */
  readonly owners: readonly (string | null)[];
  readonly totalCount: number;
  readonly pageInfo: WholeAnswer['pullRequests']['pageInfo'];
  readonly nodes: readonly PullNode[];
  readonly apart: readonly ReadPull[];
  /** The size that went well. */
  readonly pageSize: number;
}

/** Asks for a page, halved as often as GitHub cannot manage it; at one, the pull request is read list by list. */
export async function requestPulls(client: GitHubClient, ask: PullsAsk): Promise<PullsPage> {
  const what = `${ask.owner}/${ask.name}`;
  for (let size = ask.pageSize; ; size = Math.max(1, Math.floor(size / 2))) {
    try {
      const askAt = () => requestWhole(client, ask, size, what);
      return await (size === ask.pageSize ? onceMore(askAt) : askAt());
    } catch (error) {
      if (!mayShrink(error)) throw error;
      if (size === 1) return requestApart(client, ask, what);
    }
  }
}

async function requestWhole(client: GitHubClient, ask: PullsAsk, size: number, what: string): Promise<PullsPage> {
  const repository = await request(client, QUERIES[ask.phase].whole, ask, size, what);
  const listed = repository.pullRequests.nodes ?? [];
  const nodes = listed.filter((node) => node !== null);
  // A node that came as null has no number to be named by: taken again alone it has one.
  if (nodes.length < listed.length) throw new TransientFailure('GitHub left out a pull request.', true);
  return { ...headOf(repository), nodes, apart: [], pageSize: size };
}

async function requestApart(client: GitHubClient, ask: PullsAsk, what: string): Promise<PullsPage> {
  const repository = await onceMore(() => request(client, QUERIES[ask.phase].bare, ask, 1, what));
  const facts = (repository.pullRequests.nodes ?? []).filter((node) => node !== null);
  const apart: ReadPull[] = [];
  for (const fact of facts) apart.push(await readPullApart(client, fact, what));
  return { ...headOf(repository), nodes: [], apart, pageSize: 1 };
}

async function request<R>(
  client: GitHubClient,
  query: Query<{ repository: R | null }>,
  ask: PullsAsk,
  first: number,
  what: string,
): Promise<R> {
  const { data, errors } = await client.graphql(query, { owner: ask.owner, name: ask.name, first, after: ask.after }, what);
  if (data.repository === null)
    throw new PermanentFailure(`GitHub does not show ${what}: it is gone, or the token may not see it.`, 'gone');
  if (errors.length > 0) throw new TransientFailure(`GitHub answered in part only for ${what}.`, true);
  return data.repository;
}

type Head = Omit<WholeAnswer, 'pullRequests'> & { readonly pullRequests: Pick<WholeAnswer['pullRequests'], 'totalCount' | 'pageInfo'> };

function headOf(repository: Head): Pick<PullsPage, 'hostId' | 'newest' | 'owners' | 'totalCount' | 'pageInfo'> {
  return {
    hostId: repository.databaseId ?? null,
    newest: repository.newest?.nodes?.[0]?.updatedAt ?? null,
    owners: [repository.owners1?.oid ?? null, repository.owners2?.oid ?? null, repository.owners3?.oid ?? null],
    totalCount: repository.pullRequests.totalCount,
    pageInfo: repository.pullRequests.pageInfo,
  };
}
