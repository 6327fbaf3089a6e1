import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect, type AddressInfo, type LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openOutbound, type Outbound, type OutboundSettings } from './outbound.js';
import { selfSigned } from './testing/certificate.js';

const NONE: OutboundSettings = { allowPrivate: [], caFile: null, proxy: null, noProxy: '' };
const NAME = 'ghe.example.com';

let folder = '';
let plain: Server;
let secure: Server;
let proxy: Server;
const asked: string[] = [];
const tunnels: string[] = [];
let redirect: string | null = null;

const port = (server: Server): string => String((server.address() as AddressInfo).port);
const listening = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
const closed = (server: Server): Promise<void> => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve())));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ambit-outbound-'));
  const { key, cert } = selfSigned(NAME);
  writeFileSync(join(folder, 'ca.pem'), cert);
  plain = createHttp((request, response) => {
    asked.push(`http ${request.url ?? ''}`);
    if (redirect !== null) response.writeHead(302, { location: redirect });
    response.end('plain');
  });
  secure = createHttps({ key, cert }, (request, response) => {
    asked.push(`https ${request.headers.host ?? ''}`);
    response.end('secure');
  });
  // A proxy as companies have them: CONNECT to a name, which it looks up by itself.
  proxy = createHttp((_request, response) => response.writeHead(405).end()).on('connect', (request, client) => {
    tunnels.push(request.url ?? '');
    const server = connect(Number(port(secure)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client);
      client.pipe(server);
    });
    for (const end of [server, client]) end.on('error', () => undefined);
  });
  await Promise.all([plain, secure, proxy].map(listening));
});
afterAll(async () => {
  await Promise.all([plain, secure, proxy].map(closed));
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked.length = 0;
  tunnels.length = 0;
  redirect = null;
});

