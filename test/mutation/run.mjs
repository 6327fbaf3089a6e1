// Changes libs/access in every small way and sees whether a spec of it notices: `node test/mutation/run.mjs`.
// Stryker is installed beside the project for the run alone, pinned; 10 and later need Node 22. Ends with "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STRYKER = '9.6.1';
/** Share of mutants that must be noticed, in percent. */
const LEAST = 95;

const folder = mkdtempSync(join(tmpdir(), 'ambit-mutation-'));
const report = join(folder, 'report.json');
const config = join(folder, 'stryker.config.json');
const jest = 'node --experimental-vm-modules --no-warnings node_modules/jest/bin/jest.js -c test/mutation/jest.config.mjs --silent --bail';
/** Only what the specs of access need is copied. */
const KEPT = ['libs', 'test', 'node_modules', 'package.json', 'jest.config.mjs', 'tsconfig.base.json'];
const KEPT_LIBS = ['access', 'activity'];
const left = [
  ...readdirSync('.').filter((name) => !KEPT.includes(name)),
  ...readdirSync('libs').flatMap((name) => (KEPT_LIBS.includes(name) ? [] : [`libs/${name}`])),
  ...readdirSync('test').flatMap((name) => (name === 'mutation' ? [] : [`test/${name}`])),
];
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'command',
    commandRunner: { command: jest },
    mutate: ['libs/access/src/*.ts', '!libs/access/src/*.spec.ts', '!libs/access/src/index.ts'],
    ignorePatterns: left,
    coverageAnalysis: 'off',
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    jsonReporter: { fileName: report },
    tempDirName: join(folder, 'sandbox'),
    concurrency: 2,
    timeoutMS: 60_000,
    disableTypeChecks: false,
    allowEmpty: false,
  }),
);

try {
  const installed = spawnSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, `@stryker-mutator/core@${STRYKER}`],
    {
      stdio: 'inherit',
    },
  );
  if (installed.status !== 0) throw new Error('Stryker could not be installed.');
  spawnSync(process.execPath, [join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config], { stdio: 'inherit' });
  const mutants = Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap((file) => file.mutants);
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const of = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError').length;
  const share = (100 * noticed) / of;
  console.log(`${noticed} of ${of} mutants of libs/access noticed: ${share.toFixed(1)} %, at least ${LEAST} wanted`);
  console.log(share >= LEAST ? '1 passed, 0 failed, 0 skipped' : '0 passed, 1 failed, 0 skipped');
  process.exitCode = share >= LEAST ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
