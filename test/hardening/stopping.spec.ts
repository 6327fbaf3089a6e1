import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../libs/store/dist/index.js';
import { openDatabase, type Database } from '../support/database.js';
import { freePort, ROOT, until } from '../support/processes.js';
import { SECRET, startApi } from './api-process.js';

let database: Database;
/** What is held, to be let go of also where a test fails. */
const holding: pg.Client[] = [];

beforeAll(async () => {
  database = await openDatabase();
  await migrate(database.url);
});
afterEach(async () => {
  await Promise.all(holding.splice(0).map((client) => client.end()));
});
afterAll(() => database?.close());

/** Holds a table, so that whoever reads it waits; `waits` says when somebody does. */
async function hold(table: string): Promise<{ waits: () => Promise<unknown>; letGo: () => Promise<unknown> }> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  holding.push(client);
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return {
    waits: () =>
      until('somebody who waits', async () => {
        const [row] = await database.query<{ n: string }>('select count(*) as n from pg_locks where not granted');
        return Number(row?.n) > 0;
      }),
    letGo: () => client.query('commit'),
  };
}

const ask = (address: string): Promise<Response> =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ instance { name } }' }),
  });

describe('asked to stop', () => {
  it('the api takes nothing new, answers what it was asked, and ends well', async () => {
    const api = await startApi(database.url);
    const held = await hold('setting');
    const asked = ask(api.address);
    await held.waits();
    const stopped = api.stop();
    await until('a closed door', () =>
      fetch(`${api.address}/health`).then(
        () => false,
        () => true,
      ),
    );
    expect(api.child.exitCode).toBeNull();
    await held.letGo();
    const answer = await asked;
    expect([answer.status, await answer.json()]).toEqual([200, { data: { instance: { name: 'Ambit' } } }]);
    expect(await stopped).toEqual([0, null]);
    expect(api.log()).not.toMatch(/error|cut off/i);
  });

  it('the api cuts off what does not end, and ends well', async () => {
    const api = await startApi(database.url);
    const held = await hold('setting');
    const asked = ask(api.address).then(
      () => 'answered',
      () => 'cut off',
    );
    await held.waits();
    expect(await api.stop()).toEqual([0, null]);
    expect(await asked).toBe('cut off');
    expect(api.log()).toContain('what still runs is cut off');
    await held.letGo();
  });

  it('a worker ends the job it has, tells its figures until then, and ends well', async () => {
    const figures = await freePort();
    await database.query(`insert into rule_preview (by, pattern, means) values ('path', 'docs/adr', 'adr')`);
    const held = await hold('tree_file');
    const worker = spawn(process.execPath, ['workers/dist/main.js'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database.url, AMBIT_SECRET_KEY: SECRET, AMBIT_METRICS_PORT: String(figures) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let log = '';
    worker.stdout.on('data', (data: Buffer) => (log += data.toString()));
    const ended = new Promise((resolve) => worker.once('exit', (...how) => resolve(how)));
    await held.waits();
    const told = await until('the figures', () =>
      fetch(`http://127.0.0.1:${String(figures)}/metrics`).then(
        (answer) => answer.text(),
        () => null,
      ),
    );
    for (const name of ['ambit_queue_jobs', 'ambit_pool_connections', 'nodejs_eventloop_lag_seconds']) {
      expect(told).toMatch(new RegExp(`^${name}\\{.*process="workers"`, 'm'));
    }
    await until('a worker at work', () => Promise.resolve(log.includes('pulling and measuring')));
    worker.kill('SIGTERM');
    await until('the word that it stops', () => Promise.resolve(log.includes('"stopping"')));
    const answered = (): Promise<unknown[]> => database.query('select answered_at is not null as answered from rule_preview');
    expect(worker.exitCode).toBeNull();
    await held.letGo();
    expect(await ended).toEqual([0, null]);
    expect(await answered()).toEqual([{ answered: true }]);
    expect(log).not.toContain('left to be taken up again');
  });
});
