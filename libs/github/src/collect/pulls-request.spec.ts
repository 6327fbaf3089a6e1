import type { Repository } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import type { GitHubClient } from '../client.js';
import { PermanentFailure, RateLimitedFailure, TransientFailure } from '../failure.js';
import { pullNode } from '../testing/fixtures.js';
import { NOW } from '../testing/held.js';
import { collectPulls } from './pulls.js';
import { requestPulls } from './pulls-request.js';
import type { Place } from './turn.js';

const repository: Repository = {
  hostId: 5,
  owner: 'acme',
  name: 'ledger',
  private: false,
  archived: false,
  createdAt: '2026-01-01T00:00:00Z',
};
const ask = { phase: 'backfill' as const, owner: 'acme', name: 'ledger', after: null, pageSize: 50 };
const tooHeavy = () => new TransientFailure('GitHub did not finish in time (502).', true);

interface Asked {
  readonly name: string;
  readonly first: unknown;
}

/** A GitHub of a hundred pull requests that answers as `refuse` lets it. */
function heavyHost(refuse: (asked: Asked) => Error | null): { client: GitHubClient; asked: Asked[] } {
  const asked: Asked[] = [];
  const client: GitHubClient = {
    rest: () => Promise.reject(new Error('not here')),
    graphql: (query, variables) => {
      const note = { name: query.name, first: variables['first'] };
      asked.push(note);
      const error = refuse(note);
      if (error !== null) return Promise.reject(error);
      const data = query.name === 'overflow' ? overflow(query.text) : page(Number(variables['first']), Number(variables['after'] ?? 0));
      return Promise.resolve({ data: query.schema.parse(data), errors: [] });
    },
  };
  return { client, asked };
}

function page(first: number, after: number) {
  const nodes = Array.from({ length: Math.min(first, 100 - after) }, (_, index) =>
    pullNode({ id: `PR_${String(after + index)}`, fullDatabaseId: String(after + index), number: after + index }),
  );
  const pageInfo = { hasNextPage: after + first < 100, endCursor: String(after + first) };
  return { repository: { newest: { nodes: [{ updatedAt: '2026-03-04T10:00:00Z' }] }, pullRequests: { totalCount: 100, pageInfo, nodes } } };
}

function overflow(text: string) {
  const names = [...text.matchAll(/(w\d+):node/g)].map((match) => match[1] ?? '');
  const { files, labels, reviews, comments, commits, timelineItems } = pullNode();
  return Object.fromEntries(names.map((name) => [name, { files, labels, reviews, comments, commits, timelineItems }]));
}

describe('a page GitHub cannot manage', () => {
  it('is asked for twice and then halved until it can: 50, 25, 12', async () => {
    const { client, asked } = heavyHost(({ first }) => (Number(first) > 12 ? tooHeavy() : null));
    const got = await requestPulls(client, ask);
    expect(asked.map(({ first }) => first)).toEqual([50, 50, 25, 12]);
    expect([got.pageSize, got.nodes.length]).toEqual([12, 12]);
  });

  it('keeps its size where the fault was chance', async () => {
    let faults = 0;
    const { client } = heavyHost(() => ((faults += 1) === 1 ? tooHeavy() : null));
    expect((await requestPulls(client, ask)).pageSize).toBe(50);
  });

  it('goes down to one, and that pull request is read list by list', async () => {
    const { client, asked } = heavyHost(({ name }) => (name === 'pulls' ? tooHeavy() : null));
    const got = await requestPulls(client, ask);
    expect(asked.filter(({ name }) => name === 'pulls').map(({ first }) => first)).toEqual([50, 50, 25, 12, 6, 3, 1]);
    expect(got.apart).toHaveLength(1);
    expect(got.apart[0]).toMatchObject({ incomplete: [], lists: { files: [{ path: 'src/round.ts' }, { path: 'readme.md' }] } });
  });

  it('names the lists that could not be read at all, and goes on', async () => {
    const { client } = heavyHost(({ name }) => (name === 'pulls' || name === 'overflow' ? tooHeavy() : null));
    const place: Place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 50, done: 0, total: null };
    const turn = await collectPulls(client, repository, place, NOW);
    expect(turn.page.works).toMatchObject([
      { number: 0, incomplete: ['comments', 'commits', 'files', 'labels', 'reviews', 'timelineItems'] },
    ]);
    expect(turn.page.activities.map(({ kind }) => kind)).toEqual(['pull.opened']);
    expect(turn.place).toMatchObject({ pageSize: 1, done: 1, cursor: { after: '1' } });
  });

  it('fails where not even the pull request itself can be read', async () => {
    const { client } = heavyHost(() => tooHeavy());
    await expect(requestPulls(client, ask)).rejects.toBeInstanceOf(TransientFailure);
  });

  it.each([new TransientFailure('no connection'), new RateLimitedFailure(NOW, false), new PermanentFailure('gone.', 'gone')])(
    'is not halved for %s',
    async (failure) => {
      const { client, asked } = heavyHost(() => failure);
      await expect(requestPulls(client, ask)).rejects.toBe(failure);
      expect(asked).toHaveLength(1);
    },
  );

  it('grows again after twenty good pages', async () => {
    const { client } = heavyHost(() => null);
    let place: Place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 3, done: 0, total: null };
    const sizes: number[] = [];
    while (place.phase === 'backfill') {
      const turn = await collectPulls(client, repository, place, NOW);
      place = JSON.parse(JSON.stringify(turn.place)) as Place;
      sizes.push(place.pageSize);
    }
    expect(sizes.slice(18, 20)).toEqual([3, 6]);
    expect(place).toMatchObject({ done: 100, total: 100, watermark: '2026-03-04T10:00:00Z' });
  });
});

describe('an answer in part', () => {
  it('is not kept as if it were whole', async () => {
    const { client } = heavyHost(() => null);
    const partial: GitHubClient = {
      ...client,
      graphql: async (query, variables, what) => {
        const answer = await client.graphql(query, variables, what);
        return query.name === 'pulls'
          ? { ...answer, errors: [{ message: 'Could not resolve', path: ['repository', 'pullRequests', 'nodes', 0] }] }
          : answer;
      },
    };
    const got = await requestPulls(partial, { ...ask, pageSize: 1 });
    expect([got.nodes.length, got.apart.length]).toEqual([0, 1]);
  });
});
