import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { look } from '../../testing/behind.js';
import { HOST, seedCompany } from '../../testing/company.js';
import { startProvider, type RealProvider } from '../../testing/start-provider.js';
import { Visitor } from '../../testing/visitor.js';
import { fetchTo } from '../../testing/way-out.js';
import { OidcProvider } from './oidc.js';

const ADDRESS = 'http://localhost:7310';
const CLIENT = { clientId: 'ambit', clientSecret: 'the secret of the client' };
const VIEWER = '{ viewer { person { login } links { provider { id name } linkedAt } } }';
const LINK = 'mutation { linkProvider(id: "oidc") { __typename ... on LinkBegun { address } ... on Refused { message } } }';

interface Seen {
  readonly viewer: { readonly person: { readonly login: string }; readonly links: readonly { linkedAt: string | null }[] } | null;
}

describe('signing in with a company’s own provider', () => {
  let real: RealProvider;
  let api: SpecApi;
  /** The same company, whose admin has not said which claim holds the login. */
  let silent: SpecApi;
  beforeAll(async () => {
    real = await startProvider(CLIENT.clientId, CLIENT.clientSecret, `${ADDRESS}/sign-in/oidc/callback`);
    const settings = { ...CLIENT, issuer: real.issuer, name: 'Harbor' };
    const login = { claim: 'github_login', host: HOST };
    api = await specApi({ providers: [new OidcProvider({ ...settings, login }, Date.now, fetchTo)] });
    silent = await specApi({ providers: [new OidcProvider({ ...settings, login: null }, Date.now, fetchTo)] }, undefined, { beside: api });
    await seedCompany(api.store);
  });
  afterAll(async () => {
    await silent.close();
    await api.close();
    await real.close();
  });

  const visitor = (account: string, of = api) => new Visitor(of, ADDRESS, account);
  const seenBy = async (who: Visitor, of = api) => (await of.ask<Seen>(VIEWER, {}, who.cookie)).data.viewer;
  const loginOf = async (who: Visitor) => (await seenBy(who))?.person.login ?? null;

  it('asks for a signed answer with state, nonce and a proof key', async () => {
    const { location } = await visitor('').open('/sign-in/oidc');
    const asked = new URL(location);
    expect(asked.origin).toBe(real.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      scope: 'openid profile',
      code_challenge_method: 'S256',
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${ADDRESS}/sign-in/oidc/callback`,
    });
  });

  it('is let in by the login it comes with, then by its own name there, also when the login has changed', async () => {
    const ada = visitor('u-1:ADA');
    expect((await ada.signIn('/sign-in/oidc?next=/teams')).location).toBe('/teams');
    expect(await loginOf(ada)).toBe('ada');
    const renamed = visitor('u-1:somebody-else');
    await renamed.signIn('/sign-in/oidc');
    expect(await loginOf(renamed)).toBe('ada');
    const newcomer = visitor('u-2:ada');
    expect((await newcomer.signIn('/sign-in/oidc?next=/teams')).location).toBe('/sign-in?problem=confirm-first&next=%2Fteams');
    expect(await loginOf(newcomer)).toBeNull();
  });

  it('is not let in by the login of somebody with a role: they link it themselves, signed in as who they are', async () => {
    await api.store.admin.makeAdmin((await api.store.people.idByLogin('eve')) ?? 0);
    const clerk = visitor('u-clerk:eve');
    expect((await clerk.signIn('/sign-in/oidc')).location).toBe('/sign-in?problem=confirm-first');
    expect(await loginOf(clerk)).toBeNull();
    expect(await look(api, `select from sign_in_subject where subject = 'u-clerk'`)).toEqual([]);
    const cookie = await api.signIn('eve');
    expect(await linked(new Visitor(api, ADDRESS, 'u-own:eve'), cookie, api)).toBe('/me/sessions?linked=1');
    const own = visitor('u-own:eve');
    expect((await own.signIn('/sign-in/oidc')).location).toBe('/me');
    expect(await loginOf(own)).toBe('eve');
    // Nor does the login let another name in now.
    expect((await visitor('u-clerk:eve').signIn('/sign-in/oidc')).location).toBe('/sign-in?problem=confirm-first');
    await look(api, 'delete from admin');
    await look(api, `delete from sign_in_subject where subject = 'u-own'`);
  });

  it('is let in no more once its person belongs to none of the organizations', async () => {
    const [gone] = await look(
      api,
      `delete from organization_member m using account a where a.id = m.account_id and a.login = 'ada' returning m.connection_id, m.account_id`,
    );
    await look(
      api,
      `update membership set valid_to = now() where person_id = (select person_id from sign_in_subject where subject = 'u-1')`,
    );
    expect((await visitor('u-1:ada').signIn('/sign-in/oidc')).location).toBe('/sign-in?problem=unknown-account');
    await look(
      api,
      `insert into organization_member (connection_id, account_id) values (${String(gone?.['connection_id'])}, ${String(gone?.['account_id'])})`,
    );
    expect((await visitor('u-1:ada').signIn('/sign-in/oidc')).location).toBe('/me');
  });

  it.each([['u-3:nobody'], ['u-3'], ['u-3:'], ['u-3:a b']])('does not know %s, and says what to do', async (account) => {
    expect((await visitor(account).signIn('/sign-in/oidc')).location).toBe('/sign-in?problem=not-linked');
  });

  it('says so when one says no there', async () => {
    expect((await visitor('').signIn('/sign-in/oidc?next=/areas')).location).toBe('/sign-in?problem=declined&next=%2Fareas');
  });

  it('lets two tabs finish, in either order', async () => {
    const bo = visitor('u-bo:bo');
    const [one, two] = [await bo.through('/sign-in/oidc?next=/teams'), await bo.through('/sign-in/oidc?next=/areas')];
    expect((await bo.open(two)).location).toBe('/areas');
    expect((await bo.open(one)).location).toBe('/teams');
    expect(await loginOf(bo)).toBe('bo');
  });

  it('lets a process finish what another began', async () => {
    const cy = visitor('u-cy:cy');
    const callback = await cy.through('/sign-in/oidc');
    const landed = await fetch(callback.replace(ADDRESS, silent.url), { redirect: 'manual', headers: { cookie: cy.cookie } });
    // It was not told which claim holds the login: the attempt was found, the person was not.
    expect(landed.headers.get('location')).toBe('/sign-in?problem=not-linked');
  });

  it('is linked by whoever is signed in, and lets them in from then on', async () => {
    const di = visitor('u-di', silent);
    expect((await di.signIn('/sign-in/oidc')).location).toBe('/sign-in?problem=not-linked');
    const cookie = await silent.signIn('di');
    expect((await silent.ask<Seen>(VIEWER, {}, cookie)).data.viewer?.links).toEqual([
      { provider: { id: 'oidc', name: 'Harbor' }, linkedAt: null },
    ]);
    const signedIn = new Visitor(silent, ADDRESS, 'u-di');
    const landed = await linked(signedIn, cookie, silent);
    expect(landed).toBe('/me/sessions?linked=1');
    expect((await silent.ask<Seen>(VIEWER, {}, cookie)).data.viewer?.links[0]?.linkedAt).toMatch(/^20\d\d-/);
    expect((await di.signIn('/sign-in/oidc')).location).toBe('/me');
    expect(await loginOf(di)).toBe('di');
  });

  it('is not linked to two people, nor by somebody who signed out meanwhile, nor by another', async () => {
    const eve = await silent.signIn('eve');
    expect(await linked(new Visitor(silent, ADDRESS, 'u-di'), eve, silent)).toBe('/me/sessions?problem=linked-elsewhere');

    const began = await begin(eve, silent);
    const asking = new Visitor(silent, ADDRESS, 'u-eve');
    const callback = await asking.through(began.address);
    // The browser has the mark of whoever began, and the session of somebody else.
    const mixed = `${began.mark}; ${await silent.signIn('bo')}`;
    const landed = await fetch(callback.replace(ADDRESS, silent.url), { redirect: 'manual', headers: { cookie: mixed } });
    expect(landed.headers.get('location')).toBe('/me/sessions?problem=begin-again');
    const out = await begin(eve, silent);
    const late = await asking.through(out.address);
    const alone = await fetch(late.replace(ADDRESS, silent.url), { redirect: 'manual', headers: { cookie: out.mark } });
    expect(alone.headers.get('location')).toBe('/me/sessions?problem=begin-again');
    expect((await visitor('u-eve', silent).signIn('/sign-in/oidc')).location).toBe('/sign-in?problem=not-linked');
  });

  it('is not asked at a private address, however it is written', async () => {
    const checks = {
      callback: new URL('https://ambit.example.com/sign-in/oidc/callback'),
      state: 's',
      verifier: 'v'.repeat(43),
      nonce: 'n',
    };
    for (const issuer of ['https://10.0.0.7', 'https://169.254.169.254', 'https://[::ffff:10.0.0.7]']) {
      const provider = new OidcProvider({ ...CLIENT, issuer, name: 'Harbor', login: null }, Date.now, fetchTo);
      await expect(provider.authorize(checks)).rejects.toMatchObject({ name: 'SignInProblem', problem: 'provider-down' });
    }
  });

  it('is linked by no stranger, and by no address that another site could send one to', async () => {
    expect((await api.ask(LINK)).data).toEqual({ linkProvider: { __typename: 'NotShared' } });
    const cookie = await api.signIn('eve');
    const other = await fetch(`${api.url}/graphql?query=${encodeURIComponent(LINK)}`, { headers: { cookie } });
    expect(other.status).toBe(405);
    const form = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain' },
      body: JSON.stringify({ query: LINK }),
    });
    expect(form.status).toBe(400);
    const none = await api.ask(LINK.replace('oidc', 'github'), {}, cookie);
    expect(none.data).toMatchObject({ linkProvider: { __typename: 'Refused' } });
  });

  interface Begun {
    readonly address: string;
    /** The cookie that ties it to the browser. */
    readonly mark: string;
  }

  async function begin(cookie: string, of: SpecApi): Promise<Begun> {
    const answer = await of.ask<{ linkProvider: { address: string } }>(LINK, {}, cookie);
    return { address: answer.data.linkProvider.address, mark: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }

  async function linked(who: Visitor, cookie: string, of: SpecApi): Promise<string> {
    const { address, mark } = await begin(cookie, of);
    const callback = await who.through(address);
    const landed = await fetch(callback.replace(ADDRESS, of.url), { redirect: 'manual', headers: { cookie: `${cookie}; ${mark}` } });
    return landed.headers.get('location') ?? '';
  }
});

describe('a provider that is down', () => {
  it('is said before anything is lost, and is asked again once it is there', async () => {
    const gone = await startProvider('x', 'y', `${ADDRESS}/z`);
    await gone.close();
    const api = await specApi({
      providers: [new OidcProvider({ ...CLIENT, issuer: gone.issuer, name: 'Harbor', login: null }, Date.now, fetchTo)],
    });
    const who = new Visitor(api, ADDRESS);
    expect((await who.open('/sign-in/oidc?next=/areas')).location).toBe('/sign-in?problem=provider-down&next=%2Fareas');
    const cookie = await api.signIn(null);
    expect((await api.ask(LINK, {}, cookie)).data).toEqual({
      linkProvider: { __typename: 'Refused', message: 'The provider does not answer just now. Try again in a moment.' },
    });
    expect((await api.ask('{ instance { providers { id } } }')).data).toEqual({ instance: { providers: [{ id: 'oidc' }] } });
    await api.close();
  });
});
