import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.js';
import { processIdentity, until } from './processes.js';

describe('the lock', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets one in at a time, and all in the end', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      return inside;
    };
    const done = await Promise.all(Array.from({ length: 8 }, () => withLock(join(folder, 'lock'), work)));
    expect(done).toHaveLength(8);
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is let go when the work fails', async () => {
    const path = join(folder, 'lock');
    await expect(withLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a process that is gone, and from one whose number another has now', async () => {
    for (const holder of ['4194303 gone', `${String(process.pid)} of-another-life`]) {
      writeFileSync(join(folder, 'lock'), holder);
      expect(await withLock(join(folder, 'lock'), () => Promise.resolve('in'))).toBe('in');
    }
  });

  it('is not taken from a process that lives', async () => {
    writeFileSync(join(folder, 'lock'), `${String(process.pid)} ${processIdentity(process.pid) ?? ''}`);
    await expect(withLock(join(folder, 'lock'), () => Promise.resolve(), 150)).rejects.toThrow('starting for too long');
  });
});

describe('the life of a process', () => {
  it('is named while it lives and not after', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    const identity = processIdentity(pid);
    expect(identity).not.toBeNull();
    expect(processIdentity(pid)).toBe(identity);
    expect(identity).not.toBe(processIdentity(process.pid));
    child.kill('SIGKILL');
    expect(await until(() => (processIdentity(pid) === null ? true : null), 10_000)).toBe(true);
  });

  it('is nobody’s for a number that is none', () => {
    expect(processIdentity(0)).toBeNull();
    expect(processIdentity(-1)).toBeNull();
    expect(processIdentity(NaN)).toBeNull();
  });
});
