import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts, proposed, reference, revised } from '../testing/documents.js';
import { account, connectRepository, opened, page, progress, take, work } from '../testing/pages.js';
import { SPEC_KEY, specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import type { ExportRow } from './export.js';

let spec: SpecStore;
const ada = account(1, 'ada', { name: 'Ada Lindqvist' });

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
  const activities = [opened(31, ada), reference('rfc-7', 31, 'r1', '2026-03-05T09:00:00Z', ada)];
  await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ works: [work(31, ada)], activities }), progress());
  const named = { facts: facts('Token cache', { authors: ['benedikt'], status: ['accepted', 'Accepted'] }) };
  const rows = [
    revised('rfcs/7.md', 'c1', { pull: 31, actor: ada, at: '2026-03-02T10:30:00Z' }, named),
    revised('rfcs/8.md', 'c2', {}, named),
    proposed('rfcs/9.md', 'c3', 31, { actor: ada }),
  ];
  await spec.store.pull.commitPage(await take(spec.store, 'documents'), page({ activities: rows }), progress());
  const [document] = await spec.database.rows<{ id: number }>(`select id from document where path = 'rfcs/8.md'`);
  const [pull] = await spec.database.rows<{ id: number }>('select id from work');
  const person = (await spec.store.people.findByLogin('ada'))?.personId ?? 0;
  await spec.store.decisions.linkPull(document?.id ?? 0, pull?.id ?? 0, person, new Date('2026-05-04T03:02:01Z'));
});
afterAll(() => spec.close());

async function exported(identified: boolean): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for await (const row of spec.store.admin.exportActivities({ identified, secretKey: SPEC_KEY })) rows.push(row);
  return rows;
}

describe('an export of documents', () => {
  it('has of each row what it is, when and where, and nothing that was read in it', async () => {
    const rows = await exported(false);
    expect(rows.map((row) => [row.kind, row.id.replace(/^ambit:.*/, 'ambit'), row.at, row.number, row.actor === null])).toEqual([
      ['document.proposed', '31:rfcs/9.md@c3', '2026-03-01T00:00:00Z', 31, false],
      ['document.revised', 'rfcs/8.md@c2', '2026-03-02T00:00:00Z', null, true],
      ['pull.opened', '9031', '2026-03-02T00:00:00Z', 31, false],
      ['document.revised', 'rfcs/7.md@c1', '2026-03-02T00:00:00Z', 31, false],
      ['reference.made', 'body:r1:rfc-7', '2026-03-05T00:00:00Z', 31, false],
      ['document.linked', 'ambit', '2026-05-04T00:00:00Z', 31, false],
    ]);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['actor', 'at', 'bot', 'host', 'id', 'kind', 'number', 'repository']);
    expect(JSON.stringify(rows)).not.toMatch(/Token cache|benedikt|ada|Lindqvist|Accepted/);
  });

  it('names who did it where that is asked for', async () => {
    const linked = (await exported(true)).find((row) => row.kind === 'document.linked');
    expect(linked).toMatchObject({ actor: 'ada', at: '2026-05-04T03:02:01Z' });
  });
});
