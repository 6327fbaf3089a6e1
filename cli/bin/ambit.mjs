#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// In a checkout nothing is built at first, and sources change: what is missing or older than its sources is built here, before the
// program is loaded. Where no sources are (an image of the built parts), this does nothing.

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SERVER_PARTS = [...folders('libs'), 'workers', 'api', 'cli'].map((part) => ({
  sources: [`${part}/src`],
  built: `${part}/dist/.tsbuildinfo`,
}));
const DASHBOARD_SERVER = { sources: ['dashboard/server'], built: 'dashboard/dist/server/.tsbuildinfo' };
const DASHBOARD_PAGE = {
  sources: ['dashboard/src', 'dashboard/index.html', 'dashboard/vite.config.ts'],
  built: 'dashboard/dist/app/index.html',
};
const PARTS = [...SERVER_PARTS, DASHBOARD_SERVER, DASHBOARD_PAGE];

function folders(parent) {
  return existsSync(join(ROOT, parent)) ? readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`) : [];
}

function newest(path) {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined || /\.spec\.tsx?$|\/testing$/.test(path)) return 0;
  if (!there.isDirectory()) return there.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale({ sources, built }) {
  const changed = Math.max(...sources.map((source) => newest(join(ROOT, source))));
  const done = statSync(join(ROOT, built), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return changed > done;
}

function run(program, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}

function packageProgram(folder, name, program) {
  const find = createRequire(join(ROOT, folder, 'package.json'));
  return join(dirname(find.resolve(`${name}/package.json`)), program);
}

async function build() {
  const began = new Date();
  const stale = PARTS.filter(isStale);
  const server = stale.some((part) => part !== DASHBOARD_PAGE);
  const page = stale.includes(DASHBOARD_PAGE);
  if (stale.length === 0) return;
  process.stderr.write('Building what is not built yet (up to a minute the first time) ...\n');
  const works = [];
  if (server) works.push(run(packageProgram('.', 'typescript', 'bin/tsc'), ['-b'], ROOT));
  if (page) works.push(run(packageProgram('dashboard', 'vite', 'bin/vite.js'), ['build', '--logLevel', 'error'], join(ROOT, 'dashboard')));
  const failed = (await Promise.all(works)).find(({ ok }) => !ok);
  if (failed === undefined) {
    // A source that was saved without a change leaves its output as it is: looked at now, and fresh.
    for (const { built } of stale) if (existsSync(join(ROOT, built))) utimesSync(join(ROOT, built), began, began);
    return;
  }
  process.stderr.write(
    `Ambit could not be built. Run npm ci, then this again. The build said:\n${failed.said.trim().split('\n').slice(0, 20).join('\n')}\n`,
  );
  process.exit(1);
}

/** Two commands at once in a fresh checkout: one builds, the other waits. */
async function alone(work) {
  const lock = join(ROOT, 'node_modules', '.ambit-build.lock');
  for (let waited = 0; !take(lock); waited += 1) {
    if (waited > 3000) rmSync(lock, { force: true });
    await pause(100);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Ambit needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
if (PARTS.some(isStale)) await alone(build);
await import('../dist/main.js');
