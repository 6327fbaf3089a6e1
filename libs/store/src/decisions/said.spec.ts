import { ADOPTED } from '../../../access/src/testing/facts.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { may } from '@ambit/access';
import type { Overlap } from '@ambit/activity';
import { measureWhole, opened as shown } from '../testing/decisions.js';
import { facts, revised } from '../testing/documents.js';
import { account, connectRepository, opened, page, progress, REPOSITORY, take, work } from '../testing/pages.js';
import { generation, reading } from '../testing/readings.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
let ada: number;
let ben: number;
const secret = { ...REPOSITORY, hostId: 502, name: 'vault', private: true };
const third = { ...REPOSITORY, hostId: 503, name: 'quay' };

async function commit(repository: number, kind: 'documents' | 'pulls', more: Parameters<typeof page>[0]): Promise<void> {
  await spec.database.run(
    `update sync_stream set due_at = case when repository_id = $1 then now() - interval '1 minute' else now() + interval '1 hour' end where kind = $2`,
    [repository, kind],
  );
  expect(await spec.store.pull.commitPage(await take(spec.store, kind), page(more), progress())).toBe(true);
}

async function idOf(table: 'document' | 'work', where: string): Promise<number> {
  const [row] = await spec.database.rows<{ id: number }>(`select id from ${table} where ${where}`);
  return row?.id ?? 0;
}

function document(path: string): Promise<number> {
  return idOf('document', `path = '${path}'`);
}

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store, [REPOSITORY, secret, third]);
  const people = [account(1, 'ada'), account(2, 'ben')] as const;
  await commit(1, 'pulls', {
    works: [work(1, people[0], { changedFiles: 40 }), work(2, people[1]), work(3, people[0], { state: 'merged' })],
    activities: [opened(1, people[0]), opened(2, people[1])],
    excerpts: [{ key: 'pull.opened:9001', text: 'Why we do it', editedAt: null }],
  });
  await commit(2, 'pulls', {
    works: [work(1, people[0])],
    activities: [],
    excerpts: [{ key: 'pull.opened:9001', text: 'hush', editedAt: null }],
  });
  await commit(1, 'documents', {
    activities: ['a', 'b', 'c'].map((name) => revised(`${name}.md`, name, {}, { facts: facts(`Title ${name}`) })),
    files: [
      { path: 'lib/x.ts', blob: 'same', size: 4096 },
      { path: 'small', blob: 'tiny', size: 2047 },
      { path: 'own', blob: 'own', size: 9000 },
      { path: 'own2', blob: 'own', size: 9000 },
      { path: 'big', blob: 'big', size: 90_000 },
    ],
  });
  await commit(2, 'documents', {
    activities: [revised('s.md', 's', {}, { facts: facts('Secret') })],
    files: [{ path: 'lib/y.ts', blob: 'same', size: 4096 }],
  });
  await commit(3, 'documents', {
    files: [
      { path: 'small', blob: 'tiny', size: 2047 },
      { path: 'big2', blob: 'big', size: 90_000 },
    ],
  });
  ada = (await spec.store.people.findByLogin('ada'))?.personId ?? 0;
  ben = (await spec.store.people.findByLogin('ben'))?.personId ?? 0;
});
afterAll(() => spec.close());

