import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { migrate, openStore, type Store } from '../../libs/store/dist/index.js';
import { measure, seedCompany } from '../../api/src/testing/company.js';
import { writeDecisions, writtenIds } from '../../api/src/testing/written.js';
import { openDatabase, type Database } from '../support/database.js';
import { ROOT } from '../support/processes.js';
import { byLink } from '../support/reader.js';
import { SECRET, startApi, type ApiProcess } from './api-process.js';
import { chanceOf } from './chance.js';
import type { Words } from './operation.js';
import { KINDS, nextRequest, type Sent } from './requests.js';

/** A hundred thousand in `npm run prove`; enough to send every kind many times for every change. */
const COUNT = Number(process.env.AMBIT_REQUESTS ?? 2_500);
const SEED = Number(process.env.AMBIT_SEED ?? 7_310);
const AT_ONCE = 12;
const MEMORY = 512 * 1024 * 1024;
/** The largest honest answer is the schema. */
const LONGEST = 2_000_000;
const MACHINERY =
  /\bat [\w.<>[\] ]+ \(?(?:file:|node:|\/)|node_modules|\.[jt]s:\d+:\d+|QueryFailedError|ECONNREFUSED|stacktrace|syntax error at or near/;

let database: Database;
let store: Store;
let api: ApiProcess;
let words: Words;
let cookies: string[];

beforeAll(async () => {
  database = await openDatabase();
  await migrate(database.url);
  store = await openStore({ databaseUrl: database.url, secretKey: SECRET, poolSize: 4 });
  await seedCompany(store);
  await writeDecisions(store);
  await measure(store);
  const { keys, tokens } = await writtenIds(store);
  const ada = await store.people.findByLogin('ada');
  const eve = await store.people.findByLogin('eve');
  await store.admin.makeAdmin(eve?.personId ?? 0);
  words = {
    host: ['ghe.example.com'],
    id: ['11', '12', String(ada?.personId), keys, tokens],
    decision: [keys, tokens],
    login: ['ada', 'eve'],
    slug: ['amber', 'blue'],
    period: ['26w', '4w', 'all'],
    signal: ['review-reach', 'asked-by-name', 'document-reach'],
    part: ['teams', 'reviews'],
    repository: ['harbor/ledger', 'harbor/vault'],
  };
  api = await startApi(database.url, { AMBIT_LIMIT_PER_MINUTE: '999999999', AMBIT_LOG_LEVEL: 'info', AMBIT_OPERATIONS: 'any' });
  cookies = [''];
  for (const login of ['ada', 'eve']) {
    cookies.push((await byLink(api.address, `#${await store.admin.makeSignInLink(login)}`)).cookie);
  }
});

afterAll(async () => {
  await api?.stop();
  await store?.close();
  await database?.close();
});

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function send({ method, body, headers }: Sent, cookie: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${api.address}/graphql`,
      { agent, method, headers: { ...(cookie === '' ? {} : { cookie }), ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.once('error', reject);
      },
    );
    asked.once('error', reject);
    asked.setTimeout(30_000, () => asked.destroy(new Error('No answer in half a minute.')));
    asked.end(body);
  });
}

/** What is wrong with an answer; null where nothing is. */
function wrong({ must }: Sent, { status, text }: { status: number; text: string }): string | null {
  if (text.length > LONGEST) return `${String(text.length)} characters long`;
  if (MACHINERY.test(text)) return 'shows the machinery';
  let body: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return 'is not JSON';
  }
  if (body.errors?.some(({ extensions }) => extensions?.code === 'INTERNAL') === true) return 'was not expected here';
  if (must === 'refused') return status >= 400 && status < 500 && body.data === undefined ? null : 'was not refused';
  return status === 200 || (status >= 400 && status < 500) ? null : 'has another status';
}

describe(`${String(COUNT)} requests of every kind`, () => {
  it('are answered within the limits, in bounded memory, without a word of the machinery', async () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'api/schema.graphql'), 'utf8'));
    const chance = chanceOf(SEED);
    const seen: Record<string, Record<string, number>> = {};
    const problems: string[] = [];
    const begun = Date.now();
    let sent = 0;
    const line = async (): Promise<void> => {
      while (sent < COUNT && problems.length < 5) {
        sent += 1;
        const next = nextRequest(schema, chance, words);
        const cookie = next.body.includes('signOut') ? '' : chance.one(cookies);
        const answer = await send(next, cookie);
        const by = (seen[next.kind] ??= {});
        by[answer.status] = (by[answer.status] ?? 0) + 1;
        const what = wrong(next, answer);
        if (what !== null)
          problems.push(
            `${next.kind} ${what}: ${String(answer.status)} ${answer.text.slice(0, 600)}\n  for ${String(next.body).slice(0, 3000)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
    const memory = api.memory();
    const seconds = (Date.now() - begun) / 1000;
    process.stderr.write(
      `${String(sent)} requests of seed ${String(SEED)} in ${seconds.toFixed(0)} s; the api held ${String(Math.round(memory / 1_048_576))} MB at most; ${JSON.stringify(seen)}\n`,
    );
    if (problems.length > 0)
      problems.push(
        ...api
          .log()
          .split('\n')
          .filter((line) => line.includes('unexpected error'))
          .slice(0, 5),
      );
    expect(problems).toEqual([]);
    expect(sent).toBe(COUNT);
    expect(Object.keys(seen).sort()).toEqual([...KINDS].sort());
    expect(seen['valid']?.[200]).toBeGreaterThan(COUNT / 10);
    expect(memory).toBeLessThan(MEMORY);
    expect(api.log()).not.toContain('unexpected error');
    // It is alive, and still knows who is who.
    for (const [at, login] of [null, 'ada', 'eve'].entries()) {
      const who = await send(
        {
          kind: 'valid',
          method: 'POST',
          body: '{"query":"{ viewer { person { login } } }"}',
          headers: { 'content-type': 'application/json' },
          must: 'any',
        },
        cookies[at] ?? '',
      );
      expect(JSON.parse(who.text)).toEqual({ data: { viewer: login === null ? null : { person: { login } } } });
    }
  }, 1_800_000);
});
