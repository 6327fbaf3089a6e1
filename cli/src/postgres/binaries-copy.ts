import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, codeOf } from '../failure.js';

const FOLDER = '/var/tmp';

/** A copy of the package's `native` folder that every user may run and only this one may change; made once for each version. */
export async function copyOfBinaries(home: string, version: string): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const target = join(FOLDER, `ambit-postgres-${version}${uid === 0 ? '' : `-${String(uid)}`}`);
  if (await isWhole(home, target, uid)) return target;
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  try {
    await cp(join(home, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await moveInto(draft, target, () => isWhole(home, target, uid));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  if (!(await isWhole(home, target, uid)))
    throw new Failure(`${target} is in the way: it should hold a copy of Postgres and does not. Remove it.`);
  return target;
}

async function moveInto(draft: string, target: string, isWholeNow: () => Promise<boolean>): Promise<void> {
  try {
    await rename(draft, target);
    return;
  } catch (error) {
    // Another process may have finished the same copy, and run from it already; only a damaged one makes place.
    if (await isWholeNow()) return;
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
  const aside = `${draft}.old`;
  await rename(target, aside);
  await rename(draft, target);
  await rm(aside, { recursive: true, force: true });
}

/** Owned by us, writable by nobody else, and every file as long as in the package. `/var/tmp` is open to all, so this is asked each time. */
async function isWhole(home: string, target: string, uid: number): Promise<boolean> {
  const there = await lstat(target).catch(() => null);
  if (there === null) return false;
  if (!there.isDirectory() || there.uid !== uid || (there.mode & 0o022) !== 0) {
    throw new Failure(`${target} does not belong to this user. Remove it, or set DATABASE_URL to a Postgres 18 server.`);
  }
  const [wanted, found] = await Promise.all([lengths(join(home, 'native')), lengths(join(target, 'native'))]);
  return [...wanted].every(([path, length]) => found.get(path) === length);
}

async function lengths(folder: string, prefix = ''): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [inner, length] of await lengths(path, name)) found.set(inner, length);
    if (entry.isFile()) found.set(name, (await lstat(path)).size);
  }
  return found;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
