import { ADOPTED } from '../../../access/src/testing/facts.js';
import { may } from '@ambit/access';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account, connect, take, walked } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import type { SessionView } from './sessions.js';

let spec: SpecStore;

beforeAll(async () => {
  spec = await specStore();
  await connect(spec.store);
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), [account(1, 'Ada'), account(2, 'ben')], walked());
});
afterAll(() => spec.close());

async function personId(login: string): Promise<number> {
  const person = await spec.store.people.findByLogin(login);
  if (person === null) throw new Error(`No ${login}.`);
  return person.personId;
}

async function seen(token: string) {
  const found = await spec.store.sessions.look(token);
  return found === 'left' ? null : found;
}

async function personAt(token: string): Promise<number | null> {
  return (await seen(token))?.personId ?? null;
}

async function idOf(token: string): Promise<string> {
  return (await seen(token))?.sessionId ?? '';
}

describe('a sign-in link', () => {
  it('signs its person in, once, and is that person\u2019s notice', async () => {
    const token = await spec.store.admin.makeSignInLink('ada');
    const both = await Promise.all([spec.store.sessions.redeemLink(token), spec.store.sessions.redeemLink(token)]);
    const opened = both.filter((session) => session !== null);
    expect(opened).toHaveLength(1);
    const ada = await personId('ada');
    expect(opened[0]?.personId).toBe(ada);
    expect(await personAt(opened[0]?.sessionToken ?? '')).toBe(ada);
    expect(await spec.database.rows('select person_id, source from notice')).toEqual([{ person_id: ada, source: 'sign-in' }]);
    expect(await spec.store.admin.isAdmin(ada)).toBe(false);
  });

  it('runs out', async () => {
    const token = await spec.store.admin.makeSignInLink('@Ben');
    const [link] = await spec.database.rows<{ minutes: number }>(
      `select round(extract(epoch from expires_at - created_at) / 60)::int as minutes from sign_in_link where used_at is null`,
    );
    expect(link?.minutes).toBe(10);
    await spec.database.run(`update sign_in_link set expires_at = now() - interval '1 second' where used_at is null`);
    expect(await spec.store.sessions.redeemLink(token)).toBeNull();
  });

  it('lets the first admin in, who has no account yet', async () => {
    expect(await spec.store.admin.hasAdmin()).toBe(false);
    const session = await spec.store.sessions.redeemLink(await spec.store.admin.makeSignInLink(null));
    expect(await spec.store.admin.isAdmin(session?.personId ?? 0)).toBe(true);
    expect(await spec.store.admin.hasAdmin()).toBe(true);
    expect(await spec.store.people.byId(session?.personId ?? 0)).toBeNull();
  });

  it('is for the same admin again, and makes no second one', async () => {
    const admins = () => spec.database.rows<{ person_id: number }>('select person_id from admin');
    const [first] = await admins();
    const again = await spec.store.sessions.redeemLink(await spec.store.admin.makeSignInLink(null));
    expect(again?.personId).toBe(first?.person_id);

    await spec.database.run('delete from admin');
    const links = await Promise.all([spec.store.admin.makeSignInLink(null), spec.store.admin.makeSignInLink(null)]);
    const both = await Promise.all(links.map((link) => spec.store.sessions.redeemLink(link)));
    expect(new Set(both.map((session) => session?.personId)).size).toBe(1);
    expect(await admins()).toHaveLength(1);

    const late = await spec.store.admin.makeSignInLink(null);
    await spec.database.run('delete from admin');
    await spec.store.admin.makeAdmin(await personId('ben'));
    expect(await spec.store.sessions.redeemLink(late)).toBeNull();
    await expect(spec.store.admin.makeSignInLink(null)).rejects.toThrow('There is an admin already. Name the person: ambit sign-in LOGIN');
  });

  it('is not made for someone nobody knows, and every making is logged', async () => {
    await expect(spec.store.admin.makeSignInLink('nobody')).rejects.toThrow(/^No person with the login "nobody" is known yet\./);
    expect(await spec.database.rows(`select detail from audit where what = 'link.made' order by id`)).toEqual([
      { detail: { login: 'ada' } },
      { detail: { login: '@Ben' } },
      ...Array.from({ length: 5 }, () => ({ detail: { login: null } })),
    ]);
  });

  it('is unknown when it was never made', async () => {
    expect(await spec.store.sessions.redeemLink('invented')).toBeNull();
  });
});

