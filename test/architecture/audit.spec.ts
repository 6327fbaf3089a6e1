import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A registry that knows weaknesses of one package that ships, or none, or does not say. */
let registry: Server;
let url = '';
let known: object | null = null;
/** What a registry says of a package that is asked about closer. */
const PACKUMENT = { name: 'undici', 'dist-tags': { latest: '98.0.0' }, versions: { '98.0.0': { name: 'undici', version: '98.0.0' } } };

beforeAll(async () => {
  registry = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const bulk = request.url?.includes('/advisories/bulk') === true;
      const said = bulk ? known : request.url === '/undici' ? PACKUMENT : null;
      if (said === null) response.writeHead(404).end('{}');
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => registry.once('listening', resolve));
  url = `http://127.0.0.1:${String((registry.address() as AddressInfo).port)}/`;
});
afterAll(() => new Promise((resolve) => (registry.closeAllConnections(), registry.close(resolve))));

/** A cache of its own: npm remembers what it found out about a weakness. */
let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'ambit-audit-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

function audit(): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, npm_config_registry: url, npm_config_fetch_retries: '0', npm_config_cache: cache };
    const child = spawn(process.execPath, ['test/checks/audit.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.once('close', (code) => resolve({ code, out }));
  });
}

const weak = (severity: string): object => ({
  undici: [{ id: 1, url: 'https://github.com/advisories/GHSA-invented', title: 'Invented', severity, vulnerable_versions: '<99' }],
});

describe('the audit of what ships', () => {
  it.each([
    ['passes where nothing is known', {}, 0, /no weakness/],
    ['passes where only a small weakness is known', weak('low'), 0, /no weakness/],
    ['fails where a high one is', weak('high'), 1, /undici .*Invented/],
    ['says that it was left out where the registry does not answer', null, 2, /^left out: /],
  ])('%s', async (_, said, code, words) => {
    known = said;
    const result = await audit();
    expect(result.out).toMatch(words);
    expect(result.code).toBe(code);
  });
});
