// Starts as a newcomer does: an empty clone, the README's commands, a page that speaks; once more after the launcher was killed hard;
// and, where the machine lets it, as an ordinary user. Prints what it saw. Bounded in time; ends only what it started.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const LIMIT_S = 90;
const root = process.getuid?.() === 0;
const folder = mkdtempSync('/var/tmp/ambit-newcomer-');

try {
  // mkdtemp's folder is closed to others, as a clone below /root would be: the database's own user may not enter it.
  const clone = join(folder, 'ambit');
  execFileSync('git', ['clone', '-q', process.cwd(), clone]);
  step('npm ci', () => execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: clone, stdio: 'inherit' }));
  await living(clone, {}, 'in an empty clone');
  if (root) await asNobody(clone);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function asNobody(clone) {
  const uid = 65534;
  chmodSync(folder, 0o755);
  execFileSync('chown', ['-R', `${uid}:${uid}`, clone]);
  const home = join(folder, 'home');
  mkdirSync(home);
  chownSync(home, uid, uid);
  rmSync(join(clone, '.ambit'), { recursive: true, force: true });
  await living(clone, { uid, gid: uid, home }, 'as an ordinary user');
}

async function living(clone, user, words) {
  const data = join(folder, `data-${user.uid ?? 'own'}`);
  const port = await freePort();
  const env = {
    ...process.env,
    AMBIT_PORT: String(port),
    ...(user.home ? { HOME: user.home } : {}),
    ...(root && !user.uid ? {} : { AMBIT_DATA: data }),
    NX_DAEMON: 'false',
  };
  if (user.uid) {
    mkdirSync(data);
    chownSync(data, user.uid, user.uid);
  }
  const first = await start(clone, env, user);
  console.log(`${words}: Me was not empty after ${first.seconds.toFixed(0)} s`);
  process.kill(first.child.pid, 'SIGKILL');
  await first.ended;
  const second = await start(clone, env, user);
  console.log(`${words}: again after the launcher was killed hard: ${second.seconds.toFixed(0)} s`);
  second.child.kill('SIGINT');
  await second.ended;
  if (first.seconds > LIMIT_S || second.seconds > LIMIT_S) throw new Error(`slower than ${LIMIT_S} s`);
}

async function start(clone, env, user) {
  const began = Date.now();
  let text = '';
  // The launcher itself, as `npm start` names it: npm between would take the signals for itself.
  const child = spawn(process.execPath, ['cli/bin/ambit.mjs', 'up', '--demo'], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user.uid ? { uid: user.uid, gid: user.gid } : {}),
  });
  child.stdout.on('data', (data) => (text += data));
  child.stderr.on('data', (data) => (text += data));
  let code = null;
  const ended = new Promise((resolve) => child.once('close', (status) => ((code = status ?? -1), resolve())));
  for (;;) {
    if (code !== null) throw new Error(`npm start ended with ${code}:\n${text}`);
    if (Date.now() - began > 240_000) {
      child.kill('SIGTERM');
      throw new Error(`no page within 240 s:\n${text}`);
    }
    if (await speaks(`http://127.0.0.1:${env.AMBIT_PORT}`)) return { child, ended, seconds: (Date.now() - began) / 1000 };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** True once the engineer's own page holds a number above zero. */
async function speaks(address) {
  try {
    const signIn = await ask(address, 'mutation { signInAs(role: ENGINEER) { __typename } }', {});
    const cookie = signIn.cookie;
    if (!cookie || JSON.stringify(signIn.data).includes('Refused')) return false;
    const { viewer } = (await ask(address, '{ viewer { person { host id } } }', {}, cookie)).data;
    const { data } = await ask(
      address,
      'query($host: String!, $id: ID!) { person(host: $host, id: $id) { ... on PersonPage { readings(period: "26w") { ... on Readings { readings { numbers { value } } } } } } }',
      viewer.person,
      cookie,
    );
    return (data.person.readings.readings ?? []).some((reading) => reading.numbers.some(({ value }) => value > 0));
  } catch {
    return false;
  }
}

async function ask(address, query, variables, cookie) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return { ...(await answer.json()), cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] };
}

function step(name, run) {
  const began = Date.now();
  run();
  console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
