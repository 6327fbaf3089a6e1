import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Whether the scan of `npm run check` lets a text pass. Made here, so that no such text stands in the sources. */
function passes(text: string): boolean {
  const program = join(ROOT, 'node_modules/secretlint/bin/secretlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--stdinFileName=src/a.ts'], {
    cwd: ROOT,
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(stdout + stderr);
  return status === 0;
}

const HEX = '0123456789abcdef';

describe('the scan for secrets is alive', () => {
  it.each([
    ['a token of GitHub', `const token = 'ghp_${'aB3dE5gH7'.repeat(4)}';`],
    [
      'a private key',
      ['-----BEGIN RSA PRIVATE', 'KEY-----\n'].join(' ') +
        `${'MIIEowIBAAKCAQEA'.repeat(8)}\n` +
        ['-----END RSA PRIVATE', 'KEY-----'].join(' '),
    ],
    ['a key of a cloud', `const key = '${'AKIA'}${'ZX4QW7RT2YU8PLM3'}';\nconst secretAccessKey = '${'wJalrXUt' + HEX.repeat(2)}';`],
    ['the password of a database', `const url = 'postgres://ambit:${'s3cr3tpassw0rd'}@db.company.internal:5432/ambit';`],
  ])('%s does not pass', (_, text) => {
    expect(passes(text)).toBe(false);
  });

  it('what specs invent passes', () => {
    expect(passes("const url = 'postgres://ambit:word@db.example.com:5432/ambit';\nconst token = 'ghp_invented';")).toBe(true);
  });
});
