import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from './app.js';

const seen: Pick<IncomingMessage, 'headers' | 'url'>[] = [];
let folder = '';
let api: Server;
let site: Server;
let base = '';

async function listening(server: Server): Promise<string> {
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ambit-dashboard-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="AMBIT_NONCE"></script><div id="root"></div>');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'scheme.js'), '');
  api = createServer((request, response) => {
    seen.push({ headers: request.headers, url: request.url });
    response.setHeader('set-cookie', 'session=x; HttpOnly').end('{"data":1}');
  }).listen(0, '127.0.0.1');
  const address = await listening(api);
  site = createApp(folder, address).listen(0, '127.0.0.1');
  base = await listening(site);
});

afterAll(async () => {
  await new Promise((resolve) => site.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('the one address people open', () => {
  it('gives every page the same file with a nonce of its own', async () => {
    const [one, two] = await Promise.all([fetch(`${base}/me?period=26w`), fetch(`${base}/people/github.com/101`)]);
    const nonces = [await one.text(), await two.text()].map((text) => /nonce="([^"]+)"/.exec(text)?.[1] ?? '');
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0] ?? ''}'`);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces).not.toContain('AMBIT_NONCE');
    expect(one.headers.get('cache-control')).toBe('no-store');
  });

  it('lets a page load from nowhere else and run nothing inline', async () => {
    const { headers } = await fetch(`${base}/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|data:|\*/);
    for (const rule of ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(rule);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('asks for https from then on, where people reach it so', async () => {
    const https = createApp(folder, base, true).listen(0, '127.0.0.1');
    const { headers } = await fetch(`${await listening(https)}/`);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    await new Promise((resolve) => (https.closeAllConnections(), https.close(resolve)));
  });

  it('keeps hashed files for good, and says of missing ones that they are missing', async () => {
    const file = await fetch(`${base}/assets/index-abc123.js`);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${base}/scheme.js`)).headers.get('cache-control')).not.toContain('immutable');
  });

  it('hands the api what is the api’s, with host and cookies kept', async () => {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { cookie: 'session=y', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await answer.json()).toEqual({ data: 1 });
    expect(answer.headers.get('set-cookie')).toContain('session=x');
    expect(seen.at(-1)?.url).toBe('/graphql');
    expect(seen.at(-1)?.headers).toMatchObject({ cookie: 'session=y', host: new URL(base).host });
  });

  it('hands on the way to a provider and back, and keeps the page of signing in', async () => {
    const answer = await fetch(`${base}/sign-in/github/callback?code=c&state=s`, { headers: { cookie: 'mark=y' } });
    expect(await answer.json()).toEqual({ data: 1 });
    expect(seen.at(-1)?.url).toBe('/sign-in/github/callback?code=c&state=s');
    expect(seen.at(-1)?.headers.cookie).toBe('mark=y');
    const before = seen.length;
    for (const path of ['/sign-in', '/sign-in/', '/sign-in?problem=declined', '/sign-in-to/x'])
      expect(await (await fetch(`${base}${path}`)).text()).toContain('<div id="root">');
    expect(seen).toHaveLength(before);
  });

  it('says in JSON that the api is down', async () => {
    await new Promise((resolve) => {
      api.close(resolve);
      api.closeAllConnections();
    });
    const answer = await fetch(`${base}/graphql`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringContaining('does not answer') }] });
    const back = await fetch(`${base}/sign-in/github/callback?code=secret&state=s`);
    expect([back.status, back.headers.get('content-type'), back.headers.get('referrer-policy')]).toEqual([
      502,
      'text/html; charset=utf-8',
      'no-referrer',
    ]);
    const page = await back.text();
    expect(page).toContain('load this page again');
    expect(page).not.toContain('secret');
  });
});
