import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What it says, the file a text is put in the place of, the text, and the rule it must break. */
const CASES = [
  ['the environment is read in libs/config only', 'workers/src/main.ts', 'export const a = process.env.A;\n', 'no-restricted-properties'],
  ['the pure rooms have no process', 'libs/activity/src/people.ts', 'export const a = process.pid;\n', 'no-restricted-globals'],
  ['the pure rooms have no clock', 'libs/activity/src/people.ts', 'export const a = Date.now();\n', 'no-restricted-properties'],
  ['the pure rooms have no randomness', 'libs/activity/src/people.ts', 'export const a = Math.random();\n', 'no-restricted-properties'],
  ['nobody goes out by another way', 'workers/src/main.ts', "await fetch('https://example.com');\n", 'no-restricted-globals'],
  ['a union, not an enum', 'libs/activity/src/people.ts', 'export enum A {\n  B,\n}\n', 'no-restricted-syntax'],
  [
    'no promise is left alone',
    'libs/activity/src/people.ts',
    'export function a(p: Promise<void>): void {\n  p.then(() => undefined);\n}\n',
    '@typescript-eslint/no-floating-promises',
  ],
] as const;

const SCRIPT = `
import { ESLint } from 'eslint';
const eslint = new ESLint();
const broken = [];
for (const [, filePath, text] of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(text, { filePath });
  broken.push(result.messages.map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(broken));
`;

let broken: string[][];

beforeAll(() => {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, JSON.stringify(CASES)], {
    cwd: ROOT,
    encoding: 'utf8',
    // In a single run the parser would read the file instead of the text.
    env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
  });
  broken = JSON.parse(run.stdout) as string[][];
});

describe('every lint rule of the house is alive', () => {
  it.each(CASES.map(([says, , , rule], index) => ({ says, rule, index })))('$says', ({ rule, index }) => {
    expect(broken[index]).toContain(rule);
  });
});
