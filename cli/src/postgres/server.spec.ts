import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { processIdentity, until } from '../processes.js';
import { prepareHome } from './home.js';
import { readPidFile } from './pid-file.js';
import { useEmbeddedPostgres, type EmbeddedPostgres } from './server.js';

async function ask(databaseUrl: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function probe(databaseUrl: string): Promise<void> {
  await ask(databaseUrl, 'select 1 as answer');
}

const asRoot = process.getuid?.() === 0;
const DEAD = '4194303';

describe('the embedded Postgres', () => {
  let data = '';
  const used: EmbeddedPostgres[] = [];
  const cluster = (): string => prepareHome(data, asRoot).cluster;
  const use = async (): Promise<EmbeddedPostgres> => {
    const server = await useEmbeddedPostgres(data, probe);
    used.push(server);
    return server;
  };
  /** As a process that was killed leaves it: written down as a user, and gone. */
  const forgetUsers = (): void => {
    const users = join(data, 'postgres.users');
    for (const name of readdirSync(users)) renameSync(join(users, name), join(users, `${DEAD}-${name}`));
    used.length = 0;
  };

  beforeAll(() => {
    data = mkdtempSync('/tmp/ambit-cli-postgres-');
  });
  afterEach(async () => {
    for (const server of used.splice(0)) await server.leave();
  });
  afterAll(() => {
    rmSync(data, { recursive: true, force: true });
  });

  it('starts afresh in UTF8 and UTC, and stops when its last user leaves', async () => {
    const server = await use();
    expect(server.found).toBe(false);
    expect(await ask(server.databaseUrl, `select current_setting('server_encoding') || ' ' || current_setting('timezone') as answer`)).toBe(
      'UTF8 UTC',
    );
    await ask(server.databaseUrl, 'create table kept as select 42 as answer');
    const pid = readPidFile(cluster())?.pid ?? 0;
    expect(processIdentity(pid)).not.toBeNull();
    await server.leave();
    used.length = 0;
    expect(processIdentity(pid)).toBeNull();
  }, 60_000);

  it('keeps its password to its owner, and refuses any other', async () => {
    const server = await use();
    expect(statSync(join(data, 'postgres.password')).mode & 0o777).toBe(0o600);
    const wrong = server.databaseUrl.replace(/:[^:@]+@/, ':another@');
    await expect(probe(wrong)).rejects.toThrow(/password/);
  }, 60_000);

  it('holds what was written when it starts again', async () => {
    const server = await use();
    expect(server.found).toBe(false);
    expect(await ask(server.databaseUrl, 'select answer from kept')).toBe(42);
  }, 60_000);

  it('is one server for two users, and stays until the second leaves', async () => {
    const [first, second] = await Promise.all([use(), use()]);
    expect([first.found, second.found].sort()).toEqual([false, true]);
    expect(second.databaseUrl).toBe(first.databaseUrl);
    await first.leave();
    used.splice(used.indexOf(first), 1);
    await probe(second.databaseUrl);
  }, 60_000);

  it('is found again after its starter was killed, and a killed user does not keep it running', async () => {
    const before = await useEmbeddedPostgres(data, probe);
    const pid = readPidFile(cluster())?.pid ?? 0;
    forgetUsers();
    const after = await use();
    expect(after.found).toBe(true);
    expect(after.databaseUrl).toBe(before.databaseUrl);
    await after.leave();
    used.length = 0;
    expect(processIdentity(pid)).toBeNull();
  }, 60_000);

  it('starts again after it was killed itself with everything that ran', async () => {
    await useEmbeddedPostgres(data, probe);
    const pid = readPidFile(cluster())?.pid ?? 0;
    forgetUsers();
    process.kill(pid, 'SIGKILL');
    const again = await use();
    expect(again.found).toBe(false);
    expect(await ask(again.databaseUrl, 'select answer from kept')).toBe(42);
  }, 60_000);

  it('is not fooled by a stale pid file whose number another program has now', async () => {
    const server = await useEmbeddedPostgres(data, probe);
    const lines = readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n');
    await server.leave();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      await until(() => processIdentity(other.pid ?? 0), 5_000);
      writeFileSync(join(cluster(), 'postmaster.pid'), [String(other.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
      const again = await use();
      expect(again.found).toBe(false);
      expect(await ask(again.databaseUrl, 'select answer from kept')).toBe(42);
      expect(processIdentity(other.pid ?? 0)).not.toBeNull();
    } finally {
      other.kill('SIGKILL');
    }
  }, 60_000);

  it('never takes a half-made cluster for a whole one', async () => {
    const other = mkdtempSync('/tmp/ambit-cli-half-');
    const half = join(other, 'postgres.new.0badcafe');
    writeFileSync(join(other, 'note'), '');
    chmodSync(other, 0o711);
    const { mkdirSync } = await import('node:fs');
    mkdirSync(half);
    writeFileSync(join(half, 'PG_VERSION'), '18');
    const server = await useEmbeddedPostgres(other, probe);
    try {
      await probe(server.databaseUrl);
      expect(readdirSync(other).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
    } finally {
      await server.leave();
      rmSync(other, { recursive: true, force: true });
    }
  }, 60_000);
});
