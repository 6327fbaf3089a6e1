import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/processes.js';

const folder = join(process.env.AMBIT_CORPUS ?? '', 'diffusion');
const missing = !process.env.AMBIT_CORPUS
  ? 'no AMBIT_CORPUS is set'
  : !existsSync(folder)
    ? 'AMBIT_CORPUS has no diffusion networks'
    : spawnSync('bzip2', ['--help']).error === undefined
      ? null
      : 'there is no bzip2';

// Of the tables packed by bzip2 at its level 9, as the authors published them: replication package of arXiv 2505.13985.
const PUBLISHED = [
  ['react', 'ccabb03e4d82ae7ff0f0f59bb41bc865'],
  ['vscode', '130b8eee766e611234dfca7f8195c5b7'],
  ['trivago', 'a5e1a6d5230ac8c1888a711bd91f0420'],
] as const;

const about = missing === null ? '' : ` (skipped: ${missing})`;
(missing === null ? describe : describe.skip)(`the published distances (AMBIT_CORPUS)${about}`, () => {
  it.each(PUBLISHED)('of %s are written to the byte', (name, sum) => {
    const pipe = 'bzcat "$1" | "$2" cli/bin/ambit.mjs diffusion - | bzip2 -9';
    const run = spawnSync('sh', ['-c', pipe, 'sh', join(folder, `${name}.json.bz2`), process.execPath], { cwd: ROOT, maxBuffer: 2 ** 28 });
    expect(run.stderr.toString()).toMatch(/ rows: read in /);
    expect(createHash('md5').update(run.stdout).digest('hex')).toBe(sum);
  });
});
