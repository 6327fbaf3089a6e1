import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Activity } from '@ambit/activity';
import fc from 'fast-check';
import { measureWhole, opened, standing } from '../testing/decisions.js';
import { facts, proposed, removed, revised } from '../testing/documents.js';
import { connectRepository, page, progress, REPOSITORY, take } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import type { DocumentRowView, DocumentsAsked, DocumentsFound } from './types.js';

let spec: SpecStore;
const secret = { ...REPOSITORY, hostId: 502, name: 'vault', private: true };
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T00:00:00Z`;

async function commit(activities: readonly Activity[], texts: readonly { hostId: string; text: string }[] = []): Promise<void> {
  await spec.store.pull.commitPage(await take(spec.store, 'documents'), page({ activities, texts }), progress());
}

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store, [REPOSITORY, secret]);
  await commit(
    [
      revised(
        'rfcs/1.md',
        'a',
        { at: day(1), pull: 11 },
        { label: 'rfc-1', facts: facts('Token cache', { status: ['accepted', 'Accepted'], authors: ['Ada'] }) },
      ),
      revised('rfcs/2.md', 'b', { at: day(2) }, { label: 'rfc-2', facts: facts('Queues', { status: ['unknown', ' On Hold '] }) }),
      revised('adr/3.md', 'c', { at: day(3) }, { kind: 'adr', facts: facts('Keep one clock', { status: ['unknown', 'on hold'] }) }),
      proposed('rfcs/4.md', 'd', 44, { at: day(4) }, { facts: facts('Late idea') }),
      revised('old.md', 'e', { at: day(5) }),
      removed('old.md', 'f', null, { at: day(6) }),
    ],
    [{ hostId: 'rfcs/1.md@a', text: 'The reader keeps secrets near.' }],
  );
  await spec.database.run(`update sync_stream set due_at = now() + interval '1 hour' where kind = 'documents' and turn > 0`);
  const hidden = {
    label: 'rfc-9',
    facts: facts('Vault keys', { authors: ['eve'], created: '2026-01-05', status: ['accepted', 'Done'] }),
  } as const;
  await commit([revised('rfcs/9.md', 'z', { at: day(9), pull: 3 }, hidden)], [{ hostId: 'rfcs/9.md@z', text: 'secrets' }]);
});
afterAll(() => spec.close());

function list(asked: Partial<DocumentsAsked> = {}): Promise<DocumentsFound> {
  return opened(spec.store.decisions.list({ first: 10, ...asked }));
}

function titles(found: DocumentsFound): (string | null)[] {
  return found.documents.map((row) => row.title);
}

async function idOf(path: string): Promise<number> {
  const [row] = await spec.database.rows<{ id: number }>('select id from document where path = $1', [path]);
  return row?.id ?? 0;
}

describe('the list of documents', () => {
  it('has the newest moved first, without what was removed, and counts those of private repositories', async () => {
    const found = await list();
    expect(titles(found)).toEqual(['Late idea', 'Keep one clock', 'Queues', 'Token cache']);
    expect(found).toMatchObject({ total: 4, hidden: 1, next: null });
    expect(found.documents[3]).toMatchObject({
      label: 'rfc-1',
      path: 'rfcs/1.md',
      proposedIn: 11,
      onBranch: true,
      status: 'Accepted',
      state: 'accepted',
      authors: [{ login: 'Ada', name: null }],
      repository: { owner: 'harbor', name: 'ledger', private: false, apiUrl: 'https://ghe.example.com/api/v3' },
      standing: null,
      commit: 'a',
    });
  });

  it('filters by state and kind before a measuring', async () => {
    expect(titles(await list({ states: ['proposed'] }))).toEqual(['Late idea']);
    expect(await list({ states: ['accepted'] })).toMatchObject({ total: 1, hidden: 1 });
    expect(await list({ kinds: ['adr'] })).toMatchObject({ total: 1, hidden: 0 });
    expect(titles(await list({ kinds: ['adr', 'rfc'], states: ['unknown'] }))).toEqual(['Keep one clock', 'Queues']);
  });

  it('finds words, stemmed and as phrases, and none of a private repository', async () => {
    expect(titles(await list({ words: 'caches' }))).toEqual(['Token cache']);
    expect(await list({ words: 'secret' })).toMatchObject({ total: 1, hidden: 1 });
    expect(titles(await list({ words: '"reader keeps"' }))).toEqual(['Token cache']);
    expect(titles(await list({ words: '"keeps reader"' }))).toEqual([]);
    expect(titles(await list({ words: 'cache -token' }))).toEqual([]);
    expect(titles(await list({ words: 'queues or cache' }))).toEqual(['Queues', 'Token cache']);
    expect(titles(await list({ words: 'rfc-2' }))).toEqual(['Queues']);
    expect(await list({ words: 'vault' })).toMatchObject({ documents: [], total: 0, hidden: 1 });
  });

  it('is never broken by a question', async () => {
    const hostile = ["'; drop table document; --", '" unclosed', ':* & | ! ( <->', '\0', '\uD800', '%_\\', '-', 'a'.repeat(5000)];
    for (const words of hostile) await expect(list({ words })).resolves.toMatchObject({ documents: expect.anything() });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        expect((await list({ words })).documents.every((row) => !row.repository.private)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('pages without gap or repeat, and begins anew at an unknown cursor', async () => {
    const seen: (string | null)[] = [];
    let after: string | null = null;
    do {
      const found: DocumentsFound = await list({ first: 1, after });
      seen.push(...titles(found));
      after = found.next;
    } while (after !== null);
    expect(seen).toEqual(titles(await list()));
    const odd = [
      'x',
      '',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('[1e300,2]').toString('base64url'),
      Buffer.from('[1,1e12]').toString('base64url'),
    ];
    for (const after of odd) expect(titles(await list({ first: 1, after }))).toEqual(['Late idea']);
  });

  it('orders and filters by what was measured', async () => {
    const [one, two] = await Promise.all([idOf('rfcs/1.md'), idOf('rfcs/2.md')]);
    const vault = await idOf('rfcs/9.md');
    await measureWhole(spec, {
      standings: [
        standing(one, { movedAt: Date.parse(day(20)), state: 'implemented', teams: [7], authors: [5], decidedAt: Date.parse(day(2)) }),
        standing(two, { needsReviewers: true, teams: [8] }),
        standing(vault, { teams: [7], authors: [6] }),
        standing(999_999),
      ],
    });
    expect(titles(await list())[0]).toBe('Token cache');
    expect(await list({ teamId: 7 })).toMatchObject({ total: 1, hidden: 1 });
    expect(titles(await list({ personId: 5 }))).toEqual(['Token cache']);
    expect(titles(await list({ needsReviewers: true }))).toEqual(['Queues']);
    const [row] = (await list({ states: ['implemented'] })).documents;
    expect(row?.standing).toEqual({
      state: 'implemented',
      begunAt: Date.parse('2026-03-01T00:00:00Z'),
      decidedAt: Date.parse(day(2)),
      movedAt: Date.parse(day(20)),
      authors: [5],
      teams: [7],
      needsReviewers: false,
    });
    await measureWhole(spec);
    expect((await list()).documents.every((document) => document.standing === null)).toBe(true);
  });
});

describe('one document', () => {
  const one = async (path: string): Promise<DocumentRowView | null> => opened(spec.store.decisions.one(await idOf(path)));

  it('is found though it was removed, and unknown ones are null', async () => {
    expect(await one('old.md')).toMatchObject({ path: 'old.md', onBranch: false });
    expect(await opened(spec.store.decisions.one(987_654))).toBeNull();
  });

  it('has kind, state and dates alone in a private repository', async () => {
    const row = await one('rfcs/9.md');
    expect(row).toMatchObject({ kind: 'rfc', state: 'accepted', createdOn: '2026-01-05', repository: { private: true } });
    expect(JSON.stringify(row)).not.toMatch(/Vault keys|rfc-9|eve|Done|rfcs\/9/);
    expect((await opened(spec.store.decisions.names([row?.id ?? 0]))).get(row?.id ?? 0)).toEqual({
      label: null,
      title: null,
      private: true,
    });
    expect(await opened(spec.store.decisions.byLabel('rfc-9'))).toEqual([]);
  });

  it('is found by what it is cited by', async () => {
    expect((await opened(spec.store.decisions.byLabel('RFC-1'))).map((row) => row.title)).toEqual(['Token cache']);
    expect(await opened(spec.store.decisions.byLabel('rfc-1', 999))).toEqual([]);
  });
});

describe('words of status that nothing maps', () => {
  it('are counted, mapped for everything held from the next measuring on, and given back', async () => {
    const { decisions, measure } = spec.store;
    expect(await opened(decisions.unknownWords())).toEqual([{ word: 'on hold', documents: 2, example: await idOf('rfcs/2.md') }]);
    const before = (await measure.roster()).version;
    const words = async (rosterVersion: number): Promise<unknown[]> => {
      const found: unknown[] = [];
      for await (const rows of measure.readLog(1_000_000, rosterVersion)) {
        for (const row of rows) if (/hold/i.test(row.payload.facts?.status?.raw ?? '')) found.push(row.payload.facts?.status?.value);
      }
      return found;
    };
    await decisions.mapWord('On hold', 'deferred');
    const after = (await measure.roster()).version;
    expect(after).toBeGreaterThan(before);
    expect(await words(before)).toEqual(['unknown', 'unknown']);
    expect(await words(after)).toEqual(['deferred', 'deferred']);
    expect(await opened(decisions.unknownWords())).toEqual([]);
    expect((await list({ states: ['deferred'] })).total).toBe(2);
    expect((await spec.store.pull.documentsHeld(1)).states).toEqual({ 'on hold': 'deferred' });
    await spec.database.run(`update sync_stream set due_at = now() where kind = 'documents'`);
    await commit([revised('rfcs/2.md', 'b2', { at: day(21) }, { facts: facts('Queues', { status: ['unknown', 'ON HOLD'] }) })]);
    expect((await list({ states: ['deferred'] })).total).toBe(2);
    await decisions.mapWord('on hold', null);
    expect((await opened(decisions.unknownWords()))[0]?.documents).toBe(2);
    expect(await words((await measure.roster()).version)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
