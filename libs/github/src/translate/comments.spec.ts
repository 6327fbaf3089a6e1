import { describe, expect, it } from '@jest/globals';
import { bo, diffCommentRow, home, talkRow } from '../testing/fixtures.js';
import { conversationComment, issueComment } from './conversation.js';
import { diffComment, outdatedThreads } from './diff-comment.js';
import { discussionTalk } from './discussion.js';
import { issueTalk } from './issue.js';

describe('a comment on the conversation', () => {
  it('is the same row and the same words from both sides of GitHub', () => {
    const row = talkRow({ updated_at: '2026-03-09T00:00:00Z' });
    const nested = { fullDatabaseId: '601', body: row.body ?? '', createdAt: row.created_at, updatedAt: row.updated_at, author: bo };
    const { activity, excerpt } = conversationComment(nested, 7);
    expect(issueComment(row, home)).toEqual({ activities: [activity], excerpt });
    expect(issueComment(row, home)?.excerpt.editedAt).toBe('2026-03-09T00:00:00Z');
  });

  it.each([
    ['@Ada, why? Thanks to @bo.', { intents: ['question'], asks: ['ada'], thanks: ['bo'] }],
    ["> Why?\r\n\r\nI'd rather keep it, because it is fast.\u0000", { intents: ['explanation'], turns: ['declines'] }],
    ['Rebased.', { intents: [] }],
    [' \n', {}],
    ['> Why?', {}],
    ['この変更は必要ですか？', {}],
  ])('says the same from both sides: %j', (body, payload) => {
    const nested = { fullDatabaseId: '601', body, createdAt: '2026-03-02T11:00:00Z', updatedAt: '2026-03-02T11:00:00Z', author: bo };
    expect(conversationComment(nested, 7).activity.payload).toEqual(payload);
    expect(issueComment(talkRow({ body }), home)?.activities[0]?.payload).toEqual(payload);
  });

  it('on an issue is none of ours', () => {
    expect(issueComment(talkRow({ html_url: 'https://github.com/acme/ledger/issues/7#issuecomment-601' }), home)).toBeNull();
  });

  it('of a deleted account, and without words, stays', () => {
    expect(issueComment(talkRow({ user: null, body: null }), home)).toMatchObject({ activities: [{ actor: null }], excerpt: { text: '' } });
  });
});

describe('a comment on a document', () => {
  it('says the same in a discussion and on an issue', () => {
    const body = 'Why twice, @Ada?';
    const said = { id: 'DC_1', databaseId: 701, body, createdAt: '2026-03-02T11:00:00Z', author: bo };
    const page = { pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0, nodes: [] };
    const facts = { replyTo: null, answers: false, intents: ['question'], asks: ['ada'] };
    expect(discussionTalk(3, [{ ...said, isAnswer: false, replies: page }]).activities[0]?.payload).toEqual({
      path: 'discussions/3',
      ...facts,
    });
    expect(issueTalk(3, talkRow({ body })).activity.payload).toEqual({ path: 'issues/3', ...facts });
    expect(issueTalk(3, talkRow({ body: null })).activity.payload).toEqual({ path: 'issues/3', replyTo: null, answers: false });
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
        payload: { reviewId: '401', replyTo: '500', path: 'src/round.ts', originalLine: 4, suggests: false, intents: ['question'] },
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

  it('says what its words are for', () => {
    const payload = (body: string) => diffComment(diffCommentRow({ body }), home)?.activities[0]?.payload;
    expect(payload('Done, thanks to @Ada for noticing.')).toMatchObject({ suggests: false, intents: ['acknowledgement'], thanks: ['ada'] });
    expect(payload('')).not.toHaveProperty('intents');
  });

  it('gives the same outdated row through its thread', () => {
    const thread = {
      isOutdated: true,
      line: null,
      originalLine: 4,
      comments: { totalCount: 1, nodes: [{ fullDatabaseId: '501', createdAt: '2026-03-02T10:00:00Z' }] },
    };
    expect(outdatedThreads([thread], 7)).toEqual(diffComment(diffCommentRow({ line: null }), home)?.activities.slice(1));
    expect(
      outdatedThreads(
        [
          null,
          { ...thread, isOutdated: false },
          { ...thread, line: 9 },
          { ...thread, originalLine: null },
          { ...thread, comments: { totalCount: 1, nodes: [] } },
        ],
        7,
      ),
    ).toEqual([]);
  });
});
