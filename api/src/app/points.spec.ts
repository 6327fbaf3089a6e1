import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type Answer, type SpecApi } from '../testing/api.js';
import { seedCompany } from '../testing/company.js';
import { addressKey } from './points.js';

const VIEWER = '{ viewer { admin } }';

function expectTooMany(answer: Answer): void {
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.errors[0]?.message).toBe(`Too much was asked in one minute. Try again in ${String(seconds)} seconds.`);
}

/** How many of the same are answered before one is refused. */
async function answered(ask: () => Promise<Answer>, most: number): Promise<number> {
  for (let count = 0; count <= most; count += 1) {
    const answer = await ask();
    if (answer.status === 429) {
      expectTooMany(answer);
      return count;
    }
    expect(answer.status).toBe(200);
  }
  throw new Error(`${String(most)} were answered.`);
}

describe('what may be asked in a minute', () => {
  let api: SpecApi;
  beforeAll(async () => {
    api = await specApi({ pointsPerMinute: 60 }, undefined, { proxies: ['127.0.0.1'] });
    await seedCompany(api.store);
  });
  afterAll(() => api.close());

  let last = 0;
  /** An address of its own for each test. */
  const elsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `198.51.100.${String((last += 1))}` });
  const from = (address: Record<string, string>, query: string, cookie?: string) =>
    api.send(JSON.stringify({ query }), { ...address, ...(cookie === undefined ? {} : { cookie }) });

  it('is bounded for a stranger’s address, and not for another’s', async () => {
    const here = elsewhere();
    expect(await answered(() => from(here, VIEWER), 30)).toBe(24);
    expect((await from(elsewhere(), VIEWER)).status).toBe(200);
  });

  it('is bounded for a person, wherever that person is, and not for a neighbour behind the same address', async () => {
    const [bo, cy] = [await api.signIn('bo'), await api.signIn('cy')];
    const office = elsewhere();
    await answered(() => from(office, VIEWER), 30);
    expect(await answered(() => from(office, VIEWER, bo), 70)).toBe(60);
    expectTooMany(await from(elsewhere(), VIEWER, bo));
    expect((await from(office, VIEWER, cy)).status).toBe(200);
  });

  it('counts what an operation may cost', async () => {
    const here = elsewhere();
    const dear = `{ sync(first: 200) { ... on Sync { repositories { edges { node { name owner } } } } } }`;
    const asked = await answered(() => from(here, dear), 30);
    expect(asked).toBe(2);
  });

  it('is not lifted by a cookie that opens nothing, or by what cannot be run', async () => {
    const here = elsewhere();
    const made = (): string => `ambit_session_7310=${'A'.repeat(42)}${String(Math.floor(Math.random() * 10))}`;
    expect(await answered(() => from(here, VIEWER, made()), 30)).toBe(24);
    const there = elsewhere();
    for (let sent = 0; sent < 24; sent += 1) expect((await from(there, '{ nonsense }')).status).toBe(400);
    expectTooMany(await from(there, '{ nonsense }'));
  });

  it('lets an address fail to sign in ten times', async () => {
    const here = elsewhere();
    const knock = (token: string, address = here) =>
      from(address, `mutation { signIn(token: "${token}") { __typename ... on Refused { message } } }`);
    for (let failed = 0; failed < 10; failed += 1) {
      expect((await knock('none')).data).toEqual({ signIn: { __typename: 'Refused', message: expect.stringContaining('used already') } });
    }
    const token = await api.store.admin.makeSignInLink('di');
    const wait = expect.stringMatching(/^Too many sign-ins failed here\. Try again in \d+ seconds\.$/);
    expect((await knock(token)).data).toEqual({ signIn: { __typename: 'Refused', message: wait } });
    expect((await knock(token, elsewhere())).data).toEqual({ signIn: { __typename: 'SignedIn' } });
  });
});

describe('an address nobody vouches for', () => {
  it('cannot be made up', async () => {
    const api = await specApi({ pointsPerMinute: 60 });
    try {
      let count = 0;
      const ask = () => api.send(JSON.stringify({ query: VIEWER }), { 'x-forwarded-for': `198.51.100.${String((count += 1))}` });
      expect(await answered(ask, 30)).toBe(24);
    } finally {
      await api.close();
    }
  });
});

describe('the key of an address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:0:1::7', '2001:db8:0:1'],
    ['2001:0DB8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('%s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
