import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { may, MODES, PURPOSES, type Mode } from '@ambit/access';
import type { Database } from '../database/database.js';
import { inRequest, viewAs } from '../database/viewing.js';
import { LOGINS, openCast, type Cast } from '../testing/cast.js';
import type { SpecStore } from '../testing/store.js';
import { DEFAULT_TERMS } from './policies.js';

const SOON = new Date(Date.now() + 86_400_000);

let spec: SpecStore;
let guarded: Database;
let cast: Cast;
const id = (login: string): number => cast.ids.get(login) ?? 0;

beforeAll(async () => {
  cast = await openCast();
  ({ spec, guarded } = cast);
});
afterAll(() => cast.close());
beforeEach(async () => {
  for (const table of ['reporting_line', 'share', 'visit', 'cycle', 'role_grant', 'person_choice', 'policy_version'])
    await spec.database.run(`delete from ${table}`);
  await spec.database.run('delete from notice');
  await adopt('self-only');
  for (const login of LOGINS) await spec.store.admin.giveNotice(id(login), new Date());
});

async function adopt(mode: Mode, purposes: readonly string[] | null = null): Promise<number> {
  const version = await spec.store.access.proposePolicy(mode, { ...DEFAULT_TERMS, purposes: purposes ?? PURPOSES }, null);
  await spec.store.access.adoptPolicy(version, null);
  // As it was before purposes were written down: all there are.
  if (purposes === null) await spec.database.run(`update policy_version set terms = terms - 'purposes' where id = $1`, [version]);
  return version;
}

/** Whether the viewer sees Ada's page, by `may` and by Postgres alike. */
async function sees(login: string, whom = 'ada'): Promise<boolean> {
  const standing = await spec.store.access.standing(id(login), id(whom));
  const { admin, calibrator, objected } = await spec.store.access.roles(id(login));
  const subject = { type: 'person', personId: id(whom), standing } as const;
  const viewer = { type: 'person', personId: id(login), admin, calibrator, objected } as const;
  const { allowed } = may(viewer, 'view-person-page', subject, await spec.store.access.policy(), Date.now());
  const [row] = await inRequest(() => {
    viewAs(id(login));
    return guarded.rows<{ sees: boolean }>('select may_see($1) as sees', [id(whom)]);
  });
  expect({ login, sees: row?.sees }).toEqual({ login, sees: allowed });
  return allowed;
}

const visit = (login: string, purpose: string): Promise<void> => spec.store.access.beginVisit(id(login), id('ada'), purpose);

/** Ada shares her reviews with a reader, or with a cycle. */
function share(to: { readerId?: number; cycleId?: number }, purpose = 'feedback'): Promise<void> {
  return spec.store.access.share({
    personId: id('ada'),
    readerId: null,
    cycleId: null,
    ...to,
    sections: ['reach'],
    purpose,
    expiresAt: SOON,
  });
}

describe('what a person shared', () => {
  it('opens for the purpose it was made for alone', async () => {
    await share({ readerId: id('bo') }, 'feedback');
    await share({ readerId: id('bo') }, 'handover');
    const open: string[] = [];
    for (const purpose of PURPOSES) {
      await visit('bo', purpose);
      if (await sees('bo')) open.push(purpose);
    }
    expect(open).toEqual(['feedback', 'handover']);
    await adopt('self-only', ['handover']);
    await visit('bo', 'feedback');
    expect(await sees('bo')).toBe(false);
    await visit('bo', 'handover');
    expect(await sees('bo')).toBe(true);
  });

  it('with a cycle opens to who sat in it then, and to who came later once the person says so', async () => {
    const cycleId = (await spec.store.cycles.add('H2', new Date(0), SOON)) ?? 0;
    for (const login of ['bo', 'cy', 'di']) await spec.store.roles.grant(id(login), 'calibrator', null);
    await spec.store.cycles.addMember(cycleId, id('ada'), 'subject');
    await spec.store.cycles.addMember(cycleId, id('bo'), 'calibrator');
    await share({ cycleId }, 'calibration');
    const [before] = await spec.store.access.shares(id('ada'));
    expect(before).toMatchObject({ cycle: 'H2', added: [], addedAt: null });
    await spec.store.cycles.addMember(cycleId, id('cy'), 'calibrator');
    for (const login of ['bo', 'cy', 'di']) await visit(login, 'calibration');
    expect([await sees('bo'), await sees('cy'), await sees('di')]).toEqual([true, false, false]);

    const [shown] = await spec.store.access.shares(id('ada'));
    expect(shown).toMatchObject({ added: [id('cy')] });
    const seenTo = new Date(shown?.addedAt ?? '');
    // Somebody who came after the page was loaded stays out of what the click lets in.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await spec.store.cycles.addMember(cycleId, id('di'), 'calibrator');
    const extend = (personId: number, shareId = shown?.id ?? 0) => spec.store.access.extendShare(personId, shareId, seenTo);
    expect([await extend(id('cy')), await extend(id('ada'), 999), await extend(id('ada'))]).toEqual([false, false, true]);
    expect([await sees('bo'), await sees('cy'), await sees('di')]).toEqual([true, true, false]);
    expect((await spec.store.access.shares(id('ada')))[0]).toMatchObject({ added: [id('di')] });
    // A moment to come is none: it says nothing of who comes until then. One gone takes nothing back.
    await spec.store.access.extendShare(id('ada'), shown?.id ?? 0, new Date('2999-01-01'));
    await spec.store.cycles.removeMember(cycleId, id('cy'), 'calibrator');
    await spec.store.cycles.addMember(cycleId, id('cy'), 'calibrator');
    await spec.store.access.extendShare(id('ada'), shown?.id ?? 0, new Date(0));
    expect([await sees('bo'), await sees('cy'), await sees('di')]).toEqual([true, false, true]);

    await spec.store.access.revokeShare(id('ada'), shown?.id ?? 0);
    expect(await extend(id('ada'))).toBe(false);
    await share({ readerId: id('cy') });
    const [withReader] = await spec.store.access.shares(id('ada'));
    expect(await extend(id('ada'), withReader?.id)).toBe(false);
  });

  it('names nobody who objected among those who came later', async () => {
    const cycleId = (await spec.store.cycles.add('H3', new Date(0), SOON)) ?? 0;
    await spec.store.cycles.addMember(cycleId, id('ada'), 'subject');
    await share({ cycleId }, 'calibration');
    await spec.store.roles.grant(id('cy'), 'calibrator', null);
    await spec.store.cycles.addMember(cycleId, id('cy'), 'calibrator');
    await spec.database.run('insert into person_choice (person_id, objected_at) values ($1, now())', [id('cy')]);
    expect((await spec.store.access.shares(id('ada')))[0]).toMatchObject({ added: [], addedAt: null });
  });

  it('with a cycle waits for whoever is being added to it, who is then in it before', async () => {
    const cycleId = (await spec.store.cycles.add('H4', new Date(0), SOON)) ?? 0;
    await spec.store.cycles.addMember(cycleId, id('ada'), 'subject');
    await spec.store.roles.grant(id('bo'), 'calibrator', null);
    let shared = false;
    const { sharing } = await spec.database.transaction(async (sql) => {
      await sql.rows('select from cycle where id = $1 for update', [cycleId]);
      await sql.run(`insert into cycle_member (cycle_id, person_id, part, joined_at) values ($1, $2, 'calibrator', clock_timestamp())`, [
        cycleId,
        id('bo'),
      ]);
      const after = share({ cycleId }, 'calibration').then(() => (shared = true));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(shared).toBe(false);
      return { sharing: after };
    });
    await sharing;
    await visit('bo', 'calibration');
    expect(await sees('bo')).toBe(true);
  });
});

