import { ADOPTED } from '../../../access/src/testing/facts.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessError, may } from '@ambit/access';
import type { Viewer } from '@ambit/access';
import { FULL_COVERAGE } from '@ambit/activity';
import type { Activity, Generation, Reading } from '@ambit/activity';
import { account, comment, connectRepository, opened, page, progress, REPOSITORY, review, take, work } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
let generation: Generation;
const POLICY = ADOPTED;
const ada = account(1, 'ada', { name: 'Ada' });
const ben = account(2, 'ben');
const other = { ...REPOSITORY, hostId: 502, name: 'other', private: true };

function risk(subject: Reading['subject']): Reading {
  return { signal: 'risk', subject, values: { merges: 20 }, n: 20, interval: null, groups: [], coverage: FULL_COVERAGE };
}

/** Of two areas of one repository, one of another, a team and everyone. */
const AREAS = [
  risk({ type: 'area', id: 1, area: '/src/' }),
  risk({ type: 'area', id: 1, area: 'docs/\u00e9t\u00e9' }),
  risk({ type: 'area', id: 2, area: '/src/' }),
];
const OF_MANY: readonly Reading[] = [
  ...AREAS,
  { ...risk({ type: 'area', id: 2, area: '/src/' }), signal: 'bottlenecks' },
  risk({ type: 'team', id: 7 }),
  risk({ type: 'team', id: 8 }),
  risk({ type: 'organization' }),
];

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

function asked(number: number): Activity {
  const payload = { asked: { type: 'person', account: ada } } as const;
  return { kind: 'review.requested', at: '2026-03-02T12:00:00Z', hostId: `req${String(number)}`, actor: ben, pull: number, payload };
}

async function commit(activities: readonly Activity[], works: ReturnType<typeof work>[] = []): Promise<void> {
  const excerpts = [{ key: 'review.commented:41', text: 'Why?', editedAt: null }];
  await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ activities, works, excerpts }), progress());
}

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store, [REPOSITORY, other]);
  // Streams are taken in turn: the first page is of one repository, the second of the other.
  await commit(
    [
      owners('a'),
      opened(1, ben),
      review(31, 1, ada),
      comment(41, 1, ada),
      opened(2, ben),
      review(32, 2, ben),
      opened(3, ben),
      asked(3),
      opened(4, ada),
    ],
    [work(1, ben), work(2, ben), work(3, ben), work(4, ada)],
  );
  await spec.database.run(`update sync_stream set due_at = now() + interval '1 hour' where kind = 'pulls' and turn > 0`);
  await commit([owners('b'), opened(1, ben)], [work(1, ben)]);
  const asOfSeq = await spec.store.measure.settledSeq();
  const ids = await spec.store.people.findByLogin('ada');
  await spec.store.admin.giveNotice(ids?.personId ?? 0, new Date(0));
  await spec.store.measure.writeGeneration(
    {
      periodKey: '26w@2026-06-10',
      from: Date.UTC(2025, 11, 10),
      to: Date.UTC(2026, 5, 10),
      asOfSeq,
      rosterVersion: 1,
      definitions: {},
      asOf: '2026-06-09T10:00:00.000Z',
      fetchedRepositories: 1,
      allRepositories: 2,
    },
    [
      {
        signal: 'pull',
        subject: { type: 'person', id: ids?.personId ?? 0 },
        values: { counted: 1 },
        n: 1,
        interval: null,
        groups: [],
        coverage: FULL_COVERAGE,
      },
      ...OF_MANY,
    ],
  );
  await spec.database.run(`update sync_stream set due_at = now()`);
  await commit([review(99, 1, ada)]);
  const current = await spec.store.readings.current('26w@2026-06-10');
  if (current === null) throw new Error('No generation.');
  generation = current;
});
afterAll(() => spec.close());

async function viewer(login: string): Promise<Viewer & { type: 'person' }> {
  const person = await spec.store.people.findByLogin(login);
  return { type: 'person', personId: person?.personId ?? 0, admin: false, calibrator: false, objected: false };
}

describe('a person', () => {
  it('is found by the host\u2019s id and by any login it had, the present bearer first', async () => {
    const found = await spec.store.people.findByHostId('ghe.example.com', 1);
    expect(found).toEqual({ personId: found?.personId, host: 'ghe.example.com', hostId: 1, login: 'ada', name: 'Ada' });
    expect(await spec.store.people.findByLogin('ADA')).toEqual(found);
    expect(await spec.store.people.findByHostId('github.com', 1)).toBeNull();
    expect(await spec.store.people.findByLogin('nobody')).toBeNull();
    expect(await spec.store.people.findByLogin('ada', found?.host)).toEqual(found);
    expect(await spec.store.people.findByLogin('ada', 'github.com')).toBeNull();
  });

  it('is found by an old login until someone else has it', async () => {
    const ben0 = await spec.store.people.findByLogin('ben');
    await commit([review(71, 2, { ...ben, login: 'benjamin' })]);
    expect((await spec.store.people.findByLogin('ben'))?.login).toBe('benjamin');
    await commit([review(72, 2, account(9, 'ben'))]);
    expect((await spec.store.people.findByLogin('ben'))?.personId).not.toBe(ben0?.personId);
  });

  it('has a page that opens for itself alone', async () => {
    const ada1 = await viewer('ada');
    const card = await spec.store.people.card(ada1.personId);
    const own = may(ada1, 'view-person-page', { type: 'person', personId: ada1.personId }, POLICY, 0);
    if (card === null || !own.allowed) throw new Error('Not allowed.');
    expect(card.open(own)).toMatchObject({ person: { login: 'ada' }, teams: [], noticeAt: '1970-01-01T00:00:00.000Z' });
    const ben1 = await viewer('benjamin');
    const bens = may(ben1, 'view-person-page', { type: 'person', personId: ben1.personId }, POLICY, 0);
    if (!bens.allowed) throw new Error('Not allowed.');
    expect(() => card.open(bens)).toThrow(AccessError);
    expect(await spec.store.people.card(99_999)).toBeNull();
  });
});

