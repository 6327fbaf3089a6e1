import type { Repository } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import type { GitHubClient } from '../client.js';
import { TransientFailure } from '../failure.js';
import { NOW } from '../testing/held.js';
import { collectCodeowners } from './codeowners.js';

const repository: Repository = {
  hostId: 5,
  owner: 'acme',
  name: 'ledger',
  private: false,
  archived: false,
  createdAt: '2026-01-01T00:00:00Z',
};
const start = { phase: 'backfill' as const, cursor: null, watermark: null, pageSize: 50, done: 0, total: null };

/** One long file, of which the host gives `most` versions at once. */
function longFile(most: number): { client: GitHubClient; sizes: unknown[] } {
  const sizes: unknown[] = [];
  const version = { oid: 'a'.repeat(40), committedDate: '2026-02-01T00:00:00Z', author: null, file: { object: { text: '* @ada' } } };
  const target = { p0: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [version] } };
  const client: GitHubClient = {
    rest: () => Promise.reject(new Error('not here')),
    graphql: (query, { first }) => {
      sizes.push(first);
      if (Number(first) > most) return Promise.reject(new TransientFailure('GitHub did not finish in time (502).', true));
      return Promise.resolve({ data: query.schema.parse({ repository: { defaultBranchRef: { target } } }), errors: [] });
    },
  };
  return { client, sizes };
}

describe('versions of CODEOWNERS too long together', () => {
  it('are asked for in smaller pages', async () => {
    const { client, sizes } = longFile(12);
    const turn = await collectCodeowners(client, repository, start, NOW);
    expect([turn.page.activities.length, turn.ended, sizes]).toEqual([2, true, [50, 50, 25, 25, 12]]);
  });

  it('are a failure where not even one can be had', async () => {
    const { client, sizes } = longFile(0);
    await expect(collectCodeowners(client, repository, start, NOW)).rejects.toThrow(TransientFailure);
    expect(sizes.at(-1)).toBe(1);
  });
});
