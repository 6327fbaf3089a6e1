import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HostTeam } from '@ambit/activity';
import { account, connect, take, walked } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import type { TeamsRow } from './rows.js';

let spec: SpecStore;
const ada = account(1, 'ada');
const ben = account(2, 'ben');
const cleo = account(3, 'cleo');
const FIRST = new Date('2026-05-01T00:00:00Z');
const LATER = new Date('2026-06-01T00:00:00Z');

beforeEach(async () => {
  spec = await specStore();
  await connect(spec.store);
});
afterEach(() => spec.close());

function team(hostId: number, name: string, members: readonly ReturnType<typeof account>[], more: Partial<HostTeam> = {}): HostTeam {
  return {
    hostId,
    slug: name.toLowerCase(),
    name,
    parentHostId: null,
    members: members.map((member) => ({ account: member, role: 'member' as const })),
    ...more,
  };
}

async function snapshot(teams: readonly HostTeam[], at: Date): Promise<void> {
  await spec.database.run('update sync_stream set due_at = now()');
  expect(await spec.store.pull.commitTeams(await take(spec.store, 'teams'), teams, at, walked())).toBe(true);
}

function row(login: string, name: string, from = '', to = '', more: Partial<TeamsRow> = {}): TeamsRow {
  return { line: 2, host: '', login, team: name, parent: '', role: '', from, to, ...more };
}

/** `login team from..to`, with a `?` where it is assumed. */
async function memberships(): Promise<string[]> {
  const day = (at: string | null): string => at?.slice(0, 10) ?? '';
  const teams = await spec.store.teams.list();
  return teams.flatMap((view) =>
    view.memberships.map((one) => `${one.person.login} ${view.slug} ${day(one.from)}..${day(one.to)}${one.assumed ? '?' : ''}`),
  );
}

async function version(): Promise<number> {
  return (await spec.store.measure.roster()).version;
}

describe('teams as the host shows them', () => {
  it('hold from the beginning, assumed, when first seen', async () => {
    await snapshot([team(10, 'Ports', [ada, ben]), team(11, 'Quay Ops', [ben], { parentHostId: 10 })], FIRST);
    expect(await memberships()).toEqual(['ada ports ..?', 'ben ports ..?', 'ben quay-ops ..?']);
    expect(await spec.store.teams.bySlug('quay-ops')).toMatchObject({
      name: 'Quay Ops',
      parent: { slug: 'ports' },
      memberCount: 1,
      assumed: true,
    });
    expect((await spec.store.teams.bySlug('ports'))?.children.map((child) => child.slug)).toEqual(['quay-ops']);
  });

  it('open and close memberships at the moment of a later snapshot, also for people and teams not seen before', async () => {
    await snapshot([team(10, 'Ports', [ada, ben])], FIRST);
    await snapshot([team(10, 'Ports', [ada]), team(12, 'Cranes', [ben, cleo])], LATER);
    expect(await memberships()).toEqual([
      'ben cranes 2026-06-01..',
      'cleo cranes 2026-06-01..',
      'ada ports ..?',
      'ben ports ..2026-06-01?',
    ]);
    await snapshot([team(10, 'Ports', [ada, ben]), team(12, 'Cranes', [cleo])], new Date('2026-07-01T00:00:00Z'));
    expect((await memberships()).filter((one) => one.startsWith('ben'))).toEqual([
      'ben cranes 2026-06-01..2026-07-01',
      'ben ports ..2026-06-01?',
      'ben ports 2026-07-01..',
    ]);
  });

  it('begin a new version only when something changed, and leave the one before as it was', async () => {
    await snapshot([team(10, 'Ports', [ada, ben])], FIRST);
    const first = await spec.store.measure.roster();
    await snapshot([team(10, 'Ports', [ada, ben])], LATER);
    expect(await version()).toBe(first.version);
    await snapshot([team(10, 'Ports', [ada])], LATER);
    expect(await version()).toBe(first.version + 1);
    expect(await spec.store.readings.rosterAt(first.version)).toEqual(first);
    await snapshot([team(10, 'Harbour', [ada])], LATER);
    expect(await spec.store.teams.bySlug('ports')).toMatchObject({ name: 'Harbour' });
  });

  it('are two teams when one organization has two whose names come to the same address', async () => {
    await snapshot([team(10, 'C', [ada], { slug: 'c' }), team(11, 'C++', [ben], { slug: 'c-plus' })], FIRST);
    expect(await memberships()).toEqual(['ada c ..?', 'ben c-2 ..?']);
    await snapshot([team(10, 'C', [ada], { slug: 'c' }), team(11, 'C++', [ben], { slug: 'c-plus' })], LATER);
    expect(await memberships()).toEqual(['ada c ..?', 'ben c-2 ..?']);
  });

  it('are one team when two organizations have it by the same name, and each closes only its own', async () => {
    await snapshot([team(10, 'Ports', [ada])], FIRST);
    await connect(spec.store, { login: 'quay', hostOrgId: 78 });
    await spec.database.run(`update sync_stream set due_at = now() + interval '1 day' where connection_id = 1`);
    await spec.store.pull.commitTeams(await take(spec.store, 'teams'), [team(90, 'ports', [ben])], LATER, walked());
    expect(await memberships()).toEqual(['ada ports ..?', 'ben ports ..?']);
    expect((await spec.store.measure.roster()).teams).toEqual([expect.objectContaining({ name: 'Ports', hostTeamIds: [10, 90] })]);
  });

  it('write nothing when the lease was lost', async () => {
    const stream = await take(spec.store, 'teams');
    await spec.database.run('update sync_stream set turn = turn + 1 where id = $1', [stream.id]);
    expect(await spec.store.pull.commitTeams(stream, [team(10, 'Ports', [ada])], FIRST, walked())).toBe(false);
    expect(await spec.store.teams.list()).toEqual([]);
    expect(await spec.database.rows('select from account')).toEqual([]);
  });
});

