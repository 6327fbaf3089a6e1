import { chmodSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { othersMayEnter, sharedFolderFor } from '@ambit/config';
import { Failure } from '../failure.js';

/** Where one instance's database lives. */
export interface DatabaseHome {
  /** The instance's own folder (AMBIT_DATA). */
  readonly data: string;
  /** The cluster, `PGDATA`. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly lockFile: string;
  /** A file for every process that uses the database; the last to leave stops it. */
  readonly users: string;
  readonly log: string;
}

/**
 * Makes the instance's folder where it is absent. The cluster lies inside, but for one case: the database runs as
 * another user who may not enter the folder's parents. Then it lies below `/var/tmp`.
 */
export function prepareHome(data: string, asOtherUser: boolean): DatabaseHome {
  makeFolder(data);
  const inside = (name: string): string => join(data, name);
  return {
    data,
    cluster: join(asOtherUser ? sharedBase(data) : data, 'postgres'),
    passwordFile: inside('postgres.password'),
    lockFile: inside('postgres.lock'),
    users: inside('postgres.users'),
    log: inside('postgres.log'),
  };
}

function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o711 });
  const there = statSync(folder);
  if (!there.isDirectory()) throw new Failure(`${folder} is not a folder. Set AMBIT_DATA to another place.`);
  const uid = process.getuid?.();
  const open = dirname(folder) === '/var/tmp' || dirname(folder) === '/tmp';
  if (open && uid !== undefined && there.uid !== uid)
    throw new Failure(`${folder} belongs to another user. Set AMBIT_DATA to another place.`);
}

/** The folder itself may be entered by the database's user from now on; what lies in it keeps its own permissions. */
function sharedBase(data: string): string {
  const there = statSync(data);
  if (othersMayEnter(dirname(data))) {
    if ((there.mode & 0o001) === 0 && there.uid === process.getuid?.()) chmodSync(data, there.mode | 0o001);
    if (othersMayEnter(data)) return data;
  }
  const base = sharedFolderFor(data);
  if (!existsSync(base)) mkdirSync(base, { mode: 0o711 });
  const made = lstatSync(base);
  if (!made.isDirectory() || made.uid !== process.getuid?.())
    throw new Failure(`${base} belongs to another user. Set AMBIT_DATA to another place.`);
  return base;
}
