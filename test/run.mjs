// Runs every suite this machine can run and says in one line why another is skipped.
// `npm test` needs Node alone. `.ci/run` sets CI=true: then a skipped suite is a failure, where its condition could be met.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// AMBIT_CHROMIUM=none does as a machine without a browser does.
const named = process.env.AMBIT_CHROMIUM ?? '';
const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const chromium = named === 'none' ? undefined : named || found;

/** Name, arguments of jest, environment, and why it cannot run here (null: it can). */
const SUITES = [
  { name: 'units', args: ['-c', 'jest.config.mjs'], env: {}, missing: null },
  { name: 'architecture', args: ['-c', 'jest.cross.config.mjs', 'test/architecture'], env: {}, missing: null },
  { name: 'end to end', args: ['-c', 'jest.cross.config.mjs', 'test/e2e', 'test/faults'], env: { REDIS_URL: '' }, missing: null },
  {
    name: 'end to end on Redis',
    args: ['-c', 'jest.cross.config.mjs', 'test/e2e', 'test/faults'],
    env: {},
    missing: process.env.REDIS_URL ? null : 'no REDIS_URL is set',
  },
  {
    name: 'corpus',
    args: ['-c', 'jest.cross.config.mjs', 'test/corpus', 'test/oracle'],
    env: { REDIS_URL: '' },
    missing: process.env.AMBIT_CORPUS ? null : 'no AMBIT_CORPUS is set',
  },
  {
    name: 'browser',
    args: ['-c', 'jest.cross.config.mjs', 'test/browser'],
    env: { REDIS_URL: '', AMBIT_CHROMIUM: chromium ?? '' },
    missing: chromium ? null : 'no Chromium was found (set AMBIT_CHROMIUM to its path)',
  },
];

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? SUITES : SUITES.filter(({ name }) => wanted.includes(name));
const sum = { passed: 0, failed: 0, skipped: 0 };

run('npx', ['nx', 'run-many', '-t', 'build', 'bundle'], { NX_DAEMON: 'false' }, 'inherit');
for (const suite of chosen) {
  if (suite.missing !== null) {
    console.log(`skipped: ${suite.name}, because ${suite.missing}`);
    sum[process.env.CI === 'true' ? 'failed' : 'skipped'] += 1;
    continue;
  }
  const started = Date.now();
  const { stdout, status } = run(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      ...suite.args,
      '--reporters=./test/checks/quiet-reporter.mjs',
    ],
    suite.env,
    'pipe',
  );
  const count = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(stdout);
  if (!count) process.stdout.write(stdout);
  const [passed, failed, skipped] = count ? count.slice(1).map(Number) : [0, 1, 0];
  sum.passed += passed;
  sum.failed += failed + (status !== 0 && failed === 0 ? 1 : 0);
  sum.skipped += skipped;
  console.log(`${suite.name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${((Date.now() - started) / 1000).toFixed(0)} s)`);
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);

function run(command, args, env, out) {
  const result = spawnSync(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', out, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (out === 'inherit' && result.status !== 0) process.exit(result.status ?? 1);
  return result;
}
