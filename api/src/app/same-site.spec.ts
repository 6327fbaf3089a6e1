import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type Answer, type SpecApi } from '../testing/api.js';

const BODY = '{"query":"mutation { signOut }"}';

/** What a browser would send: the page's origin, and its own word on where the request comes from. */
type Sent = Readonly<Record<string, string>>;

async function sends(api: SpecApi, headers: Sent): Promise<[number, string | undefined]> {
  const answer: Answer = await api.send(BODY, headers);
  return [answer.status, answer.errors[0]?.extensions.code];
}

describe('a request of another site', () => {
  let local: SpecApi;
  let named: SpecApi;
  beforeAll(async () => {
    [local, named] = await Promise.all([specApi(), specApi({ origin: 'https://ambit.example.com' })]);
  });
  afterAll(async () => {
    await Promise.all([local.close(), named.close()]);
  });

  it.each<[string, Sent]>([
    ['another origin', { origin: 'https://elsewhere.example.com' }],
    ['an origin that only begins so', { origin: 'https://ambit.example.com.elsewhere.example.com' }],
    ['the same name by http', { origin: 'http://ambit.example.com' }],
    ['another port', { origin: 'https://ambit.example.com:8443' }],
    ['an origin the browser keeps to itself', { origin: 'null' }],
    ['this machine, where the instance has a name', { origin: 'http://localhost:7310' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site', origin: 'https://ambit.example.com' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['no origin at all', { origin: 'ambit' }],
  ])('is refused in one sentence: %s', async (_, headers) => {
    expect(await sends(named, headers)).toEqual([403, 'OTHER_SITE']);
    expect((await named.send(BODY, headers)).errors[0]?.message).toMatch(/^[^.]+\. [^.]+\.$/);
  });

  it.each<[string, Sent]>([
    ['its own origin', { origin: 'https://ambit.example.com' }],
    ['its own page, as the browser says', { 'sec-fetch-site': 'same-origin', origin: 'https://ambit.example.com' }],
    ['no page at all', { 'sec-fetch-site': 'none' }],
    ['a script of a person', {}],
  ])('is none: %s', async (_, headers) => {
    expect(await sends(named, headers)).toEqual([200, undefined]);
  });

  it('is none on a machine of one’s own, whatever name of it was typed', async () => {
    for (const origin of ['http://localhost:7310', 'http://127.0.0.1:7310', 'http://[::1]:5173', new URL(local.url).origin]) {
      expect(await sends(local, { origin })).toEqual([200, undefined]);
    }
    for (const origin of ['http://localhost.example.com', 'http://127.0.0.1.example.com', 'https://elsewhere.example.com', 'null']) {
      expect(await sends(local, { origin })).toEqual([403, 'OTHER_SITE']);
    }
  });
});
