import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { get } from './asking.js';
import { ISSUE, ISSUE_COMMENT, misfits } from './rest-shapes.js';
import { archiveOf, at, comment, pull, repository } from './small-archive.js';
import { issueRow } from './small-documents.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

describe('issues in REST', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    mill.pulls = [pull(1, { labels: [{ id: 5, name: 'incident' }], updated_at: at(70) })];
    mill.issues = [
      issueRow(2, { labels: ['Incident', 'sev 1'], updated_at: at(60) }),
      issueRow(3, { labels: ['incident'], state: 'closed', state_reason: 'completed', closed_at: at(50), updated_at: at(50) }),
      issueRow(4, { user: null, body: null, updated_at: at(40) }),
    ];
    mill.issueComments = [comment(1, 21), comment(2, 22), comment(2, 23)];
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0 });
  });

  afterEach(() => standIn.close());

  interface Row {
    readonly number: number;
    readonly pull_request?: object;
  }

  const rows = async (query: string): Promise<Row[]> => (await get(standIn, `/repos/weir/mill/issues${query}`)).body as Row[];
  const numbers = async (query: string): Promise<number[]> => (await rows(query)).map(({ number }) => number);

  it('come in the shape of GitHub, pull requests among them', async () => {
    const all = await rows('?state=all');
    expect(all).toHaveLength(4);
    expect(all.flatMap((row) => misfits(row, ISSUE))).toEqual([]);
    expect(all.filter((row) => row.pull_request).map(({ number }) => number)).toEqual([1]);
    expect(all.find(({ number }) => number === 1)).toMatchObject({
      html_url: `${standIn.url}/weir/mill/pull/1`,
      comments: 1,
      labels: [{ id: 5, name: 'incident' }],
      pull_request: { url: `${standIn.url}/repos/weir/mill/pulls/1`, merged_at: null },
    });
    expect(all.find(({ number }) => number === 3)).toMatchObject({
      id: 4003,
      title: 'Trouble 3',
      state: 'closed',
      state_reason: 'completed',
      closed_at: at(50),
      html_url: `${standIn.url}/weir/mill/issues/3`,
      labels: [{ name: 'incident' }],
    });
    expect(all.find(({ number }) => number === 4)).toMatchObject({ user: null, body: null, comments: 0 });
  });

  it('are open and the newest first unless asked otherwise', async () => {
    expect(await numbers('')).toEqual([4, 2, 1]);
    expect(await numbers('?state=closed')).toEqual([3]);
    expect(await numbers('?state=all&sort=updated&direction=asc')).toEqual([4, 3, 2, 1]);
    expect(await numbers('?state=all&sort=comments')).toEqual([2, 1, 4, 3]);
    expect(await numbers('?state=all&creator=CAT&direction=asc')).toEqual([2, 3]);
  });

  it('carry all the labels asked for, in any case', async () => {
    expect(await numbers('?labels=incident&state=all&sort=updated&direction=asc')).toEqual([3, 2, 1]);
    expect(await numbers('?labels=INCIDENT,sev%201&state=all')).toEqual([2]);
    expect(await numbers('?labels=incident,none&state=all')).toEqual([]);
  });

  it('are read from a moment on, itself included; before 1980 there is nothing', async () => {
    expect(await numbers(`?state=all&sort=updated&direction=asc&since=${at(60)}`)).toEqual([2, 1]);
    expect(await numbers('?state=all&since=1970-01-01T00:00:00Z')).toEqual([]);
    expect((await get(standIn, '/repos/weir/mill/issues?since=soon')).status).toBe(422);
  });

  it('are paged by the numeric address', async () => {
    const { body, headers } = await get(standIn, '/repos/weir/mill/issues?state=all&direction=asc&per_page=3&page=2');
    expect(body).toMatchObject([{ number: 4 }]);
    expect(headers.get('link')).toContain(`<${standIn.url}/repositories/500/issues?state=all&direction=asc&per_page=3&page=1>; rel="prev"`);
  });

  it('have their comments in the one list, each leading to its page', async () => {
    const { body } = await get(standIn, '/repos/weir/mill/issues/comments?sort=updated&direction=asc');
    expect((body as { html_url: string }[]).map(({ html_url }) => html_url.slice(standIn.url.length))).toEqual([
      '/weir/mill/pull/1#issuecomment-21',
      '/weir/mill/issues/2#issuecomment-22',
      '/weir/mill/issues/2#issuecomment-23',
    ]);
  });

  it('have their comments each by itself, a pull request too, and none where there is none', async () => {
    mill.issueComments = [comment(2, 22), comment(1, 21), comment(2, 24, { updated_at: at(90) }), comment(2, 23)];
    standIn.refresh();
    const said = async (path: string): Promise<number[]> => ((await get(standIn, path)).body as { id: number }[]).map(({ id }) => id);
    expect(await said('/repos/weir/mill/issues/2/comments')).toEqual([22, 23, 24]);
    expect(await said('/repos/weir/mill/issues/2/comments?sort=updated&direction=desc')).toEqual([22, 23, 24]);
    expect(await said('/repos/weir/mill/issues/1/comments')).toEqual([21]);
    expect(await said('/repos/weir/mill/issues/4/comments')).toEqual([]);
    expect(await said(`/repositories/500/issues/2/comments?since=${at(23)}`)).toEqual([23, 24]);
    expect((await get(standIn, '/repos/weir/mill/issues/2/comments?since=soon')).status).toBe(422);
    const page = await get(standIn, '/repos/weir/mill/issues/2/comments?per_page=2');
    expect(page.body).toHaveLength(2);
    expect((page.body as unknown[]).flatMap((row) => misfits(row, ISSUE_COMMENT))).toEqual([]);
    expect(page.headers.get('link')).toContain(`<${standIn.url}/repositories/500/issues/2/comments?per_page=2&page=2>; rel="next"`);
    const etag = page.headers.get('etag') ?? '';
    expect((await get(standIn, '/repos/weir/mill/issues/2/comments?per_page=2', { 'if-none-match': etag })).status).toBe(304);
    for (const path of ['9/comments', 'x/comments', '2/events', '2/comments/1']) {
      expect([path, (await get(standIn, `/repos/weir/mill/issues/${path}`)).status]).toEqual([path, 404]);
    }
  });

  it('count among what is open', async () => {
    expect((await get(standIn, '/repos/weir/mill')).body).toMatchObject({ open_issues_count: 3 });
  });
});
