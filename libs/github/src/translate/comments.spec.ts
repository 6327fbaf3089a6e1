import { describe, expect, it } from '@jest/globals';
import { bo, diffCommentRow, home, talkRow } from '../testing/fixtures.js';
import { conversationComment, issueComment } from './conversation.js';
import { diffComment, outdatedThreads } from './diff-comment.js';

describe('a comment on the conversation', () => {
  it('is the same row and the same words from both sides of GitHub', () => {
    const row = talkRow({ updated_at: '2026-03-09T00:00:00Z' });
    const nested = { fullDatabaseId: '601', body: row.body ?? '', createdAt: row.created_at, updatedAt: row.updated_at, author: bo };
    const { activity, excerpt } = conversationComment(nested, 7);
    expect(issueComment(row, home)).toEqual({ activities: [activity], excerpt });
    expect(issueComment(row, home)?.excerpt.editedAt).toBe('2026-03-09T00:00:00Z');
  });

  it('on an issue is none of ours', () => {
    expect(issueComment(talkRow({ html_url: 'https://github.com/acme/ledger/issues/7#issuecomment-601' }), home)).toBeNull();
  });

  it('of a deleted account, and without words, stays', () => {
    expect(issueComment(talkRow({ user: null, body: null }), home)).toMatchObject({ activities: [{ actor: null }], excerpt: { text: '' } });
  });
});

describe('a comment on the diff', () => {
  it('is a row that says where, in which review and in answer to what', () => {
    expect(diffComment(diffCommentRow({ in_reply_to_id: 500 }), home)?.activities).toEqual([
      {
        kind: 'review.commented',
        at: '2026-03-02T10:00:00Z',
        hostId: '501',
        actor: { id: 12, login: 'bo', kind: 'user', name: null },
        pull: 7,
        payload: { reviewId: '401', replyTo: '500', path: 'src/round.ts', originalLine: 4, suggests: false },
      },
    ]);
  });

  it('before September 2016 belongs to no review', () => {
    expect(diffComment(diffCommentRow({ pull_request_review_id: null }), home)?.activities[0]).toMatchObject({
      payload: { reviewId: null },
    });
  });

  it.each([
    ['a first comment without its line', { line: null }, 2],
    ['one whose line is left out', { line: undefined }, 2],
    ['a reply', { line: null, in_reply_to_id: 500 }, 1],
    ['one on the whole file', { line: null, original_line: null, subject_type: 'file' }, 1],
    ['one on the whole file, with a line kept', { line: null, original_line: 1, subject_type: 'file' }, 1],
    ['one still in place', {}, 1],
    ['one of the oldest, without an original line', { line: 3, original_line: null }, 1],
  ])('outdated? %s', (_name, change, rows) => {
    const activities = diffComment(diffCommentRow(change), home)?.activities ?? [];
    expect(activities).toHaveLength(rows);
    if (rows === 2)
      expect(activities[1]).toEqual({
        kind: 'thread.outdated',
        at: '2026-03-02T10:00:00Z',
        hostId: '501',
        actor: null,
        pull: 7,
        payload: {},
      });
  });

  it.each([
    ['```suggestion\nx\n```', true],
    ['Better:\r\n```suggestion\r\nx\r\n```', true],
    ['~~~suggestion\nx\n~~~', true],
    ['my suggestion: ```x```', false],
    ['```suggestions\n```', false],
  ])('suggests? %j', (body, suggests) => {
    expect(diffComment(diffCommentRow({ body }), home)?.activities[0]).toMatchObject({ payload: { suggests } });
  });

  it('gives the same outdated row through its thread', () => {
    const thread = {
      isOutdated: true,
      line: null,
      originalLine: 4,
      comments: { nodes: [{ fullDatabaseId: '501', createdAt: '2026-03-02T10:00:00Z' }] },
    };
    expect(outdatedThreads([thread], 7)).toEqual(diffComment(diffCommentRow({ line: null }), home)?.activities.slice(1));
    expect(
      outdatedThreads(
        [
          null,
          { ...thread, isOutdated: false },
          { ...thread, line: 9 },
          { ...thread, originalLine: null },
          { ...thread, comments: { nodes: [] } },
        ],
        7,
      ),
    ).toEqual([]);
  });
});
