import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { opened } from '../testing/decisions.js';
import { connectRepository, page, REPOSITORY, take, walked } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const secret = { ...REPOSITORY, hostId: 502, name: 'vault', private: true };

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store, [REPOSITORY, secret]);
  for (const kind of ['documents', 'discussions', 'issues', 'documents', 'discussions', 'issues'] as const) {
    await spec.store.pull.commitPage(await take(spec.store, kind), page({}), walked());
  }
});
afterEach(() => spec.close());

/** Streams that have to read again from the start. */
async function open(): Promise<string[]> {
  const rows = await spec.database.rows<{ name: string }>(
    `select repository_id || ' ' || kind as name from sync_stream where kind in ('documents', 'discussions', 'issues') and phase = 'backfill' order by 1`,
  );
  await spec.database.run(`update sync_stream set phase = 'live' where repository_id is not null`);
  return rows.map((row) => row.name);
}

describe('rules', () => {
  it('make the streams that read by them begin anew, in one repository or in all', async () => {
    const { decisions } = spec.store;
    expect(await open()).toEqual([]);
    const id = await decisions.addRule({ repositoryId: 1, by: 'path', pattern: 'docs/rfc/*.md', means: 'rfc' });
    expect(await open()).toEqual(['1 documents']);
    await decisions.addRule({ repositoryId: null, by: 'label', pattern: 'incident', means: 'incident' });
    expect(await open()).toEqual(['1 issues', '2 issues']);
    await decisions.addRule({ repositoryId: null, by: 'category', pattern: 'Ideas', means: 'design' });
    expect(await open()).toEqual(['1 discussions', '2 discussions']);
    expect(await decisions.removeRule(id)).toBe(true);
    expect(await open()).toEqual(['1 documents']);
    expect(await decisions.removeRule(id)).toBe(false);
    expect((await opened(decisions.rules())).map((rule) => [rule.pattern, rule.repository, rule.source])).toEqual([
      ['Ideas', null, 'admin'],
      ['incident', null, 'admin'],
    ]);
  });

  it('are one for a pattern: the same again changes what it means', async () => {
    const { decisions } = spec.store;
    const rule = { repositoryId: null, by: 'path', pattern: 'adr/*', means: 'rfc' } as const;
    const id = await decisions.addRule(rule);
    expect(await decisions.addRule({ ...rule, means: 'adr' })).toBe(id);
    expect((await spec.store.pull.documentsHeld(2)).rules).toMatchObject([{ id, means: 'adr', repositoryId: null }]);
  });

  it('that were guessed are refused when removed, and hold again when confirmed', async () => {
    const { decisions, pull } = spec.store;
    await spec.database.run(`update sync_stream set due_at = now() where kind = 'documents'`);
    const guess = { id: null, repositoryId: null, by: 'path', pattern: 'rfcs/*', means: 'rfc', source: 'guess', refused: false } as const;
    const stream = await take(spec.store, 'documents');
    await pull.commitPage(stream, page({ guesses: [guess] }), walked());
    const repository = stream.repository?.id ?? 0;
    const [rule] = await opened(decisions.rules());
    expect(await decisions.confirmRule(rule?.id ?? 0)).toBe(true);
    expect(await decisions.removeRule(rule?.id ?? 0)).toBe(true);
    expect((await pull.documentsHeld(repository)).rules).toMatchObject([{ id: rule?.id, refused: true, source: 'guess' }]);
    expect(await decisions.confirmRule(rule?.id ?? 0)).toBe(true);
    expect((await pull.documentsHeld(repository)).rules).toMatchObject([{ refused: false, source: 'admin' }]);
    expect(await decisions.refuseRule(999)).toBe(false);
  });

  it('tell in a preview how many, and name none of a private repository', async () => {
    const { decisions, pull } = spec.store;
    const id = await decisions.askPreview({ repositoryId: null, by: 'path', pattern: '*.md', means: 'rfc' });
    expect(await opened(decisions.preview(id))).toMatchObject({ id, ready: false, rule: { pattern: '*.md' } });
    const matched = ['harbor/ledger:a.md', 'harbor/vault:secret.md'];
    await pull.answerPreview(id, { files: 2, matched, examples: matched });
    expect(await opened(decisions.preview(id))).toEqual({
      id,
      rule: { id: null, repositoryId: null, by: 'path', pattern: '*.md', means: 'rfc', source: 'admin', refused: false },
      ready: true,
      files: 2,
      examples: ['harbor/ledger:a.md'],
      withoutAuthor: 0,
      notReadYet: 2,
    });
    expect(await opened(decisions.preview(999))).toBeNull();
  });
});
