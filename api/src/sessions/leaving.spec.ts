import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { walked } from '../../../libs/store/src/testing/pages.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, BO, CY, DI, EVE, seedCompany, take } from '../testing/company.js';

const SEEN = '{ viewer { person { login } } instance { over } }';

interface Seen {
  readonly viewer: { readonly person: { readonly login: string } } | null;
  readonly instance: { readonly over: string | null };
}

describe('somebody who leaves', () => {
  let api: SpecApi;
  const seen = async (cookie?: string) => {
    const { data } = await api.ask<Seen>(SEEN, {}, cookie);
    return [data.viewer?.person.login ?? null, data.instance.over];
  };
  /** What a sync finds of the organization's members. */
  const members = async (...listed: (typeof ADA)[]) => {
    await api.store.admin.dueNow();
    await api.store.pull.commitMembers(await take(api.store, 'members'), listed, walked());
  };
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
  });
  afterAll(() => api.close());
  beforeEach(() => members(ADA, BO, CY, DI, EVE));

  it('is a stranger at the next request, who is told why, as often as they ask', async () => {
    const [bo, ada] = [await api.signIn('bo'), await api.signIn('ada')];
    expect([await seen(bo), await seen(ada)]).toEqual([
      ['bo', null],
      ['ada', null],
    ]);
    await members(ADA, CY, DI, EVE);
    for (let time = 0; time < 2; time += 1)
      expect([await seen(bo), await seen(ada)]).toEqual([
        [null, 'LEFT'],
        ['ada', null],
      ]);
    // It is not brought back with the person: they sign in anew, and then nothing is over.
    await members(ADA, BO, CY, DI, EVE);
    expect(await seen(bo)).toEqual([null, 'LEFT']);
    expect(await seen(await api.signIn('bo'))).toEqual(['bo', null]);
  });

  it('is no admin any more by a session that was open', async () => {
    await api.store.admin.makeAdmin((await api.store.people.idByLogin('cy')) ?? 0);
    const cy = await api.signIn('cy');
    const holders = async () =>
      (await api.ask<{ roleHolders: { __typename: string } }>('{ roleHolders { __typename } }', {}, cy)).data.roleHolders.__typename;
    expect(await holders()).toBe('RoleHolderConnection');
    await members(ADA, BO, DI, EVE);
    expect(await holders()).toBe('NotShared');
    expect((await fetch(`${api.url}/me/download`, { headers: { cookie: cy } })).status).toBe(401);
  });

  it('and is erased has no session either', async () => {
    const di = await api.signIn('di');
    await api.store.ownData.erase((await api.store.people.idByLogin('di')) ?? 0);
    expect(await seen(di)).toEqual([null, 'ENDED']);
  });

  it('is not said to who never had a session, nor to who signed out', async () => {
    expect(await seen()).toEqual([null, null]);
    const eve = await api.signIn('eve');
    const out = await api.ask('mutation { signOut }', {}, eve);
    expect(out.headers.get('set-cookie')).toMatch(/^ambit_session_7310=; Max-Age=0/);
  });

  it('takes the place of a session of somebody else, and that one ends', async () => {
    const [ada, bo] = [await api.signIn('ada'), await api.store.admin.makeSignInLink('bo')];
    const query = 'mutation S($token: String!) { signIn(token: $token) { __typename } }';
    expect((await api.ask(query, { token: bo }, ada)).data).toEqual({ signIn: { __typename: 'SignedIn' } });
    expect(await seen(ada)).toEqual([null, 'ENDED']);
  });
});
