import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { ask } from './asking.js';
import { archiveOf, at, repository } from './small-archive.js';
import { discussion, discussionComment } from './small-documents.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

interface Numbers {
  readonly discussions: { readonly totalCount: number; readonly nodes: readonly { readonly number: number }[] };
}

describe('Discussions in GraphQL', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    mill.discussions = [
      discussion(1, { updated_at: at(90), labels: ['rfc', 'idea'], answer_id: 12 }),
      discussion(2, { category: { name: 'Announcements', slug: 'announcements' } }),
      discussion(3, { closed_at: at(50), state_reason: 'RESOLVED', updated_at: at(50), user: null }),
    ];
    mill.discussionComments = [
      discussionComment(1, 12),
      discussionComment(1, 10),
      discussionComment(1, 11, { parent_id: 10, user: null }),
      discussionComment(1, 13, { parent_id: 11 }),
      discussionComment(1, 14, { parent_id: 999 }),
    ];
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0 });
  });

  afterEach(() => standIn.close());

  async function inMill<T>(selection: string): Promise<T> {
    standIn.refresh();
    const { data, errors } = await ask<{ repository: T }>(standIn, `{ repository(owner: "weir", name: "mill") { ${selection} } }`);
    expect(errors).toEqual([]);
    return data.repository;
  }

  const numbers = async (args: string): Promise<number[]> =>
    (await inMill<Numbers>(`discussions(${args}) { totalCount nodes { number } }`)).discussions.nodes.map(({ number }) => number);

  it('come with everything that is written about them', async () => {
    const { discussions } = await inMill<{ discussions: { nodes: object[] } }>(`discussions(first: 10) { nodes {
      databaseId number title body bodyText url category { name slug } author { login } createdAt updatedAt closed closedAt stateReason isAnswered
      labels(first: 5) { nodes { name } } answer { databaseId } } }`);
    expect(discussions.nodes[0]).toEqual({
      databaseId: 3001,
      number: 1,
      title: 'Question 1',
      body: 'How fine?',
      bodyText: 'How fine?',
      url: `${standIn.url}/weir/mill/discussions/1`,
      category: { name: 'Ideas', slug: 'ideas' },
      author: { login: 'ana' },
      createdAt: at(1),
      updatedAt: at(90),
      closed: false,
      closedAt: null,
      stateReason: null,
      isAnswered: true,
      labels: { nodes: [{ name: 'idea' }, { name: 'rfc' }] },
      answer: { databaseId: 12 },
    });
    expect(discussions.nodes[1]).toMatchObject({
      number: 3,
      author: null,
      closed: true,
      closedAt: at(50),
      stateReason: 'RESOLVED',
      answer: null,
    });
  });

  it('have comments with one floor of replies, however deep the answers go', async () => {
    const fields = 'databaseId body isAnswer author { login }';
    const { discussion: one } = await inMill<{ discussion: object }>(`discussion(number: 1) { comments(first: 10) { totalCount
      nodes { ${fields} replies(first: 10) { totalCount nodes { ${fields} replyTo { databaseId } } } } } }`);
    const comment = (id: number, more: object = {}): object => ({
      databaseId: id,
      body: `Word ${id}`,
      isAnswer: false,
      author: { login: 'bob' },
      ...more,
    });
    const none = { replies: { totalCount: 0, nodes: [] } };
    const replies = {
      totalCount: 2,
      nodes: [comment(11, { author: null, replyTo: { databaseId: 10 } }), comment(13, { replyTo: { databaseId: 11 } })],
    };
    expect(one).toEqual({
      comments: { totalCount: 3, nodes: [comment(10, { replies }), comment(12, { isAnswer: true, ...none }), comment(14, none)] },
    });
  });

  it('are listed by change, the last first, or as asked', async () => {
    expect(await numbers('first: 10')).toEqual([1, 3, 2]);
    expect(await numbers('first: 10, orderBy: {field: CREATED_AT, direction: ASC}')).toEqual([1, 2, 3]);
    expect(await numbers('first: 10, states: CLOSED')).toEqual([3]);
    expect(await numbers('first: 10, states: OPEN, answered: false')).toEqual([2]);
  });

  it('are kept by category', async () => {
    interface Categories {
      readonly discussionCategories: { readonly nodes: readonly { readonly id: string; readonly name: string; readonly slug: string }[] };
    }
    const { nodes } = (await inMill<Categories>('discussionCategories(first: 10) { nodes { id name slug } }')).discussionCategories;
    expect(nodes.map(({ name, slug }) => [name, slug])).toEqual([
      ['Announcements', 'announcements'],
      ['Ideas', 'ideas'],
    ]);
    expect(await numbers(`first: 10, categoryId: "${nodes[0]?.id}"`)).toEqual([2]);
  });

  it('are paged at each of the three floors, from the node too', async () => {
    interface Paged {
      readonly id: string;
      readonly comments: { readonly pageInfo: { readonly endCursor: string }; readonly nodes: readonly { readonly id: string }[] };
    }
    const { discussion: one } = await inMill<{ discussion: Paged }>(
      'discussion(number: 1) { id comments(first: 1) { pageInfo { endCursor } nodes { id } } }',
    );
    const { data } = await ask<{ discussion: object; comment: object }>(
      standIn,
      `query($id: ID!, $comment: ID!, $after: String) {
        discussion: node(id: $id) { ... on Discussion { number comments(first: 1, after: $after) { nodes { databaseId } } } }
        comment: node(id: $comment) { ... on DiscussionComment { replies(last: 1) { nodes { databaseId } } } } }`,
      { id: one.id, comment: one.comments.nodes[0]?.id, after: one.comments.pageInfo.endCursor },
    );
    expect(data).toEqual({
      discussion: { number: 1, comments: { nodes: [{ databaseId: 12 }] } },
      comment: { replies: { nodes: [{ databaseId: 13 }] } },
    });
  });

  it('are switched on where there is one, or where the archive says so', async () => {
    expect(await inMill('hasDiscussionsEnabled')).toEqual({ hasDiscussionsEnabled: true });
    mill.discussions = [];
    expect(await inMill('hasDiscussionsEnabled')).toEqual({ hasDiscussionsEnabled: false });
    mill.repo.has_discussions = true;
    expect(await inMill('hasDiscussionsEnabled discussions(first: 1) { totalCount }')).toEqual({
      hasDiscussionsEnabled: true,
      discussions: { totalCount: 0 },
    });
  });

  it('cost as three floors of lists', async () => {
    const query = `{ rateLimit { cost } repository(owner: "weir", name: "mill") { discussions(first: 25) { nodes {
      comments(first: 30) { nodes { replies(first: 20) { nodes { id } } } } } } } }`;
    const { data } = await ask<{ rateLimit: { cost: number } }>(standIn, query);
    // 1 + 25 + 25 x 30 lists.
    expect(data.rateLimit.cost).toBe(8);
  });
});
