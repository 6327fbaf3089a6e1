import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { TransientFailure } from '../failure.js';
import { overflowQuery, type Want } from '../queries/overflow.graphql.js';
import { pullLists, type ListName, type PullLists } from '../schema/pulls.js';
import { mayShrink, onceMore } from './once-more.js';

/** A connection read so far. */
export type Lists = { -readonly [L in ListName]: PullLists[L] };

/** A pull request whose lists are being read to their ends; the lists named in `missing` could not be. */
export interface Reading {
  readonly id: string;
  readonly lists: Lists;
  readonly missing: Set<ListName>;
}

const AT_ONCE = 10;
const FIRST = 100;
/** At 100 a page: a list longer than this is a fault of the server, not of a pull request. */
const MAX_ROUNDS = 1_000;

/** Follows every `hasNextPage` of every list, several lists a request; a list that cannot be read alone is named in `missing`. */
export async function completeLists(client: GitHubClient, readings: readonly Reading[], what: string): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const wants = readings.flatMap((reading) => openLists(reading));
    if (wants.length === 0) return;
    for (let from = 0; from < wants.length; from += AT_ONCE) {
      await fetchWants(client, readings, wants.slice(from, from + AT_ONCE), FIRST, what);
    }
  }
  throw new TransientFailure(`A list of a pull request of ${what} does not end.`);
}

function openLists(reading: Reading): Want[] {
  const names = Object.keys(reading.lists) as ListName[];
  return names.flatMap((list) => {
    const info = reading.lists[list]?.pageInfo;
    return info?.hasNextPage === true && !reading.missing.has(list) ? [{ id: reading.id, list, after: info.endCursor }] : [];
  });
}

/** Too heavy together: halved; too heavy alone: in smaller pages; not even one by one: missing. */
async function fetchWants(
  client: GitHubClient,
  readings: readonly Reading[],
  wants: readonly Want[],
  first: number,
  what: string,
): Promise<void> {
  try {
    await onceMore(() => ask(client, readings, wants, first, what));
  } catch (error) {
    if (!mayShrink(error)) throw error;
    const half = Math.ceil(wants.length / 2);
    if (wants.length > 1) {
      await fetchWants(client, readings, wants.slice(0, half), first, what);
      await fetchWants(client, readings, wants.slice(half), first, what);
    } else if (first > 1) {
      await fetchWants(client, readings, wants, Math.floor(first / 4) || 1, what);
    } else {
      for (const want of wants) readings.find(({ id }) => id === want.id)?.missing.add(want.list);
    }
  }
}

const overflowAnswer = z.record(z.string(), z.unknown());
const partialLists = pullLists.partial();

async function ask(client: GitHubClient, readings: readonly Reading[], wants: readonly Want[], first: number, what: string): Promise<void> {
  const { text, variables } = overflowQuery(wants, first);
  const { data } = await client.graphql({ name: 'overflow', text, schema: overflowAnswer }, variables, what);
  const answers = wants.map((want, index) => {
    const node = data[`w${String(index)}`];
    if (node === null) return { want, lists: null };
    const parsed = partialLists.safeParse(node);
    if (!parsed.success) throw new TransientFailure(`GitHub's answer to overflow does not have the expected form (at ${want.list}).`, true);
    return { want, lists: parsed.data };
  });
  for (const { want, lists } of answers) {
    const reading = readings.find(({ id }) => id === want.id);
    const more = lists?.[want.list];
    if (more === null || more === undefined) reading?.missing.add(want.list);
    else if (reading !== undefined) append(reading.lists, want.list, more);
  }
}

function append<L extends ListName>(lists: Lists, list: L, more: NonNullable<PullLists[L]>): void {
  const held = lists[list];
  const nodes = [...(held?.nodes ?? []), ...(more.nodes ?? [])];
  Object.assign(lists, { [list]: { ...more, nodes } });
}
