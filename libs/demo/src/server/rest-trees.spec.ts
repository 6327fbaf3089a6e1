import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { get } from './asking.js';
import { archiveOf, repository } from './small-archive.js';
import { oid } from './small-documents.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

interface Tree {
  readonly sha: string;
  readonly url: string;
  readonly truncated: boolean;
  readonly tree: readonly {
    readonly path: string;
    readonly type: string;
    readonly sha: string;
    readonly size?: number;
    readonly url?: string;
  }[];
}

describe('the tree in REST', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    mill.tree = [
      { path: 'docs/rfcs/0001.md', mode: '100644', type: 'blob', sha: oid('a1'), size: 12 },
      { path: 'README.md', mode: '100644', type: 'blob', sha: oid('a2'), size: 3 },
      { path: 'vendor/stone', mode: '160000', type: 'commit', sha: oid('a3') },
    ];
    standIn = await startStandIn({ archive: archiveOf(mill, repository('lock', 501)), port: 0 });
  });

  afterEach(() => standIn.close());

  const tree = async (name: string, query = '?recursive=1'): Promise<Tree> =>
    (await get(standIn, `/repos/weir/mill/git/trees/${name}${query}`)).body as Tree;

  it('lists every file with its folders, by branch, by HEAD, by commit and by its own name', async () => {
    const all = await tree('main');
    expect(all.truncated).toBe(false);
    expect(all.tree.map(({ path, type, size }) => [path, type, size])).toEqual([
      ['README.md', 'blob', 3],
      ['docs', 'tree', undefined],
      ['docs/rfcs', 'tree', undefined],
      ['docs/rfcs/0001.md', 'blob', 12],
      ['vendor', 'tree', undefined],
      ['vendor/stone', 'commit', undefined],
    ]);
    expect(all.tree[0]).toEqual({
      path: 'README.md',
      mode: '100644',
      type: 'blob',
      sha: oid('a2'),
      size: 3,
      url: `${standIn.url}/repos/weir/mill/git/blobs/${oid('a2')}`,
    });
    expect(all.tree[5]).not.toHaveProperty('url');
    expect(all.url).toBe(`${standIn.url}/repos/weir/mill/git/trees/${all.sha}`);
    for (const name of ['HEAD', 'c'.repeat(40), all.sha]) expect(await tree(name)).toEqual(all);
    expect((await get(standIn, '/api/v3/repositories/500/git/trees/main?recursive=1')).body).toMatchObject({ sha: all.sha });
  });

  it('lists one floor without `recursive`, and a folder by its name from there', async () => {
    const top = await tree('main', '');
    expect(top.tree.map(({ path }) => path)).toEqual(['README.md', 'docs', 'vendor']);
    const docs = await tree(top.tree[1]?.sha ?? '', '?recursive=0');
    expect(docs.tree.map(({ path }) => path)).toEqual(['rfcs', 'rfcs/0001.md']);
  });

  it('has a name that changes with any file below, and a tag that costs nothing', async () => {
    const path = '/repos/weir/mill/git/trees/main?recursive=1';
    const first = await get(standIn, path);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(standIn, path, { 'if-none-match': etag });
    expect([again.status, again.headers.get('x-ratelimit-used')]).toEqual([304, '1']);
    expect((await get(standIn, path, { 'if-none-match': etag, authorization: 'token ghp_two' })).status).toBe(200);
    mill.tree[0] = { path: 'docs/rfcs/0001.md', mode: '100644', type: 'blob', sha: oid('b1'), size: 12 };
    standIn.refresh();
    const changed = await get(standIn, path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect((changed.body as Tree).sha).not.toBe((first.body as Tree).sha);
  });

  it('says where it ends, at a hundred thousand entries', async () => {
    mill.tree = Array.from({ length: 100_001 }, (_, n) => ({ path: `f${n}`, mode: '100644', type: 'blob', sha: oid('a1'), size: 1 }));
    standIn.refresh();
    const cut = await tree('main');
    expect([cut.truncated, cut.tree.length]).toEqual([true, 100_000]);
  });

  it('is missing for what nobody knows, and an empty repository has none', async () => {
    expect((await get(standIn, '/repos/weir/mill/git/trees/other')).status).toBe(404);
    expect((await get(standIn, '/repos/weir/mill/git/trees')).status).toBe(404);
    expect((await get(standIn, '/repos/weir/lock/git/trees/main')).status).toBe(409);
  });
});