describe('a policy that was loosened', () => {
  it('holds for who read its notice, and for the others what they were told of', async () => {
    await spec.database.run(`insert into reporting_line (person_id, manager_id, source) values ($1, $2, 'hand')`, [id('ada'), id('cy')]);
    await share({ readerId: id('di') });
    await visit('cy', 'feedback');
    await visit('di', 'feedback');
    const table: Record<string, string> = {};
    for (const then of MODES)
      for (const now of MODES) {
        await spec.database.run('update person_choice set notice_version = null');
        await spec.database.run('delete from policy_version');
        await adopt(then);
        await spec.database.run('update notice set at = clock_timestamp()');
        const version = await adopt(now);
        const unread = [await sees('cy'), await sees('di')];
        await spec.store.notices.read(id('ada'), version);
        table[`${then} to ${now}`] = [...unread, await sees('cy'), await sees('di')].map(Number).join('');
      }
    const open = Object.fromEntries(Object.entries(table).filter(([, cells]) => cells !== '0000'));
    expect(open).toEqual({
      'self-only to self-only': '0101',
      'self-only to same-view': '0111',
      'same-view to self-only': '0101',
      'same-view to same-view': '1111',
      'team-only to self-only': '0001',
      'team-only to same-view': '0011',
      'works-council to self-only': '0001',
      'works-council to same-view': '0011',
    });
  });

  it('adds no purpose, and nothing that was taken away in between, before it was read', async () => {
    await share({ readerId: id('di') }, 'handover');
    await visit('di', 'handover');
    await spec.database.run('delete from policy_version');
    await adopt('self-only', ['feedback']);
    await spec.database.run('update notice set at = clock_timestamp()');
    expect(await sees('di')).toBe(false);
    const wide = await adopt('self-only');
    expect(await sees('di')).toBe(false);
    await spec.store.notices.read(id('ada'), wide);
    expect(await sees('di')).toBe(true);
    await adopt('team-only');
    const back = await adopt('self-only');
    expect(await sees('di')).toBe(false);
    await spec.store.notices.read(id('ada'), back);
    expect(await sees('di')).toBe(true);
  });

  it('was told of from the first one on by who was told before there was any', async () => {
    await spec.database.run(`update notice set at = '2020-01-01'`);
    await share({ readerId: id('di') });
    await visit('di', 'feedback');
    expect(await sees('di')).toBe(true);
  });

  it('measures nobody before they read of it whom a works council\u2019s mode kept from being measured', async () => {
    const told = () => spec.database.rows('select from told where person_id = $1', [id('ada')]);
    await adopt('works-council');
    expect(await told()).toHaveLength(0);
    const version = await adopt('team-only');
    expect(await told()).toHaveLength(0);
    const before = (await spec.store.measure.measureState()).rosterVersion;
    await spec.store.notices.read(id('ada'), version);
    expect(await told()).toHaveLength(1);
    expect((await spec.store.measure.measureState()).rosterVersion).toBeGreaterThan(before);
    const [choice] = await spec.database.rows<{ since: number }>('select since_version as since from person_choice where person_id = $1', [
      id('ada'),
    ]);
    expect(choice?.since).toBe((await spec.store.measure.measureState()).rosterVersion);
  });
});

describe('who objected', () => {
  it('opens nobody\u2019s page but their own, until it is withdrawn', async () => {
    await share({ readerId: id('bo') });
    await visit('bo', 'feedback');
    expect(await sees('bo')).toBe(true);
    await spec.database.run('insert into person_choice (person_id, objected_at) values ($1, now())', [id('bo')]);
    expect([await sees('bo'), await sees('bo', 'bo')]).toEqual([false, true]);
    await spec.database.run('update person_choice set objected_at = null, paused_at = now()');
    expect(await sees('bo')).toBe(true);
  });
});
