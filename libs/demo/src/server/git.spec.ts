import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { ask } from './asking.js';
import { ANA, archiveOf, at, BOB, BOT, pull, repository } from './small-archive.js';
import { headBlob, oid, version } from './small-documents.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

const RFC = 'docs/rfcs/0001-grind.md';

interface Blob {
  readonly text: string | null;
}

describe('files and history in GraphQL', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0 });
  });

  afterEach(() => standIn.close());

  async function inMill<T>(selection: string): Promise<T> {
    standIn.refresh();
    const { data, errors } = await ask<{ repository: T }>(standIn, `{ repository(owner: "weir", name: "mill") { ${selection} } }`);
    expect(errors).toEqual([]);
    return data.repository;
  }

  /** The texts that the expressions lead to, a hundred in one query if need be. */
  async function texts(...expressions: string[]): Promise<(string | null | undefined)[]> {
    const aliases = expressions.map((one, place) => `f${place}: object(expression: ${JSON.stringify(one)}) { ... on Blob { text } }`);
    const found = await inMill<Record<string, Blob | null>>(aliases.join(' '));
    return expressions.map((_, place) => found[`f${place}`] && found[`f${place}`]?.text);
  }

  async function history(args: string): Promise<Record<string, unknown>[]> {
    const nodes = `nodes { oid committedDate authoredDate message author { name date user { databaseId login } }
      associatedPullRequests(first: 1) { nodes { number mergedAt state author { login } } } }`;
    const found = await inMill<{ object: { history: { nodes: Record<string, unknown>[] } } }>(
      `object(expression: "main") { ... on Commit { history(${args}) { ${nodes} } } }`,
    );
    return found.object.history.nodes;
  }

  const merged = (number: number, minute: number): ArchivedRepository['pulls'][number] =>
    pull(number, { state: 'closed', merged_at: at(minute), closed_at: at(minute), merge_commit_sha: oid(`9${number}`), user: BOB });

  it('gives a file as each commit left it, by the versions held', async () => {
    mill.versions = [version(30, 'three\n'), version(10, 'one\n'), version(20, null), version(25, 'b', { path: 'docs/other.md' })];
    mill.pulls = [merged(7, 12)];
    expect(await texts(`${oid('510')}:${RFC}`, `${oid('520')}:${RFC}`, `${oid('530')}:${RFC}`, `HEAD:${RFC}`)).toEqual([
      'one\n',
      null,
      'three\n',
      'three\n',
    ]);
    // At a commit that changed another file, and at a merge, the newest version before it counts.
    expect(await texts(`${oid('525')}:${RFC}`, `${oid('510')}:docs/other.md`, `${oid('97')}:${RFC}`)).toEqual([null, null, 'one\n']);
    expect(await texts(`${oid('77')}:${RFC}`, `main:docs/none.md`)).toEqual([null, null]);
  });

  it('keeps apart two commits of the same moment', async () => {
    mill.versions = [version(10, 'a', { commit: oid('5a') }), version(10, 'b', { commit: oid('5b') })];
    expect(await texts(`${oid('5a')}:${RFC}`, `${oid('5b')}:${RFC}`)).toEqual(['a', 'b']);
  });

  it('knows a file without versions from its last merged change on', async () => {
    mill.pulls = [merged(1, 10), merged(2, 20), merged(3, 30), pull(4, { state: 'closed', merged_at: at(40), base: { ref: 'old' } })];
    mill.files = [1, 2, 4].map((number) => ({ pull_number: number, files: [{ filename: RFC, additions: 1, deletions: 0 }] }));
    mill.blobs = [{ path: RFC, sha: oid('a1'), text: 'now' }];
    expect(await texts(`${oid('91')}:${RFC}`, `${oid('92')}:${RFC}`, `${oid('93')}:${RFC}`)).toEqual([null, 'now', 'now']);
    expect((await history(`first: 9, path: "${RFC}"`)).map((node) => node['oid'])).toEqual([oid('92'), oid('91')]);
  });

  it('gives the files of an open pull request at its head', async () => {
    const open = (number: number): ArchivedRepository['pulls'][number] => pull(number, { head: { ref: 't', sha: oid(`e${number}`) } });
    mill.pulls = [open(1), open(2)];
    mill.files = [
      { pull_number: 1, files: [RFC, 'docs/new.md', 'docs/gone.md'].map((filename) => ({ filename, additions: 1, deletions: 1 })) },
    ];
    mill.blobs = [RFC, 'docs/gone.md', 'docs/same.md'].map((path) => ({ path, sha: oid('a1'), text: 'main' }));
    mill.headBlobs = [headBlob(1, oid('e1'), RFC, 'proposed'), headBlob(1, oid('e1'), 'docs/new.md', 'new')];
    const paths = [RFC, 'docs/new.md', 'docs/gone.md', 'docs/same.md'];
    expect(await texts(...paths.map((path) => `${oid('e1')}:${path}`))).toEqual(['proposed', 'new', null, 'main']);
    expect(await texts(...paths.map((path) => `${oid('e2')}:${path}`))).toEqual(['main', null, 'main', 'main']);
    expect(await texts('HEAD:docs/new.md')).toEqual([null]);
  });

  it('tells a whole blob, a cut one and a binary one', async () => {
    const long = `${'x'.repeat(511_999)}é${'y'.repeat(50)}`;
    mill.blobs = [
      { path: 'a.md', sha: oid('a1'), text: 'né' },
      { path: 'long.md', sha: oid('a2'), text: long },
      { path: 'b.bin', sha: oid('a3'), text: 'a\0b' },
    ];
    mill.tree = [{ path: 'c.png', mode: '100644', type: 'blob', sha: oid('a4'), size: 77 }];
    const one = (alias: string, path: string): string =>
      `${alias}: object(expression: "main:${path}") { ... on Blob { oid byteSize isBinary isTruncated text } }`;
    const found = await inMill<Record<string, { text: string | null }>>(
      ['a.md', 'long.md', 'b.bin', 'c.png'].map((path, place) => one(`f${place}`, path)).join(' '),
    );
    expect(found['f0']).toEqual({ oid: oid('a1'), byteSize: 3, isBinary: false, isTruncated: false, text: 'né' });
    expect(found['f1']).toMatchObject({ byteSize: 512_051, isTruncated: true, text: 'x'.repeat(511_999) });
    expect(found['f2']).toMatchObject({ byteSize: 3, isBinary: true, isTruncated: false, text: null });
    expect(found['f3']).toEqual({ oid: oid('a4'), byteSize: 77, isBinary: null, isTruncated: false, text: null });
  });

  it('tells the history of a file with who wrote each version and what brought it in', async () => {
    mill.pulls = [merged(7, 21)];
    mill.versions = [
      version(10, 'one\n'),
      version(20, 'two\n', { pull_number: 7, message: 'Grind finer\n\nMore words' }),
      version(30, null),
    ];
    const [third, second, first] = await history(`first: 9, path: "${RFC}"`);
    expect(first).toEqual({
      oid: oid('510'),
      committedDate: at(10),
      authoredDate: at(10),
      message: 'Update 0001-grind.md',
      author: { name: 'Ana Ahlers', date: at(10), user: { databaseId: 1, login: 'ana' } },
      associatedPullRequests: { nodes: [] },
    });
    expect(second).toMatchObject({
      message: 'Grind finer\n\nMore words',
      associatedPullRequests: { nodes: [{ number: 7, mergedAt: at(21), state: 'MERGED', author: { login: 'bob' } }] },
    });
    expect(third).toMatchObject({ oid: oid('530') });
    const oids = async (args: string): Promise<unknown[]> => (await history(args)).map((node) => node['oid']);
    expect(await oids(`first: 9, path: "${RFC}", since: "${at(20)}"`)).toEqual([oid('530'), oid('520')]);
    expect(await oids(`first: 9, path: "${RFC}", until: "${at(20)}"`)).toEqual([oid('520'), oid('510')]);
    expect(await oids(`first: 9, path: "docs"`)).toEqual([oid('530'), oid('520'), oid('510')]);
    expect(await oids(`first: 9, path: "doc"`)).toEqual([]);
  });

  it('pages a history, and ends it at the commit it is asked of', async () => {
    mill.versions = [10, 20, 30].map((minute) => version(minute, String(minute)));
    interface Page {
      readonly object: {
        readonly history: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { oid: string }[] };
      };
    }
    const page = (from: string, after: string): Promise<Page> =>
      inMill<Page>(`object(expression: "${from}") { ... on Commit {
        history(first: 2, path: "${RFC}"${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { oid } } } }`);
    const one = (await page('main', '')).object.history;
    expect([one.totalCount, one.pageInfo.hasNextPage, one.nodes]).toEqual([3, true, [{ oid: oid('530') }, { oid: oid('520') }]]);
    const two = (await page('main', `, after: "${one.pageInfo.endCursor}"`)).object.history;
    expect([two.pageInfo.hasNextPage, two.nodes]).toEqual([false, [{ oid: oid('510') }]]);
    expect((await page(oid('510'), '')).object.history.nodes).toEqual([{ oid: oid('510') }]);
  });

  it('takes merged pull requests for the history of a file without versions', async () => {
    mill.pulls = [merged(1, 10), { ...merged(2, 20), user: BOT }, { ...merged(3, 30), user: null }];
    mill.files = [1, 2, 3].map((number) => ({ pull_number: number, files: [{ filename: RFC, additions: 1, deletions: 0 }] }));
    const [third, second, first] = await history(`first: 9, path: "${RFC}"`);
    expect(first).toEqual({
      oid: oid('91'),
      committedDate: at(10),
      authoredDate: at(10),
      message: 'Change 1 (#1)',
      author: { name: 'bob', date: at(10), user: { databaseId: 2, login: 'bob' } },
      associatedPullRequests: { nodes: [{ number: 1, mergedAt: at(10), state: 'MERGED', author: { login: 'bob' } }] },
    });
    expect(second).toMatchObject({ author: { name: 'helper[bot]', user: null } });
    expect(third).toMatchObject({ author: { name: 'ghost', user: null } });
  });

  it('believes what the archive says of CODEOWNERS, and of its absence', async () => {
    mill.pulls = [merged(1, 10)];
    mill.files = [{ pull_number: 1, files: [{ filename: 'CODEOWNERS', additions: 1, deletions: 0 }] }];
    expect(await history('first: 9, path: "CODEOWNERS"')).toEqual([]);
    mill.codeowners = [{ sha: oid('c1'), committedAt: at(5), path: 'CODEOWNERS', text: '* @weir/river\n' }];
    expect(await history('first: 9, path: "CODEOWNERS"')).toMatchObject([{ oid: oid('c1') }]);
    expect(await texts('HEAD:CODEOWNERS', `${oid('91')}:CODEOWNERS`)).toEqual(['* @weir/river\n', '* @weir/river\n']);
  });

  it('tells the commit of a pull request by itself, with what is written in it', async () => {
    mill.pulls = [pull(1, { head: { ref: 't', sha: oid('d2') } })];
    const person = { name: 'Ana Ahlers', date: '2026-01-02T01:00:00+01:00', login: ANA.login, id: ANA.id };
    mill.commits = ['d1', 'd2'].map((start) => ({ pull_number: 1, sha: oid(start), message: 'Say it', author: person, committer: person }));
    const commit = (start: string): string =>
      `${start}: object(expression: "${oid(start)}") { ... on Commit { message committedDate associatedPullRequests(first: 1) { nodes { number } } } }`;
    const one = { message: 'Say it', committedDate: at(0), associatedPullRequests: { nodes: [{ number: 1 }] } };
    expect(await inMill(`${commit('d1')} ${commit('d2')}`)).toEqual({ d1: one, d2: one });
  });

  it('tells the tip, and the folders at it', async () => {
    mill.versions = [version(10, 'one\n')];
    mill.tree = [{ path: RFC, mode: '100644', type: 'blob', sha: version(10, 'one\n').sha, size: 4 }];
    const entries = 'entries { name path type oid size object { ... on Blob { text } } }';
    const found = await inMill<{ object: object; none: null }>(`
      defaultBranchRef { name target { oid ... on Commit { oid committedDate tree { oid } } } }
      object(expression: "HEAD:docs/rfcs") { ... on Tree { oid ${entries} } }
      none: object(expression: "HEAD:docs/none") { oid }`);
    expect(found).toMatchObject({
      defaultBranchRef: { name: 'main', target: { oid: 'c'.repeat(40), committedDate: at(10) } },
      object: { entries: [{ name: '0001-grind.md', path: RFC, type: 'blob', size: 4, object: { text: 'one\n' } }] },
      none: null,
    });
  });
});