describe('links by hand', () => {
  const at = new Date('2026-06-01T10:00:00Z');

  it('are rows of the log, once however often they are made, and can be undone', async () => {
    const { decisions, measure } = spec.store;
    const [id, pull] = [await document('a.md'), await idOf('work', 'repository_id = 1 and number = 1')];
    const before = await measure.settledSeq();
    expect(await Promise.all([1, 2, 3].map(() => decisions.linkPull(id, pull, ada, at)))).toEqual([true, true, true]);
    expect(await measure.settledSeq()).toBeGreaterThan(before);
    expect((await measure.measureState()).seq).toBeGreaterThan(before);
    const links = await shown(decisions.handLinks(id));
    expect(links).toEqual([{ workId: pull, at: at.toISOString(), personId: ada, seq: expect.any(Number) }]);
    expect(await decisions.newestSeq(id)).toBe(links[0]?.seq);
    const rows = [];
    for await (const batch of measure.readLog(1_000_000, 1)) rows.push(...batch.filter((row) => row.kind === 'document.linked'));
    expect(rows).toEqual([expect.objectContaining({ documentId: id, workId: pull, payload: { documentId: id } })]);
    expect(await decisions.unlinkPull(id, pull, ben, at)).toBe(true);
    expect(await decisions.unlinkPull(id, pull, ben, at)).toBe(true);
    expect(await shown(decisions.handLinks(id))).toEqual([]);
    expect(await decisions.linkPull(id, pull, ben, new Date('2026-07-01T00:00:00Z'))).toBe(true);
    expect((await shown(decisions.handLinks(id)))[0]?.personId).toBe(ben);
    expect(await spec.database.rows(`select kind from activity where kind in ('document.linked', 'document.unlinked')`)).toHaveLength(3);
  });

  it('are not made to what is not there', async () => {
    expect(await spec.store.decisions.linkPull(999, 1, ada, at)).toBe(false);
    expect(await spec.store.decisions.linkPull(await document('a.md'), 999, ada, at)).toBe(false);
  });

  it.each([
    ['harbor/ledger#2', 2],
    [' Harbor/LEDGER#2 ', 2],
    ['https://ghe.example.com/harbor/ledger/pull/2', 2],
    ['https://ghe.example.com/harbor/ledger/pull/2/files#diff', 2],
    ['https://elsewhere.example.com/harbor/ledger/pull/2', null],
    ['javascript://ghe.example.com/harbor/ledger/pull/2', null],
    ['harbor/ledger#99', null],
    ['harbor/ledger#99999999999', null],
    ["harbor/ledger'; drop table work; --#1", null],
    ['', null],
  ])('find the pull request %j', async (address, number) => {
    const id = await spec.store.decisions.findPull(address);
    expect(id).toBe(number === null ? null : await idOf('work', `repository_id = 1 and number = ${String(number)}`));
  });
});

describe('pairs that may be the same effort', () => {
  const pair = (left: number, right: number, more: Partial<Overlap> = {}): Overlap => ({
    of: 'documents',
    left,
    right,
    leftPath: '',
    rightPath: '',
    likeness: 0.5,
    how: 'words',
    terms: ['cache'],
    paths: [],
    leftTeams: [1],
    rightTeams: [2],
    ...more,
  });

  it('are listed most alike first; a verdict outlives a measuring; private sides are counted', async () => {
    const { decisions } = spec.store;
    const [a, b, c, s] = (await Promise.all(['a.md', 'b.md', 'c.md', 's.md'].map(document))) as [number, number, number, number];
    const file = pair(1, 3, { of: 'files', leftPath: 'big', rightPath: 'big2', likeness: 1, how: 'blob', terms: [] });
    const pulls = pair(1, 2, { of: 'pulls', likeness: 0.4 });
    const whole = {
      overlaps: [pair(a, b, { likeness: 0.1 + 0.2 }), pair(a, c, { likeness: 0.9 }), pair(a, s, { terms: ['hush'] }), file, pulls],
    };
    await measureWhole(spec, whole);
    const all = await shown(decisions.overlaps({ first: 10 }));
    expect(all).toMatchObject({ total: 4, hidden: 1, next: null });
    expect(all.overlaps.map((one) => one.likeness)).toEqual([1, 0.9, 0.4, 0.1 + 0.2]);
    expect(JSON.stringify(all)).not.toMatch(/hush|Secret/);
    expect(all.overlaps[0]).toMatchObject({
      of: 'files',
      key: expect.stringMatching(/^files:1:3:[0-9a-f]{16}$/),
      left: { id: 1, path: 'big', repository: { name: 'ledger' }, at: null },
      right: { id: 3, path: 'big2' },
    });
    expect(all.overlaps[1]).toMatchObject({
      key: `documents:${String(a)}:${String(c)}`,
      left: { title: 'Title a' },
      right: { title: 'Title c' },
      leftTeams: [1],
    });
    expect(all.overlaps[2]).toMatchObject({ of: 'pulls', left: { title: 'Change 1', number: 1, at: '2026-03-02T10:00:00.000Z' } });

    const key = `documents:${String(a)}:${String(c)}`;
    expect((await shown(decisions.one(a)))?.overlaps).toBe(2);
    expect(await decisions.judgeOverlap(key, 'not-a-duplicate', ada)).toBe(true);
    expect(await decisions.judgeOverlap(`documents:${String(a)}:${String(b)}`, 'confirmed', ben)).toBe(true);
    expect(await decisions.judgeOverlap('documents:98:99', 'confirmed', ben)).toBe(false);
    await measureWhole(spec, whole);
    const of = { of: 'documents', first: 10 } as const;
    expect((await shown(decisions.overlaps(of))).overlaps).toMatchObject([{ verdict: 'confirmed', judgedBy: ben }]);
    expect(await shown(decisions.overlaps({ ...of, unjudged: true }))).toMatchObject({ overlaps: [], hidden: 1 });
    expect((await shown(decisions.one(a)))?.overlaps).toBe(0);
    expect(await decisions.judgeOverlap(key, null, ada)).toBe(true);
    expect((await shown(decisions.overlaps({ ...of, documentId: c }))).overlaps.map((one) => one.key)).toEqual([key]);
    await measureWhole(spec);
    expect((await shown(decisions.overlaps({ first: 10 }))).total).toBe(0);
  });

  it('page by what is left', async () => {
    const [a, b, c] = (await Promise.all(['a.md', 'b.md', 'c.md'].map(document))) as [number, number, number];
    await measureWhole(spec, { overlaps: [pair(a, b), pair(a, c), pair(b, c)] });
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const found: Awaited<ReturnType<typeof listed>> = await listed(after);
      keys.push(...found.overlaps.map((one) => one.key));
      after = found.next;
    } while (after !== null);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
  });

  function listed(after: string | null) {
    return shown(spec.store.decisions.overlaps({ first: 1, after }));
  }
});

