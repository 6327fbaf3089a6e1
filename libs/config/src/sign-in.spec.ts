import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.js';
import { readSignIn } from './sign-in.js';

const GITHUB = { AMBIT_GITHUB_CLIENT_ID: 'Iv1.made-up', AMBIT_GITHUB_CLIENT_SECRET: 'hunter2-github' };
const OIDC = {
  AMBIT_OIDC_ISSUER: 'https://login.example.com/realms/a',
  AMBIT_OIDC_CLIENT_ID: 'ambit',
  AMBIT_OIDC_CLIENT_SECRET: 'hunter2-oidc',
};

function refusal(env: Record<string, string>): string {
  try {
    readSignIn(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('It was accepted.');
}

describe('how people may sign in', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-sign-in-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is by one-time link alone unless a provider is named', () => {
    expect(readSignIn({})).toEqual({ github: null, oidc: null });
    expect(readSignIn({ AMBIT_GITHUB_CLIENT_ID: ' ', AMBIT_OIDC_ISSUER: '' })).toEqual({ github: null, oidc: null });
  });

  it.each([
    [undefined, 'github.com', 'https://github.com', 'https://api.github.com'],
    ['https://github.com/', 'github.com', 'https://github.com', 'https://api.github.com'],
    ['https://api.github.com', 'github.com', 'https://github.com', 'https://api.github.com'],
    ['https://ghe.example.com', 'ghe.example.com', 'https://ghe.example.com', 'https://ghe.example.com/api/v3'],
    ['https://ghe.example.com:8443/api/v3/', 'ghe.example.com:8443', 'https://ghe.example.com:8443', 'https://ghe.example.com:8443/api/v3'],
    ['https://harbor.ghe.com', 'api.harbor.ghe.com', 'https://harbor.ghe.com', 'https://api.harbor.ghe.com'],
    ['https://api.harbor.ghe.com', 'api.harbor.ghe.com', 'https://harbor.ghe.com', 'https://api.harbor.ghe.com'],
    ['http://127.0.0.1:7400', '127.0.0.1:7400', 'http://127.0.0.1:7400', 'http://127.0.0.1:7400/api/v3'],
  ])('knows GitHub at %s', (url, host, webUrl, apiUrl) => {
    const { github } = readSignIn(url === undefined ? GITHUB : { ...GITHUB, AMBIT_GITHUB_URL: url });
    expect(github).toEqual({ clientId: 'Iv1.made-up', clientSecret: 'hunter2-github', host, webUrl, apiUrl });
  });

  it('is with the company’s own provider, whose button is named after it', () => {
    expect(readSignIn(OIDC).oidc).toEqual({
      issuer: 'https://login.example.com/realms/a',
      clientId: 'ambit',
      clientSecret: 'hunter2-oidc',
      name: 'login.example.com',
      login: null,
    });
    const login = { AMBIT_OIDC_LOGIN_CLAIM: 'github_login', AMBIT_OIDC_LOGIN_HOST: 'GitHub.com' };
    expect(readSignIn({ ...OIDC, ...login, AMBIT_OIDC_NAME: 'Fernholt' }).oidc).toMatchObject({
      name: 'Fernholt',
      login: { claim: 'github_login', host: 'github.com' },
    });
  });

  it('reads a secret from a file', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'hunter2-file\n');
    const { AMBIT_GITHUB_CLIENT_SECRET: _, ...rest } = GITHUB;
    expect(readSignIn({ ...rest, AMBIT_GITHUB_CLIENT_SECRET_FILE: file }).github?.clientSecret).toBe('hunter2-file');
  });

  it.each<[Record<string, string>, string]>([
    [{ AMBIT_GITHUB_CLIENT_ID: 'hunter2' }, 'AMBIT_GITHUB_CLIENT_SECRET is missing'],
    [{ AMBIT_GITHUB_CLIENT_SECRET: 'hunter2' }, 'AMBIT_GITHUB_CLIENT_ID is missing'],
    [{ AMBIT_GITHUB_URL: 'https://hunter2.example.com' }, 'AMBIT_GITHUB_CLIENT_ID is missing'],
    [{ ...GITHUB, AMBIT_GITHUB_CLIENT_SECRET_FILE: '/hunter2' }, 'both set'],
    [{ AMBIT_GITHUB_CLIENT_ID: 'x', AMBIT_GITHUB_CLIENT_SECRET_FILE: '/no/such/hunter2' }, 'must name a file'],
    [{ ...GITHUB, AMBIT_GITHUB_URL: 'http://hunter2.example.com' }, 'AMBIT_GITHUB_URL must be an address'],
    [{ ...GITHUB, AMBIT_GITHUB_URL: 'https://me:hunter2@ghe.example.com' }, 'AMBIT_GITHUB_URL must be an address'],
    [{ ...OIDC, AMBIT_OIDC_ISSUER: 'http://hunter2.example.com' }, 'AMBIT_OIDC_ISSUER must be an address'],
    [{ ...OIDC, AMBIT_OIDC_ISSUER: 'hunter2' }, 'AMBIT_OIDC_ISSUER must be an address'],
    [{ AMBIT_OIDC_NAME: 'hunter2' }, 'AMBIT_OIDC_ISSUER is missing'],
    [{ ...OIDC, AMBIT_OIDC_CLIENT_ID: '' }, 'AMBIT_OIDC_CLIENT_ID is missing'],
    [{ ...OIDC, AMBIT_OIDC_LOGIN_CLAIM: 'hunter2' }, 'belong together'],
    [{ ...OIDC, AMBIT_OIDC_LOGIN_HOST: 'hunter2' }, 'belong together'],
    [{ ...OIDC, AMBIT_OIDC_LOGIN_CLAIM: 'x', AMBIT_OIDC_LOGIN_HOST: 'https://hunter2' }, 'must be a host'],
    [{ ...OIDC, AMBIT_OIDC_NAME: 'hunter2'.repeat(6) }, 'at most 40'],
  ])('says of %j in one sentence what to do, and shows no value', (env, words) => {
    const message = refusal(env);
    expect(message).toContain(words);
    expect(message).toMatch(/\.$/);
    expect(message).not.toContain('hunter2');
  });
});
