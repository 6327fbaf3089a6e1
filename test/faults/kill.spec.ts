import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '../support/database.js';
import { ambit, dataFolder, type Environment, freePort, ROOT, type Running, stays, until } from '../support/processes.js';

const SECRET = 'a'.repeat(44);
const KILLS = 10;

let data: ReturnType<typeof dataFolder>;
let replay: Running;
let port: number;

beforeAll(async () => {
  data = dataFolder();
  port = await freePort();
  replay = await stays(['replay', '--port', String(port)], { AMBIT_DATA: data.path }, /http:\/\//);
  writeFileSync(join(data.path, 'token'), 'ghp_faults0000000000000000000000000000000');
});

afterAll(async () => {
  await replay?.stop();
  data?.remove();
});

function worker(env: Environment): ChildProcess {
  return spawn(process.execPath, ['workers/dist/main.js'], { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'ignore' });
}

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())));

async function rows(database: Database): Promise<number> {
  return Number((await database.query<{ n: string }>('select count(*) as n from activity'))[0]?.n);
}

/** Pulls everything, with the worker killed `kills` times while rows are being written, and gives the sum of the export. */
async function pulled(kills: number): Promise<{ sum: string; lines: number }> {
  const database = await openDatabase();
  const env = { AMBIT_DATA: data.path, DATABASE_URL: database.url, AMBIT_SECRET_KEY: SECRET };
  let child: ChildProcess | null = null;
  try {
    const migrated = await ambit(['migrate'], env);
    expect(migrated.code).toBe(0);
    const connected = await ambit(
      ['connect', 'fernholt', '--token-file', join(data.path, 'token'), '--url', `http://127.0.0.1:${String(port)}`],
      env,
    );
    expect({ code: connected.code, err: connected.code === 0 ? '' : connected.err }).toEqual({ code: 0, err: '' });
    for (let killed = 0; killed < kills; killed += 1) {
      child = worker(env);
      const before = await rows(database);
      await until(`rows before kill ${String(killed + 1)}`, async () => (await rows(database)) > before);
      child.kill('SIGKILL');
      await gone(child);
    }
    child = worker(env);
    const synced = await ambit(['sync', '--once', '--wait'], env);
    expect({ code: synced.code, err: synced.code === 0 ? '' : synced.err }).toEqual({ code: 0, err: '' });
    const { out, code } = await ambit(['export', 'activity'], env);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => line !== '');
    return { sum: createHash('sha256').update(lines.sort().join('\n')).digest('hex'), lines: lines.length };
  } finally {
    if (child) {
      child.kill('SIGTERM');
      await gone(child);
    }
    await database.close();
  }
}

describe('a worker killed while it writes', () => {
  it(`leaves the same log after ${String(KILLS)} kills as without one`, async () => {
    const whole = await pulled(0);
    expect(whole.lines).toBeGreaterThan(50_000);
    expect(await pulled(KILLS)).toEqual(whole);
  });
});