describe('files of one blob', () => {
  it('are those of some size in two repositories, largest first', async () => {
    expect(await spec.store.measure.sameFiles()).toEqual([
      {
        blob: 'big',
        size: 90_000,
        places: [
          { repositoryId: 1, path: 'big' },
          { repositoryId: 3, path: 'big2' },
        ],
      },
      {
        blob: 'same',
        size: 4096,
        places: [
          { repositoryId: 1, path: 'lib/x.ts' },
          { repositoryId: 2, path: 'lib/y.ts' },
        ],
      },
    ]);
    await spec.database.run('update repository set gone = true where id = 3');
    expect((await spec.store.measure.sameFiles()).map((file) => file.blob)).toEqual(['same']);
    await spec.database.run('update repository set gone = false where id = 3');
  });

  it('are told by twenty places at most, and not at all where nobody here wrote them', async () => {
    await spec.database.run(
      `insert into tree_file (repository_id, path, blob, size)
       select r, 'copies/' || lpad(n::text, 3, '0') || '.ts', 'many', 5000 from generate_series(1, 2) as r, generate_series(1, 40) as n where r = 1 or n = 40
       union all
       select r, p, 'foreign ' || p, 9000 from generate_series(1, 2) as r,
         unnest(array['LICENSE', 'a/COPYING.txt', 'web/vendor/x.js', 'package-lock.json', 'x/Cargo.lock', 'lib/y.min.js', 'api/z.pb.go']) as p`,
    );
    const found = (await spec.store.measure.sameFiles()).filter((file) => /^(?:many|foreign)/.test(file.blob));
    expect(found.map((file) => [file.blob, file.places.length])).toEqual([['many', 20]]);
    expect(found[0]?.places.at(-1)).toEqual({ repositoryId: 2, path: 'copies/040.ts' });
    await spec.database.run(`delete from tree_file where blob ~ '^(many|foreign)'`);
  });

  it('stand beside names and words of pull requests', async () => {
    expect((await spec.store.measure.repositories()).get(2)).toEqual({ name: 'harbor/vault', private: true });
    expect((await spec.store.measure.titles(Date.parse('2026-03-01T00:00:00Z'))).get(1)).toBe('Change 1');
    expect((await spec.store.measure.titles(Date.parse('2026-04-01T00:00:00Z'))).size).toBe(0);
  });
});

