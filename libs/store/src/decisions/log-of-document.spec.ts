import { ADOPTED } from '../../../access/src/testing/facts.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { may } from '@ambit/access';
import type { Activity, Generation, LogRow } from '@ambit/activity';
import { measureWhole, opened as shown } from '../testing/decisions.js';
import { facts, listed, proposed, reference, removed, revised } from '../testing/documents.js';
import { account, comment, connectRepository, opened, page, progress, REPOSITORY, review, take, work } from '../testing/pages.js';
import { plansOf, readOf } from '../testing/plans.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import { logOfDocument } from './log-of-document.js';

let spec: SpecStore;
let generation: Generation;
const ada = account(1, 'ada');
const ben = account(2, 'ben');
const cy = account(3, 'cy');
const other = { ...REPOSITORY, hostId: 502, owner: 'Harbor', name: 'Quay' };

function owners(id: string): Activity {
  return {
    kind: 'codeowners.changed',
    at: '2026-01-01T00:00:00Z',
    hostId: id,
    actor: null,
    pull: null,
    payload: { path: 'CODEOWNERS', text: '* @ada' },
  };
}

async function commit(
  repository: number,
  activities: readonly Activity[],
  kind: 'documents' | 'pulls' | 'discussions' = 'pulls',
): Promise<void> {
  await spec.database.run(
    `update sync_stream set due_at = case when repository_id = $1 then now() - interval '1 minute' else now() + interval '1 hour' end where kind = $2`,
    [repository, kind],
  );
  const numbers = new Set(activities.flatMap((activity) => activity.pull ?? []));
  const works = kind === 'pulls' ? [...numbers].map((number) => work(number, ben)) : [];
  expect(await spec.store.pull.commitPage(await take(spec.store, kind), page({ activities, works }), progress())).toBe(true);
}

async function idOf(path: string): Promise<number> {
  const [row] = await spec.database.rows<{ id: number }>('select id from document where path = $1 order by id', [path]);
  return row?.id ?? 0;
}

function hostIds(rows: readonly LogRow[]): string[] {
  return rows.map((row) => row.hostId).sort();
}

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store, [REPOSITORY, other]);
  await commit(1, [
    owners('owners-1'),
    opened(1, ada),
    review(101, 1, ben),
    listed(1, ['rfcs/old.md', 'x.ts']),
    opened(2, ben),
    comment(102, 2, ada),
  ]);
  await commit(1, [opened(3, ben), reference('harbor/ledger#1', 3, 'r3'), opened(4, ben), review(104, 4, cy), listed(4, ['y.ts'])]);
  await commit(
    1,
    [
      proposed('rfcs/old.md', 'p', 1, { actor: ada }),
      revised(
        'rfcs/old.md',
        'a',
        { pull: 1, actor: ada, at: '2026-03-01T12:00:00Z' },
        { label: 'rfc-7', facts: facts('Seven', { authors: ['Cy'] }) },
      ),
      revised('rfcs/new.md', 'b', { pull: 2 }, { label: 'rfc-7', facts: facts('Seven', { authors: ['Cy'] }) }),
      removed('rfcs/old.md', 'b', 'rfcs/new.md', { pull: 2, at: '2026-03-02T10:00:00Z' }),
      revised('rfcs/else.md', 'e', { at: '2026-03-01T12:00:00Z' }, { label: 'rfc-8' }),
    ],
    'documents',
  );
  await commit(2, [
    owners('owners-2'),
    opened(1, ben),
    reference('rfc-7', 1, 'q1'),
    opened(2, ben),
    reference('harbor/ledger:rfcs/old.md', 2, 'q2'),
    opened(3, ben),
    listed(3, ['rfcs/old.md']),
    opened(4, ben),
    reference('rfc-71', 4, 'q4'),
    opened(5, cy),
    reference('rfc-7', null, 'issue'),
  ]);
  await commit(2, [revised('copy/7.md', 'twin', {}, { label: 'rfc-7' })], 'documents');
  const [hand] = await spec.database.rows<{ id: number }>('select id from work where repository_id = 2 and number = 5');
  await spec.store.decisions.linkPull(await idOf('rfcs/new.md'), hand?.id ?? 0, 1, new Date('2026-06-01T00:00:00Z'));
  generation = await measureWhole(spec);
  await commit(2, [opened(6, ben), reference('rfc-7', 6, 'late')]);
});
afterAll(() => spec.close());

