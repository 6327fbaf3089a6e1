import { ask, get } from './asking.js';
import type { StandIn } from './stand-in.js';

/** Reads a whole repository from a stand-in over HTTP, as any collector would, for the corpus spec. */
export interface Walked {
  readonly pulls: readonly WalkedPull[];
  readonly reviewComments: readonly WalkedComment[];
  readonly issueComments: number;
}

export interface Actor {
  readonly __typename: string;
  /** Logins change hands; the number does not. */
  readonly databaseId: number;
}

export interface WalkedReview {
  readonly fullDatabaseId: string;
  readonly state: string;
  readonly body: string;
  readonly author: Actor | null;
}

export interface WalkedPull {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly author: Actor | null;
  readonly files: { readonly totalCount: number } | null;
  readonly comments: { readonly totalCount: number };
  readonly reviews: readonly WalkedReview[];
}

interface WalkedComment {
  readonly id: number;
  readonly pull_request_review_id: number | null;
  readonly in_reply_to_id?: number;
}

interface List<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

type PullPage = List<Omit<WalkedPull, 'reviews'> & { readonly reviews: List<WalkedReview> }>;

const PAGE = 'pageInfo { hasNextPage endCursor }';
const ACTOR =
  '__typename ... on User { databaseId } ... on Bot { databaseId } ... on Organization { databaseId } ... on Mannequin { databaseId }';
const REVIEWS = `${PAGE} nodes { fullDatabaseId state body author { ${ACTOR} } }`;
const PULLS = `query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
  pullRequests(first: 50, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) { ${PAGE}
   nodes { id number state author { ${ACTOR} } files { totalCount } comments { totalCount } reviews(first: 20) { ${REVIEWS} } } } } }`;
const MORE = `query($id: ID!, $after: String) { node(id: $id) { ... on PullRequest { reviews(first: 100, after: $after) { ${REVIEWS} } } } }`;

export async function walk(standIn: StandIn, owner: string, name: string): Promise<Walked> {
  const pulls: WalkedPull[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask<{ repository: { pullRequests: PullPage } }>(standIn, PULLS, { owner, name, after });
    if (errors.length > 0) throw new Error(errors[0]?.message);
    const page: PullPage = data.repository.pullRequests;
    for (const pull of page.nodes) pulls.push({ ...pull, reviews: await allReviews(standIn, pull.id, pull.reviews) });
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const reviewComments = await follow<WalkedComment>(
    standIn,
    `/repos/${owner}/${name}/pulls/comments?sort=created&direction=asc&per_page=100`,
  );
  const issueComments = await follow<{ id: number }>(
    standIn,
    `/repos/${owner}/${name}/issues/comments?sort=created&direction=asc&per_page=100`,
  );
  return { pulls, reviewComments, issueComments: new Set(issueComments.map(({ id }) => id)).size };
}

async function allReviews(standIn: StandIn, id: string, first: List<WalkedReview>): Promise<WalkedReview[]> {
  const reviews = [...first.nodes];
  let { pageInfo } = first;
  while (pageInfo.hasNextPage) {
    const { data } = await ask<{ node: { reviews: List<WalkedReview> } }>(standIn, MORE, { id, after: pageInfo.endCursor });
    reviews.push(...data.node.reviews.nodes);
    pageInfo = data.node.reviews.pageInfo;
  }
  return reviews;
}

async function follow<T>(standIn: StandIn, path: string): Promise<T[]> {
  const rows: T[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const reply = await get(standIn, next);
    rows.push(...(reply.body as T[]));
    [, next] = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '') ?? [];
  }
  return rows;
}
