import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { migrate, openStore, type Store } from '../../libs/store/dist/index.js';
import { seedCompany } from '../../api/src/testing/company.js';
import { openDatabase, type Database } from '../support/database.js';
import { freePort, ROOT } from '../support/processes.js';
import { raw } from '../support/reader.js';
import { SECRET, startApi, type ApiProcess } from './api-process.js';

/** Stands in everything that is secret, so that one word is looked for. */
const CANARY = 'canary5ecret';

let database: Database;
let store: Store;
let api: ApiProcess;
let collector: Server;
let spans = '';
let figures: string;
let text: (name: string) => string;

/** The api in production, with figures and traces, told everything it may log. */
beforeAll(async () => {
  database = await openDatabase();
  await migrate(database.url);
  store = await openStore({ databaseUrl: database.url, secretKey: SECRET, poolSize: 2 });
  await seedCompany(store);
  collector = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => (spans += chunk.toString()));
    request.once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', () => resolve()));
  const port = await freePort();
  figures = `http://127.0.0.1:${String(port)}/metrics`;
  api = await startApi(database.url, {
    NODE_ENV: 'production',
    AMBIT_LOG_LEVEL: 'debug',
    AMBIT_METRICS_PORT: String(port),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`,
  });
  const operations = JSON.parse(readFileSync(join(ROOT, 'dashboard/dist/operations.json'), 'utf8')) as { name: string; text: string }[];
  text = (name) => operations.find((operation) => operation.name === name)?.text ?? '';
});

afterAll(async () => {
  await api?.stop();
  await store?.close();
  await database?.close();
  await new Promise((resolve) => (collector?.closeAllConnections(), collector?.close(resolve)));
});

interface Span {
  readonly name: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

/** The name of the span that a span is within. */
function parentOf(name: string): string | undefined {
  const all = [...spans.matchAll(/"spanId":"(\w+)"(?:,"parentSpanId":"(\w+)")?,"name":"([^"]*)"/g)].map(
    ([, spanId = '', parentSpanId = '', of = '']): Span => ({ name: of, spanId, parentSpanId }),
  );
  const child = all.find((span) => span.name === name);
  return all.find(({ spanId }) => spanId === child?.parentSpanId)?.name;
}

describe('the api in production', () => {
  it('takes the operations of the dashboard alone, and tells no schema', async () => {
    const own = await raw(api.address, { query: text('Viewer') });
    expect([own.status, own.text]).toEqual([200, expect.stringContaining('"viewer":null')]);
    for (const query of ['{ viewer { admin } }', '{ __schema { types { name } } }', `${text('Viewer')}\n`]) {
      const other = await raw(api.address, { query });
      expect([other.status, other.text]).toEqual([400, expect.stringContaining('OPERATION_NOT_LISTED')]);
    }
  });

  it('writes no secret to its log, figures and traces, whatever is sent to it', async () => {
    const link = await store.admin.makeSignInLink('ada');
    const signIn = text('SignIn');
    const signedIn = await raw(api.address, { query: signIn, variables: { token: link } });
    expect(signedIn.text).toContain('SignedIn');
    const hostile = (body: string, headers: Record<string, string>, path = '/graphql'): Promise<Response> =>
      fetch(`${api.address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const secret = `ghp_${CANARY.repeat(3)}`;
    await hostile(JSON.stringify({ query: signIn, variables: { token: CANARY } }), { authorization: `Bearer ${secret}` });
    await hostile(JSON.stringify({ query: signIn, variables: { token: { [CANARY]: CANARY } } }), { cookie: signedIn.cookie });
    await hostile(JSON.stringify({ query: `{ ${CANARY} }`, operationName: CANARY }), { 'x-forwarded-for': CANARY, 'user-agent': CANARY });
    await hostile(`{"query": "${CANARY}`, { 'x-request-id': `${CANARY}\t${CANARY}`, referer: `https://x.example.com/?code=${CANARY}` });
    await hostile('x', { origin: `https://${CANARY}.example.com`, 'content-type': `text/${CANARY}` });
    await hostile('{}', {}, `/graphql?token=${CANARY}&code=${CANARY}`);
    await hostile('{}', {}, `/health?password=${CANARY}`);
    // The database is out of reach for a moment: what the driver says may name how it was reached.
    await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ambit api'`);
    await raw(api.address, { query: text('Viewer') }, signedIn.cookie);
    await raw(api.address, { query: text('Viewer') }, signedIn.cookie);

    const told = await (await fetch(figures)).text();
    await api.stop();
    const log = api.log();
    expect(log).toContain('"operation":"SignIn"');
    expect(told).toContain('operation="SignIn"');
    expect(spans).toContain('mutation SignIn');
    expect(parentOf('mutation SignIn')).toBe('request');
    const password = new URL(database.url).password;
    const session = signedIn.cookie.split('=')[1] ?? '';
    for (const [where, said] of [
      ['log', log],
      ['figures', told],
      ['traces', spans],
    ] as const) {
      for (const [what, value] of Object.entries({
        canary: CANARY,
        link,
        session,
        secret: SECRET,
        ...(password === '' ? {} : { password }),
      })) {
        expect([where, what, said.includes(value)]).toEqual([where, what, false]);
      }
    }
    // Labels and names of spans know nobody: not who signed in, not what is kept. Ids by chance are hexadecimal, as "ada" is.
    const words = spans.replace(/"(?:trace|span|parentSpan)Id":"[0-9a-f]+"/g, '');
    for (const name of ['ada', 'harbor', 'ledger', 'ghe.example.com']) {
      expect(told).not.toContain(name);
      expect(words).not.toContain(name);
    }
  });
});
