import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity, Page } from '@ambit/activity';
import fc from 'fast-check';
import { facts, listed, proposed, removed, revised } from '../testing/documents.js';
import { account, connectRepository, page, progress, take } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(1, 'ada', { name: 'Ada' });

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterEach(() => spec.close());

async function commit(more: Partial<Page>, kind: 'documents' | 'discussions' | 'issues' | 'pulls' = 'documents'): Promise<void> {
  expect(await spec.store.pull.commitPage(await take(spec.store, kind), page(more), progress())).toBe(true);
}

/** Every row of the tables a page of documents writes, with the transaction that wrote it. */
async function rows(): Promise<unknown[]> {
  const tables = ['activity', 'document', 'document_path', 'document_rule', 'tree_file'];
  const all = await Promise.all(
    tables.map((table) =>
      spec.database.rows(`select '${table}' as t, xmin::text, ctid::text, to_jsonb(x) as row from ${table} x order by 4`),
    ),
  );
  return all.flat();
}

async function documentOf(hostId: string): Promise<number | null> {
  const [row] = await spec.database.rows<{ document_id: number | null }>('select document_id from activity where host_id = $1', [hostId]);
  return row?.document_id ?? null;
}

async function found(words: string): Promise<number[]> {
  const held = await spec.database.rows<{ id: number }>(
    `select id from document where words @@ websearch_to_tsquery('english', $1) order by id`,
    [words],
  );
  return held.map((row) => row.id);
}

