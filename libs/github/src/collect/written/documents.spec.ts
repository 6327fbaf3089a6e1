import type { DocumentRule, Repository } from '@ambit/activity';
import { startStandIn, type ArchivedRepository, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient, type GitHubClient, type RequestNote } from '../../client.js';
import { Held, NOW } from '../../testing/held.js';
import { commit, day, plans, proposal, pull, rfc, sha } from '../../testing/plans.js';
import { readRepositories } from '../organization.js';
import type { Place } from '../turn.js';
import { collectDocuments } from './documents.js';

let standIn: StandIn;
let client: GitHubClient;
let held: Held;
let repository: Repository;
let rows: ArchivedRepository;
let asked: RequestNote[] = [];

const names = () => asked.map(({ name }) => name.replace('/repos/{owner}/{repo}/git/trees/{tree_sha}', 'tree'));

beforeAll(async () => {
  const organization = { id: 1, login: 'acme', name: 'Acme', members: [], teams: [] };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [plans()] }, port: 0 });
});
afterAll(() => standIn.close());

beforeEach(async () => {
  rows = plans();
  client = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch, onRequest: (note) => asked.push(note) });
  held = new Held(client);
  serve();
  [repository] = (await readRepositories(client, 'acme')) as [Repository];
  asked = [];
});

function serve(): void {
  standIn.archive.repositories[0] = rows;
  standIn.refresh();
}

async function read(): Promise<void> {
  serve();
  asked = [];
  held.turns = 0;
  await held.read(collectDocuments, repository);
}

/** Three RFCs, one of them in two versions of which the second came with a pull request of two commits. */
function threeRfcs(): void {
  commit(rows, 'rfcs/0001-one.md', rfc(1, 'Proposed'), 1);
  commit(rows, 'rfcs/0002-two.md', rfc(2, 'Accepted'), 2);
  commit(rows, 'rfcs/0003-three.md', rfc(3, 'Draft'), 3);
  commit(rows, 'src/settle.ts', 'export const settle = 1;\n'.repeat(200), 3);
  rows.pulls.push(pull(7, { state: 'closed', merged_at: day(9), closed_at: day(9), merge_commit_sha: sha(77) }));
  commit(rows, 'rfcs/0001-one.md', rfc(1, 'Proposed', 'Half way.'), 7, { pull_number: 7 });
  commit(rows, 'rfcs/0001-one.md', rfc(1, 'Accepted'), 8, { pull_number: 7 });
}

describe('documents on the default branch', () => {
  it('are found, and read version by version, oldest first', async () => {
    threeRfcs();
    await read();
    expect(held.rules).toMatchObject([{ by: 'path', pattern: 'rfcs/*', means: 'rfc', source: 'guess' }]);
    const revised = held.of('document.revised').filter(({ payload }) => payload.path === 'rfcs/0001-one.md');
    expect(revised.map(({ at, pull: by, payload }) => [at, by, payload.label, payload.facts?.status?.value])).toEqual([
      [day(1), null, 'rfc-1', 'proposed'],
      [day(9), 7, 'rfc-1', 'accepted'],
    ]);
    expect(revised[1]?.hostId).toBe(`rfcs/0001-one.md@${revised[1]?.payload.commit ?? ''}`);
    expect(revised[0]?.actor?.login).toBe('ada');
    expect(held.of('document.revised')).toHaveLength(4);
    expect(held.texts.get(revised[1]?.hostId ?? '')).toBe(rfc(1, 'Accepted'));
    expect(held.texts.size).toBe(3);
    expect(held.files.map(({ path }) => path)).toEqual(['rfcs/0001-one.md', 'rfcs/0002-two.md', 'rfcs/0003-three.md', 'src/settle.ts']);
    expect(held.places.get(collectDocuments)).toMatchObject({ phase: 'live', done: 3, total: 3 });
  });

  it('cost one request when nothing moved, and the store is not asked', async () => {
    threeRfcs();
    await read();
    held.lookups = 0;
    held.written = 0;
    await read();
    expect(names()).toEqual(['documents-probe']);
    expect(asked[0]?.points).toBe(1);
    expect([held.lookups, held.written, held.turns]).toEqual([0, 0, 1]);
  });

  it('are read again only where their text changed', async () => {
    threeRfcs();
    await read();
    commit(rows, 'rfcs/0002-two.md', rfc(2, 'Superseded by RFC 3'), 20);
    commit(rows, 'src/settle.ts', 'export const settle = 2;\n', 20);
    held.written = 0;
    await read();
    expect(held.written).toBe(1);
    expect(held.of('document.revised').at(-1)).toMatchObject({ at: day(20), payload: { path: 'rfcs/0002-two.md' } });
    expect(names()).toEqual(['documents-probe', 'tree', 'document-histories', 'document-texts']);
  });

  it('that moved keep their place, and that are gone say since when', async () => {
    threeRfcs();
    await read();
    commit(rows, 'rfcs/0002-two.md', null, 21);
    commit(rows, 'rfcs/old/0002-two.md', rfc(2, 'Accepted'), 21);
    const last = commit(rows, 'rfcs/0003-three.md', null, 22);
    held.rules = [...held.rules, { ...(held.rules[0] as DocumentRule), id: 9, pattern: 'rfcs/**', source: 'admin' }];
    held.written = 0;
    await read();
    expect(held.of('document.removed').map(({ at, payload }) => [at, payload.path, payload.to])).toEqual([
      [day(21), 'rfcs/0002-two.md', 'rfcs/old/0002-two.md'],
      [day(22), 'rfcs/0003-three.md', null],
    ]);
    expect(held.of('document.removed')[1]?.hostId).toBe(`rfcs/0003-three.md@${last.commit}`);
    expect(held.written).toBe(2);
  });

  it('are a document with what stands beside them', async () => {
    commit(rows, 'keps/sig-a/0012-unions/README.md', '# KEP-12: Unions\n\nTogether.\n', 1);
    commit(rows, 'keps/sig-a/0012-unions/kep.yaml', 'title: Unions\nkep-number: 12\nstatus: provisional\n', 1);
    await read();
    expect(held.of('document.revised')).toMatchObject([
      { at: day(1), payload: { label: 'kep-12', facts: { status: { value: 'draft' } } } },
    ]);
    commit(rows, 'keps/sig-a/0012-unions/kep.yaml', 'title: Unions\nkep-number: 12\nstatus: implementable\n', 5);
    await read();
    expect(held.of('document.revised').map(({ at, payload }) => [at, payload.path, payload.facts?.status?.value])).toEqual([
      [day(1), 'keps/sig-a/0012-unions/README.md', 'draft'],
      [day(5), 'keps/sig-a/0012-unions/README.md', 'accepted'],
    ]);
    await read();
    expect(names()).toEqual(['documents-probe']);
  });

  it('are held without words where the text cannot be had, and say why', async () => {
    threeRfcs();
    commit(rows, 'rfcs/0004-four.md', `# RFC 4\n\n${'x'.repeat(600_000)}\n`, 9);
    commit(rows, 'rfcs/0005-five.md', '# RFC 5\n\u0000\n', 9);
    await read();
    const why = (path: string) => held.of('document.revised').find(({ payload }) => payload.path === path)?.payload;
    expect(why('rfcs/0004-four.md')).toMatchObject({ facts: null, words: null, why: expect.stringContaining('long') });
    expect(why('rfcs/0005-five.md')).toMatchObject({ facts: null, words: null, why: 'The file is not a text.' });
  });

  it('are what a rule of every repository takes, too, be it a single file', async () => {
    commit(rows, 'papers/counting.md', '# Counting\n\nOnce is enough.\n', 1);
    held.rules = [{ id: 7, repositoryId: null, by: 'path', pattern: 'papers/*', means: 'design', source: 'admin', refused: false }];
    await read();
    expect(held.of('document.revised')).toMatchObject([{ payload: { path: 'papers/counting.md', kind: 'design' } }]);
  });

  it('are none in a repository without a commit, or without rules', async () => {
    await read();
    expect([held.rows.size, held.places.get(collectDocuments)?.phase]).toEqual([0, 'live']);
    commit(rows, 'src/settle.ts', 'export const settle = 2;\n', 20);
    await read();
    expect([held.rows.size, held.rules]).toEqual([0, []]);
    expect(names()).toEqual(['documents-probe', 'tree']);
  });
});

