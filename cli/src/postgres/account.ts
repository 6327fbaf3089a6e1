import { spawnSync } from 'node:child_process';
import { Failure } from '../failure.js';

/** The user Postgres runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/** Postgres refuses to run as root: then it runs as the user `postgres`, made when absent. Null: as ourselves. */
export function databaseAccount(uid: number | undefined = process.getuid?.()): Account | null {
  if (uid !== 0) return null;
  const account = lookUp() ?? make();
  if (account === null) {
    throw new Failure(
      'Postgres does not run as root, and the user "postgres" could not be made. Make one, run Ambit as another user, or set DATABASE_URL.',
    );
  }
  return account;
}

function lookUp(): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, NAME], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function make(): Account | null {
  spawnSync('groupadd', ['--system', NAME]);
  spawnSync('useradd', ['--system', '--gid', NAME, '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', NAME]);
  return lookUp();
}