describe('a page of documents', () => {
  const PAGE: Partial<Page> = {
    activities: [
      revised(
        'rfcs/0031-cache.md',
        'c1',
        { pull: 31, actor: ada },
        { label: 'rfc-31', facts: facts('Token cache', { authors: ['Ada'], number: 31 }) },
      ),
      proposed('rfcs/0040-queue.md', 'h1', 40, { actor: ada }, { facts: facts('One queue') }),
    ],
    texts: [
      { hostId: 'rfcs/0031-cache.md@c1', text: 'We keep caches near \0 the reader \uD83D.' },
      { hostId: '40:rfcs/0040-queue.md@h1', text: 'Everything waits in line.' },
    ],
    guesses: [{ id: null, repositoryId: null, by: 'path', pattern: 'rfcs/*.md', means: 'rfc', source: 'guess', refused: false }],
    files: [
      { path: 'rfcs/0031-cache.md', blob: 'b1', size: 100 },
      { path: 'src/a.ts', blob: 'b2', size: 5000 },
    ],
  };

  it('ties its rows to documents, which hold what was read', async () => {
    await commit(PAGE);
    const held = await spec.store.pull.documentsHeld(1);
    expect(held).toEqual({
      rules: [{ id: 1, repositoryId: 1, by: 'path', pattern: 'rfcs/*.md', means: 'rfc', source: 'guess', refused: false }],
      documents: [
        { path: 'rfcs/0031-cache.md', blob: 'blob-c1', onBranch: true, proposedIn: 31 },
        { path: 'rfcs/0040-queue.md', blob: 'blob-h1', onBranch: false, proposedIn: 40 },
      ],
      states: {},
    });
    const [row] = await spec.database.rows('select title, label, author_logins, fields from document where path like $1', ['%cache%']);
    expect(row).toMatchObject({
      title: 'Token cache',
      label: 'rfc-31',
      author_logins: ['ada'],
      fields: { number: 31, authors: [{ login: 'Ada' }] },
    });
    expect(await documentOf('rfcs/0031-cache.md@c1')).not.toBe(await documentOf('40:rfcs/0040-queue.md@h1'));
  });

  it('writes nothing the second time', async () => {
    await commit(PAGE);
    const before = await rows();
    await commit(PAGE);
    expect(await rows()).toEqual(before);
  });

  it('keeps of a text only what it is found by', async () => {
    await commit(PAGE);
    const cache = await documentOf('rfcs/0031-cache.md@c1');
    expect(await found('caching readers')).toEqual([cache]);
    expect(await found('rfc 31')).toEqual([cache]);
    const all = await spec.database.rows<{ text: string }>(
      `select to_jsonb(d)::text as text from document d union all select to_jsonb(a)::text from activity a`,
    );
    expect(all.some((row) => row.text.includes('caches'))).toBe(false);
    await commit({
      activities: [revised('rfcs/0031-cache.md', 'c2', { at: '2026-04-01T00:00:00Z' }, { facts: facts('Token cache, twice') })],
      texts: [{ hostId: 'rfcs/0031-cache.md@c2', text: 'Nothing is kept.' }],
    });
    expect(await found('reader')).toEqual([]);
    expect(await found('twice')).toEqual([cache]);
    await commit({ activities: [revised('rfcs/0031-cache.md', 'c3', { at: '2026-05-01T00:00:00Z' }, { facts: facts('Renamed') })] });
    expect(await found('nothing kept')).toEqual([cache]);
    expect(await found('twice')).toEqual([]);
  });

  it('has one document from proposal to rename, with every path it had', async () => {
    await commit({ activities: [proposed('rfcs/0000-x.md', 'h1', 7)] });
    await commit({ activities: [revised('rfcs/0007-x.md', 'c1', { pull: 7 })] });
    const at = '2026-05-01T00:00:00Z';
    await commit({ activities: [revised('text/0007-x.md', 'c2', { at }), removed('rfcs/0007-x.md', 'c2', 'text/0007-x.md', { at })] });
    const ids = await Promise.all(['7:rfcs/0000-x.md@h1', 'rfcs/0007-x.md@c1', 'text/0007-x.md@c2', 'rfcs/0007-x.md@c2'].map(documentOf));
    expect(new Set(ids)).toEqual(new Set([ids[0]]));
    expect(await spec.database.rows('select path from document_path order by 1')).toEqual(
      ['rfcs/0000-x.md', 'rfcs/0007-x.md', 'text/0007-x.md'].map((path) => ({ path })),
    );
    expect((await spec.store.pull.documentsHeld(1)).documents).toEqual([
      { path: 'text/0007-x.md', blob: 'blob-c2', onBranch: true, proposedIn: 7 },
    ]);
  });

  it('looks into the list of changed files before it takes a second file for a renamed one', async () => {
    await commit({ activities: [proposed('a.md', 'h1', 7)] });
    await commit({ activities: [listed(7, ['a.md', 'b.md'])] }, 'pulls');
    await commit({ activities: [proposed('b.md', 'h2', 7, { at: '2026-03-01T12:00:00Z' })] });
    expect(await documentOf('7:b.md@h2')).not.toBe(await documentOf('7:a.md@h1'));
  });

  it('lets what was said of a document go with it when it turns out to be another', async () => {
    await commit({ activities: [revised('a.md', '1'), proposed('b.md', '2', 9)] });
    const [old, moved] = await Promise.all([documentOf('a.md@1'), documentOf('9:b.md@2')]);
    const outcome = { category: 'cost', metric: 'spend', unit: 'EUR', before: 2, after: null, from: null, to: null, source: null } as const;
    await commit({ activities: [revised('c.md', '1', { actor: ada })] });
    const person = (await spec.store.people.findByLogin('ada'))?.personId ?? 0;
    await spec.store.decisions.stateOutcome(moved ?? 0, person, outcome);
    await spec.store.decisions.markInvestment(moved ?? 0, person, true);
    const at = '2026-04-01T00:00:00Z';
    await commit({
      activities: [removed('a.md', '3', 'b.md', { at, pull: 9 }), revised('b.md', '3', { at, pull: 9 }, { facts: facts('Moved') })],
      texts: [{ hostId: 'b.md@3', text: 'elsewhere' }],
    });
    expect(await found('elsewhere')).toEqual([old]);
    expect(
      await spec.database.rows('select document_id from outcome union all select document_id from investment_mark order by 1'),
    ).toEqual(expect.arrayContaining([{ document_id: old }, { document_id: old }]));
    const log = [];
    for await (const batch of spec.store.measure.readLog(1_000_000, 1000)) log.push(...batch);
    expect(new Set(log.filter((row) => row.payload.path !== 'c.md').map((row) => row.documentId))).toEqual(new Set([old]));
  });

  it('keeps discussions and issues apart from files of the same path', async () => {
    await commit({ activities: [revised('discussions/12', 'f')] });
    await commit({ activities: [revised('discussions/12', 'd1')] }, 'discussions');
    const comment: Activity = {
      kind: 'document.commented',
      at: '2026-03-04T00:00:00Z',
      hostId: 'dc1',
      actor: ada,
      pull: null,
      payload: { path: 'discussions/12', replyTo: null, answers: false },
    };
    await commit({ activities: [comment] }, 'discussions');
    const held = await spec.database.rows('select id, place, host_number from document order by id');
    expect(held).toMatchObject([
      { place: 'file', host_number: null },
      { place: 'discussion', host_number: 12 },
    ]);
    expect(await documentOf('dc1')).toBe(await documentOf('discussions/12@d1'));
    await commit({ activities: [revised('issues/4', 'i1', {}, { kind: 'incident-review' })] }, 'issues');
    expect(await spec.database.rows(`select host_number from document where place = 'issue'`)).toEqual([{ host_number: 4 }]);
  });

  it('is one document each in two repositories', async () => {
    const second = { hostId: 502, owner: 'harbor', name: 'quay', private: false, archived: false, createdAt: '2024-01-01T00:00:00.000Z' };
    await spec.database.run(`update sync_stream set due_at = now() where kind = 'repositories'`);
    const first = { hostId: 501, owner: 'harbor', name: 'ledger', private: false, archived: false, createdAt: '2024-01-01T00:00:00.000Z' };
    await spec.store.pull.commitRepositories(await take(spec.store, 'repositories'), [first, second], progress());
    await commit({ activities: [revised('a.md', '1')] });
    await spec.database.run(`update sync_stream set due_at = now() + interval '1 hour' where kind = 'documents' and turn > 0`);
    await commit({ activities: [revised('a.md', '1')] });
    expect(await spec.database.rows('select count(distinct repository_id)::int as n, count(*)::int as all from document')).toEqual([
      { n: 2, all: 2 },
    ]);
  });

  it('brings back what was removed when the branch is set back', async () => {
    const version = revised('a.md', '1');
    await commit({ activities: [version] });
    await commit({ activities: [removed('a.md', '2', null)] });
    expect((await spec.store.pull.documentsHeld(1)).documents).toMatchObject([{ path: 'a.md', onBranch: false, removed: true }]);
    await commit({ activities: [version] });
    expect((await spec.store.pull.documentsHeld(1)).documents).toMatchObject([{ path: 'a.md', onBranch: true }]);
    const before = await rows();
    await commit({ activities: [version] });
    expect(await rows()).toEqual(before);
  });

  it('survives any text', async () => {
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        turn += 1;
        const path = `p${String(turn)}.md`;
        await commit({
          activities: [revised(path, text.slice(0, 9), {}, { facts: facts(text) })],
          texts: [{ hostId: `${path}@${text.slice(0, 9)}`, text }],
        });
      }),
      { numRuns: 25 },
    );
  });

  it('finds a text too long for Postgres by its first part', async () => {
    const long = Array.from({ length: 400_000 }, (_, index) => `w${index.toString(36)}.example/x-${String(index)}`).join(' ');
    const wide = '\u{20000}\u{20001} '.repeat(200_000);
    await commit({
      activities: [revised('long.md', '1'), revised('wide.md', '1')],
      texts: [
        { hostId: 'long.md@1', text: `beginning ${long}` },
        { hostId: 'wide.md@1', text: `start ${wide}` },
      ],
    });
    expect(await found('beginning')).toEqual([await documentOf('long.md@1')]);
    expect(await found('start')).toEqual([await documentOf('wide.md@1')]);
  });
});

