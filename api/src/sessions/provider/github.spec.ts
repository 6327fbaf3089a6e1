import type { StandIn } from '@ambit/demo';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../libs/store/src/database/database.js';
import { cookieAt } from '../../app/cookie.js';
import { specApi, type SpecApi } from '../../testing/api.js';
import { CLIENT, companyGithub } from '../../testing/company-github.js';
import { HOST, seedCompany } from '../../testing/company.js';
import { Visitor } from '../../testing/visitor.js';
import { fetchTo } from '../../testing/way-out.js';
import { GithubProvider } from './github.js';

const ADDRESS = 'http://localhost:7310';
const VIEWER = '{ viewer { person { host login } } }';

describe('signing in with GitHub', () => {
  let github: StandIn;
  let api: SpecApi;
  let database: Database;
  const provider = (more: Partial<ConstructorParameters<typeof GithubProvider>[0]> = {}) =>
    new GithubProvider({ ...CLIENT, host: HOST, webUrl: github.url, apiUrl: `${github.url}/api/v3`, ...more }, fetchTo);
  beforeAll(async () => {
    github = await companyGithub(`${ADDRESS}/sign-in/github/callback`);
    api = await specApi({ providers: [provider()] });
    await seedCompany(api.store);
    database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await api.close();
    await github.close();
  });

  const visitor = (more: Record<string, string> = {}, of = api) => new Visitor(of, ADDRESS, '', more);
  /** Begins, says at GitHub who it is, and stands before the callback. */
  async function chosen(who: Visitor, login: string, begin = '/sign-in/github'): Promise<string> {
    const { location } = await who.open(begin);
    return (await who.open(`${location}&login=${encodeURIComponent(login)}`)).location;
  }
  const whoIs = async (who: Visitor, of = api) => (await of.ask<{ viewer: unknown }>(VIEWER, {}, who.cookie)).data.viewer;

  it('asks with state and a proof key, for nothing but who it is, and comes back to where one was', async () => {
    const ada = visitor({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' });
    const begun = await ada.open('/sign-in/github?next=%2Fteams%3Fx%3D1');
    expect(begun.status).toBe(303);
    expect([begun.headers.get('cache-control'), begun.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    expect(begun.headers.get('set-cookie')).toMatch(/^ambit_sign_in_7310=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const asked = new URL(begun.location);
    expect(asked.origin + asked.pathname).toBe(`${github.url}/login/oauth/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: CLIENT.clientId,
      response_type: 'code',
      redirect_uri: `${ADDRESS}/sign-in/github/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const back = await ada.open((await ada.open(`${begun.location}&login=ada`)).location);
    expect([back.status, back.location]).toEqual([303, '/teams?x=1']);
    expect(back.headers.get('set-cookie')).toMatch(/^ambit_session_7310=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await whoIs(ada)).toEqual({ person: { host: HOST, login: 'ada' } });
    expect(await database.rows(`select how, agent from session`)).toEqual([{ how: 'github', agent: 'Firefox on Linux' }]);
  });

  it('is the notice, as a link is', async () => {
    await visitor().open(await chosen(visitor(), 'cy'));
    const cy = visitor();
    await cy.open(await chosen(cy, 'cy'));
    const person = await api.store.people.findByLogin('cy');
    const [told] = await database.rows<{ source: string }>('select source from notice where person_id = $1', [person?.personId]);
    expect(told).toEqual({ source: 'sign-in' });
  });

  it('goes by the numeric id: a login that changed still opens its own page, one that was given on opens nobody else’s', async () => {
    // GitHub says that 11 is called "ada"; here it is still known by an older login, and another account by "ada".
    await database.run(`update account set login = case host_id when 11 then 'ada-before' when 12 then 'ada' else login end`);
    const ada = visitor();
    await ada.open(await chosen(ada, 'ada'));
    expect(await whoIs(ada)).toEqual({ person: { host: HOST, login: 'ada-before' } });
    await database.run(`update account set login = case host_id when 11 then 'ada' when 12 then 'bo' else login end`);
  });

  it.each([['zoe'], ['helper[bot]']])('does not let %s in, and says what to do', async (login) => {
    const who = visitor();
    expect((await who.open(await chosen(who, login, '/sign-in/github?next=/areas'))).location).toBe(
      '/sign-in?problem=unknown-account&next=%2Fareas',
    );
    expect(await whoIs(who)).toBeNull();
  });

  it('works with github.com, whose API has an address of its own', async () => {
    const cloud = await specApi({ providers: [provider({ host: 'github.com', apiUrl: github.url })] }, undefined, { beside: api });
    const eve = visitor({}, cloud);
    expect((await eve.open(await chosen(eve, 'eve'))).location).toBe('/sign-in?problem=unknown-account');
    await database.run(`update account set host = 'github.com' where host_id = 15`);
    expect((await eve.open(await chosen(eve, 'eve'))).location).toBe('/me');
    expect(await whoIs(eve, cloud)).toEqual({ person: { host: 'github.com', login: 'eve' } });
    await database.run(`update account set host = $1 where host_id = 15`, [HOST]);
    await cloud.close();
  });

  it('says so when one says no there', async () => {
    const ada = visitor();
    const { location } = await ada.open('/sign-in/github?next=/decisions');
    const refused = await ada.open((await ada.open(`${location}&cancel=1`)).location);
    expect(refused.location).toBe('/sign-in?problem=declined&next=%2Fdecisions');
    expect(await whoIs(ada)).toBeNull();
  });

  it('says that the settings are wrong where the secret or the callback is', async () => {
    const wrong = await specApi({ providers: [provider({ clientSecret: 'old' })] }, undefined, { beside: api });
    const ada = visitor({}, wrong);
    expect((await ada.open(await chosen(ada, 'ada'))).location).toBe('/sign-in?problem=settings');
    expect(wrong.lines.join('')).toContain('incorrect_client_credentials');
    await wrong.close();
  });

  it('loses nothing when GitHub is down: before, between and after', async () => {
    const gone = await companyGithub(ADDRESS);
    await gone.close();
    const dead = await specApi({ providers: [provider({ webUrl: gone.url })] }, undefined, { beside: api });
    const half = await specApi({ providers: [provider({ apiUrl: gone.url })] }, undefined, { beside: api });
    const ada = visitor({}, dead);
    const { location } = await ada.open('/sign-in/github?next=/areas');
    const callback = `/sign-in/github/callback?code=x&state=${new URL(location).searchParams.get('state') ?? ''}`;
    expect((await ada.open(callback)).location).toBe('/sign-in?problem=provider-down&next=%2Fareas');
    const bo = visitor({}, half);
    expect((await bo.open(await chosen(bo, 'bo', '/sign-in/github?next=/areas'))).location).toBe(
      '/sign-in?problem=provider-down&next=%2Fareas',
    );
    await dead.close();
    await half.close();
  });

  it('goes by the address of the configuration, whatever a request says it was sent to, with secure cookies over https', async () => {
    const address = 'https://ambit.example.com';
    const far = await companyGithub(`${address}/sign-in/github/callback`);
    const providers = [provider({ webUrl: far.url, apiUrl: `${far.url}/api/v3` })];
    const secure = await specApi({ address, cookie: cookieAt(address), providers }, undefined, { beside: api });
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '10.0.0.1',
      forwarded: 'host=evil.example',
    };
    const ada = new Visitor(secure, address, '', forged);
    const begun = await ada.open('/sign-in/github');
    expect(new URL(begun.location).searchParams.get('redirect_uri')).toBe(`${address}/sign-in/github/callback`);
    expect(begun.headers.get('set-cookie')).toMatch(
      /^__Host-ambit_sign_in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const back = await ada.open((await ada.open(`${begun.location}&login=ada`)).location);
    expect(back.location).toBe('/me');
    expect(back.headers.get('set-cookie')).toMatch(
      /^__Host-ambit_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await secure.close();
    await far.close();
  });

  it('leaves no code, token, state, verifier or cookie in the log or in the tables', async () => {
    const ada = visitor();
    const callback = await chosen(ada, 'ada');
    await ada.open(callback);
    await ada.open(callback);
    const { code = '', state = '' } = Object.fromEntries(new URL(callback).searchParams);
    const kept = await database.rows(
      'select to_jsonb(s) as row from session s union all select to_jsonb(a) from sign_in_attempt a union all select to_jsonb(a) from audit a',
    );
    const everything = api.lines.join('') + JSON.stringify(kept);
    expect(api.lines.join('')).toContain('/sign-in/github/callback');
    for (const secret of [code, state, CLIENT.clientSecret, 'gho_', ...ada.cookie.split('; ').map((one) => one.split('=')[1] ?? '')]) {
      expect(secret).not.toBe('');
      expect(everything).not.toContain(secret);
    }
  });

  it('is told to anyone as a way in, and leads nowhere by another name', async () => {
    expect((await api.ask('{ instance { providers { id name } } }')).data).toEqual({
      instance: { providers: [{ id: 'github', name: expect.stringMatching(/^GitHub at /) }] },
    });
    expect(provider({ host: 'github.com' }).name).toBe('GitHub');
    for (const path of ['/sign-in/oidc', '/sign-in/gitlab/callback?state=x', '/sign-in/__proto__', '/sign-in/%00'])
      expect({ path, to: (await visitor().open(path)).location }).toEqual({ path, to: '/sign-in?problem=not-offered' });
  });
});
