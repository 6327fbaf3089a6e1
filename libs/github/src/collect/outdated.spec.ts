import { describe, expect, it } from '@jest/globals';
import type { GitHubClient } from '../client.js';
import { TransientFailure, type GraphqlError } from '../failure.js';
import { lists, pullNode } from '../testing/fixtures.js';
import { NOW } from '../testing/held.js';
import { threadsOf } from './outdated.js';
import { readPulls } from './read-pulls.js';

const review = {
  fullDatabaseId: '1',
  state: 'COMMENTED' as const,
  body: '',
  submittedAt: '2026-03-02T10:00:00Z',
  lastEditedAt: null,
  author: null,
};

/** Eight reviewed pull requests, each with one outdated thread, at a host that manages `most` at once. */
async function read(most: number, errorsOf: (ids: readonly string[]) => GraphqlError[] = () => []) {
  const sizes: number[] = [];
  const client: GitHubClient = {
    rest: () => Promise.reject(new Error('not here')),
    graphql: (query, { ids }) => {
      const asked = ids as readonly string[];
      sizes.push(asked.length);
      if (asked.length > most) return Promise.reject(new TransientFailure('GitHub did not finish in time (502).', true));
      const errors = errorsOf(asked);
      const nodes = asked.map((id) => (errors.length > 0 ? null : { id, number: Number(id), reviewThreads: threads(id) }));
      return Promise.resolve({ data: query.schema.parse({ nodes }), errors });
    },
  };
  const nodes = Array.from({ length: 8 }, (_, n) => pullNode({ id: String(n), number: n, reviews: lists.of([review]) }));
  const { activities, listings = [] } = await threadsOf(client, await readPulls(client, nodes, 'acme/ledger'), 'acme/ledger', NOW);
  return { sizes, pulls: activities.map(({ pull }) => pull), listings };
}

function threads(id: string) {
  const comments = { totalCount: 1, nodes: [{ fullDatabaseId: `50${id}`, createdAt: '2026-03-02T10:00:00Z' }] };
  return lists.of([{ isOutdated: true, line: null, originalLine: 4, comments }]);
}

describe('outdated threads', () => {
  it('are asked for together, and in halves where that is too much', async () => {
    expect(await read(20)).toMatchObject({ sizes: [8], pulls: [0, 1, 2, 3, 4, 5, 6, 7] });
    const halved = await read(3);
    expect(halved.pulls).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(halved.sizes).toEqual([8, 8, 4, 4, 2, 2, 4, 4, 2, 2]);
  });

  it('bring whole lists of comments, so that a deleted one is missed', async () => {
    const { listings } = await read(20);
    expect(listings[0]).toEqual({ kind: 'review.commented', of: 0, hostIds: ['500'], before: '2026-05-31T23:50:00Z' });
    expect(listings).toHaveLength(8);
  });

  it('bring none of a pull request that has a thread longer than what was asked for; an empty one where nobody reviewed', async () => {
    const client: GitHubClient = {
      rest: () => Promise.reject(new Error('not here')),
      graphql: (query) => {
        const comments = { totalCount: 101, nodes: [{ fullDatabaseId: '501', createdAt: '2026-03-02T10:00:00Z' }] };
        const reviewThreads = lists.of([{ isOutdated: false, line: 4, originalLine: 4, comments }]);
        return Promise.resolve({ data: query.schema.parse({ nodes: [{ id: '1', number: 1, reviewThreads }] }), errors: [] });
      },
    };
    const nodes = [pullNode({ id: '1', number: 1, reviews: lists.of([review]) }), pullNode({ id: '2', number: 2 })];
    const { listings = [] } = await threadsOf(client, await readPulls(client, nodes, 'acme/ledger'), 'acme/ledger', NOW);
    expect(listings.map(({ of, hostIds }) => [of, hostIds])).toEqual([[2, []]]);
  });

  it('of a pull request that is gone are none; one left out for another reason is a failure, not nothing', async () => {
    expect((await read(20, () => [{ message: 'Could not resolve to a node', type: 'NOT_FOUND' }])).pulls).toEqual([]);
    await expect(read(20, () => [{ message: 'Odd', type: 'ODD' }])).rejects.toThrow('answered in part only for the threads of acme/ledger');
  });
});