describe('guessed rules', () => {
  const guess = (pattern: string, means: 'rfc' | 'adr' = 'rfc'): NonNullable<Page['guesses']>[number] => ({
    id: null,
    repositoryId: null,
    by: 'path',
    pattern,
    means,
    source: 'guess',
    refused: false,
  });

  it('keep their ids, and what an admin said of them', async () => {
    await commit({ guesses: [guess('a/*'), guess('b/*'), guess('c/*'), guess('d/*')] });
    const ids = new Map((await spec.store.pull.documentsHeld(1)).rules.map((rule) => [rule.pattern, rule.id ?? 0]));
    await spec.store.decisions.refuseRule(ids.get('a/*') ?? 0);
    await spec.store.decisions.confirmRule(ids.get('b/*') ?? 0);
    await commit({ guesses: [guess('a/*', 'adr'), guess('c/*', 'adr')] });
    expect((await spec.store.pull.documentsHeld(1)).rules).toMatchObject([
      { id: ids.get('a/*'), means: 'rfc', refused: true, source: 'guess' },
      { id: ids.get('b/*'), means: 'rfc', refused: false, source: 'admin' },
      { id: ids.get('c/*'), means: 'adr', refused: false, source: 'guess' },
    ]);
  });
});

describe('files', () => {
  it('are a whole list, of which only what differs is written', async () => {
    const file = (path: string, blob: string): NonNullable<Page['files']>[number] => ({ path, blob, size: 3000 });
    await commit({ files: [file('a', '1'), file('b', '1'), file('c', '1')] });
    const before = await spec.database.rows<{ path: string; xmin: string }>('select path, xmin::text from tree_file order by 1');
    await commit({ files: [file('a', '1'), file('b', '2')] });
    const after = await spec.database.rows<{ path: string; blob: string; xmin: string }>(
      'select path, blob, xmin::text from tree_file order by 1',
    );
    expect(after).toMatchObject([
      { path: 'a', xmin: before[0]?.xmin },
      { path: 'b', blob: '2' },
    ]);
    expect(after[1]?.xmin).not.toBe(before[1]?.xmin);
    await commit({});
    expect(await spec.database.rows('select path from tree_file')).toHaveLength(2);
  });
});

