import type { LogRow } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { day, Story } from '../testing/story.js';
import { Writing } from '../testing/writing.js';
import { APPROVED, ASKED_NOBODY, ASKED_PERSON, ASKED_TEAM, CLOSED, Log, MERGED, NOBODY, OBJECTED } from './log.js';

describe('Log', () => {
  it('is empty at first', () => {
    const read = new Log().read();
    expect(read.first).toBeNull();
    expect(read.reviews).toHaveLength(0);
    expect(new Log().rows).toBe(0);
  });

  it('counts the rows it was given, in one batch or in many', () => {
    const story = new Story().opened(1, 1, 'a').reviewed(2, 1, 'b').reviewed(3, 1, 'c');
    expect(new Log().add(story.rows).rows).toBe(3);
    const one = new Log();
    for (const row of story.rows) one.add([row]);
    expect(one.rows).toBe(3);
    expect([...one.read().reviews.at]).toEqual([day(2), day(3)]);
  });

  it('tells what says something by itself', () => {
    const states = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'SOMETHING_NEW'];
    const story = new Story();
    for (const state of states) story.reviewed(1, 1, 'a', { state, hasBody: false });
    story.reviewed(1, 1, 'a', { state: 'COMMENTED', hasBody: true });
    expect([...new Log().add(story.rows).read().reviews.says]).toEqual([1, 1, 1, 0, 0, 1]);
  });

  it('holds first comments of reviews, no replies and none without a review', () => {
    const story = new Story()
      .thread(1, 1, 'a', { review: '5' })
      .row('review.commented', 2, 'b', 1, { reviewId: '6', replyTo: '1', path: 'a.ts' })
      .row('review.commented', 2, 'b', 1, { reviewId: null, replyTo: null, path: 'a.ts' });
    const { threads } = new Log().add(story.rows).read();
    expect(threads).toHaveLength(1);
  });

  it('knows the newest listing of files, whatever came first', () => {
    const story = new Story().files(1, 'old.ts').files(1, 'new.ts', 'too.ts');
    for (const rows of [story.rows, story.rows.slice().reverse()]) {
      const { files, paths } = new Log().add(rows).read();
      expect([...(files.get(1)?.paths ?? [])].map((path) => paths.text(path))).toEqual(['new.ts', 'too.ts']);
    }
  });

  it('tells requests to people, to teams and to nobody known apart', () => {
    const story = new Story()
      .asked(1, 1, 'a', 'b')
      .asked(2, 1, 'a', 7)
      .asked(3, 1, null, null)
      .asked(4, 1, 'a', 'b', 'review.request_removed');
    const { requests } = new Log().add(story.rows).read();
    expect([...requests.what]).toEqual([ASKED_PERSON, ASKED_TEAM, ASKED_NOBODY, ASKED_PERSON]);
    expect([...requests.asked]).toEqual([story.account('b'), 7, NOBODY, story.account('b')]);
    expect([...requests.removed]).toEqual([0, 0, 0, 1]);
    expect(requests.account[2]).toBe(NOBODY);
  });

  it('begins with the first thing that happened to a pull request: neither an old commit nor an old CODEOWNERS counts', () => {
    const story = new Story().commit(-500, 1).owners(-900).owners(-800, '* @a').opened(3, 1, 'a').reviewed(4, 1, 'b');
    expect(new Log().add(story.rows).read().first).toBe(day(3));
  });

  it('keeps the versions of CODEOWNERS and whether their history was read', () => {
    const story = new Story().owners(1).owners(2, '* @a').owners(3, null);
    const { owners, ownersRead } = new Log().add(story.rows).read();
    expect(owners.map(({ at, text }) => [at, text])).toEqual([
      [day(2), '* @a'],
      [day(3), null],
    ]);
    expect([...ownersRead]).toEqual([1]);
  });

  it('leaves out a review whose pull request is not held', () => {
    expect(new Log().add(new Story().reviewed(1, null, 'a').rows).read().reviews).toHaveLength(0);
  });

  it('takes every other kind without a table of its own', () => {
    const story = new Story();
    for (const kind of ['pull.merged', 'pull.closed', 'pull.reopened', 'pull.commented', 'review.dismissed'] as const)
      story.row(kind, 1, 'a', 1);
    const log = new Log().add(story.rows);
    expect(log.rows).toBe(5);
    expect(log.read().first).toBe(day(1));
  });

  it('keeps threads of before reviews apart, with their place', () => {
    const story = new Story().thread(1, 1, 'a', { path: 'text/1.md', line: 7 });
    story.row('review.commented', 2, 'b', 1, { reviewId: null, replyTo: null, path: 'old.md', originalLine: null });
    const { threads, loose, paths } = new Log().add(story.rows).read();
    expect([paths.text(threads.path[0] ?? -1), threads.line[0]]).toEqual(['text/1.md', 7]);
    expect([paths.text(loose.path[0] ?? -1), loose.line[0], loose.length]).toEqual(['old.md', NOBODY, 1]);
  });

  it('keeps how reviews judged and how pull requests ended', () => {
    const story = new Writing()
      .reviewed(1, 1, 'a')
      .reviewed(2, 1, 'a', { state: 'CHANGES_REQUESTED', hasBody: true })
      .said(3, 1, 'b')
      .merged(4, 1);
    const { reviews, ended, comments } = new Log().add(story.rows).read();
    expect([...reviews.state]).toEqual([APPROVED, OBJECTED]);
    expect([...ended.what]).toEqual([MERGED, CLOSED]);
    expect([...comments.at]).toEqual([day(3)]);
  });

  it('holds what pull requests name, and nothing of issues or of places it does not know', () => {
    const story = new Writing()
      .cites(1, 1, 'a', 'rfc-1', 'title')
      .cites(2, 1, 'a', 'rfc-2', 'issue')
      .cites(3, 1, 'a', 'rfc-3', 'somewhere');
    const { references, tokens } = new Log().add(story.rows).read();
    expect([...references.token].map((token) => tokens.text(token))).toEqual(['rfc-1']);
  });

  it('keeps one version once, and texts whole of the newest alone, one on the branch before one proposed', () => {
    const story = new Writing().revised(5, 1, { title: 'Five' }).proposed(9, 1, 3, { title: 'Nine' }).revised(7, 1, { title: 'Seven' });
    story.revised(8, 1, { unread: true });
    for (const rows of [story.rows, story.rows.slice().reverse(), [...story.rows, ...story.rows]]) {
      const { versions, newest } = new Log().add(rows).read().written;
      expect(versions).toHaveLength(4);
      expect(newest.get(1)?.facts.title?.value).toBe('Seven');
    }
  });

  it('leaves out rows of documents that name none', () => {
    const story = new Writing().revised(5, 1).linked(6, 1, 3).removed(7, 1).discussed(8, 1, 'a');
    const rows = story.rows.map(({ documentId: _, ...row }) => row);
    const { versions, links, removals, comments } = new Log().add(rows).read().written;
    expect([versions, links, removals, comments].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
  });

  it('begins with pull requests, not with documents, their words or issues', () => {
    const story = new Writing().revised(-90, 1).discussed(-80, 1, 'a').cites(-70, 1, 'a').removed(-60, 1).linked(-50, 1, 1);
    story.row('issue.opened', -40, 'a', null, { number: 3, means: 'incident' }).opened(3, 1, 'a');
    expect(new Log().add(story.rows).read().first).toBe(day(3));
  });

  it('refuses a kind it does not know', () => {
    const row = { ...new Story().opened(1, 1, 'a').rows[0], kind: 'pull.sung' } as unknown as LogRow;
    expect(() => new Log().add([row])).toThrow('pull.sung');
  });
});
