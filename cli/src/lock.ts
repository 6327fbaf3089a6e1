import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { Failure, codeOf } from './failure.js';
import { readIfThere } from './files.js';
import { processIdentity, until } from './processes.js';

/** Does `work` while no other process holds the lock file. A lock whose process is gone is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>, timeoutMs = 120_000): Promise<T> {
  const mine = `${String(process.pid)} ${processIdentity(process.pid) ?? ''}`;
  const taken = await until(() => (take(path, mine) ? true : null), timeoutMs);
  if (taken === null) throw new Failure(`Another run of Ambit has been starting for too long. If none is, remove ${path}.`);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A lock that is there names its holder: it is written beside its place first, and linked there where the place is free. */
function take(path: string, mine: string): boolean {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, mine, { flag: 'wx', mode: 0o600 });
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const holder = readIfThere(path);
  if (holder !== null && !isAlive(holder)) moveAway(path, holder);
  return false;
}

/** Of several that find the same dead lock, one moves it away; a lock that changed meanwhile is put back. */
function moveAway(path: string, seen: string): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== seen) {
    renameSync(aside, path);
    return;
  }
  rmSync(aside, { force: true });
}

function isAlive(holder: string): boolean {
  const [pid, identity] = holder.split(' ');
  return processIdentity(Number(pid)) === identity;
}
