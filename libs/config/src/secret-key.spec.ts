import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.js';
import { childEnvironment } from './environment.js';
import { keptSecretKey } from './secret-key.js';

describe('the secret key', () => {
  let data = '';
  beforeEach(() => {
    data = join(mkdtempSync(join(tmpdir(), 'ambit-key-')), 'data');
  });
  afterEach(() => {
    rmSync(join(data, '..'), { recursive: true, force: true });
  });

  it('is the one of the environment, and then nothing is written', () => {
    const secretKey = 'k'.repeat(40);
    expect(keptSecretKey({ secretKey, data })).toBe(secretKey);
    expect(readdirSync(join(data, '..'))).toEqual([]);
  });

  it('is made once of 32 random bytes, and only its owner may read it', () => {
    const key = keptSecretKey({ secretKey: null, data });
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(keptSecretKey({ secretKey: null, data })).toBe(key);
    expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(data)).toEqual(['secret.key']);
  });

  it('is another one elsewhere', () => {
    const other = join(data, 'other');
    expect(keptSecretKey({ secretKey: null, data: other })).not.toBe(keptSecretKey({ secretKey: null, data }));
  });

  it('is never made anew over a damaged one', () => {
    keptSecretKey({ secretKey: null, data });
    writeFileSync(join(data, 'secret.key'), 'cut');
    expect(() => keptSecretKey({ secretKey: null, data })).toThrow(ConfigError);
    expect(readFileSync(join(data, 'secret.key'), 'utf8')).toBe('cut');
  });
});

describe('the environment of a child', () => {
  it('is this one with changes laid over it, and what is taken out is out', () => {
    expect(childEnvironment({ B: '2', C: null, D: '4' }, { A: '1', B: 'old', C: '3', E: undefined })).toEqual({ A: '1', B: '2', D: '4' });
  });
});
