import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from './config.js';

/**
 * The key that seals tokens and makes pseudonyms: the one of the environment, else the one kept in
 * `<AMBIT_DATA>/secret.key` (mode 0600), made when it is absent. Two processes that start at once get the same.
 * @throws ConfigError when the kept key is unreadable or too short to be one
 */
export function keptSecretKey(config: Pick<Config, 'secretKey' | 'data'>): string {
  if (config.secretKey !== null) return config.secretKey;
  const path = join(config.data, 'secret.key');
  const kept = read(path);
  if (kept !== null) return checked(kept, path);
  mkdirSync(config.data, { recursive: true });
  const draft = `${path}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  try {
    // A link fails where the name is taken: of two that start at once, one makes the key and both read it.
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return checked(read(path) ?? '', path);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    if (isCode(error, 'EACCES'))
      throw new ConfigError(`The secret key in ${path} belongs to another user. Run Ambit as that user, or set AMBIT_SECRET_KEY.`);
    throw error;
  }
}

function checked(key: string, path: string): string {
  if (key.length >= 32) return key;
  throw new ConfigError(`The secret key in ${path} is damaged. Put the right one back: without it the stored tokens cannot be opened.`);
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
