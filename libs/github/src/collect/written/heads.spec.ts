import type { DocumentRule, Repository } from '@ambit/activity';
import { startStandIn, type ArchivedRepository, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient } from '../../client.js';
import { Held } from '../../testing/held.js';
import { commit, day, plans, proposal, pull, rfc, sha } from '../../testing/plans.js';
import { readRepositories } from '../organization.js';
import { collectDocuments } from './documents.js';

const PLAIN = '# How we count\n\nOnce is enough.\n';
const FIELDS = `# How we settle\n\n- Status: Draft\n- Author: @ada\n- Created: 2026-01-05\n\n${PLAIN}`;

let standIn: StandIn;
let repository: Repository;
let rows: ArchivedRepository;
let held: Held;
let asked: string[] = [];

beforeAll(async () => {
  const organization = { id: 1, login: 'acme', name: 'Acme', members: [], teams: [] };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [plans()] }, port: 0 });
});
afterAll(() => standIn.close());

beforeEach(async () => {
  rows = plans();
  commit(rows, 'src/settle.ts', 'export const settle = 1;\n', 1);
  const client = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch, onRequest: ({ name }) => asked.push(name) });
  held = new Held(client);
  [repository] = (await readRepositories(client, 'acme')) as [Repository];
});

async function read(): Promise<void> {
  standIn.archive.repositories[0] = rows;
  standIn.refresh();
  asked = [];
  await held.read(collectDocuments, repository);
}

const proposed = (): [number | null, string][] =>
  held
    .of('document.proposed')
    .map(({ pull: number, payload }): [number | null, string] => [number, payload.path])
    .sort();
const patterns = (): string[] => held.rules.map(({ pattern }) => pattern);
const closed = { state: 'closed', closed_at: day(50) } as const;

describe('a folder that stands in an open pull request alone', () => {
  it('is guessed from the first document there, and what else it holds is read, on the branch too', async () => {
    commit(rows, 'docs/design/counting.md', PLAIN, 2);
    proposal(rows, 31, 'docs/design/settling.md', FIELDS);
    proposal(rows, 32, 'docs/adr/0001-count-once.md', PLAIN);
    proposal(rows, 33, 'docs/notes/0001-notes.md', FIELDS);
    await read();
    expect(patterns().sort()).toEqual(['docs/adr/*', 'docs/design/*']);
    expect(proposed()).toEqual([
      [31, 'docs/design/settling.md'],
      [32, 'docs/adr/0001-count-once.md'],
    ]);
    expect(held.of('document.revised').map(({ payload }) => payload.path)).toEqual(['docs/design/counting.md']);
    await read();
    expect(asked).toEqual(['documents-probe']);
  });

  it('is none where its texts are no documents, and they are not looked at twice', async () => {
    proposal(rows, 31, 'docs/design/counting.md', PLAIN);
    await read();
    expect([patterns(), proposed()]).toEqual([[], []]);
    Object.assign(rows.pulls[0] ?? {}, { updated_at: day(60) });
    await read();
    expect(asked).toEqual(['documents-probe', 'open-pulls']);
    proposal(rows, 32, 'docs/design/settling.md', FIELDS, { updated_at: day(61) });
    await read();
    expect(proposed()).toEqual([
      [31, 'docs/design/counting.md'],
      [32, 'docs/design/settling.md'],
    ]);
  });

  it('that was refused is not guessed again', async () => {
    proposal(rows, 31, 'docs/design/settling.md', FIELDS);
    held.rules = [{ id: 4, repositoryId: 1, by: 'path', pattern: 'docs/design/*', means: 'design', source: 'guess', refused: true }];
    await read();
    expect([patterns(), proposed()]).toEqual([['docs/design/*'], []]);
  });
});

