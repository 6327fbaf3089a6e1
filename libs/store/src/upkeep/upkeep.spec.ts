import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity } from '@ambit/activity';
import { DEFAULT_TERMS } from '../access/policies.js';
import { account, comment, connectRepository, page, progress, take, work } from '../testing/pages.js';
import { specStore, type SpecStore } from '../testing/store.js';

const DAY_MS = 86_400_000;
const NOW = new Date();
const ago = (days: number): string => new Date(NOW.getTime() - days * DAY_MS).toISOString();
const none = () => Promise.resolve(0);

let spec: SpecStore;
const ada = account(1, 'ada');

beforeEach(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterEach(() => spec.close());

function opened(number: number, days: number): Activity {
  return { kind: 'pull.opened', at: ago(days), hostId: String(9000 + number), actor: ada, pull: number, payload: { draft: false } };
}

function owners(days: number): Activity {
  const payload = { path: 'CODEOWNERS', text: '* @harbor/quay' };
  return { kind: 'codeowners.changed', at: ago(days), hostId: `CODEOWNERS:${String(days)}`, actor: ada, pull: null, payload };
}

/** Three years of pull requests, a comment on each, and who owned what. */
async function fetched(): Promise<void> {
  const days = [1_000, 900, 760, 700, 100, 1];
  const activities = days.flatMap((age, index) => [opened(index + 1, age), comment(6_000 + index, index + 1, ada, {}, ago(age))]);
  const works = days.map((age, index) => work(index + 1, ada, { state: 'merged', createdAt: ago(age), updatedAt: ago(age) }));
  const excerpts = days.map((_, index) => ({ key: `review.commented:${String(6_000 + index)}`, text: 'words', editedAt: null }));
  await spec.database.run('update sync_stream set due_at = now(), lease = null, lease_until = null');
  await spec.store.pull.commitPage(
    await take(spec.store, 'pulls'),
    page({ works, activities: [...activities, owners(950)], excerpts }),
    progress(),
  );
}

async function keepFor(eventDays: number | null, viewDays: number | null = null): Promise<void> {
  await spec.store.access.adoptPolicy(
    await spec.store.access.proposePolicy('self-only', { ...DEFAULT_TERMS, eventDays, viewDays }, null),
    null,
  );
}

const count = async (table: string): Promise<number> =>
  (await spec.database.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
const audits = () => spec.database.rows<{ detail: object }>(`select detail from audit where what = 'retention.ran' order by id`);

describe('what runs out', () => {
  it('is nothing while no admin set an end', async () => {
    await fetched();
    expect(await spec.store.upkeep.removeOld(NOW, none)).toEqual({});
    expect([await count('activity'), await count('excerpt'), await count('work')]).toEqual([13, 6, 6]);
    expect(await audits()).toEqual([]);
  });

  it('is activity before the day, with its words and its pull requests; owners stay; it is counted into the audit', async () => {
    await fetched();
    await keepFor(730);
    const before = (await spec.store.measure.roster()).version;
    expect(await spec.store.upkeep.removeOld(NOW, none)).toEqual({ activities: 6, excerpts: 3, works: 3 });
    expect(await spec.database.rows(`select kind, count(*)::int as n from activity group by kind order by kind`)).toEqual([
      { kind: 'codeowners.changed', n: 1 },
      { kind: 'pull.opened', n: 3 },
      { kind: 'review.commented', n: 3 },
    ]);
    expect(
      await spec.database.rows('select min(at) > $1::timestamptz as kept from activity where kind = $2', [ago(730), 'pull.opened']),
    ).toEqual([{ kept: true }]);
    expect(await audits()).toEqual([{ detail: { activities: 6, excerpts: 3, works: 3, eventDays: 730, viewDays: null } }]);
    // What was counted with the rows that went is counted again.
    expect((await spec.store.measure.roster()).version).toBe(before + 1);
    expect(await spec.store.upkeep.removeOld(NOW, none)).toEqual({});
    expect(await audits()).toHaveLength(1);
    expect((await spec.store.measure.roster()).version).toBe(before + 1);
  });

  it('does not come in again when GitHub shows it again, and what is new does', async () => {
    await fetched();
    await keepFor(730);
    await spec.store.upkeep.removeOld(NOW, none);
    await fetched();
    expect([await count('activity'), await count('excerpt')]).toEqual([7, 3]);
    await keepFor(null);
    await fetched();
    expect([await count('activity'), await count('excerpt')]).toEqual([13, 6]);
  });

  it('empties a whole month at once, and waits for no reader to do so', async () => {
    await fetched();
    await keepFor(730);
    await spec.database.transaction(async (sql) => {
      await sql.rows('select count(*) from activity');
      expect(await spec.store.upkeep.removeOld(NOW, none)).toMatchObject({ activities: 6 });
    });
    expect(await count('activity')).toBe(7);
  });

  it('is what ended by itself, policy or not', async () => {
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ada], progress());
    const person = (await spec.store.people.idByLogin('ada')) ?? 0;
    await spec.store.sessions.openSession(person);
    await spec.store.sessions.openSession(person);
    await spec.database.run(`update session set expires_at = now() where token_hash = (select min(token_hash) from session)`);
    const [other] = await spec.database.rows<{ id: number }>('insert into person default values returning id');
    await spec.store.access.beginVisit(other?.id ?? 0, person, 'feedback');
    await spec.database.run('update visit set until_at = now()');
    await spec.store.access.askForPage(person, other?.id ?? 0, 'feedback');
    expect(await spec.store.upkeep.removeOld(NOW, none)).toEqual({ sessions: 1, visits: 1 });
    await spec.database.run(`update access_request set asked_at = now() - interval '91 days'`);
    expect(await spec.store.upkeep.removeOld(NOW, none)).toEqual({ requests: 1 });
    expect([await count('session'), await count('access_request')]).toEqual([1, 0]);
  });

  it('asks for the log of who looked to be cut where it has an end of its own', async () => {
    const asked: Date[] = [];
    const prune = (before: Date) => (asked.push(before), Promise.resolve(4));
    expect(await spec.store.upkeep.removeOld(NOW, prune)).toEqual({});
    await keepFor(null, 30);
    expect(await spec.store.upkeep.removeOld(NOW, prune)).toEqual({ views: 4 });
    expect(asked.map((at) => at.toISOString())).toEqual([ago(30)]);
  });
});
