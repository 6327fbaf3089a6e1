import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { freePort, ROOT, until, type Environment } from '../support/processes.js';

/** A process of the api alone, as it runs behind the dashboard. */
export interface ApiProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has written so far; cut to the last of it where it is long. */
  readonly log: () => string;
  /** Bytes of memory it holds now. */
  readonly memory: () => number;
  /** Ends it as a service manager would; its code and signal. */
  readonly stop: () => Promise<[number | null, NodeJS.Signals | null]>;
}

export const SECRET = 'hardening-hardening-hardening-hardening';
const KEPT = 4_000_000;

export async function startApi(databaseUrl: string, env: Environment = {}): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['api/dist/main.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      AMBIT_SECRET_KEY: SECRET,
      AMBIT_API_PORT: String(port),
      AMBIT_LISTEN: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const hear = (data: Buffer): void => {
    log = (log + data.toString()).slice(-KEPT);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => child.once('exit', (...how) => resolve(how)));
  const address = `http://127.0.0.1:${String(port)}`;
  await until('the api', async () => {
    if (child.exitCode !== null) throw new Error(`The api ended with ${String(child.exitCode)}:\n${log}`);
    return fetch(`${address}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  });
  return {
    address,
    child,
    log: () => log,
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The most it held so far where the system says so, else what it holds now. */
function memoryOf(pid: number): number {
  if (process.platform === 'linux') {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
