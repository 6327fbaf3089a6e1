import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ada, bo, home, lists, pullNode } from '../testing/fixtures.js';
import { issueComment } from './conversation.js';
import { diffComment } from './diff-comment.js';
import { pullPage } from './pull.js';
import { homeOf, referencesMade, type Said } from './reference.js';
import { diffCommentRow, talkRow } from '../testing/fixtures.js';

const said: Said = { words: '', from: 'comment', hostId: '601', at: '2026-03-02T11:00:00Z', actor: null, pull: 7, issue: null };
const tokens = (words: string, change: Partial<Said> = {}) =>
  referencesMade({ ...said, words, ...change }, home).map(({ payload }) => (payload as { token: string }).token);

describe('what a text names', () => {
  it('is a row each, at the time of the text', () => {
    expect(referencesMade({ ...said, words: 'As in RFC 31, see #12.' }, home)).toEqual([
      {
        kind: 'reference.made',
        at: '2026-03-02T11:00:00Z',
        hostId: 'comment:601:acme/ledger#12',
        actor: null,
        pull: 7,
        payload: { token: 'acme/ledger#12', from: 'comment', issue: null },
      },
      {
        kind: 'reference.made',
        at: '2026-03-02T11:00:00Z',
        hostId: 'comment:601:rfc-31',
        actor: null,
        pull: 7,
        payload: { token: 'rfc-31', from: 'comment', issue: null },
      },
    ]);
  });

  it('is neither itself nor the repository it is in', () => {
    expect(tokens('Part of #7, https://github.com/acme/ledger/pull/7 in https://github.com/Acme/Ledger')).toEqual([]);
    expect(tokens('Part of #7', { pull: null, issue: 7 })).toEqual([]);
    expect(tokens('acme/plans#7')).toEqual(['acme/plans#7']);
  });

  it('is on this host and on no other', () => {
    const url = 'https://ghe.example.com/acme/plans/blob/main/rfcs/0031-x.md';
    expect(tokens(url)).toEqual([]);
    const there = { ...home, host: 'ghe.example.com' };
    expect(referencesMade({ ...said, words: url }, there)).toMatchObject([{ payload: { token: 'acme/plans:rfcs/0031-x.md' } }]);
    expect(homeOf({ host: 'ghe.example.com' }, home)).toEqual(there);
    expect(homeOf({}, home)).toEqual(home);
  });

  it('is bounded, holds nothing a database cannot, and is the same every time', () => {
    const many = Array.from({ length: 500 }, (_, n) => `#${String(n + 100)}`).join(' ');
    expect(tokens(many)).toHaveLength(100);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const rows = referencesMade({ ...said, words: `RFC-1 \u0000 ${words} #9` }, home);
        expect(rows).toEqual(referencesMade({ ...said, words: `RFC-1 \u0000 ${words} #9` }, home));
        expect(new Set(rows.map(({ hostId }) => hostId)).size).toBe(rows.length);
        for (const { hostId } of rows) {
          expect(hostId).not.toContain('\u0000');
          expect(hostId.length).toBeLessThan(600);
        }
      }),
    );
  });
});

describe('texts of a pull request', () => {
  it('are its title, its body, its commits, its conversation and its reviews', () => {
    const user = { login: 'bo', databaseId: 12, name: null };
    const node = pullNode({
      title: 'Settle as RFC-1 says',
      body: 'RFC-2',
      commits: lists.of([
        {
          commit: {
            oid: 'c'.repeat(40),
            message: 'Implement RFC-3',
            committedDate: '2026-03-02T10:00:00Z',
            authoredDate: '2026-03-02T10:00:00Z',
            author: { user },
          },
        },
      ]),
      comments: lists.of([
        { fullDatabaseId: '601', body: 'RFC-4', createdAt: '2026-03-02T11:00:00Z', updatedAt: '2026-03-02T11:00:00Z', author: bo },
      ]),
      reviews: lists.of([
        { fullDatabaseId: '401', state: 'APPROVED' as const, body: 'RFC-5', submittedAt: '2026-03-02T12:00:00Z', author: bo },
        { fullDatabaseId: '402', state: 'PENDING' as const, body: 'RFC-6', submittedAt: null, author: ada },
      ]),
    });
    const read = {
      facts: node,
      lists: {
        files: [],
        labels: [],
        timelineItems: [],
        reviews: node.reviews?.nodes ?? [],
        comments: node.comments.nodes ?? [],
        commits: node.commits.nodes ?? [],
      },
      incomplete: [],
    } as unknown as Parameters<typeof pullPage>[0];
    const rows = pullPage(read, home).activities.filter(({ kind }) => kind === 'reference.made');
    expect(rows.map(({ hostId, at, actor }) => [hostId, at, actor?.login])).toEqual([
      ['title:9000000001:rfc-1', '2026-03-02T09:00:00Z', 'ada'],
      ['body:9000000001:rfc-2', '2026-03-02T09:00:00Z', 'ada'],
      [`commit:9000000001:${'c'.repeat(40)}:rfc-3`, '2026-03-02T10:00:00Z', 'bo'],
      ['comment:601:rfc-4', '2026-03-02T11:00:00Z', 'bo'],
      ['review:401:rfc-5', '2026-03-02T12:00:00Z', 'bo'],
    ]);
  });

  it('give the same row for a comment from either list, and another for one on the diff', () => {
    expect(issueComment(talkRow({ body: 'RFC-4' }), home)?.activities.at(-1)).toMatchObject({ hostId: 'comment:601:rfc-4', pull: 7 });
    expect(diffComment(diffCommentRow({ body: 'RFC-4' }), home)?.activities.at(-1)).toMatchObject({ hostId: 'diff:501:rfc-4', pull: 7 });
  });
});
