import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../../archive/archive.js';
import { ANA, archiveOf, at, BOT, BOB, comment, pull, repository, review, reviewComment } from '../small-archive.js';
import { startStandIn } from '../stand-in.js';
import type { StandIn } from '../stand-in.js';

const HOSTILE = `</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>"&amp;`;

describe('the page of a pull request', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = {
      ...repository(),
      pulls: [pull(1, { body: 'Grinds finer.', merged_at: at(90), closed_at: at(90), state: 'closed', merged_by: BOB })],
      reviews: [review(1, 30, { body: 'Good.' }), review(1, 31, { state: 'PENDING', submitted_at: null, body: 'Secret' })],
      reviewComments: [
        reviewComment(1, 20, { line: null, original_line: 9 }),
        reviewComment(1, 40, { start_line: 3, line: 5 }),
        reviewComment(1, 41, { in_reply_to_id: 40, user: null, line: null, original_line: null }),
      ],
      issueComments: [comment(1, 10, { user: BOT }), comment(1, 50)],
    };
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0 });
  });

  afterEach(() => standIn.close());

  const open = async (path = '/weir/mill/pull/1', method = 'GET'): Promise<{ status: number; headers: Headers; text: string }> => {
    const response = await fetch(standIn.url + path, { method, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('is read without a token, and says first that it is not GitHub', async () => {
    const { status, headers, text } = await open();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('This is not GitHub. It is a stand-in that plays an archive.');
    expect(text).toContain('<h1 dir="auto">Change 1</h1>');
    expect(plain(text)).toContain('Merged. Opened by Ana Ahlers (ana) on 2 Jan 2026, 00:01 UTC, merged by bob on 2 Jan 2026, 01:30 UTC.');
    expect(text).toContain('Grinds finer.');
  });

  it('says so where the company is made up', async () => {
    standIn.archive.fictional = true;
    standIn.refresh();
    expect((await open()).text).toContain('plays a fictional company');
  });

  it('tells what was said in order of time, each at the anchor GitHub gives it', async () => {
    const { text } = await open();
    const ids = [...text.matchAll(/<li id="([^"]+)">/g)].map(([, id]) => id);
    expect(ids).toEqual([
      'issuecomment-10',
      'discussion_r20',
      'pullrequestreview-30',
      'discussion_r40',
      'discussion_r41',
      'issuecomment-50',
    ]);
    const said = text.split('<li ').slice(1).map(plain);
    expect(said[0]).toContain('helper[bot] (bot) commented on 2 Jan 2026, 00:10 UTC Word 10');
    expect(said[1]).toContain('bob commented on 2 Jan 2026, 00:20 UTC src/mill.ts, line 9 as it stood then (outdated) Remark 20');
    expect(said[2]).toContain('bob reviewed and approved on 2 Jan 2026, 00:30 UTC Good.');
    expect(said[3]).toContain('src/mill.ts, lines 3 to 5');
    expect(said[4]).toContain('ghost replied on 2 Jan 2026, 00:41 UTC src/mill.ts, the whole file');
    expect(text).not.toContain('Secret');
  });

  it('puts a review before comments of the same moment', async () => {
    mill.reviewComments = [reviewComment(1, 5, { created_at: at(30) })];
    standIn.refresh();
    const { text } = await open();
    expect(text.indexOf('id="pullrequestreview-30"')).toBeLessThan(text.indexOf('id="discussion_r5"'));
  });

  it('escapes whatever an archive says, everywhere', async () => {
    const user = { login: HOSTILE, id: 66, type: 'User', name: null } as const;
    mill.pulls = [pull(1, { title: HOSTILE, body: HOSTILE, user })];
    mill.reviews = [review(1, 30, { body: HOSTILE, user })];
    mill.reviewComments = [reviewComment(1, 40, { body: HOSTILE, path: HOSTILE, user })];
    mill.issueComments = [comment(1, 50, { body: HOSTILE, user })];
    standIn.refresh();
    const { status, text } = await open();
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|<img|onerror='/i);
    const escaped = `&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;&quot;&amp;amp;`;
    // The name of the page, its heading, the description, four bodies and paths, and four names.
    expect(text.split(escaped)).toHaveLength(12);
    expect(text.match(/<\/(title|style)>/g)).toEqual(['</title>', '</style>']);
  });

  it('lets nothing run, load, frame or be sent', async () => {
    const { headers, text } = await open();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).not.toMatch(/<script|<link|<form|<iframe|\ssrc=|\sstyle=|url\(|@import|https?:/i);
  });

  it.each([
    '/weir/mill/pull/2',
    '/weir/none/pull/1',
    '/none/mill/pull/1',
    '/weir/mill/pull/01',
    '/weir/mill/pull/one',
    '/a/%3Cb%3E/pull/%ZZ',
  ])('is missing at %s, in the same hand', async (path) => {
    const { status, headers, text } = await open(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(text).toContain('<h1>Nothing at this address</h1>');
  });

  it('is missing for a private repository: nobody has signed in', async () => {
    mill.repo.private = true;
    standIn.refresh();
    const { status, text } = await open();
    expect(status).toBe(404);
    expect(text).not.toContain('Grinds finer.');
  });

  it('is found by any case and by a former name', async () => {
    mill.repo.former_names = ['weir/quern'];
    standIn.refresh();
    expect((await open('/Weir/MILL/pull/1/')).status).toBe(200);
    expect((await open('/weir/quern/pull/1')).status).toBe(200);
  });

  it('opens no other door without a token', async () => {
    expect((await open('/weir/mill')).status).toBe(401);
    expect((await open('/weir/mill/pulls')).status).toBe(401);
    expect((await open('/weir/mill/pull/1', 'POST')).status).toBe(401);
    expect(await open('/weir/mill/pull/1', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('says so where nothing was written or said', async () => {
    mill.pulls = [pull(1, { draft: true, user: ANA })];
    mill.reviews = [];
    mill.reviewComments = [];
    mill.issueComments = [];
    standIn.refresh();
    const words = plain((await open()).text);
    expect(words).toContain('Draft. Opened by Ana Ahlers (ana)');
    expect(words).toContain('None was written.');
    expect(words).toContain('Nothing was said here.');
  });
});

/** What is read of a piece of a page. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1');
}