describe('a page', () => {
  it('gives the same rows when it is taken again, from every place', async () => {
    threeRfcs();
    for (let n = 10; n < 80; n += 1) commit(rows, `rfcs/00${String(n)}-x.md`, rfc(n, 'Draft'), 4);
    proposal(rows, 90, 'rfcs/0090-new.md', rfc(90, 'Proposed'));
    serve();
    let place: Place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 50, done: 0, total: null };
    for (let ended = false; !ended;) {
      const from = JSON.stringify(place);
      const take = () => collectDocuments(client, repository, JSON.parse(from) as Place, NOW, () => Promise.resolve(held.documents()));
      const [first, second] = [await take(), await take()];
      expect(second).toEqual(first);
      expect(first.page.activities.length).toBeLessThanOrEqual(30);
      held.keep(first);
      ({ place, ended } = first);
    }
    expect([held.of('document.revised').length, held.of('document.proposed').length]).toEqual([74, 1]);
  });
});

describe('documents of open pull requests', () => {
  beforeEach(() => {
    threeRfcs();
    proposal(rows, 31, 'rfcs/0031-new.md', rfc(31, 'Proposed'));
    proposal(rows, 32, 'src/new.ts', 'export {};\n');
  });

  it('are read at their heads', async () => {
    await read();
    expect(held.of('document.proposed')).toMatchObject([
      {
        hostId: `31:rfcs/0031-new.md@${sha(31)}`,
        at: day(31),
        pull: 31,
        actor: { login: 'ada' },
        payload: { path: 'rfcs/0031-new.md', label: 'rfc-31', facts: { status: { value: 'proposed' } } },
      },
    ]);
  });

  it('are read again only where the head is another', async () => {
    await read();
    proposal(rows, 31, 'rfcs/0031-new.md', rfc(31, 'Proposed', 'Better.'), { updated_at: day(40), head: { ref: 'x', sha: sha(41) } });
    proposal(rows, 33, 'rfcs/0033-next.md', rfc(33, 'Draft'), { updated_at: day(41) });
    held.written = 0;
    await read();
    expect(names()).toEqual(['documents-probe', 'open-pulls', 'document-texts']);
    expect(held.written).toBe(2);
    await read();
    expect(names()).toEqual(['documents-probe']);
    Object.assign(rows.pulls.find(({ number }) => number === 31) ?? {}, { updated_at: day(50) });
    await read();
    expect(names()).toEqual(['documents-probe', 'open-pulls']);
  });

  it('come to the branch as new versions', async () => {
    await read();
    commit(rows, 'rfcs/0031-new.md', rfc(31, 'Proposed'), 50, { pull_number: 31 });
    Object.assign(rows.pulls.find(({ number }) => number === 31) ?? {}, {
      state: 'closed',
      merged_at: day(50),
      closed_at: day(50),
      updated_at: day(50),
    });
    await read();
    expect(held.of('document.revised').at(-1)).toMatchObject({ at: day(50), pull: 31, payload: { path: 'rfcs/0031-new.md' } });
  });
});