describe('a session', () => {
  it('ends when it is closed, and when its time is over', async () => {
    const ben = await personId('ben');
    const first = await spec.store.sessions.openSession(ben);
    const second = await spec.store.sessions.openSession(ben);
    await spec.store.sessions.close(await personId('ada'), await idOf(first.sessionToken));
    expect(await personAt(first.sessionToken)).toBe(ben);
    await spec.store.sessions.close(ben, await idOf(first.sessionToken));
    expect(await personAt(first.sessionToken)).toBeNull();
    expect(await personAt(second.sessionToken)).toBe(ben);
    await spec.database.run('update session set expires_at = now()');
    expect(await personAt(second.sessionToken)).toBeNull();
  });

  it('ends when it is not used for a week, and says so beforehand', async () => {
    const ben = await personId('ben');
    const { sessionToken } = await spec.store.sessions.openSession(ben, 'github', 'Firefox on Linux');
    const id = await idOf(sessionToken);
    const shown = async () => (await viewsOf(ben)).find((one) => one.id === id);
    expect(await shown()).toMatchObject({ how: 'github', agent: 'Firefox on Linux' });
    const { seenAt = '', endsAt = '' } = (await shown()) ?? {};
    expect(seenAt).toMatch(/:00:00\.000Z$/);
    expect(Date.parse(endsAt) - Date.parse(seenAt)).toBe(7 * 86_400_000);

    await spec.database.run(`update session set seen_at = seen_at - interval '6 days' where id = $1`, [id]);
    expect(await personAt(sessionToken)).toBe(ben);
    expect((await shown())?.seenAt).toBe(seenAt);
    await spec.database.run(`update session set seen_at = now() - interval '7 days' where id = $1`, [id]);
    expect(await personAt(sessionToken)).toBeNull();
    expect(await shown()).toBeUndefined();
  });

  it('is ended by its own person alone', async () => {
    const [ada, ben] = [await personId('ada'), await personId('ben')];
    const bens = await spec.store.sessions.openSession(ben);
    const one = await spec.store.sessions.openSession(ada);
    const two = await spec.store.sessions.openSession(ada);
    const three = await spec.store.sessions.openSession(ada);
    const [id, kept] = [await idOf(one.sessionToken), await idOf(three.sessionToken)];
    for (const other of [await idOf(bens.sessionToken), 'no-such', '', "'; select 1"]) await spec.store.sessions.endOwn(ada, other);
    expect(await personAt(bens.sessionToken)).toBe(ben);
    await spec.store.sessions.endOwn(ada, id.toUpperCase());
    expect(await personAt(one.sessionToken)).toBeNull();
    expect(await personAt(two.sessionToken)).toBe(ada);
    await spec.store.sessions.endOthers(ada, kept);
    expect([await personAt(two.sessionToken), await personAt(three.sessionToken), await personAt(bens.sessionToken)]).toEqual([
      null,
      ada,
      ben,
    ]);
  });

  it('is kept as a hash only', async () => {
    const { sessionToken } = await spec.store.sessions.openSession(await personId('ben'));
    const link = await spec.store.admin.makeSignInLink('ada');
    const kept = await spec.database.rows('select session::text as row from session union all select sign_in_link::text from sign_in_link');
    const text = JSON.stringify(kept);
    for (const token of [sessionToken, link]) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
  });
});

async function viewsOf(personId: number): Promise<readonly SessionView[]> {
  const verdict = may(
    { type: 'person', personId, admin: false, calibrator: false, objected: false },
    'manage-own-sessions',
    { type: 'person', personId },
    ADOPTED,
    0,
  );
  if (!verdict.allowed) throw new Error('No leave.');
  return (await spec.store.sessions.ofPerson(personId)).open(verdict);
}
