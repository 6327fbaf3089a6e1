import type { GitHubClient } from '../client.js';
import { LIST_NAMES } from '../queries/pulls.graphql.js';
import type { ListName, PullFacts, PullNode } from '../schema/pulls.js';
import type { ReadPull } from '../translate/pull.js';
import { completeLists, type Lists, type Reading } from './overflow.js';

/** Reads the lists of a page's pull requests to their ends. */
export async function readPulls(client: GitHubClient, nodes: readonly PullNode[], what: string): Promise<ReadPull[]> {
  const readings = nodes.map((node) => ({ facts: node, reading: readingOf(node) }));
  await completeLists(
    client,
    readings.map(({ reading }) => reading),
    what,
  );
  return readings.map(({ facts, reading }) => readPull(facts, reading));
}

/** Reads one pull request list by list, for one that is too heavy as a whole; what still fails is named in `incomplete`. */
export async function readPullApart(client: GitHubClient, facts: PullFacts, what: string): Promise<ReadPull> {
  const reading: Reading = { id: facts.id, lists: unread(), missing: new Set() };
  await completeLists(client, [reading], what);
  return readPull(facts, reading);
}

function readingOf(node: PullNode): Reading {
  const { files, labels, reviews, comments, commits, timelineItems } = node;
  const lists: Lists = { files, labels, reviews, comments, commits, timelineItems };
  return { id: node.id, lists, missing: new Set() };
}

function unread(): Lists {
  const none = { pageInfo: { hasNextPage: true, endCursor: null }, nodes: [] };
  return { files: none, labels: none, reviews: none, comments: none, commits: none, timelineItems: none };
}

function readPull(facts: PullFacts, reading: Reading): ReadPull {
  const { lists } = reading;
  return {
    facts,
    lists: {
      files: present(lists.files?.nodes),
      labels: present(lists.labels?.nodes),
      reviews: present(lists.reviews?.nodes),
      comments: present(lists.comments?.nodes),
      commits: present(lists.commits?.nodes),
      timelineItems: present(lists.timelineItems?.nodes),
    },
    incomplete: LIST_NAMES.filter((list) => reading.missing.has(list) || !isWhole(lists, list)),
  };
}

/** Held to the end: not withheld, nothing in it null, and as many as GitHub counts where it counts them. `timelineItems.totalCount` counts other kinds too. */
function isWhole(lists: Lists, list: ListName): boolean {
  const connection = lists[list];
  if (connection === null) return false;
  const nodes = connection.nodes ?? [];
  if (nodes.some((node) => node === null)) return false;
  return list === 'timelineItems' || connection.totalCount === undefined || nodes.length >= connection.totalCount;
}

function present<T>(nodes: readonly (T | null)[] | null | undefined): NonNullable<T>[] {
  return (nodes ?? []).filter((node): node is NonNullable<T> => node !== null && node !== undefined);
}
