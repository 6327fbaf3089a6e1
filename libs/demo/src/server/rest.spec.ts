import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { get } from './asking.js';
import type { Reply } from './asking.js';
import { ISSUE_COMMENT, misfits, ORGANIZATION, OWN_USER, REPOSITORY, REVIEW_COMMENT, SIMPLE_USER } from './rest-shapes.js';
import { ANA, archiveOf, at, comment, pull, repository, reviewComment } from './small-archive.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

describe('REST', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = { ...repository(), pulls: [pull(1)] };
    mill.reviewComments = [1, 2, 3, 4, 5].map((id) => reviewComment(1, id));
    mill.issueComments = [comment(1, 21, { user: null }), comment(1, 22)];
    standIn = await startStandIn({ archive: archiveOf(mill, repository('lock', 501)), port: 0 });
  });

  afterEach(() => standIn.close());

  const ids = (reply: Reply): number[] => (reply.body as { id: number }[]).map(({ id }) => id);
  const at500 = (path: string): string => `${standIn.url}/repositories/500/${path}`;

  it.each([
    ['/user', OWN_USER],
    ['/orgs/weir', ORGANIZATION],
    ['/repos/weir/mill', REPOSITORY],
    ['/repositories/500', REPOSITORY],
  ])('answers %s in the shape of GitHub', async (path, shape) => {
    const { status, body } = await get(standIn, path);
    expect(status).toBe(200);
    expect(misfits(body, shape)).toEqual([]);
  });

  it.each([
    ['/orgs/weir/repos', REPOSITORY, 2],
    ['/orgs/weir/members', SIMPLE_USER, 3],
    ['/organizations/9001/members', SIMPLE_USER, 3],
    ['/repos/weir/mill/pulls/comments', REVIEW_COMMENT, 5],
    ['/repositories/500/pulls/comments', REVIEW_COMMENT, 5],
    ['/repos/weir/mill/issues/comments', ISSUE_COMMENT, 2],
  ])('answers %s with rows in the shape of GitHub', async (path, shape, count) => {
    const { status, body } = await get(standIn, path);
    const rows = body as unknown[];
    expect(status).toBe(200);
    expect(rows).toHaveLength(count);
    expect(rows.flatMap((row) => misfits(row, shape))).toEqual([]);
  });

  it('a shape says what does not fit', () => {
    expect(misfits({ ...repository(), id: '5' }, { id: ['number'], owner: ['user', 'null'] })).toEqual([
      'id is "5", not number',
      'owner is undefined, not user or null',
    ]);
  });

  it('ties review comments to their pull request, thread and review', async () => {
    mill.reviewComments = [
      reviewComment(1, 1, { pull_request_review_id: 11 }),
      reviewComment(1, 2, { in_reply_to_id: 1, user: null, line: null }),
    ];
    standIn.refresh();
    const [first, second] = (await get(standIn, '/api/v3/repos/weir/mill/pulls/comments')).body as object[];
    expect(first).toMatchObject({ pull_request_url: `${standIn.url}/api/v3/repos/weir/mill/pulls/1`, pull_request_review_id: 11, line: 7 });
    expect(first).not.toHaveProperty('in_reply_to_id');
    expect(second).toMatchObject({ in_reply_to_id: 1, user: null, line: null, original_line: 7 });
  });

  it('links pages by the numeric address', async () => {
    const path = '/repos/weir/mill/pulls/comments?per_page=2';
    const link = async (page: string): Promise<string | null> => (await get(standIn, `${path}${page}`)).headers.get('link');
    const to = (page: number, rel: string): string => `<${at500(`pulls/comments?per_page=2&page=${page}`)}>; rel="${rel}"`;
    expect(await link('')).toBe([to(2, 'next'), to(3, 'last')].join(', '));
    expect(await link('&page=2')).toBe([to(1, 'prev'), to(3, 'next'), to(3, 'last'), to(1, 'first')].join(', '));
    expect(await link('&page=3')).toBe([to(2, 'prev'), to(1, 'first')].join(', '));
    expect(ids(await get(standIn, `${path}&page=3`))).toEqual([5]);
    expect(ids(await get(standIn, `${path}&page=9`))).toEqual([]);
    expect((await get(standIn, '/repos/weir/mill/pulls/comments')).headers.get('link')).toBeNull();
  });

  it('keeps the question in the links, and they lead on', async () => {
    const first = await get(standIn, `/repos/weir/mill/pulls/comments?sort=updated&direction=asc&since=${at(2)}&per_page=3`);
    expect(ids(first)).toEqual([2, 3, 4]);
    const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? [];
    expect(ids(await get(standIn, next ?? ''))).toEqual([5]);
  });

  it('takes thirty rows a page, a hundred at most', async () => {
    mill.reviewComments = Array.from({ length: 120 }, (_, index) => reviewComment(1, index + 1));
    standIn.refresh();
    const count = async (query: string): Promise<number> => ids(await get(standIn, `/repos/weir/mill/pulls/comments${query}`)).length;
    expect(await count('')).toBe(30);
    expect(await count('?per_page=100')).toBe(100);
    expect(await count('?per_page=500')).toBe(100);
    expect(await count('?per_page=0')).toBe(30);
  });

  it('sorts by creation or change, and takes since by change, itself included', async () => {
    mill.reviewComments[0] = reviewComment(1, 1, { updated_at: at(60) });
    standIn.refresh();
    const list = async (query: string): Promise<number[]> => ids(await get(standIn, `/repos/weir/mill/pulls/comments?${query}`));
    expect(await list('')).toEqual([1, 2, 3, 4, 5]);
    expect(await list('sort=updated&direction=asc')).toEqual([2, 3, 4, 5, 1]);
    expect(await list('sort=created&direction=desc')).toEqual([5, 4, 3, 2, 1]);
    expect(await list(`sort=updated&direction=asc&since=${at(5)}`)).toEqual([5, 1]);
    expect(await list(`sort=created&direction=asc&since=${at(60)}`)).toEqual([1]);
    expect((await get(standIn, '/repos/weir/mill/pulls/comments?since=soon')).status).toBe(422);
  });

  it('answers issue comments since before 1980 with nothing, as GitHub does', async () => {
    expect(ids(await get(standIn, '/repos/weir/mill/issues/comments?since=1970-01-01T00:00:00Z'))).toEqual([]);
    expect(ids(await get(standIn, '/repos/weir/mill/issues/comments?since=1980-01-01T00:00:00Z'))).toEqual([21, 22]);
  });

  it('goes no deeper than 40,000 rows', async () => {
    const path = '/repos/weir/mill/pulls/comments?per_page=100&page=';
    expect((await get(standIn, `${path}400`)).status).toBe(200);
    const beyond = await get(standIn, `${path}401`);
    expect(beyond.status).toBe(422);
    expect(beyond.body).toMatchObject({ message: expect.stringContaining('pagination is limited for this resource') });
  });

  it.each(['/repos/weir/none', '/repos/weir', '/orgs/none', '/repositories/9', '/nothing', '/repos/weir/mill/pulls/comments/1'])(
    'answers 404 for %s',
    async (path) => {
      const { status, body } = await get(standIn, path);
      expect(status).toBe(404);
      expect(body).toEqual({ message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });
    },
  );

  it('sends a former name to the numeric address with its question', async () => {
    mill.repo.former_names = ['old/mill'];
    standIn.refresh();
    const moved = await get(standIn, '/repos/Old/mill/pulls/comments?per_page=2');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe(at500('pulls/comments?per_page=2'));
    expect(ids(await get(standIn, moved.headers.get('location') ?? ''))).toEqual([1, 2]);
  });

  it('lists members by role and repositories in the order asked', async () => {
    expect(ids(await get(standIn, '/orgs/weir/members?role=admin'))).toEqual([ANA.id]);
    expect(ids(await get(standIn, '/orgs/weir/repos?sort=full_name'))).toEqual([501, 500]);
    expect(ids(await get(standIn, '/orgs/weir/repos?sort=full_name&direction=desc'))).toEqual([500, 501]);
  });
});