describe('the log of a document', () => {
  it('has its rows, all rows of the pull requests that are tied to it, and their CODEOWNERS', async () => {
    const rows = await shown(spec.store.decisions.logOfDocument(await idOf('rfcs/new.md'), generation));
    const linked = rows.find((row) => row.kind === 'document.linked')?.hostId ?? '';
    expect(linked).toMatch(/^ambit:/);
    expect(hostIds(rows)).toEqual(
      [
        ...['owners-1', '9001', '101', '9001:h1', '9002', '102', '9003', 'body:r3:harbor/ledger#1'],
        ...['1:rfcs/old.md@p', 'rfcs/old.md@a', 'rfcs/new.md@b', 'rfcs/old.md@b', 'copy/7.md@twin'],
        ...['owners-2', '9001', 'body:q1:rfc-7', '9002', 'body:q2:harbor/ledger:rfcs/old.md', '9005', linked, 'body:issue:rfc-7'],
      ].sort(),
    );
    expect(new Set(rows.map((row) => row.seq)).size).toBe(rows.length);
  });

  it('is empty for one that is not there', async () => {
    expect(await shown(spec.store.decisions.logOfDocument(999, generation))).toEqual([]);
  });

  it('opens with leave to see decisions alone', async () => {
    const closed = await spec.store.decisions.logOfDocument(await idOf('rfcs/new.md'), generation);
    expect(JSON.stringify(closed)).not.toContain('rfc-7');
    const verdict = may({ type: 'stranger' }, 'view-decisions', { type: 'instance' }, ADOPTED, 0);
    expect(verdict.allowed).toBe(false);
  });

  it('of a pull request has its rows and the CODEOWNERS of its repository', async () => {
    const [pull] = await spec.database.rows<{ id: number }>('select id from work where repository_id = 1 and number = 4');
    expect(hostIds(await shown(spec.store.decisions.logOfPull(pull?.id ?? 0, generation)))).toEqual(['104', '9004', '9004:h1', 'owners-1']);
    expect(await shown(spec.store.decisions.logOfPull(999, generation))).toEqual([]);
  });
});

describe('the log of a person', () => {
  async function rowsOf(login: string): Promise<readonly LogRow[]> {
    const personId = (await spec.store.people.findByLogin(login))?.personId ?? 0;
    const verdict = may(
      { type: 'person', personId, admin: false, calibrator: false, objected: false },
      'view-evidence',
      { type: 'person', personId },
      ADOPTED,
      0,
    );
    if (!verdict.allowed) throw new Error(verdict.why);
    return (await spec.store.readings.logOfPerson(personId, generation)).open(verdict);
  }

  it('is of the pull requests the person acted on, each row once: what is tied to documents comes with each document', async () => {
    const rows = await rowsOf('cy');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.seq)).size).toBe(rows.length);
    const ids = hostIds(rows);
    expect(ids).not.toContain('body:q4:rfc-71');
    expect(ids).not.toContain('body:late:rfc-7');
    const whole = await shown(spec.store.decisions.logOfDocument(await idOf('rfcs/new.md'), generation));
    expect(whole.some((row) => !rows.some(({ seq }) => seq === row.seq))).toBe(true);
  });
});

describe('what the log is found by', () => {
  it('reads no row of the log that is not asked for, of 10,000 documents', async () => {
    await spec.database
      .run(`insert into document (repository_id, place, path, on_branch, proposed_in, kind, label, blob, commit, version_on_branch, version_at, first_at, last_at)
      select 1, 'file', 'many/' || n || '.md', true, n, 'rfc', 'many-' || n, 'b' || n, 'c', true, now(), now(), now() from generate_series(100, 10100) n`);
    await spec.database.run(
      `insert into document_path (repository_id, path, document_id) select repository_id, path, id from document on conflict do nothing`,
    );
    await spec.database.run(`insert into activity (repository_id, at, kind, host_id, pull_number, document_id, payload)
      select 1, '2026-03-05'::timestamptz + n * interval '1 second', 'document.revised', d.path || '@c', d.proposed_in, d.id, '{}'
      from document d join generate_series(100, 10100) n on n = d.proposed_in where d.path like 'many/%'`);
    await spec.database.run(`insert into activity (repository_id, at, kind, host_id, pull_number, payload)
      select 1, '2026-03-05'::timestamptz + n * interval '1 second', 'pull.files_listed', 'l' || n, n, jsonb_build_object('paths', jsonb_build_array('many/' || n || '.md', 'z'))
      from generate_series(100, 10100) n`);
    await spec.database.run(`insert into activity (repository_id, at, kind, host_id, pull_number, payload)
      select 1, '2026-03-06'::timestamptz + n * interval '1 second', 'reference.made', 'm' || n || '-' || k, n + k, jsonb_build_object('token', 'many-' || n)
      from generate_series(100, 10100) n cross join generate_series(0, 2) k`);
    await spec.database.run('analyze');
    const many = await idOf('many/500.md');
    const spied = await plansOf(spec.database, (database) => logOfDocument(database, many, { ...generation, asOfSeq: 10_000_000 }));
    expect(spied.result.length).toBeGreaterThan(5);
    expect(spied.result.length).toBeLessThan(40);
    expect(spied.plans).toHaveLength(2);
    for (const plan of spied.plans) {
      expect(plan).toContain('activity_2026_03');
      expect(plan).not.toMatch(/Seq Scan on activity/);
    }
    expect(readOf(spied.plans)).toBeGreaterThan(5);
    expect(readOf(spied.plans)).toBeLessThan(200);
  }, 60_000);
});
