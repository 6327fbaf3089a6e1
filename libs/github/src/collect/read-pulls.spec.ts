import { describe, expect, it } from '@jest/globals';
import type { GitHubClient } from '../client.js';
import { TransientFailure } from '../failure.js';
import { lists, pullNode } from '../testing/fixtures.js';
import { readPulls } from './read-pulls.js';

const more = { hasNextPage: true, endCursor: 'c1' };
const reviewNode = (id: number) => ({
  fullDatabaseId: String(id),
  state: 'COMMENTED' as const,
  body: '',
  submittedAt: '2026-03-02T10:00:00Z',
  lastEditedAt: null,
  author: null,
});

/** A pull request with two reviews, of which the page held one. */
const node = pullNode({ reviews: { pageInfo: more, totalCount: 2, nodes: [reviewNode(1)] } });

function answering(answer: (text: string, variables: Readonly<Record<string, unknown>>) => unknown): {
  client: GitHubClient;
  texts: string[];
} {
  const texts: string[] = [];
  const client: GitHubClient = {
    rest: () => Promise.reject(new Error('not here')),
    graphql: (query, variables) => {
      texts.push(query.text);
      const data = answer(query.text, variables);
      return data instanceof Error ? Promise.reject(data) : Promise.resolve({ data: query.schema.parse(data), errors: [] });
    },
  };
  return { client, texts };
}

describe('lists of a page', () => {
  it('that are whole cost nothing more', async () => {
    const { client, texts } = answering(() => ({}));
    const [read] = await readPulls(client, [pullNode()], 'acme/ledger');
    expect([texts.length, read?.incomplete]).toEqual([0, []]);
  });

  it('of several pull requests are followed in one request, from where each stood', async () => {
    const { client, texts } = answering((_text, variables) => {
      expect(variables).toEqual({ i0: 'PR_1', c0: 'c1', i1: 'PR_2', c1: 'c1' });
      return { w0: { reviews: lists.of([reviewNode(2)]) }, w1: { reviews: lists.of([reviewNode(2)]) } };
    });
    const read = await readPulls(client, [node, { ...node, id: 'PR_2', fullDatabaseId: '9000000002' }], 'acme/ledger');
    expect(texts).toHaveLength(1);
    expect(read.map(({ lists: held }) => held.reviews.map(({ fullDatabaseId }) => fullDatabaseId))).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['a pull request that went away meanwhile', { w0: null }],
    ['a list that is withheld meanwhile', { w0: { reviews: null } }],
    ['fewer than GitHub counts', { w0: { reviews: { ...lists.of([]), totalCount: 2 } } }],
    ['one that is left out', { w0: { reviews: lists.of([null]) } }],
  ])('are named when they end short: %s', async (_name, answer) => {
    const { client } = answering(() => answer);
    const [read] = await readPulls(client, [node], 'acme/ledger');
    expect(read?.incomplete).toEqual(['reviews']);
    expect(read?.lists.reviews).toHaveLength(1);
  });

  it('are asked for in smaller pages where they are too heavy, down to one', async () => {
    const { client, texts } = answering((text) =>
      text.includes('first:1,') ? { w0: { reviews: lists.of([reviewNode(2)]) } } : new TransientFailure('502', true),
    );
    const [read] = await readPulls(client, [node], 'acme/ledger');
    expect(texts.map((text) => /first:(\d+)/.exec(text)?.[1])).toEqual(['100', '100', '25', '25', '6', '6', '1']);
    expect(read?.incomplete).toEqual([]);
  });

  it('are a failure in another form, not an empty list', async () => {
    const { client } = answering(() => ({ w0: { reviews: { pageInfo: {}, nodes: 7 } } }));
    const [read] = await readPulls(client, [node], 'acme/ledger');
    expect(read?.incomplete).toEqual(['reviews']);
  });
});