describe('a preview', () => {
  it('asks over the files held, and tells what was read and what has no author', async () => {
    await commit({
      activities: [revised('a.md', '1', {}, { facts: facts('A', { authors: ['ada'] }) }), revised('b.md', '1')],
      files: ['a.md', 'b.md', 'c.md', 'src/x.ts'].map((path) => ({ path, blob: path, size: 10 })),
    });
    const id = await spec.store.decisions.askPreview({ repositoryId: null, by: 'path', pattern: '*.md', means: 'rfc' });
    const [asked] = await spec.store.pull.askedPreviews(5);
    expect(asked).toMatchObject({ id, rule: { id: null, pattern: '*.md', means: 'rfc' } });
    expect(asked?.files.map((file) => `${file.repository}:${file.path}`)).toEqual(
      ['a.md', 'b.md', 'c.md', 'src/x.ts'].map((path) => `harbor/ledger:${path}`),
    );
    const matched = ['a.md', 'b.md', 'c.md'].map((path) => `harbor/ledger:${path}`);
    await spec.store.pull.answerPreview(id, { files: 3, matched, examples: matched });
    expect(await spec.store.pull.askedPreviews(5)).toEqual([]);
    const [row] = await spec.database.rows('select files, without_author, not_read_yet, examples from rule_preview where id = $1', [id]);
    expect(row).toEqual({ files: 3, without_author: 1, not_read_yet: 1, examples: matched });
  });
});
