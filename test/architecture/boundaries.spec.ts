import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };

function rulesBroken(folder: string): Set<string> {
  const run = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', folder],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return new Set(summary.violations.filter(({ from }) => from.startsWith(folder)).map(({ rule }) => rule.name));
}

// no-unresolved speaks of the project's own files only; its proof is that the fixtures, which lead nowhere, are left out of it.
const withFixture = forbidden.filter(({ name }) => name !== 'no-unresolved');

describe('every boundary rule is alive', () => {
  it.each(withFixture.map(({ name }) => name))('%s fails on its fixture', (name) => {
    const folder = `test/architecture/fixtures/${name}`;
    expect(existsSync(join(ROOT, folder))).toBe(true);
    expect([...rulesBroken(folder)]).toContain(name);
  });
});
