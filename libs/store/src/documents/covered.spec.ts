import type { Activity, LogRow, Page } from '@ambit/activity';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { measureWhole, opened, standing } from '../testing/decisions.js';
import { facts, proposed, reference, removed, revised } from '../testing/documents.js';
import { account, connectRepository, page, progress, take, walked } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(1, 'ada');
const all = ['rfcs/1.md', 'rfcs/2.md', 'adr/3.md'];

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
  const activities: Activity[] = [
    revised(
      'rfcs/1.md',
      'a',
      { pull: 11, actor: ada },
      { label: 'rfc-1', facts: facts('Token cache', { status: ['unknown', 'On hold'] }) },
    ),
    proposed('rfcs/2.md', 'b', 12, { actor: ada }, { facts: facts('Queues') }),
    revised('adr/3.md', 'c', {}, { kind: 'adr', facts: facts('One clock') }),
    reference('rfc-1', 14, 'x'),
  ];
  await commit({ activities, texts: [{ hostId: 'rfcs/1.md@a', text: 'near the reader' }] });
});
afterEach(() => spec.close());

async function commit(more: Partial<Page>, kind: 'documents' | 'issues' = 'documents'): Promise<void> {
  expect(await spec.store.pull.commitPage(await take(spec.store, kind), page(more), progress())).toBe(true);
}

async function titles(words = ''): Promise<(string | null)[]> {
  const { documents, total } = await opened(spec.store.decisions.list({ first: 10, words }));
  expect(total).toBe(documents.length);
  return documents.map((row) => row.title).sort();
}

async function idOf(path: string): Promise<number> {
  const [row] = await spec.database.rows<{ id: number }>('select id from document where path = $1', [path]);
  return row?.id ?? 0;
}

async function version(): Promise<number> {
  return (await spec.store.measure.roster()).version;
}

/** Paths of the documents that the log knows as of a roster version, and how many rows it has. */
async function logAt(rosterVersion: number): Promise<[string[], number]> {
  const rows: LogRow[] = [];
  for await (const batch of spec.store.measure.readLog(1_000_000, rosterVersion)) rows.push(...batch);
  return [rows.flatMap((row) => (row.documentId === undefined ? [] : (row.payload.path ?? []))).sort(), rows.length];
}

