import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../../archive/archive.js';
import { archiveOf, at, BOB, comment, pull, repository } from '../small-archive.js';
import { discussion, discussionComment, issueRow, oid, version } from '../small-documents.js';
import { startStandIn } from '../stand-in.js';
import type { StandIn } from '../stand-in.js';

const HOSTILE = `</title></style><script>alert(1)</script><img src=x onerror='alert(2)'>"&amp;`;
const RFC = 'docs/rfcs/0001-grind.md';

describe('the pages beside a pull request', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    mill.pulls = [pull(1, { merged_at: at(21), state: 'closed', merge_commit_sha: oid('91'), user: BOB })];
    mill.versions = [version(10, '# Grind\r\nFine.\r\n'), version(20, '# Grind\nFiner.\n', { pull_number: 1 })];
    mill.discussions = [discussion(5, { answer_id: 12 })];
    mill.discussionComments = [discussionComment(5, 12), discussionComment(5, 10), discussionComment(5, 13, { parent_id: 10 })];
    mill.issues = [issueRow(7, { state: 'closed', closed_at: at(50), labels: ['incident', 'sev 1'] })];
    mill.issueComments = [comment(7, 30)];
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0 });
  });

  afterEach(() => standIn.close());

  const open = async (path: string): Promise<{ status: number; headers: Headers; text: string }> => {
    const response = await fetch(standIn.url + path, { redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it.each([
    [`/weir/mill/blob/main/${RFC}`, RFC],
    ['/weir/mill/discussions/5', 'Question 5'],
    ['/weir/mill/issues/7', 'Trouble 7'],
    [`/weir/mill/commit/${oid('91')}`, 'Change 1 (#1)'],
  ])('opens %s without a token and says first that it is not GitHub', async (path, heading) => {
    const { status, headers, text } = await open(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(text).toContain('This is not GitHub.');
    expect(text).toContain(`<h1 dir="auto">${heading}</h1>`);
  });

  it('shows a file as the commit left it, each line at its anchor', async () => {
    const lines = (text: string): string[][] =>
      [...text.matchAll(/<li id="(L\d+)" dir="auto">(.*?)<\/li>/g)].map(([, id = '', line = '']) => [id, line]);
    expect(lines((await open(`/weir/mill/blob/main/${RFC}`)).text)).toEqual([
      ['L1', '# Grind'],
      ['L2', 'Finer.'],
    ]);
    expect(lines((await open(`/weir/mill/blob/${oid('510')}/${RFC}`)).text)[1]).toEqual(['L2', 'Fine.']);
    mill.repo.default_branch = 'release/2';
    standIn.refresh();
    expect((await open(`/weir/mill/blob/release/2/${RFC}`)).status).toBe(200);
  });

  it('says so where the archive does not hold the text', async () => {
    mill.tree = [{ path: 'logo.png', mode: '100644', type: 'blob', sha: oid('a1'), size: 9 }];
    standIn.refresh();
    expect((await open('/weir/mill/blob/main/logo.png')).text).toContain('The archive does not hold the text of this file.');
    for (const version of mill.versions) if (version.commit === oid('510')) version.text = null;
    standIn.refresh();
    const earlier = await open(`/weir/mill/blob/${oid('510')}/${RFC}`);
    expect([earlier.status, earlier.text.includes('does not hold the text')]).toEqual([200, true]);
    expect((await open(`/weir/mill/blob/${oid('510')}/never.md`)).status).toBe(404);
  });

  it('shows a Discussion with replies after what they answer, and names the answer', async () => {
    const { text } = await open('/weir/mill/discussions/5');
    expect([...text.matchAll(/<li id="([^"]+)">/g)].map(([, id]) => id)).toEqual([
      'discussioncomment-10',
      'discussioncomment-13',
      'discussioncomment-12',
    ]);
    expect(text.split('discussioncomment-12').pop()).toContain('Marked as the answer');
  });

  it('shows an issue with its labels and comments, and leads to a pull request', async () => {
    const { text } = await open('/weir/mill/issues/7');
    expect(text).toContain('<b>Closed.</b>');
    expect(text).toContain('Labels: incident, sev 1');
    expect(text).toContain('<li id="issuecomment-30">');
    const { status, headers } = await open('/weir/mill/issues/1');
    expect([status, headers.get('location')]).toEqual([302, '/weir/mill/pull/1']);
  });

  it('shows a commit with its pull requests', async () => {
    const { text } = await open(`/weir/mill/commit/${oid('520')}`);
    expect(text).toContain('<a href="/weir/mill/pull/1">Change 1, #1</a>');
    expect(text).toContain('Ana Ahlers');
  });

  it('escapes whatever an archive says', async () => {
    const user = { login: HOSTILE, id: 66, type: 'User', name: null } as const;
    mill.blobs = [{ path: 'x.md', sha: oid('a1'), text: HOSTILE }];
    mill.versions = [version(10, 'x', { message: `${HOSTILE}\n${HOSTILE}`, author: { name: HOSTILE, date: at(10) }, pull_number: 1 })];
    mill.pulls = [pull(1, { title: HOSTILE })];
    mill.discussions = [discussion(5, { title: HOSTILE, body: HOSTILE, user, category: { name: HOSTILE, slug: 'x' } })];
    mill.issues = [issueRow(7, { title: HOSTILE, body: HOSTILE, user, labels: [HOSTILE] })];
    standIn.refresh();
    const paths = ['blob/main/x.md', `commit/${oid('510')}`, 'discussions/5', 'issues/7'];
    for (const path of paths) {
      const { status, text } = await open(`/weir/mill/${path}`);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|<img|onerror='/i);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  it.each([
    '/weir/mill/blob/main/none.md',
    '/weir/mill/blob/other/x.md',
    '/weir/mill/discussions/6',
    '/weir/mill/issues/8',
    `/weir/mill/commit/${oid('77')}`,
    '/weir/mill/commit/main',
    '/weir/none/issues/7',
  ])('is missing at %s', async (path) => {
    expect((await open(path)).status).toBe(404);
  });

  it('shows nothing of a private repository', async () => {
    mill.repo.private = true;
    standIn.refresh();
    for (const path of [`blob/main/${RFC}`, 'discussions/5', 'issues/7', 'issues/1', `commit/${oid('91')}`]) {
      expect((await open(`/weir/mill/${path}`)).status).toBe(404);
    }
  });

  it.each([
    '/repositories/500/issues/comments',
    '/repositories/500/commit/x',
    '/repos/weir/issues/comments',
    '/weir/mill/blob/main',
    '/weir/mill/constructor/1',
  ])('leaves %s to the API, which asks for a token', async (path) => {
    expect((await open(path)).status).toBe(401);
  });
});