describe('what was measured', () => {
  it('is read for a person, guarded', async () => {
    const ada1 = await viewer('ada');
    const own = may(ada1, 'view-person-page', { type: 'person', personId: ada1.personId }, POLICY, 0);
    const readings = await spec.store.readings.readingsOf(generation.id, ada1.personId);
    expect(JSON.stringify({ readings })).toBe('{"readings":"[guarded]"}');
    if (!own.allowed) throw new Error('Not allowed.');
    expect(readings.open(own)).toEqual([
      {
        signal: 'pull',
        subject: { type: 'person', id: ada1.personId },
        values: { counted: 1 },
        n: 1,
        interval: null,
        groups: [],
        coverage: FULL_COVERAGE,
      },
    ]);
  });

  it('is read for areas: of all, of one repository, of one signal', async () => {
    const verdict = may(await viewer('ada'), 'view-areas', { type: 'instance' }, POLICY, 0);
    if (!verdict.allowed) throw new Error('Not allowed.');
    const { readings } = spec.store;
    const open = async (of?: { repositoryId?: number; signal?: string }) =>
      (await readings.readingsOfAreas(generation.id, of)).open(verdict);
    expect(await open({ signal: 'risk' })).toEqual(AREAS);
    expect(await open({ repositoryId: 1 })).toEqual(AREAS.slice(0, 2));
    expect((await open()).map(({ signal }) => signal)).toEqual(['risk', 'risk', 'bottlenecks', 'risk']);
    expect(await open({ repositoryId: 3 })).toEqual([]);
  });

  it('is read for a team and for everyone, each with its own leave', async () => {
    const asked = await viewer('ada');
    const [teams, all] = [
      may(asked, 'view-teams', { type: 'instance' }, POLICY, 0),
      may(asked, 'view-organization', { type: 'instance' }, POLICY, 0),
    ];
    if (!teams.allowed || !all.allowed) throw new Error('Not allowed.');
    expect((await spec.store.readings.ofTeam(generation.id, 7)).open(teams)).toEqual([risk({ type: 'team', id: 7 })]);
    expect((await spec.store.readings.ofOrganization(generation.id)).open(all)).toEqual([risk({ type: 'organization' })]);
  });

  it('tells what it was made from', async () => {
    expect(generation).toMatchObject({
      periodKey: '26w@2026-06-10',
      from: Date.UTC(2025, 11, 10),
      to: Date.UTC(2026, 5, 10),
      asOf: '2026-06-09T10:00:00.000Z',
    });
    expect(await spec.store.readings.periods()).toEqual([generation]);
    expect(await spec.store.readings.current('4w@2026-06-10')).toBeNull();
  });
});

describe('the log behind a person\u2019s numbers', () => {
  it('is every row, as far as was measured, of the pull requests acted on or asked for, with the owners there', async () => {
    const ada1 = await viewer('ada');
    const verdict = may(ada1, 'view-evidence', { type: 'person', personId: ada1.personId }, POLICY, 0);
    if (!verdict.allowed) throw new Error('Not allowed.');
    const rows = (await spec.store.readings.logOfPerson(ada1.personId, generation)).open(verdict);
    expect(rows.map((row) => row.hostId).sort()).toEqual(['31', '41', '9001', '9003', '9004', 'a', 'req3']);
    expect(rows.find((row) => row.hostId === 'req3')?.payload.asked).toMatchObject({ type: 'person' });
    const works = await spec.store.readings.worksOf(rows.flatMap((row) => row.workId ?? []));
    expect([...works.values()].map((one) => [one.number, one.repository.name, one.repository.private]).sort()).toEqual([
      [1, 'ledger', false],
      [3, 'ledger', false],
      [4, 'ledger', false],
    ]);
    const bases = new Set([...works.values()].map((one) => one.repository.apiUrl));
    expect([...bases]).toEqual(['https://ghe.example.com/api/v3']);
    const words = await spec.store.readings.excerptsOf(ada1.personId, [
      { repositoryId: rows[0]?.repositoryId ?? 0, key: 'review.commented:41' },
    ]);
    expect([...words.open(verdict).values()]).toEqual([{ text: 'Why?', editedAt: null }]);
  });

  it('is empty for someone who did nothing', async () => {
    const nobody: Viewer = { type: 'person', personId: 99_999, admin: false, calibrator: false, objected: false };
    const verdict = may(nobody, 'view-evidence', { type: 'person', personId: 99_999 }, POLICY, 0);
    if (!verdict.allowed) throw new Error('Not allowed.');
    expect((await spec.store.readings.logOfPerson(99_999, generation)).open(verdict)).toEqual([]);
  });
});

describe('the log behind the numbers of areas', () => {
  it('is of the repository\u2019s pull requests as far as was measured, with its owners', async () => {
    const verdict = may(await viewer('ben'), 'view-areas', { type: 'instance' }, POLICY, 0);
    if (!verdict.allowed) throw new Error('Not allowed.');
    const ofOne = (await spec.store.readings.logOfArea(1, generation)).open(verdict);
    expect(ofOne.map((row) => row.hostId).sort()).toEqual(['31', '32', '41', '9001', '9002', '9003', '9004', 'a', 'req3']);
    const ofOther = (await spec.store.readings.logOfArea(2, generation)).open(verdict);
    expect(ofOther.map((row) => row.hostId).sort()).toEqual(['9001', 'b']);
    expect((await spec.store.readings.logOfArea(3, generation)).open(verdict)).toEqual([]);
  });
});
