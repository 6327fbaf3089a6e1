import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { account, connect, take, walked } from '../testing/pages.js';
import { specStore, type SpecStore } from '../testing/store.js';
import type { SignInWay } from './sessions.js';

let spec: SpecStore;
const ADA = account(1, 'ada');
const BEN = account(2, 'ben');
let ada = 0;
let ben = 0;

beforeAll(async () => {
  spec = await specStore();
  await connect(spec.store);
  await list([ADA, BEN]);
  ada = (await spec.store.people.findByLogin('ada'))?.personId ?? 0;
  ben = (await spec.store.people.findByLogin('ben'))?.personId ?? 0;
});
afterAll(() => spec.close());
beforeEach(async () => {
  await list([ADA, BEN]);
  await spec.database.run('delete from session');
});

/** The organization's members, as a sync reads them. */
async function list(members: ReturnType<typeof account>[]): Promise<void> {
  await spec.store.admin.dueNow();
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), members, walked());
}

const open = async (person: number, how: SignInWay = 'link') => (await spec.store.sessions.openSession(person, how)).sessionToken;
const look = async (token: string) => {
  const found = await spec.store.sessions.look(token);
  return found === null || found === 'left' ? found : found.personId;
};

describe('who left the organization', () => {
  it.each<SignInWay>(['link', 'github', 'oidc', 'demo'])('is signed out everywhere, however they signed in: %s', async (how) => {
    const [first, second, other] = [await open(ben, how), await open(ben, how), await open(ada, how)];
    expect([await look(first), await look(second), await look(other)]).toEqual([ben, ben, ada]);
    await list([ADA]);
    expect([await look(first), await look(second), await look(other)]).toEqual(['left', 'left', ada]);
  });

  it('stays signed out of what was open, and signs in anew once they are back', async () => {
    const before = await open(ben);
    await list([ADA]);
    await list([ADA, BEN]);
    expect(await look(before)).toBe('left');
    expect(await look(await open(ben))).toBe(ben);
  });

  it('is not kept in by a role, nor by a team that nobody mended', async () => {
    await spec.store.admin.makeAdmin(ben);
    await spec.database.run(`insert into team (slug, name) values ('dock', 'Dock') on conflict do nothing`);
    await spec.database.run(
      `insert into membership (person_id, team_id, assumed, source, since_version) select $1, id, false, 'csv', 1 from team where slug = 'dock'`,
      [ben],
    );
    const session = await open(ben);
    expect(await look(session)).toBe(ben);
    await list([ADA]);
    expect(await look(session)).toBe('left');
    const host = (await spec.store.people.byId(ben))?.host ?? '';
    expect(await spec.store.signIns.personOfAccount(host, 2)).toBeNull();
  });

  it('gets no link, the one that was made opens nothing, and where every admin left the machine’s owner begins again', async () => {
    const link = await spec.store.admin.makeSignInLink('ben');
    await expect(spec.store.admin.makeSignInLink(null)).rejects.toThrow('There is an admin already');
    await list([ADA]);
    expect(await spec.store.sessions.redeemLink(link)).toBeNull();
    await expect(spec.store.admin.makeSignInLink('ben')).rejects.toThrow(/^"ben" left the organizations that Ambit reads/);
    expect((await spec.store.sessions.redeemLink(await spec.store.admin.makeSignInLink(null)))?.personId).not.toBe(ben);
    await spec.database.run('delete from admin');
    await spec.database.run('delete from membership');
  });

  it('goes on who belongs to another organization', async () => {
    const session = await open(ben);
    await spec.database.run(
      `insert into connection (host, api_url, graphql_url, login, host_org_id, token_sealed)
       select host, api_url, graphql_url, 'second', 4242, token_sealed from connection limit 1`,
    );
    await spec.database.run(
      `insert into organization_member (connection_id, account_id) select c.id, a.id from connection c, account a where c.login = 'second' and a.host_id = 2`,
    );
    await list([ADA]);
    expect(await look(session)).toBe(ben);
    await spec.database.run(`delete from connection where login = 'second'`);
  });
});

describe('a session that a provider began', () => {
  it.each<[SignInWay, unknown]>([
    ['github', 'left'],
    ['oidc', 'left'],
  ])('ends at the next request where nothing vouches for its person any more: %s', async (how, ends) => {
    const [session, link] = [await open(ben, how), await open(ben, 'link')];
    // As a disconnected organization leaves it: nobody was seen to leave.
    await spec.database.run('delete from organization_member');
    expect([await look(session), await look(link)]).toEqual([ends, ben]);
  });
});

describe('an account that is erased', () => {
  it('has no session any more, and nobody says whose it was', async () => {
    const session = await open(ben);
    await spec.store.ownData.erase(ben);
    expect(await spec.store.sessions.look(session)).toBeNull();
  });
});