describe('documents of pull requests that were closed without being merged', () => {
  beforeEach(() => {
    for (let n = 1; n <= 3; n += 1) commit(rows, `rfcs/000${String(n)}-x.md`, rfc(n, 'Accepted'), n);
    proposal(rows, 40, 'rfcs/0040-given-up.md', rfc(40, 'Proposed'), closed);
  });

  it('are read as they stood at the end, once', async () => {
    await read();
    expect(held.of('document.proposed')).toMatchObject([
      { at: day(40), pull: 40, hostId: `40:rfcs/0040-given-up.md@${sha(40)}`, actor: { login: 'ada' }, payload: { label: 'rfc-40' } },
    ]);
    expect(held.texts.get(`40:rfcs/0040-given-up.md@${sha(40)}`)).toBe(rfc(40, 'Proposed'));
    proposal(rows, 44, 'rfcs/0044-open.md', rfc(44, 'Proposed'), { updated_at: day(70) });
    await read();
    expect(asked).toEqual(['documents-probe', 'open-pulls', 'document-texts']);
  });

  it('are only those that were added, never came to the branch, and whose text is there', async () => {
    proposal(rows, 41, 'rfcs/0001-x.md', rfc(1, 'Proposed'), closed);
    proposal(rows, 42, 'rfcs/0002-y.md', rfc(2, 'Proposed'), closed);
    rows.files = rows.files.map((row) =>
      row.pull_number === 42 ? { ...row, files: row.files.map((file) => ({ ...file, status: 'modified' })) } : row,
    );
    proposal(rows, 43, 'rfcs/0043-z.md', rfc(43, 'Proposed'), closed);
    rows.headBlobs = rows.headBlobs.filter(({ pull_number }) => pull_number !== 43);
    commit(rows, 'rfcs/0009-gone.md', rfc(9, 'Draft'), 4);
    await read();
    commit(rows, 'rfcs/0009-gone.md', null, 5);
    await read();
    held.places.clear();
    proposal(rows, 45, 'rfcs/0009-gone.md', rfc(9, 'Proposed'), closed);
    rows.pulls.push(pull(46, { ...closed, merged_at: day(50), merge_commit_sha: sha(99) }));
    await read();
    expect(proposed()).toEqual([[40, 'rfcs/0040-given-up.md']]);
  });

  it('are not asked for without a rule over paths', async () => {
    rows = plans();
    commit(rows, 'src/settle.ts', 'export const settle = 1;\n', 1);
    proposal(rows, 40, 'src/more.ts', 'export {};\n', closed);
    await read();
    expect(asked).toEqual(['documents-probe', expect.stringContaining('trees')]);
  });

  it('are read to the end, page by page', async () => {
    for (let n = 100; n < 220; n += 1) proposal(rows, n, `rfcs/0${String(n)}-x.md`, rfc(n, 'Proposed'), closed);
    await read();
    expect(proposed()).toHaveLength(121);
    expect(asked.filter((name) => name === 'closed-pulls')).toHaveLength(3);
  });
});

describe('documents that a rule still takes', () => {
  it('are told with every look at the tree: on the branch, proposed, and removed', async () => {
    for (let n = 1; n <= 3; n += 1) commit(rows, `rfcs/000${String(n)}-x.md`, rfc(n, 'Accepted'), n);
    commit(rows, 'adr/0007-y.md', rfc(7, 'Accepted'), 3);
    commit(rows, 'adr/0008-z.md', rfc(8, 'Accepted'), 3);
    proposal(rows, 31, 'rfcs/0031-new.md', rfc(31, 'Proposed'));
    await read();
    commit(rows, 'adr/0008-z.md', null, 9);
    await read();
    commit(rows, 'src/settle.ts', 'export const settle = 2;\n', 10);
    await read();
    expect([...(held.covered ?? [])].sort()).toEqual([
      'adr/0007-y.md',
      'adr/0008-z.md',
      'rfcs/0001-x.md',
      'rfcs/0002-x.md',
      'rfcs/0003-x.md',
      'rfcs/0031-new.md',
    ]);
    held.rules = held.rules.map((rule): DocumentRule => ({ ...rule, refused: rule.pattern === 'rfcs/*' }));
    held.places.clear();
    await read();
    expect([...(held.covered ?? [])].sort()).toEqual(['adr/0007-y.md', 'adr/0008-z.md']);
  });

  it('count one that moves to where a rule takes it', async () => {
    commit(rows, 'drafts/0001-x.md', rfc(1, 'Accepted'), 1);
    held.rules = [{ id: 1, repositoryId: 1, by: 'path', pattern: 'drafts/*', means: 'rfc', source: 'admin', refused: false }];
    await read();
    commit(rows, 'drafts/0001-x.md', null, 5);
    commit(rows, 'papers/0001-x.md', rfc(1, 'Accepted'), 5);
    held.rules = [{ id: 2, repositoryId: 1, by: 'path', pattern: 'papers/*', means: 'rfc', source: 'admin', refused: false }];
    held.places.clear();
    await read();
    expect(held.covered).toEqual(['drafts/0001-x.md']);
    expect(held.of('document.removed')).toMatchObject([{ payload: { path: 'drafts/0001-x.md', to: 'papers/0001-x.md' } }]);
  });
});
