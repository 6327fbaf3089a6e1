import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { childEnvironment } from '@ambit/config';
import { Failure, isDiskFull } from '../failure.js';
import { readIfThere } from '../files.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { DatabaseHome } from './home.js';

export interface Programs {
  readonly binaries: Binaries;
  readonly account: Account | null;
}

/** The user inside the database. */
export const DATABASE_USER = 'ambit';
const LOG_LIMIT = 5_000_000;

/** Small, quiet, and fast for one machine. A crash of the machine may lose the last moments, never the whole. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  synchronous_commit: 'off',
  shared_buffers: '64MB',
  max_connections: '80',
  max_wal_size: '512MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Makes the cluster where there is none: beside its place first, so that a half-made one is never taken for whole. */
export async function makeCluster(home: DatabaseHome, programs: Programs, password: string): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  removeDrafts(home);
  const draft = `${home.cluster}.new.${randomBytes(4).toString('hex')}`;
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (programs.account !== null) for (const path of [draft, passwordFile]) chownSync(path, programs.account.uid, programs.account.gid);
  const flags = [
    `--pgdata=${draft}`,
    '--encoding=UTF8',
    '--locale=C',
    `--username=${DATABASE_USER}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ];
  try {
    const said = await run(programs, programs.binaries.initdb, flags);
    if (said.code !== 0) throw cannot('make its folder', said.text, home);
    renameSync(draft, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeDrafts(home: DatabaseHome): void {
  const base = dirname(home.cluster);
  for (const name of readdirSync(base)) if (name.startsWith('postgres.new.')) rmSync(join(base, name), { recursive: true, force: true });
}

/** Starts the server, detached: a Ctrl-C in the terminal reaches the launcher, which stops it last. Returns its pid. */
export function spawnServer(home: DatabaseHome, programs: Programs, port: number): { readonly pid: number; readonly ended: Promise<void> } {
  if (existsSync(home.log) && statSync(home.log).size > LOG_LIMIT) truncateSync(home.log);
  const log = openSync(home.log, 'a', 0o600);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(programs.binaries.postgres, ['-D', home.cluster, '-p', String(port), ...settings], {
    ...spawnOptions(programs),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  return { pid: child.pid ?? 0, ended };
}

/** Stops whatever server runs on the cluster, and waits until it is gone. */
export async function stopServer(home: DatabaseHome, programs: Programs): Promise<void> {
  const stop = (mode: string, seconds: string) =>
    run(programs, programs.binaries.pgCtl, ['stop', '-D', home.cluster, '-m', mode, '-w', '-s', '-t', seconds]);
  if ((await stop('fast', '20')).code !== 0) await stop('immediate', '10');
}

/** Why it did not start, in one sentence, from the last lines of its log. */
export function whyNotStarted(home: DatabaseHome, logLength: number): Failure {
  const text = readIfThere(home.log)?.slice(logLength) ?? '';
  return cannot('start', text, home);
}

/** How long the log is before a start; what follows is about that start. */
export function logLength(home: DatabaseHome): number {
  return readIfThere(home.log)?.length ?? 0;
}

function cannot(what: string, said: string, home: DatabaseHome): Failure {
  if (isDiskFull(said)) return new Failure(`There is no space left in ${home.data}. Free some space, then run this again.`);
  const line = said.split('\n').find((text) => /FATAL|PANIC|error:/.test(text)) ?? said.trim().split('\n').at(-1) ?? '';
  const reason = line.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '').trim();
  return new Failure(`The embedded Postgres could not ${what}: ${reason === '' ? 'it gave no reason' : reason}. Its log is ${home.log}.`);
}

function run(programs: Programs, program: string, flags: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, flags, { ...spawnOptions(programs), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('error', (error) => {
      resolve({ code: 1, text: error.message });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, text });
    });
  });
}

function spawnOptions(programs: Programs) {
  // A PGPORT or PGDATA meant for somebody else's server must not reach ours; nor the key of what it keeps.
  const changes = { LC_ALL: 'C', TZ: 'UTC', AMBIT_SECRET_KEY: null, REDIS_URL: null };
  const env = Object.fromEntries(Object.entries(childEnvironment(changes)).filter(([name]) => !name.startsWith('PG')));
  const account = programs.account === null ? {} : { uid: programs.account.uid, gid: programs.account.gid };
  return { env, cwd: '/', ...account };
}
