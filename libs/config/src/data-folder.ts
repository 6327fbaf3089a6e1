import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const OTHERS_MAY_ENTER = 0o001;

/**
 * The folder of the embedded default, absolute: the given one, else `.ambit` in the working directory, or, where root
 * may not share that directory with the database's user, a folder under `/var/tmp` named after it.
 */
export function defaultDataFolder(
  given: string | undefined,
  cwd: string = process.cwd(),
  uid: number | undefined = process.getuid?.(),
): string {
  if (given !== undefined) return resolve(cwd, given);
  if (uid === 0 && !othersMayEnter(cwd)) return sharedFolderFor(cwd);
  return join(cwd, '.ambit');
}

/** A folder under `/var/tmp` that belongs to `folder` alone: the same every time, different for every other. */
export function sharedFolderFor(folder: string): string {
  const whole = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const label = basename(whole).replace(/[^\w-]/g, '') || 'root';
  return join('/var/tmp', `ambit-${label}-${createHash('sha256').update(whole).digest('hex').slice(0, 12)}`);
}

/** Whether a user who owns nothing on the way may enter `folder` (its nearest existing ancestor, where it is not there yet). */
export function othersMayEnter(folder: string): boolean {
  let step = resolve(folder);
  while (!existsSync(step)) step = dirname(step);
  step = realpathSync(step);
  for (;;) {
    if ((statSync(step).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (step === dirname(step)) return true;
    step = dirname(step);
  }
}
