import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { get } from './asking.js';
import { ANA, archiveOf, BOB, pull, repository } from './small-archive.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

const CLIENT = { clientId: 'Iv1.mill', clientSecret: 'flour', callback: 'https://ambit.example.com/sign-in' };
const CALLBACK = `${CLIENT.callback}/github/callback`;
const VERIFIER = 'v'.repeat(50);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const ASK = {
  client_id: CLIENT.clientId,
  redirect_uri: CALLBACK,
  state: 'st/at e',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
  login: 'ana',
};

describe('signing in to an application', () => {
  let standIn: StandIn;
  let clock = 0;

  beforeEach(async () => {
    clock = Date.parse('2026-02-01T00:00:00Z');
    const loopback = { clientId: 'Iv1.here', clientSecret: 'grain', callback: 'http://127.0.0.1/back' };
    const archive = archiveOf({ ...repository(), pulls: [pull(1), pull(2, { user: BOB })] });
    standIn = await startStandIn({ archive, port: 0, now: () => new Date(clock), oauth: [CLIENT, loopback] });
  });
  afterEach(() => standIn.close());

  async function authorize(changes: Record<string, string | null> = {}): Promise<Response> {
    const query = new URLSearchParams(Object.entries({ ...ASK, ...changes }).filter((pair): pair is [string, string] => pair[1] !== null));
    return fetch(`${standIn.url}/login/oauth/authorize?${query.toString()}`, { redirect: 'manual' });
  }

  async function answerOf(changes: Record<string, string | null> = {}): Promise<Record<string, string>> {
    const url = new URL((await authorize(changes)).headers.get('location') ?? 'x:');
    return { at: url.origin + url.pathname, ...Object.fromEntries(url.searchParams) };
  }

  async function exchange(code: string | undefined, changes: Record<string, string> = {}): Promise<Record<string, string>> {
    const body = {
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
      code: code ?? '',
      redirect_uri: CALLBACK,
      code_verifier: VERIFIER,
    };
    const response = await fetch(`${standIn.url}/login/oauth/access_token`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ ...body, ...changes }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, string>;
  }

  it('gives a code and the state back, and for the code once a token that tells who one is', async () => {
    const { code, ...rest } = await answerOf();
    expect(rest).toEqual({ at: CALLBACK, state: 'st/at e' });
    const { access_token: token = '', ...said } = await exchange(code);
    expect(said).toEqual({ token_type: 'bearer', scope: '' });
    expect(token).toMatch(/^gho_[A-Za-z0-9]{36}$/);
    for (const base of ['', '/api/v3']) {
      const user = await get(standIn, `${base}/user`, { authorization: `Bearer ${token}` });
      expect(user).toMatchObject({ status: 200, body: { id: ANA.id, login: 'ana', type: 'User' } });
    }
    expect((await get(standIn, '/orgs/weir/members', { authorization: `Bearer ${token}` })).status).toBe(404);
    expect(await exchange(code)).toMatchObject({ error: 'bad_verification_code' });
    clock += 8 * 3_600_000;
    expect((await get(standIn, '/user', { authorization: `Bearer ${token}` })).status).toBe(401);
  });

  it('answers a form unless asked for JSON, and takes JSON', async () => {
    const { code } = await answerOf();
    const response = await fetch(`${standIn.url}/login/oauth/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, code, code_verifier: VERIFIER }),
    });
    expect(new URLSearchParams(await response.text()).get('access_token')).toMatch(/^gho_/);
  });

  it.each<[Record<string, string>, string]>([
    [{ code_verifier: 'w'.repeat(50) }, 'bad_verification_code'],
    [{ code_verifier: '' }, 'bad_verification_code'],
    [{ code_verifier: CHALLENGE }, 'bad_verification_code'],
    [{ redirect_uri: `${CALLBACK}/2` }, 'redirect_uri_mismatch'],
    [{ client_secret: 'sand' }, 'incorrect_client_credentials'],
    [{ client_id: 'Iv1.here', client_secret: 'grain' }, 'bad_verification_code'],
    [{ code: 'f'.repeat(20) }, 'bad_verification_code'],
  ])('gives no token for %j', async (changes, error) => {
    const { code } = await answerOf();
    expect(await exchange(code, changes)).toMatchObject({ error });
  });

  it('lets a code run out after ten minutes', async () => {
    const { code } = await answerOf();
    clock += 10 * 60_000;
    expect(await exchange(code)).toMatchObject({ error: 'bad_verification_code' });
  });

  it('holds to S256 and to the callback that was registered', async () => {
    for (const changes of [
      { code_challenge_method: 'plain' },
      { code_challenge_method: null },
      { code_challenge: 'short' },
      { code_challenge: null },
    ])
      expect(await answerOf(changes)).toMatchObject({ at: CALLBACK, error: 'invalid_request', state: 'st/at e' });
    for (const redirect_uri of [
      'https://evil.example/sign-in',
      `${CLIENT.callback}-evil`,
      'https://ambit.example.com/',
      'javascript:alert(1)',
      'x',
    ])
      expect(await answerOf({ redirect_uri })).toMatchObject({ at: CLIENT.callback, error: 'redirect_uri_mismatch' });
    const { code } = await answerOf({ client_id: 'Iv1.here', redirect_uri: 'http://127.0.0.1:7310/back' });
    expect(code).toMatch(/^[0-9a-f]{20}$/);
    expect((await authorize({ client_id: 'Iv1.other' })).status).toBe(404);
  });

  it('goes on without a challenge where none was sent, as GitHub does', async () => {
    const { code } = await answerOf({ code_challenge: null, code_challenge_method: null });
    expect(await exchange(code, { code_verifier: '' })).toHaveProperty('access_token');
  });

  it('asks who it is, and may be told no', async () => {
    const text = await (await authorize({ login: null, state: '"><script>' })).text();
    expect(text).toContain('Who signs in?');
    expect(text).toContain('login=bob');
    expect(text).not.toContain('<script>');
    expect(await answerOf({ cancel: '1' })).toMatchObject({ at: CALLBACK, error: 'access_denied', state: 'st/at e' });
  });

  it('is not there without an application', async () => {
    const bare = await startStandIn({ archive: archiveOf(), port: 0 });
    expect((await fetch(`${bare.url}/login/oauth/authorize?client_id=x`)).status).toBe(404);
    await bare.close();
  });
});
