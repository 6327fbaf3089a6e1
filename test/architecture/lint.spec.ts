import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Lints a text as if it stood in an existing file, and gives the rules it broke. */
function broken(file: string, text: string): string[] {
  const run = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'], {
    cwd: ROOT,
    input: text,
    encoding: 'utf8',
  });
  const [result] = JSON.parse(run.stdout) as { messages: { ruleId: string | null }[] }[];
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse');
}

describe('every lint rule of the house is alive', () => {
  it.each([
    ['the environment is read in libs/config only', 'workers/src/main.ts', 'export const a = process.env.A;\n', 'no-restricted-properties'],
    ['the pure rooms have no process', 'libs/activity/src/people.ts', 'export const a = process.pid;\n', 'no-restricted-globals'],
    ['the pure rooms have no clock', 'libs/activity/src/people.ts', 'export const a = Date.now();\n', 'no-restricted-properties'],
    ['the pure rooms have no randomness', 'libs/activity/src/people.ts', 'export const a = Math.random();\n', 'no-restricted-properties'],
    ['a union, not an enum', 'libs/activity/src/people.ts', 'export enum A {\n  B,\n}\n', 'no-restricted-syntax'],
    [
      'no promise is left alone',
      'workers/src/main.ts',
      'export function a(p: Promise<void>): void {\n  p.then(() => undefined);\n}\n',
      '@typescript-eslint/no-floating-promises',
    ],
  ])('%s', (_name, file, text, rule) => {
    expect(broken(file, text)).toContain(rule);
  });
});
