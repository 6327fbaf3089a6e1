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

export interface Tree {
  readonly truncated: boolean;
  readonly tree: readonly { readonly path: string; readonly type: string }[];
}

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

/** The texts of `<commit>:<path>`, a hundred a query; null where there is none. */
export async function texts(standIn: StandIn, expressions: readonly string[]): Promise<(string | null)[]> {
  const blobs = await inBips<{ text: string | null } | null>(
    standIn,
    expressions,
    (one) => `object(expression: ${JSON.stringify(one)}) { ... on Blob { text } }`,
  );
  return blobs.map((blob) => blob?.text ?? null);
}

/** The commits of each file, the newest first. */
export async function histories(standIn: StandIn, paths: readonly string[]): Promise<string[][]> {
  const field = (path: string): string =>
    `object(expression: "HEAD") { ... on Commit { history(first: 100, path: ${JSON.stringify(path)}) { nodes { oid } } } }`;
  const commits = await inBips<{ history: { nodes: { oid: string }[] } }>(standIn, paths, field);
  return commits.map(({ history }) => history.nodes.map(({ oid }) => oid));
}

async function inBips<T>(standIn: StandIn, keys: readonly string[], field: (key: string) => string): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < keys.length; from += 100) {
    const aliases = keys.slice(from, from + 100).map((key, place) => `f${place}: ${field(key)}`);
    const query = `{ repository(owner: "bitcoin", name: "bips") { ${aliases.join(' ')} } }`;
    const { data, errors } = await ask<{ repository: Record<string, T> }>(standIn, query);
    if (errors.length > 0) throw new Error(errors[0]?.message);
    found.push(...Object.values(data.repository));
  }
  return found;
}