describe('outcomes and investments', () => {
  const outcome = {
    category: 'reliability',
    metric: 'pages a week',
    unit: 'pages',
    before: 12,
    after: 3.5,
    from: '2026-01-01',
    to: '2026-03-01',
    source: 'https://status.example.com',
  } as const;

  it('are stated, measured from then on, and taken back by who stated them', async () => {
    const { decisions, measure } = spec.store;
    const id = await document('b.md');
    const version = (await measure.roster()).version;
    const stated = await decisions.stateOutcome(id, ada, outcome);
    expect(await shown(decisions.outcomes(id))).toEqual([
      { ...outcome, id: stated, documentId: id, personId: ada, statedAt: expect.any(String) },
    ]);
    expect(await decisions.stateOutcome(999, ada, outcome)).toBeNull();
    expect((await measure.stated()).outcomes).toEqual(new Map([[id, 1]]));
    expect(await decisions.removeOutcome(stated ?? 0, ben)).toBe(false);
    expect(await shown(decisions.outcomes(id))).toHaveLength(1);
    expect(await decisions.removeOutcome(stated ?? 0, ada)).toBe(true);
    expect((await measure.roster()).version).toBe(version + 2);
  });

  it('are marked once, and unmarked by anyone', async () => {
    const { decisions, measure } = spec.store;
    const id = await document('c.md');
    const version = (await measure.roster()).version;
    expect(await decisions.markInvestment(id, ada, true)).toBe(true);
    expect(await decisions.markInvestment(id, ben, true)).toBe(true);
    expect(await shown(decisions.investments())).toEqual([{ documentId: id, personId: ada, at: expect.any(String) }]);
    expect((await shown(decisions.one(id)))?.investment).toBe(true);
    expect((await measure.stated()).investments).toEqual(new Set([id]));
    expect(await decisions.markInvestment(id, ben, false)).toBe(true);
    expect(await decisions.markInvestment(999, ada, true)).toBe(false);
    expect((await measure.roster()).version).toBe(version + 2);
    expect(await shown(decisions.investments())).toEqual([]);
  });
});

describe('saved views', () => {
  it('are a person\u2019s own', async () => {
    const { decisions } = spec.store;
    const id = await decisions.saveView(ada, 'Mine', '?state=PROPOSED');
    expect(await decisions.saveView(ada, 'Mine', '?state=DRAFT')).toBe(id);
    await decisions.saveView(ben, 'Mine', '?kind=ADR');
    const closed = await decisions.savedViews(ada);
    const leave = may(
      { type: 'person', personId: ada, admin: false, calibrator: false, objected: false },
      'manage-own-data',
      { type: 'person', personId: ada },
      ADOPTED,
      0,
    );
    expect(leave.allowed && closed.open(leave)).toEqual([{ id, name: 'Mine', address: '?state=DRAFT' }]);
    const bens = may(
      { type: 'person', personId: ben, admin: true, calibrator: false, objected: false },
      'manage-own-data',
      { type: 'person', personId: ben },
      ADOPTED,
      0,
    );
    expect(() => bens.allowed && closed.open(bens)).toThrow();
    expect(await decisions.removeView(id, ben)).toBe(false);
    expect(await decisions.removeView(id, ada)).toBe(true);
  });
});

describe('what is measured of documents and open pull requests', () => {
  it('is read by subject, and a person\u2019s large open pull requests with it', async () => {
    const { decisions, measure } = spec.store;
    const id = await document('a.md');
    const pull = await idOf('work', 'repository_id = 1 and number = 1');
    const mine = await idOf('work', 'repository_id = 2 and number = 1');
    const of = (type: 'document' | 'pull', subject: number, signal: string): ReturnType<typeof reading> => ({
      ...reading(0, signal),
      subject: { type, id: subject },
    });
    const made = await measure.writeGeneration(generation('all'), [
      of('document', id, 'document-reach'),
      of('document', id, 'adoption'),
      of('pull', pull, 'alignment'),
      of('pull', mine, 'alignment'),
    ]);
    const found = await shown(decisions.readingsOf(made, 'document', [id, 999]));
    expect([...found.keys()]).toEqual([id]);
    expect(found.get(id)?.map((one) => [one.signal, one.subject])).toEqual([
      ['adoption', { type: 'document', id }],
      ['document-reach', { type: 'document', id }],
    ]);
    const asking = await shown(decisions.askingOf(ada, made));
    expect(asking).toMatchObject([
      { workId: mine, title: null, repository: { private: true } },
      { workId: pull, title: 'Change 1', files: 40, number: 1 },
    ]);
    expect(await shown(decisions.askingOf(ben, made))).toEqual([]);
    const words = await shown(decisions.excerptsOf([1, 2].map((repositoryId) => ({ repositoryId, key: 'pull.opened:9001' }))));
    expect([...words]).toEqual([['1 pull.opened:9001', { text: 'Why we do it', editedAt: null }]]);
  });
});