describe('documents that no rule takes any more', () => {
  it('leave the list, the search, names and pages, and come back as they were', async () => {
    const id = await idOf('rfcs/1.md');
    expect(await titles()).toEqual(['One clock', 'Queues', 'Token cache']);
    await commit({ covered: ['adr/3.md', 'rfcs/2.md'] });
    const { decisions } = spec.store;
    expect([await titles(), await titles('reader')]).toEqual([['One clock', 'Queues'], []]);
    expect(await opened(decisions.one(id))).toBeNull();
    expect(await opened(decisions.byLabel('rfc-1'))).toEqual([]);
    expect((await opened(decisions.names([id, await idOf('adr/3.md')]))).size).toBe(1);
    expect(await opened(decisions.unknownWords())).toEqual([]);
    await commit({ covered: all });
    expect([await titles(), await titles('reader')]).toEqual([['One clock', 'Queues', 'Token cache'], ['Token cache']]);
    expect(await opened(decisions.one(id))).toMatchObject({ id, title: 'Token cache', label: 'rfc-1' });
    expect(await opened(decisions.unknownWords())).toMatchObject([{ word: 'on hold' }]);
  });

  it('leave what is measured from the next roster version on, and the evidence of the one before stays', async () => {
    const id = await idOf('rfcs/1.md');
    const before = await measureWhole(spec, { standings: [standing(id)] });
    await commit({ covered: ['adr/3.md'] });
    const after = await version();
    expect(after).toBeGreaterThan(before.rosterVersion);
    expect((await spec.store.measure.measureState()).rosterVersion).toBe(after);
    expect(await logAt(before.rosterVersion)).toEqual([['adr/3.md', 'rfcs/1.md', 'rfcs/2.md'], 4]);
    expect(await logAt(after)).toEqual([['adr/3.md'], 2]);
    const kinds = async (rosterVersion: number) =>
      (await opened(spec.store.decisions.logOfDocument(id, { ...before, rosterVersion }))).map((row) => row.kind).sort();
    expect(await kinds(before.rosterVersion)).toEqual(['document.revised', 'reference.made']);
    expect(await kinds(after)).toEqual(['reference.made']);
    await commit({ covered: all });
    expect(await logAt(await version())).toEqual([['adr/3.md', 'rfcs/1.md', 'rfcs/2.md'], 4]);
    expect(await logAt(after)).toEqual([['adr/3.md'], 2]);
  });

  it('ask for no measuring where nothing changed, and no other place is touched', async () => {
    const before = await version();
    await commit({ covered: all });
    await commit({});
    await commit({ covered: [] }, 'issues');
    expect([await version(), (await titles()).length]).toEqual([before, 3]);
    await commit({ covered: ['adr/3.md'] });
    await commit({ covered: ['adr/3.md', 'never/held.md'] });
    expect(await version()).toBe(before + 1);
  });

  it('are held all the while, removed ones too, so that nothing is read twice', async () => {
    await commit({ activities: [removed('rfcs/1.md', 'd', null)] });
    await commit({ covered: [] });
    expect((await spec.store.pull.documentsHeld(1)).documents).toEqual([
      { path: 'adr/3.md', blob: 'blob-c', onBranch: true, proposedIn: null },
      { path: 'rfcs/1.md', blob: 'blob-a', onBranch: false, proposedIn: 11, removed: true },
      { path: 'rfcs/2.md', blob: 'blob-b', onBranch: false, proposedIn: 12 },
    ]);
    await commit({ covered: all });
    expect((await logAt(await version()))[0]).toEqual(['adr/3.md', 'rfcs/1.md', 'rfcs/1.md', 'rfcs/2.md']);
  });

  it('take those that were folded into them along', async () => {
    const at = '2026-05-01T00:00:00Z';
    await commit({ activities: [revised('text/1.md', 'e', { at })] });
    await commit({ activities: [removed('rfcs/1.md', 'e', 'text/1.md', { at })] });
    expect(await titles()).toHaveLength(3);
    await commit({ covered: ['adr/3.md', 'rfcs/2.md'] });
    expect(await logAt(await version())).toEqual([['adr/3.md', 'rfcs/2.md'], 3]);
    expect(await titles()).toEqual(['One clock', 'Queues']);
  });

  it('make no pair any more', async () => {
    const [left, right] = [await idOf('rfcs/1.md'), await idOf('adr/3.md')];
    const pair = { of: 'documents', left, right, leftPath: '', rightPath: '', likeness: 0.5, how: 'words', terms: [], paths: [] } as const;
    await measureWhole(spec, { overlaps: [{ ...pair, leftTeams: [], rightTeams: [] }] });
    expect(await opened(spec.store.decisions.overlaps({ first: 5 }))).toMatchObject({ total: 1 });
    expect(await opened(spec.store.decisions.one(right))).toMatchObject({ overlaps: 1 });
    await commit({ covered: ['adr/3.md', 'rfcs/2.md'] });
    expect(await opened(spec.store.decisions.overlaps({ first: 5 }))).toMatchObject({ total: 0, overlaps: [] });
    expect(await opened(spec.store.decisions.one(right))).toMatchObject({ overlaps: 0 });
  });

  it('are told by the stream that a refused rule opens anew', async () => {
    const guess = { id: null, repositoryId: null, by: 'path', pattern: 'rfcs/*', means: 'rfc', source: 'guess', refused: false } as const;
    const stream = await take(spec.store, 'documents');
    await spec.store.pull.commitPage(stream, page({ guesses: [guess] }), walked());
    await expect(take(spec.store, 'documents')).rejects.toThrow('No documents stream');
    const [rule] = await opened(spec.store.decisions.rules());
    expect(await spec.store.decisions.refuseRule(rule?.id ?? 0)).toBe(true);
    expect(await take(spec.store, 'documents')).toMatchObject({ id: stream.id, phase: 'backfill', cursor: null });
  });
});
