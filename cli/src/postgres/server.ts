import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, isDiskFull } from '../failure.js';
import { readIfThere, writePrivate } from '../files.js';
import { freePort } from '../free-port.js';
import { withLock } from '../lock.js';
import { processIdentity, until } from '../processes.js';
import { databaseAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { DATABASE_USER, logLength, makeCluster, spawnServer, stopServer, whyNotStarted, type Programs } from './cluster.js';
import { prepareHome, type DatabaseHome } from './home.js';
import { pidFilePath, readPidFile } from './pid-file.js';

/** Asks a database for an answer with the given address; rejects when there is none, or when it is not the right one. */
export type Probe = (databaseUrl: string) => Promise<void>;

export interface EmbeddedPostgres {
  readonly databaseUrl: string;
  /** Whether it ran already: left by a launcher that was killed, or used by another command. */
  readonly found: boolean;
  /** Stops using it. The last process that leaves stops it. */
  leave(): Promise<void>;
  /** Ends it at once, whoever uses it; it recovers at its next start. */
  kill(): void;
}

const START_MS = 60_000;

/**
 * The database of an instance, on a free port of the loopback: the one that runs already, else a new one. Each process
 * that uses it is written down beside it; killed ones do not count.
 */
export async function useEmbeddedPostgres(data: string, probe: Probe): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const home = prepareHome(data, account !== null);
  const programs = { binaries: await findBinaries(account !== null), account };
  return withLock(home.lockFile, async () => {
    const password = keptPassword(home);
    await makeCluster(home, programs, password);
    const running = await findRunning(home, password, probe);
    const port = running ?? (await start(home, programs));
    const leave = enter(home);
    return {
      databaseUrl: addressOf(password, port),
      found: running !== null,
      leave: async () => {
        const end = async (): Promise<void> => {
          leave();
          if (!othersUse(home)) await stopServer(home, programs);
        };
        // A full disk has no room for a lock; the database must be stopped all the same.
        await withLock(home.lockFile, end).catch((error: unknown) => (isDiskFull(error) ? end() : Promise.reject(error as Error)));
      },
      kill: () => {
        const pid = readPidFile(home.cluster)?.pid;
        if (pid !== undefined && processIdentity(pid) !== null) process.kill(pid, 'SIGQUIT');
      },
    };
  });
}

function addressOf(password: string, port: number): string {
  return `postgres://${DATABASE_USER}:${password}@127.0.0.1:${String(port)}/postgres`;
}

function keptPassword(home: DatabaseHome): string {
  const kept = readIfThere(home.passwordFile)?.trim();
  if (kept !== undefined && kept !== '') return kept;
  const made = randomBytes(24).toString('base64url');
  writePrivate(home.passwordFile, made);
  return made;
}

/**
 * The port of a server that runs on this cluster. A pid file may be left from a server that was killed, and its number
 * may belong to another program by now: only one that answers with our password is ours.
 */
async function findRunning(home: DatabaseHome, password: string, probe: Probe): Promise<number | null> {
  const found = readPidFile(home.cluster);
  if (found === null || processIdentity(found.pid) === null) return null;
  const port = await until(async () => {
    const now = readPidFile(home.cluster);
    if (now === null || processIdentity(now.pid) === null) return 0;
    if (now.port === null) return isPostgres(now.pid) ? null : 0;
    const answers = await probe(addressOf(password, now.port)).then(
      () => true,
      () => false,
    );
    if (answers) return now.port;
    return isPostgres(now.pid) ? null : 0;
  }, START_MS);
  if (port === null)
    throw new Failure(`A Postgres (process ${String(found.pid)}) holds ${home.cluster} and does not answer. Stop it, then run this again.`);
  if (port !== 0) return port;
  const left = readPidFile(home.cluster);
  // Somebody else's process has the number now. Postgres would take it for its own and refuse to start.
  if (left !== null && processIdentity(left.pid) !== null) rmSync(pidFilePath(home.cluster), { force: true });
  return null;
}

/** A server that recovers answers nobody yet, and must not be taken for another program: its pid file would be removed. */
function isPostgres(pid: number): boolean {
  const name = readIfThere(`/proc/${String(pid)}/comm`) ?? spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout;
  return typeof name === 'string' && basename(name.trim()).startsWith('postgres');
}

const TRIES = 5;

async function start(home: DatabaseHome, programs: Programs): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const before = logLength(home);
    const server = spawnServer(home, programs, port);
    let ended = false;
    void server.ended.then(() => (ended = true));
    const ready = await until(() => {
      if (ended) return false;
      const found = readPidFile(home.cluster);
      return found?.pid === server.pid && found.ready ? true : null;
    }, START_MS);
    if (ready === true) return port;
    const failure = whyNotStarted(home, before);
    // The port may be taken in between; the children of a killed server hold its memory for a moment.
    if (attempt >= TRIES || !/address already in use|could not bind|shared memory block/i.test(failure.message)) throw failure;
    await until(() => null, 500);
  }
}

function enter(home: DatabaseHome): () => void {
  mkdirSync(home.users, { recursive: true, mode: 0o700 });
  const name = join(home.users, `${String(process.pid)}-${randomBytes(3).toString('hex')}`);
  writePrivate(name, processIdentity(process.pid) ?? '');
  return () => {
    rmSync(name, { force: true });
  };
}

function othersUse(home: DatabaseHome): boolean {
  const alive = readdirSync(home.users).filter((name) => {
    const path = join(home.users, name);
    const identity = readIfThere(path);
    const lives = identity !== null && processIdentity(Number(name.split('-')[0])) === identity;
    if (!lives) rmSync(path, { force: true });
    return lives;
  });
  return alive.length > 0;
}
