import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieAt } from '../app/cookie.js';
import { cookieOf, specApi, type SpecApi } from '../testing/api.js';
import { HOST, measure, seedCompany } from '../testing/company.js';

const SIGN_IN =
  'mutation SignIn($token: String!) { signIn(token: $token) { __typename ... on SignedIn { viewer { admin person { login } } } ... on Refused { message } } }';
const SIGN_IN_AS =
  'mutation As($role: DemoRole!) { signInAs(role: $role) { __typename ... on SignedIn { viewer { person { login } } } ... on Refused { message } } }';
const NAME = 'ambit_session_7310';
const VIEWER = '{ viewer { admin person { host login } } }';

describe('signing in', () => {
  let api: SpecApi;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
  });
  afterAll(() => api.close());

  it('takes a link once, and keeps the session out of reach of scripts', async () => {
    const token = await api.store.admin.makeSignInLink('cy');
    const first = await api.ask(SIGN_IN, { token });
    expect(first.data).toEqual({ signIn: { __typename: 'SignedIn', viewer: { admin: false, person: { login: 'cy' } } } });
    expect(first.headers.get('set-cookie')).toMatch(/^ambit_session_7310=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    const viewer = await api.ask(VIEWER, {}, cookieOf(first));
    expect(viewer.data).toEqual({ viewer: { admin: false, person: { host: HOST, login: 'cy' } } });

    const again = await api.ask(SIGN_IN, { token });
    expect(again.data).toEqual({ signIn: { __typename: 'Refused', message: expect.stringContaining('npx ambit sign-in LOGIN') } });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it.each(['', 'x', 'A'.repeat(43), '\u0000'.repeat(43), "'; select 1; --"])('refuses the token %j', async (token) => {
    const { data, headers } = await api.ask(SIGN_IN, { token });
    expect(data).toMatchObject({ signIn: { __typename: 'Refused' } });
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('knows nobody by a cookie that was changed', async () => {
    const cookie = await api.signIn('di');
    const token = cookie.slice(`${NAME}=`.length);
    const flipped = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    for (const bad of [flipped, token.slice(0, -1), `${token}A`, token.toUpperCase(), '%00', '"', token + '%', '../' + token]) {
      expect({ bad, data: (await api.ask(VIEWER, {}, `${NAME}=${bad}`)).data }).toEqual({ bad, data: { viewer: null } });
    }
    // The header is no door beside the cookie.
    expect((await api.send(JSON.stringify({ query: VIEWER }), { authorization: `Bearer ${token}` })).data).toEqual({ viewer: null });
    expect((await api.ask(VIEWER, {}, `other=1; ${cookie}`)).data).toMatchObject({ viewer: { person: { login: 'di' } } });
  });

  it('stands beside the session of another instance on the same machine, for which browsers keep one jar', async () => {
    const cookie = await api.signIn('di');
    const other = `ambit_session_7311=${'A'.repeat(43)}`;
    expect((await api.ask(VIEWER, {}, `${other}; ${cookie}`)).data).toMatchObject({ viewer: { person: { login: 'di' } } });
    expect((await api.ask(VIEWER, {}, cookie.replace('_7310', '_7311'))).data).toEqual({ viewer: null });
    expect(
      ['http://localhost:7920', 'https://ambit.example.com:8443', 'https://ambit.example.com', 'http://10.0.0.7'].map(cookieAt),
    ).toEqual([
      { name: 'ambit_session_7920', secure: false },
      { name: '__Host-ambit_session_8443', secure: true },
      { name: '__Host-ambit_session', secure: true },
      { name: 'ambit_session', secure: false },
    ]);
  });

  it('ends here and in the browser', async () => {
    const cookie = await api.signIn('di');
    const out = await api.ask('mutation { signOut }', {}, cookie);
    expect(out.data).toEqual({ signOut: true });
    expect(out.headers.get('set-cookie')).toMatch(/^ambit_session_7310=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await api.ask(VIEWER, {}, cookie)).data).toEqual({ viewer: null });
    expect((await api.ask('mutation { signOut }', {}, cookie)).data).toEqual({ signOut: true });
    expect((await api.ask('mutation { signOut }')).data).toEqual({ signOut: true });
  });

  it('ends the session before when another begins in the same browser', async () => {
    const cookie = await api.signIn('di');
    const token = await api.store.admin.makeSignInLink('cy');
    await api.ask(SIGN_IN, { token }, cookie);
    expect((await api.ask(VIEWER, {}, cookie)).data).toEqual({ viewer: null });
  });

  it('is the notice: the first asks for a measuring, a later one does not', async () => {
    await measure(api.store);
    api.errands.length = 0;
    const begun = Date.now();
    await api.signIn('eve');
    expect(api.errands).toEqual([{ name: 'measure', payload: { periodKey: null } }]);
    const eve = await api.store.people.findByLogin('eve');
    const told = (await api.store.measure.roster()).persons.find(({ id }) => id === eve?.personId)?.noticeAt;
    expect(Math.abs(Date.parse(told ?? '') - begun)).toBeLessThan(60_000);
    await measure(api.store);
    api.errands.length = 0;
    await api.signIn('eve');
    expect(api.errands).toEqual([]);
  });

  it.each(['is out of reach for good', 'refuses'])('does not wait for an errand list that %s', async (what) => {
    const never = () => (what === 'refuses' ? Promise.reject(new Error('no list')) : new Promise<void>(() => undefined));
    const other = await specApi({}, never);
    await seedCompany(other.store);
    await measure(other.store);
    expect(await other.signIn('eve')).toContain(NAME);
    expect(other.errands).toHaveLength(1);
    await other.close();
  });

  it('logs no token and no cookie', async () => {
    const token = await api.store.admin.makeSignInLink('bo');
    const cookie = cookieOf(await api.ask(SIGN_IN, { token }));
    await api.ask(VIEWER, {}, cookie);
    const log = api.lines.join('');
    expect(log).toContain('/graphql');
    expect(log).not.toContain(token);
    expect(log).not.toContain(cookie.slice(`${NAME}=`.length));
    expect(log).not.toContain('ambit_session');
  });

  it('opens no demo door where there is no demo', async () => {
    expect((await api.ask(SIGN_IN_AS, { role: 'ADMIN' })).data).toMatchObject({ signInAs: { __typename: 'Refused' } });
    expect((await api.ask('{ instance { demo name doors { role name what } } }')).data).toEqual({
      instance: { demo: false, name: 'Ambit', doors: [] },
    });
  });
});

describe('the demo', () => {
  let api: SpecApi;
  beforeAll(async () => {
    api = await specApi({ demo: true, cookie: cookieAt('https://ambit.example.com') });
    await api.store.admin.setSetting('demo.doors', [
      { role: 'ENGINEER', host: HOST, login: 'ada', name: 'Ada Quill', what: 'an engineer' },
      { role: 'ADMIN', host: HOST, login: 'eve', name: 'Eve', what: 'runs it' },
      { role: 'OTHER', host: HOST, login: 'bo', name: 'Bo', what: 'no role' },
      { role: 'MANAGER', login: 'bo' },
      'nonsense',
    ]);
  });
  afterAll(() => api.close());

  it('opens its doors as soon as the people are fetched, over https with a secure cookie', async () => {
    expect((await api.ask(SIGN_IN_AS, { role: 'ENGINEER' })).data).toMatchObject({
      signInAs: { __typename: 'Refused', message: expect.stringContaining('not been fetched yet') },
    });
    await seedCompany(api.store);
    expect((await api.ask('{ instance { demo doors { role name what } } }')).data).toEqual({
      instance: {
        demo: true,
        doors: [
          { role: 'ENGINEER', name: 'Ada Quill', what: 'an engineer' },
          { role: 'ADMIN', name: 'Eve', what: 'runs it' },
        ],
      },
    });
    const answer = await api.ask(SIGN_IN_AS, { role: 'ENGINEER' });
    expect(answer.data).toEqual({ signInAs: { __typename: 'SignedIn', viewer: { person: { login: 'ada' } } } });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-ambit_session=[\w-]{43}; .*; Secure/);
    expect((await api.ask(VIEWER, {}, cookieOf(answer))).data).toMatchObject({ viewer: { person: { login: 'ada' } } });
    expect((await api.ask(SIGN_IN_AS, { role: 'MANAGER' })).data).toMatchObject({ signInAs: { __typename: 'Refused' } });
  });
});