/** Answers for every name, one list of addresses after the other. */
function names(...answers: readonly (readonly string[])[]): LookupFunction & { readonly asked: string[] } {
  const looked: string[] = [];
  const lookup: LookupFunction = (hostname, _options, callback) => {
    const addresses = answers[Math.min(looked.length, answers.length - 1)] ?? [];
    looked.push(hostname);
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return Object.assign(lookup, { asked: looked });
}

async function ask(outbound: Outbound, url: string, named = url, init: RequestInit = {}): Promise<string> {
  try {
    const answer = await outbound.to(named)(url, init);
    return `${String(answer.status)} ${await answer.text()}`;
  } catch (error) {
    // Node's own errors are of another realm than this spec's.
    const { cause } = error as { readonly cause?: { readonly code?: unknown } };
    return String(cause?.code);
  } finally {
    await outbound.close();
  }
}

const REFUSED = 'ERR_AMBIT_REFUSED';

describe('the one way out', () => {
  it('asks this machine where it was named, and only then', async () => {
    const url = `http://127.0.0.1:${port(plain)}/a`;
    expect(await ask(openOutbound(NONE), url)).toBe('200 plain');
    expect(await ask(openOutbound(NONE), url, 'https://github.com')).toBe(REFUSED);
    expect(asked).toEqual(['http /a']);
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a private network', ['10.0.0.5']],
    ['one inside IPv6', ['::ffff:10.0.0.5']],
    ['a private address beside a public one', ['140.82.121.3', '192.168.0.9']],
    ['nothing', []],
  ])('refuses a name that means %s', async (_, addresses) => {
    expect(await ask(openOutbound(NONE, names(addresses)), `https://${NAME}:${port(secure)}/`)).toBe(REFUSED);
    expect(asked).toEqual([]);
  });

  it('connects to the address that was checked: a name that changes its mind is looked up once', async () => {
    const lookup = names(['127.0.0.1'], ['169.254.169.254']);
    const settings = { ...NONE, caFile: join(folder, 'ca.pem'), allowPrivate: ['127.0.0.0/8'] };
    expect(await ask(openOutbound(settings, lookup), `https://${NAME}:${port(secure)}/`)).toBe('200 secure');
    expect(lookup.asked).toEqual([NAME]);
  });

  it.each([
    'https://169.254.169.254/latest',
    'https://10.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://0.0.0.0/',
    'https://2130706433/',
    'https://0x7f.1/',
  ])('refuses %s as it is written', async (url) => {
    expect(await ask(openOutbound(NONE), url, 'https://github.com')).toBe(REFUSED);
  });

  it('refuses plain http to another machine', async () => {
    expect(await ask(openOutbound(NONE, names(['140.82.121.3'])), `http://${NAME}/`)).toBe(REFUSED);
  });

  it('checks where a redirect leads', async () => {
    const url = `http://127.0.0.1:${port(plain)}/a`;
    for (const target of ['https://10.0.0.1/', 'https://169.254.169.254/', `http://${NAME}/`]) {
      redirect = target;
      expect(await ask(openOutbound(NONE, names(['10.0.0.1'])), url)).toBe(REFUSED);
    }
    redirect = `https://${NAME}:${port(secure)}/`;
    expect(await ask(openOutbound(NONE, names(['10.0.0.1'])), url)).toBe(REFUSED);
  });

  it('trusts a certificate of AMBIT_CA_FILE, and no other that is not known', async () => {
    const url = `https://${NAME}:${port(secure)}/`;
    const allowed = { ...NONE, allowPrivate: ['127.0.0.1'] };
    expect(await ask(openOutbound(allowed, names(['127.0.0.1'])), url)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(await ask(openOutbound({ ...allowed, caFile: join(folder, 'ca.pem') }, names(['127.0.0.1'])), url)).toBe('200 secure');
    expect(asked).toHaveLength(1);
  });

  it('says at the start that certificates or networks cannot be used', () => {
    writeFileSync(join(folder, 'bad.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    writeFileSync(join(folder, 'empty.pem'), '');
    for (const [file, words] of [
      ['bad.pem', /damaged/],
      ['empty.pem', /no certificate/],
      ['gone.pem', /cannot be read/],
    ] as const) {
      expect(() => openOutbound({ ...NONE, caFile: join(folder, file) })).toThrow(words);
    }
    expect(() => openOutbound({ ...NONE, allowPrivate: ['10.0.0.0/99'] })).toThrow(/AMBIT_ALLOW_PRIVATE/);
  });

  it('goes through the proxy of HTTPS_PROXY, whose network is its own affair, but not to what is written as private', async () => {
    const through = { ...NONE, caFile: join(folder, 'ca.pem'), proxy: `http://127.0.0.1:${port(proxy)}` };
    expect(await ask(openOutbound(through, names([])), `https://${NAME}/`)).toBe('200 secure');
    expect(tunnels).toEqual([`${NAME}:443`]);
    expect(await ask(openOutbound(through), 'https://10.0.0.1/')).toBe(REFUSED);
    expect(tunnels).toHaveLength(1);
  });

  it('goes past the proxy where NO_PROXY says so, and is checked there', async () => {
    const past = { ...NONE, caFile: join(folder, 'ca.pem'), proxy: `http://127.0.0.1:${port(proxy)}`, noProxy: '.example.com' };
    const url = `https://${NAME}:${port(secure)}/`;
    expect(await ask(openOutbound(past, names(['127.0.0.1'])), url)).toBe(REFUSED);
    expect(await ask(openOutbound({ ...past, allowPrivate: ['127.0.0.1'] }, names(['127.0.0.1'])), url)).toBe('200 secure');
    expect(tunnels).toEqual([]);
  });

  it('never asks this machine through the proxy', async () => {
    const through = { ...NONE, proxy: `http://127.0.0.1:${port(proxy)}` };
    expect(await ask(openOutbound(through), `http://127.0.0.1:${port(plain)}/a`)).toBe('200 plain');
    expect(tunnels).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const error = await ask(openOutbound(NONE), `http://127.0.0.1:${port(plain)}/`, undefined, { signal: AbortSignal.abort() });
    expect(error).toBe('undefined');
    expect(asked).toEqual([]);
  });
});
