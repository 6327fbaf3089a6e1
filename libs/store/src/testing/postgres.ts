import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import pg from 'pg';

const PATIENCE_MS = 60_000;

// The first hook of a run waits for the server to start, which on a busy machine is longer than a hook may take.
jest.setTimeout(PATIENCE_MS + 30_000);

/** A database of its own, empty. */
export interface SpecDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database on the run's Postgres, which the first spec that asks starts and which goes when the run ends. */
export async function freshDatabase(): Promise<SpecDatabase> {
  const address = await serverAddress();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await query(address, `create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(address, `drop database if exists ${name} with (force)`) };
}

async function query(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Jest's workers are its children, and talk to it; alone it runs specs itself. */
function runPid(): number {
  return process.send === undefined ? process.pid : process.ppid;
}

async function serverAddress(): Promise<string> {
  const root = process.getuid?.() === 0;
  // Root runs it as another user, who must get to the folder.
  const folder = join(root ? '/var/tmp' : tmpdir(), `ambit-specs-${String(runPid())}`);
  if (!existsSync(join(folder, 'address'))) start(folder);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (existsSync(join(folder, 'address'))) return readFileSync(join(folder, 'address'), 'utf8');
    if (existsSync(join(folder, 'problem'))) throw new Error(readFileSync(join(folder, 'problem'), 'utf8'));
    await wait(50);
  }
  throw new Error(`Postgres for the specs did not start in ${folder}.`);
}

/** Whoever makes the folder starts the server; the others find it. */
function start(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    return;
  }
  chmodSync(folder, 0o755);
  const keeper = fileURLToPath(new URL('./keeper.mjs', import.meta.url));
  spawn(process.execPath, [keeper, folder, String(runPid())], { detached: true, stdio: 'ignore' }).unref();
}
