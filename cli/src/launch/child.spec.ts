import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Failure } from '../failure.js';
import { processIdentity, until } from '../processes.js';
import { Child } from './child.js';

describe('a process of the instance', () => {
  let folder = '';
  const children: Child[] = [];
  const restarted: string[] = [];
  const gaveUp: Failure[] = [];
  const child = (source: string): Child => {
    const program = join(folder, 'program.mjs');
    writeFileSync(program, source);
    const made = new Child(
      {
        name: 'worker',
        program,
        args: ['one'],
        flags: ['--max-semi-space-size=64'],
        environment: { COLOUR: 'red' },
        log: join(folder, 'worker.log'),
      },
      { restarted: (name) => restarted.push(name), gaveUp: (failure) => gaveUp.push(failure) },
    );
    children.push(made);
    return made;
  };
  const LIVE = `process.on('disconnect', () => process.exit(0)); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000);`;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-child-'));
    restarted.length = 0;
    gaveUp.length = 0;
  });
  afterEach(async () => {
    await Promise.all(children.splice(0).map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('is started when it says so, and gets its arguments, flags and environment', async () => {
    const told = 'args: process.argv.slice(2), flags: process.execArgv, colour: process.env.COLOUR';
    const said = await child(`${LIVE} process.send({ ready: true, ${told} });`).start();
    expect(said).toEqual({ ready: true, args: ['one'], flags: ['--max-semi-space-size=64'], colour: 'red' });
  });

  it('ends when it is asked to, and is not started again', async () => {
    const one = child(`${LIVE} process.send({ ready: true });`);
    await one.start();
    const pid = one.pid ?? 0;
    await one.stop();
    expect(processIdentity(pid)).toBeNull();
    expect(restarted).toEqual([]);
  });

  it('is started again when it ends by itself', async () => {
    const one = child(`${LIVE} process.send({ ready: true });`);
    await one.start();
    const pid = one.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    expect(await until(() => (one.pid !== pid && restarted.length === 1 ? true : null), 10_000)).toBe(true);
  });

  it('is given up when it ends again and again, with its last words', async () => {
    await child(
      `process.send({ ready: true }); console.error('Error: the wheel came off'); setTimeout(() => process.exit(1), 20);`,
    ).start();
    expect(await until(() => (gaveUp.length > 0 ? true : null), 110_000)).toBe(true);
    expect(restarted).toHaveLength(20);
    expect(gaveUp[0]?.message).toMatch(/^The worker ended 21 times: the wheel came off\. Its log is /);
    // Twenty-one processes in turn: a busy machine takes its time, and the window of restarts is two minutes.
  }, 120_000);

  it('says why it did not start, in one sentence', async () => {
    const log = `console.log(JSON.stringify({ level: 60, msg: 'DATABASE_URL is not set.' })); process.exit(1);`;
    await expect(child(log).start()).rejects.toThrow(/^The worker ended while starting: DATABASE_URL is not set\. Its log is/);
  });

  it('says that the disk is full when that is why', async () => {
    const log = `console.error('could not write: No space left on device'); process.exit(1);`;
    await expect(child(log).start()).rejects.toThrow(/^There is no space left on the disk/);
  });
});
