import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity, HostTeam, LogRow } from '@ambit/activity';
import { account, connectRepository, opened, page, progress, review, take, walked, work } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ada = account(1, 'ada');
const ben = account(2, 'ben');

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterEach(() => spec.close());

async function commit(activities: readonly Activity[]): Promise<void> {
  const rows = page({ works: [work(1, activities[0]?.actor ?? null)], activities });
  expect(await spec.store.pull.commitPage(await take(spec.store, 'pulls'), rows, progress())).toBe(true);
}

async function snapshot(teams: readonly HostTeam[]): Promise<void> {
  await spec.database.run('update sync_stream set due_at = now()');
  await spec.store.pull.commitTeams(await take(spec.store, 'teams'), teams, new Date('2026-05-01T00:00:00Z'), walked());
}

function team(hostId: number, name: string, parentHostId: number | null = null): HostTeam {
  return { hostId, slug: name.toLowerCase(), name, parentHostId, members: [{ account: ben, role: 'member' }] };
}

async function log(rosterVersion: number): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for await (const batch of spec.store.measure.readLog(Number.MAX_SAFE_INTEGER, rosterVersion)) rows.push(...batch);
  return rows;
}

describe('a roster version that was measured', () => {
  it('keeps the place of its teams, and does not know later ones', async () => {
    await snapshot([team(71, 'Hull'), team(72, 'Deck')]);
    const before = await spec.store.measure.roster();
    await snapshot([team(71, 'Hull'), team(72, 'Deck', 71), team(73, 'Mast')]);
    const after = await spec.store.measure.roster();
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.teams.map((one) => [one.slug, one.parentId])).toEqual([
      ['hull', null],
      ['deck', before.teams[0]?.id],
      ['mast', null],
    ]);
    expect(await spec.store.readings.rosterAt(before.version)).toEqual(before);
  });

  it('keeps the logins of its people: a new one makes a new version, once', async () => {
    await commit([opened(1, ada)]);
    const before = await spec.store.measure.roster();
    await commit([opened(1, { ...ada, login: 'ada-l' })]);
    const after = await spec.store.measure.roster();
    expect(after.version).toBe(before.version + 1);
    expect(after.persons[0]?.logins).toEqual(['ada', 'ada-l']);
    expect((await spec.store.readings.rosterAt(before.version)).persons[0]?.logins).toEqual(['ada']);
    await commit([opened(1, ada)]);
    expect((await spec.store.measure.roster()).version).toBe(after.version);
  });

  it('reads a request to a team as it did, also when the team was linked to people later', async () => {
    const asked: Activity = {
      kind: 'review.requested',
      at: '2026-03-02T11:00:00Z',
      hostId: 'r1',
      actor: ada,
      pull: 1,
      payload: { asked: { type: 'team', teamId: 71, slug: 'hull' } },
    };
    await commit([opened(1, ada), review(31, 1, ben), asked]);
    const before = await spec.store.measure.roster();
    await snapshot([team(71, 'Hull')]);
    const after = await spec.store.measure.roster();
    const askedIn = async (version: number) => (await log(version)).find((row) => row.kind === 'review.requested')?.payload;
    expect(await askedIn(before.version)).toEqual({ asked: null });
    expect(await askedIn(after.version)).toEqual({ asked: { type: 'team', teamId: after.teams[0]?.id } });
  });

  it('ends when an account turns out to be a bot, which it stays', async () => {
    await commit([opened(1, ada), review(31, 1, ben)]);
    const before = await spec.store.measure.roster();
    await commit([opened(1, ada), review(31, 1, ben), review(32, 1, { ...ben, login: 'ben[bot]', kind: 'bot' })]);
    await commit([opened(1, ada), review(31, 1, ben)]);
    expect((await spec.store.measure.roster()).version).toBe(before.version + 1);
    expect((await log(before.version + 1)).map((row) => [row.kind, row.bot])).toEqual(
      expect.arrayContaining([
        ['pull.opened', false],
        ['review.submitted', true],
      ]),
    );
  });
});