describe('teams as an import says', () => {
  beforeEach(() => snapshot([team(10, 'Ports', [ada, ben, cleo])], FIRST));

  it('replace what is held of the people it names, and of nobody else', async () => {
    const rows = [
      row('ada', 'Ports', '2025-01-01', '2026-01-01', { line: 2 }),
      row('ADA', 'Cranes', '2026-01-01', '', { line: 3, parent: 'Ports', role: 'Lead' }),
      row('@ben', 'Ports', '', '', { line: 4 }),
    ];
    const diff = await spec.store.admin.importTeams(rows);
    expect(diff).toMatchObject({
      newTeams: [{ slug: 'cranes', name: 'Cranes' }],
      parents: [{ slug: 'cranes', from: null, to: 'ports' }],
      problems: [],
      unknown: [],
    });
    expect(diff.added.map((one) => one.line)).toEqual([3]);
    expect(diff.changed.map((one) => [one.before.assumed, one.after.line])).toEqual([
      [true, 4],
      [true, 2],
    ]);
    expect(await memberships()).toEqual(['ada ports ..?', 'ben ports ..?', 'cleo ports ..?']);
    await spec.store.admin.applyTeams(diff);
    expect(await memberships()).toEqual(['ada cranes 2026-01-01..', 'ada ports 2025-01-01..2026-01-01', 'ben ports ..', 'cleo ports ..?']);
    expect((await spec.store.teams.bySlug('cranes'))?.memberships[0]?.role).toBe('lead');
  });

  it('say nothing new the second time, and then begin no version', async () => {
    const rows = [row('ada', 'Ports', '2025-01-01')];
    await spec.store.admin.applyTeams(await spec.store.admin.importTeams(rows));
    const before = await version();
    const again = await spec.store.admin.importTeams(rows);
    expect(again).toMatchObject({ added: [], ended: [], changed: [], removed: [], newTeams: [], parents: [], unchanged: 1 });
    await spec.store.admin.applyTeams(again);
    expect(await version()).toBe(before);
  });

  it('tell an end from a change, and a row that is gone', async () => {
    await spec.store.admin.applyTeams(
      await spec.store.admin.importTeams([row('ada', 'Ports', '2025-01-01'), row('ada', 'Cranes', '2025-01-01', '', { line: 3 })]),
    );
    const diff = await spec.store.admin.importTeams([row('ada', 'Ports', '2025-01-01', '2026-04-01')]);
    expect(diff.ended.map((one) => [one.slug, one.to])).toEqual([['ports', '2026-04-01T00:00:00.000Z']]);
    expect(diff.removed.map((one) => one.slug)).toEqual(['cranes']);
  });

  it('beat what the host says of the same people from then on', async () => {
    await spec.store.admin.applyTeams(await spec.store.admin.importTeams([row('ada', 'Ports', '2025-01-01', '', { parent: 'Sea' })]));
    const before = await version();
    await snapshot([team(10, 'Ports', [ben, cleo])], LATER);
    expect(await memberships()).toContain('ada ports 2025-01-01..');
    expect(await version()).toBe(before);
    expect(await spec.store.teams.bySlug('ports')).toMatchObject({ parent: { slug: 'sea' } });
    await snapshot([team(10, 'Ports', [ada, ben])], LATER);
    expect((await memberships()).filter((one) => one.startsWith('ada'))).toEqual(['ada ports 2025-01-01..']);
  });

  it('are refused when the teams changed since the diff was made', async () => {
    const diff = await spec.store.admin.importTeams([row('ada', 'Ports', '2025-01-01')]);
    await snapshot([team(10, 'Ports', [ada])], LATER);
    await expect(spec.store.admin.applyTeams(diff)).rejects.toThrow(
      'The teams changed while the import was read. Nothing was changed; import again.',
    );
  });

  it.each([
    [[row('', 'Ports')], 'Line 2: the login is missing.'],
    [[row('ada', '')], 'Line 2: the team is missing.'],
    [[row('ada', 'Ports', '2026-02-30')], 'Line 2: "2026-02-30" is not a day. Write it as 2026-01-31.'],
    [[row('ada', 'Ports', '2026-02-01', 'x')], 'Line 2: "x" is not a day. Write it as 2026-01-31.'],
    [
      [row('ada', 'Ports', '2026-02-02', '2026-02-02')],
      'Line 2: "2026-02-02" is not after "2026-02-02". The second day is the first of not belonging any more.',
    ],
    [[row('ada', 'Ports', '', '', { parent: 'PORTS' })], 'Line 2: the team "Ports" cannot be above itself.'],
    [
      [row('ada', 'Ports'), row('ada', 'ports', '2026-01-01', '', { line: 3 })],
      'Line 3: "ada" is in "ports" already at that time, by line 2.',
    ],
    [
      [row('ada', 'Ports', '', '', { parent: 'Sea' }), row('ben', 'Ports', '', '', { parent: 'Land', line: 3 })],
      'Line 3: the team "Ports" stands under "Land" here and under "Sea" on an earlier line.',
    ],
    [
      [row('ada', 'Ports', '', '', { parent: 'Sea' }), row('ben', 'Sea', '', '', { parent: 'Ports', line: 3 })],
      'The teams above "Ports" lead back to itself.',
    ],
  ])('say in one sentence what is wrong with a line, and are not applied: %#', async (rows, message) => {
    const diff = await spec.store.admin.importTeams(rows);
    expect(diff.problems).toEqual([expect.objectContaining({ message })]);
    await expect(spec.store.admin.applyTeams(diff)).rejects.toThrow(`${message} Nothing was changed.`);
    expect(await memberships()).toEqual(['ada ports ..?', 'ben ports ..?', 'cleo ports ..?']);
  });

  it('leave out people nobody knows, and take the rest', async () => {
    const diff = await spec.store.admin.importTeams([
      row('nobody', 'Ports'),
      row('ada', 'Ports', '2025-01-01', '', { line: 3 }),
      row('ada', 'Ports', '', '', { line: 4, host: 'github.com' }),
    ]);
    expect(diff.unknown.map((one) => one.message)).toEqual([
      'Line 2: the account "nobody" is not known yet; the line is left out.',
      'Line 4: the account "ada" is not known yet; the line is left out.',
    ]);
    await spec.store.admin.applyTeams(diff);
    expect(await memberships()).toContain('ada ports 2025-01-01..');
  });

  it('find people by a login they had before', async () => {
    await snapshot([team(10, 'Ports', [{ ...ada, login: 'ada-new' }])], LATER);
    const diff = await spec.store.admin.importTeams([row('ada', 'Ports', '2025-01-01'), row('ada-new', 'Cranes', '', '', { line: 3 })]);
    expect(new Set(diff.wanted.map((one) => one.personId)).size).toBe(1);
  });
});
