// Proves what the images do without a Docker engine: the Dockerfile's RUN lines in an empty clone, then its CMD lines side by
// side on a Postgres of their own (and the Redis of REDIS_URL, where set), until health answers through the dashboard.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

const { useEmbeddedPostgres } = await import('../../cli/dist/postgres/server.js');
const folder = mkdtempSync('/var/tmp/ambit-images-');
const clone = join(folder, 'ambit');
const children = [];
let postgres = null;

try {
  execFileSync('git', ['clone', '-q', process.cwd(), clone]);
  const dockerfile = readFileSync(join(clone, 'Dockerfile'), 'utf8');
  for (const [, line] of dockerfile.matchAll(/^RUN (.+)$/gm)) {
    console.log(`RUN ${line}`);
    execFileSync('sh', ['-c', line], {
      cwd: clone,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, npm_config_loglevel: 'error' },
    });
  }
  postgres = await useEmbeddedPostgres(folder, async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.end();
  });
  const ports = { 7310: await freePort(), 7311: await freePort() };
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.databaseUrl,
    ...(process.env.REDIS_URL ? { REDIS_URL: process.env.REDIS_URL } : {}),
    AMBIT_SECRET_KEY: 'proof-of-images-proof-of-images-proof-of-images',
    AMBIT_BASE_URL: 'http://localhost',
    AMBIT_DATA: join(folder, 'data'),
    AMBIT_API_PORT: String(ports[7311]),
  };
  execFileSync(process.execPath, ['cli/bin/ambit.mjs', 'migrate'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const [, line] of dockerfile.matchAll(/^CMD (\[.+\])$/gm)) {
    const [, ...args] = JSON.parse(line).map((word) =>
      word
        .replace('//api:', '//127.0.0.1:')
        .replace('0.0.0.0', '127.0.0.1')
        .replace(/731[01]/, (port) => ports[port]),
    );
    console.log(`CMD node ${args.join(' ')}`);
    const child = spawn(process.execPath, args, { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'] });
    children.push({ child, ended: new Promise((resolve) => child.once('exit', resolve)) });
  }
  await answers(`http://127.0.0.1:${ports[7310]}/health`);
  console.log('health answers through the dashboard');
} finally {
  for (const { child } of children) child.kill('SIGTERM');
  const codes = await Promise.all(children.map(({ ended }) => ended));
  if (codes.some((code) => code !== 0)) process.exitCode = 1;
  await postgres?.leave();
  rmSync(folder, { recursive: true, force: true });
}

async function answers(url) {
  for (let tries = 0; tries < 240; tries += 1) {
    const ended = children.find(({ child }) => child.exitCode !== null);
    if (ended) throw new Error(`${ended.child.spawnargs.join(' ')} ended with ${ended.child.exitCode}`);
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} did not answer`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
