import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openDatabase, type Database } from '../support/database.js';
import { ambit, dataFolder, type Environment, freePort, type Run, type Running, stays } from '../support/processes.js';

let data: ReturnType<typeof dataFolder>;
let database: Database;
let env: Environment;
let replay: Running;
let url: string;

beforeAll(async () => {
  data = dataFolder();
  database = await openDatabase();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()), DATABASE_URL: database.url };
  const port = await freePort();
  replay = await stays(['replay', '--port', String(port), '--token', 'ghp_right'], env, /http:\/\//);
  url = `http://127.0.0.1:${String(port)}`;
  expect((await ambit(['migrate'], env)).code).toBe(0);
});

afterAll(async () => {
  await replay?.stop();
  await database?.close();
  data?.remove();
});

/** One clear sentence on standard error, nothing of the machinery. */
function expectSentence({ code, err, out }: Run, status: number, words: RegExp): void {
  expect(out).toBe('');
  expect(err).toMatch(words);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/ {4}at |Error:|undefined|\[object/);
  expect(code).toBe(status);
}

const held = (): Promise<unknown[]> =>
  database.query(
    'select (select count(*) from connection) as connections, (select count(*) from repository) as repositories, (select count(*) from team) as teams',
  );

async function connect(org: string, token: string, address: string): Promise<Run> {
  writeFileSync(join(data.path, 'token'), token);
  return ambit(['connect', org, '--token-file', join(data.path, 'token'), '--url', address], env);
}

describe('bad input gives one sentence and leaves the data as it was', () => {
  it.each([
    ['a wrong token', () => connect('fernholt', 'ghp_wrong', url), /token/i],
    ['an unknown organization', () => connect('no-such-organization', 'ghp_right', url), /no-such-organization/],
    ['an unreachable host', async () => connect('fernholt', 'ghp_right', `http://127.0.0.1:${String(await freePort())}`), /reach/i],
    ['a plain http address elsewhere', () => connect('fernholt', 'ghp_right', 'http://ghe.example.com'), /https/],
    ['an empty token file', () => connect('fernholt', '', url), /token/i],
  ])('%s', async (_name, run, words) => {
    const before = await held();
    const result = await run();
    expectSentence(result, 1, words);
    expect(result.err).not.toContain('ghp_');
    expect(await held()).toEqual(before);
  });

  it('a corrupt archive', async () => {
    const folder = join(data.path, 'archive/fernholt/broken');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'repo.json'),
      JSON.stringify({
        id: 1,
        node_id: 'R_1',
        name: 'broken',
        full_name: 'fernholt/broken',
        private: false,
        fork: false,
        archived: false,
        default_branch: 'main',
        owner: { login: 'fernholt', id: 2, node_id: 'O_2', type: 'Organization' },
        created_at: '2026-01-01T00:00:00Z',
      }),
    );
    writeFileSync(join(folder, 'pulls.jsonl.gz'), gzipSync('{"number": 1\n'));
    expectSentence(
      await ambit(['replay', join(data.path, 'archive'), '--port', String(await freePort())], env),
      1,
      /pulls\.jsonl\.gz.*line 1/,
    );
  });

  it('a port in use', async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(Number(env.AMBIT_PORT), '127.0.0.1', resolve));
    expectSentence(await ambit(['up'], env), 1, new RegExp(`${env.AMBIT_PORT ?? ''}.*AMBIT_PORT`));
    await new Promise((resolve) => server.close(resolve));
  });

  it('a teams file that names nobody known, with its line', async () => {
    const file = join(data.path, 'teams.csv');
    writeFileSync(file, 'host,login,team,parent,role,from,to\ngithub.com,nobody-here,Payments,,member,2026-13-01,\n');
    const before = await held();
    const { code, err } = await ambit(['teams', 'import', file, '--apply'], env);
    expect(code).toBe(1);
    expect(err).toMatch(/line 2/i);
    expect(await held()).toEqual(before);
  });

  it('a period that is none', async () => {
    expectSentence(await ambit(['measure', '--period', 'lately'], env), 1, /"lately" is not a period/);
  });

  it('an unknown command or option', async () => {
    expect((await ambit(['conect'], env)).code).toBe(2);
    expect((await ambit(['sync', '--fast'], env)).code).toBe(2);
    expect((await ambit(['connect'], env)).code).toBe(2);
  });

  it('a database of a newer version', async () => {
    const [newest] = await database.query<{ id: number }>(
      `insert into migration (timestamp, name) values (9999999999999, 'Later9999999999999') returning id`,
    );
    expectSentence(await ambit(['migrate'], env), 1, /newer/);
    expectSentence(await ambit(['sync', '--once'], env), 1, /newer/);
    await database.query(`delete from migration where id = ${String(newest?.id)}`);
  });

  const mayMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;
  (mayMount ? it : it.skip)('a full disk (a small tmpfs; as root)', async () => {
    // Not below the closed folder of this test: the database's own user must be able to enter it.
    const folder = `${data.path}-small`;
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=755', 'tmpfs', folder]);
    try {
      expectSentence(
        await ambit(['migrate'], { AMBIT_DATA: folder, AMBIT_PORT: String(await freePort()), DATABASE_URL: '' }),
        1,
        /space|full/i,
      );
    } finally {
      execFileSync('umount', ['-l', folder]);
      rmdirSync(folder);
    }
  });
});
