import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../libs/store/src/database/database.js';
import { specApi, type SpecApi } from '../../testing/api.js';
import { HOST, seedCompany } from '../../testing/company.js';
import { startLiar, type Liar, type Lie } from '../../testing/liar.js';
import { Visitor } from '../../testing/visitor.js';
import { GithubProvider } from './github.js';
import { OidcProvider } from './oidc.js';

const ADDRESS = 'http://localhost:7310';
const CLIENT = { clientId: 'ambit', clientSecret: 'a secret that stands in no log' };
const BEGIN_AGAIN = '/sign-in?problem=begin-again';

describe('somebody who wants in', () => {
  let liar: Liar;
  let api: SpecApi;
  let database: Database;
  beforeAll(async () => {
    liar = await startLiar(CLIENT.clientId);
    const oidc = new OidcProvider({ ...CLIENT, issuer: liar.issuer, name: 'Harbor', login: null }, Date.now);
    const github = new GithubProvider({ ...CLIENT, host: HOST, webUrl: `${liar.issuer}/hub`, apiUrl: `${liar.issuer}/hub/api/v3` });
    api = await specApi({ providers: [github, oidc] });
    await seedCompany(api.store);
    const ada = await api.store.people.findByLogin('ada');
    await api.store.signIns.link(liar.issuer, 'sub-ada', ada?.personId ?? 0);
    database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await api.close();
    await liar.close();
  });

  const visitor = () => new Visitor(api, ADDRESS);
  interface Begun {
    readonly state: string;
    readonly nonce: string;
  }
  async function begin(who: Visitor, path = '/sign-in/oidc'): Promise<Begun> {
    const { searchParams } = new URL((await who.open(path)).location);
    return { state: searchParams.get('state') ?? '', nonce: searchParams.get('nonce') ?? '' };
  }
  const callback = (state: string, more: Record<string, string> = {}, id = 'oidc') =>
    `/sign-in/${id}/callback?${new URLSearchParams({ code: 'c-secret', state, iss: liar.issuer, ...more }).toString()}`;
  const login = async (who: Visitor) =>
    (await api.ask<{ viewer: { person: { login: string } } | null }>('{ viewer { person { login } } }', {}, who.cookie)).data.viewer?.person
      .login ?? null;

  it('is Ada, when everything is true', async () => {
    const ada = visitor();
    const { state, nonce } = await begin(ada);
    liar.say({ nonce });
    expect((await ada.open(callback(state))).location).toBe('/me');
    expect(await login(ada)).toBe('ada');
    const sent = liar.asked.at(-1);
    expect(sent?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    expect(sent?.get('redirect_uri')).toBe(`${ADDRESS}/sign-in/oidc/callback`);
  });

  it('cannot have a victim finish what the attacker began: it is another browser', async () => {
    const [attacker, victim] = [visitor(), visitor()];
    const { state, nonce } = await begin(attacker);
    liar.say({ nonce });
    expect((await victim.open(callback(state))).location).toBe(BEGIN_AGAIN);
    await begin(victim);
    expect((await victim.open(callback(state))).location).toBe(BEGIN_AGAIN);
    expect(await login(victim)).toBeNull();
    // And it is still there for whoever began it.
    expect((await attacker.open(callback(state))).location).toBe('/me');
  });

  it('cannot finish twice, nor after ten minutes, nor without or with a changed state', async () => {
    const who = visitor();
    const first = await begin(who);
    liar.say(first);
    await who.open(callback(first.state));
    const before = liar.asked.length;
    expect((await who.open(callback(first.state))).location).toBe(BEGIN_AGAIN);
    const second = await begin(who, '/sign-in/oidc?next=/areas');
    for (const state of ['', 'x', second.state.slice(1), `${second.state}A`, second.state.toUpperCase(), '%00', second.nonce])
      expect({ state, to: (await who.open(callback(state))).location }).toEqual({ state, to: BEGIN_AGAIN });
    expect((await who.open('/sign-in/oidc/callback?code=c')).location).toBe(BEGIN_AGAIN);
    expect((await who.open(`${callback(second.state)}&state=x`)).location).toBe(BEGIN_AGAIN);
    await database.run(`update sign_in_attempt set expires_at = now()`);
    expect((await who.open(callback(second.state))).location).toBe(`${BEGIN_AGAIN}&next=%2Fareas`);
    // Nobody was asked for a token.
    expect(liar.asked).toHaveLength(before);
  });

  it('cannot take what one provider answers to another', async () => {
    const who = visitor();
    const oidc = await begin(who);
    expect((await who.open(callback(oidc.state, {}, 'github'))).location).toBe(BEGIN_AGAIN);
    const github = await begin(who, '/sign-in/github');
    expect((await who.open(callback(github.state))).location).toBe(BEGIN_AGAIN);
    liar.say(oidc);
    for (const iss of ['https://evil.example', `${liar.issuer}/`, '']) {
      const { state, nonce } = await begin(who);
      liar.say({ nonce });
      expect({ iss, to: (await who.open(callback(state, { iss }))).location }).toEqual({ iss, to: '/sign-in?problem=provider-refused' });
    }
    const { state } = await begin(who);
    expect((await who.open(`/sign-in/oidc/callback?code=c&state=${state}`)).location).toBe('/sign-in?problem=provider-refused');
    expect(await login(who)).toBeNull();
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, Lie, string]>([
    ['the nonce of another question', { claims: { nonce: 'n'.repeat(43) } }, 'provider-refused'],
    ['no nonce', { claims: { nonce: undefined } }, 'provider-refused'],
    ['an answer of another issuer', { claims: { iss: 'https://evil.example' } }, 'provider-refused'],
    ['an answer for another client', { claims: { aud: 'somebody-else' } }, 'provider-refused'],
    ['an answer for several, handed to another', { claims: { aud: ['ambit', 'x'], azp: 'x' } }, 'provider-refused'],
    ['an answer that has run out', { claims: { exp: now - 3600, iat: now - 7200 } }, 'provider-refused'],
    ['a forged signature', { forged: true }, 'provider-refused'],
    ['no signature', { alg: 'none' }, 'provider-refused'],
    ['another kind of signature', { alg: 'HS256' }, 'provider-refused'],
    ['no name', { claims: { sub: undefined } }, 'provider-refused'],
    ['a name with a zero', { claims: { sub: 'sub-ada\u0000' } }, 'provider-refused'],
    ['a name that is nobody’s', { claims: { sub: 'sub-ad' } }, 'not-linked'],
    ['a refusal of the code', { status: 400, body: '{"error":"invalid_grant","error_description":"<script>"}' }, 'provider-refused'],
    ['a refusal of the client', { status: 401, body: '{"error":"invalid_client"}' }, 'settings'],
    ['an error of its own', { status: 503 }, 'provider-down'],
    ['a page instead of an answer', { status: 200, body: '<html>' }, 'provider-down'],
    ['silence', { silent: true }, 'provider-down'],
  ])('is nobody with %s', async (_what, lie, problem) => {
    const who = visitor();
    const { state, nonce } = await begin(who, '/sign-in/oidc?next=/areas');
    liar.say({ nonce, ...lie });
    const landed = await who.open(callback(state));
    expect([landed.status, landed.location]).toEqual([303, `/sign-in?problem=${problem}&next=%2Fareas`]);
    expect(landed.headers.getSetCookie()).toEqual([]);
    expect(await login(who)).toBeNull();
  });

  it('finds no word of its own on our pages', async () => {
    const who = visitor();
    for (const error of ['access_denied', '<script>alert(1)</script>', 'server_error']) {
      const { state } = await begin(who);
      const { location } = await who.open(
        `/sign-in/oidc/callback?${new URLSearchParams({ error, error_description: 'call 555-1234', state, iss: liar.issuer }).toString()}`,
      );
      expect(location).toBe(`/sign-in?problem=${error === 'access_denied' ? 'declined' : 'provider-refused'}`);
    }
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', '/%2e//evil.example', 'javascript:alert(1)'])(
    'does not send anyone to %s',
    async (next) => {
      const who = visitor();
      const { state, nonce } = await begin(who, `/sign-in/oidc?next=${encodeURIComponent(next)}`);
      liar.say({ nonce });
      expect((await who.open(callback(state))).location).toBe('/me');
      expect((await who.open(`/sign-in/nobody?next=${encodeURIComponent(next)}`)).location).toBe('/sign-in?problem=not-offered');
    },
  );

  it('gains nothing by putting a session into the victim’s browser beforehand', async () => {
    const planted = await api.signIn('bo');
    const victim = new Visitor(api, ADDRESS);
    const { state, nonce } = await begin(victim);
    liar.say({ nonce });
    const landed = await fetch(`${api.url}${callback(state)}`, { redirect: 'manual', headers: { cookie: `${victim.cookie}; ${planted}` } });
    const own = (landed.headers.getSetCookie().at(-1) ?? '').split(';')[0] ?? '';
    expect(own).not.toBe(planted);
    const seen = async (cookie: string) => (await api.ask('{ viewer { person { login } } }', {}, cookie)).data;
    expect([await seen(own), await seen(planted)]).toEqual([{ viewer: { person: { login: 'ada' } } }, { viewer: null }]);
  });

  it('finds nothing in the log', async () => {
    const log = api.lines.join('');
    expect(log).toContain('nobody was signed in');
    const tokens = liar.asked.flatMap((sent) => [sent.get('code_verifier') ?? '', sent.get('code') ?? '']).filter((one) => one !== '');
    expect(tokens.length).toBeGreaterThan(20);
    for (const secret of [...tokens, 'at-secret', CLIENT.clientSecret, 'eyJ', 'state=', '555-1234', '<script>'])
      expect(log).not.toContain(secret);
  });
});
