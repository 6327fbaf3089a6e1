// Runs every suite this machine can run and says in one line why another is skipped.
// `npm test` needs Node alone. `.ci/run` sets CI=true: then a skipped suite is a failure, where its condition could be met.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// AMBIT_CHROMIUM=none does as a machine without a browser does.
const named = process.env.AMBIT_CHROMIUM ?? '';
const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const chromium = named === 'none' ? undefined : named || found;

const UNITS = ['-c', 'jest.config.mjs'];
const CROSS = ['-c', 'jest.cross.config.mjs'];

/** Name, runs of jest, environment, and why it cannot run here (null: it can). */
const SUITES = [
  { name: 'units', runs: null, env: {}, missing: null },
  { name: 'architecture', runs: [[...CROSS, 'test/architecture']], env: {}, missing: null },
  {
    name: 'end to end',
    runs: [[...CROSS, 'test/e2e', 'test/faults', 'test/hardening', 'test/diffusion/threads']],
    env: { REDIS_URL: '' },
    missing: null,
  },
  {
    name: 'end to end on Redis',
    runs: [
      [...UNITS, 'libs/queue'],
      // Without what never meets the queue.
      [
        ...CROSS,
        'test/e2e',
        'test/faults',
        'test/hardening/stopping',
        '--testPathIgnorePatterns',
        '/fixtures/',
        '/node_modules/',
        'e2e/planted',
        'e2e/deleted',
        'e2e/log',
        'e2e/refusals',
        'faults/documents',
      ],
    ],
    env: {},
    missing: process.env.REDIS_URL ? null : 'no REDIS_URL is set',
  },
  {
    name: 'corpus',
    runs: [
      [...UNITS, 'libs/demo/src/server/corpus'],
      [...CROSS, 'test/corpus', 'test/oracle', 'test/diffusion/published', 'test/intent'],
    ],
    env: { REDIS_URL: '' },
    missing: process.env.AMBIT_CORPUS ? null : 'no AMBIT_CORPUS is set',
  },
  {
    name: 'browser',
    runs: [[...CROSS, 'test/browser']],
    env: { REDIS_URL: '', AMBIT_CHROMIUM: chromium ?? '' },
    missing: chromium ? null : 'no Chromium was found (set AMBIT_CHROMIUM to its path)',
  },
  // Too long for every change: `npm run prove` asks for it by name.
  {
    name: 'prove',
    runs: [
      [...CROSS, 'test/e2e/planted', 'test/hardening/requests', 'test/hardening/small-groups', 'test/prove'],
      [...UNITS, 'libs/signals'],
    ],
    env: { REDIS_URL: '', AMBIT_SEEDS: '1,2,3,4,5', AMBIT_RUNS: '10', AMBIT_REQUESTS: '100000' },
    missing: null,
    onlyByName: true,
  },
];

const wanted = process.argv.slice(2);
const chosen = SUITES.filter(({ name, onlyByName }) => (wanted.length === 0 ? !onlyByName : wanted.includes(name)));
const sum = { passed: 0, failed: 0, skipped: 0 };

run('npx', ['nx', 'run-many', '-t', 'build', 'bundle'], { NX_DAEMON: 'false' }, 'inherit');
for (const suite of chosen) {
  if (suite.missing !== null) {
    console.log(`skipped: ${suite.name}, because ${suite.missing}`);
    sum[process.env.CI === 'true' ? 'failed' : 'skipped'] += 1;
    continue;
  }
  const started = Date.now();
  const counts = suite.runs === null ? [units()] : suite.runs.map((args) => jest(args, suite.env));
  const of = (key) => counts.reduce((total, count) => total + count[key], 0);
  for (const key of Object.keys(sum)) sum[key] += of(key);
  console.log(
    `${suite.name}: ${of('passed')} passed, ${of('failed')} failed, ${of('skipped')} skipped (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  );
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);

/** The unit tests are a cached check: what `npm run check` has run since the last change is not run again. */
function units() {
  return count(
    run('npx', ['nx', 'run', 'workspace:unit', '--output-style=static'], { NX_DAEMON: 'false', REDIS_URL: '', AMBIT_CORPUS: '' }, 'pipe'),
  );
}

function jest(args, env) {
  const program = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  return count(run(process.execPath, [...program, ...args, '--maxWorkers=2', '--reporters=./test/checks/quiet-reporter.mjs'], env, 'pipe'));
}

function count({ stdout, status }) {
  const line = [...stdout.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (!line || status !== 0) process.stdout.write(stdout);
  if (!line) return { passed: 0, failed: 1, skipped: 0 };
  const [passed, failed, skipped] = line.slice(1).map(Number);
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed, skipped };
}

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
