import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'cli/bin/ambit.mjs');

/** A folder of this test's own. Root's database runs as another user, so it may not lie below a closed folder. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'ambit-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export type Environment = Readonly<Record<string, string>>;

/** Tests ask again and again without a pause, as no person does; what is refused then has tests of its own. */
const PATIENT = { AMBIT_LIMIT_PER_MINUTE: '1000000' };

/** Runs one command of the command line to its end, as a person would. */
export function ambit(args: readonly string[], env: Environment, input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...PATIENT, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts a command that stays, and waits until it has printed `ready`. */
export function stays(args: readonly string[], env: Environment, ready: RegExp): Promise<Running> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...PATIENT, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const stop = async (signal: NodeJS.Signals = 'SIGINT'): Promise<void> => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    };
    const hear = (data: Buffer): void => {
      text += data.toString();
      if (ready.test(text)) resolve({ child, printed: () => text, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`ambit ${args.join(' ')} ended with ${String(code)} before it was ready:\n${text}`)));
  });
}

/** Asks again until the answer is there; the bound is a safety net, not an expectation. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, seconds = 180): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Still waiting for ${what} after ${String(seconds)} s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
