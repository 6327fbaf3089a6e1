import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Permanent, RateLimited, Transient } from './failures.js';
import type { Handlers } from './handlers.js';
import { openQueue, type JobQueue } from './queue.js';
import { useEmbeddedPostgres, type EmbeddedPostgres } from '../../../cli/src/postgres/server.js';

const redisUrl = process.env['REDIS_URL'] || null;
if (redisUrl === null) console.log('Skipped: the queue on Redis (no REDIS_URL).');

const nothing: Handlers = {
  'pull-page': () => Promise.resolve(),
  measure: () => Promise.resolve(),
  tick: () => Promise.resolve(),
  'send-log-head': () => Promise.resolve(),
  'remove-old': () => Promise.resolve(),
};

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It never came to hold.');
    await pause(20);
  }
}

function suite(backend: 'Postgres' | 'Redis'): void {
  let database: EmbeddedPostgres;
  let folder = '';
  let namespace = '';
  const open: JobQueue[] = [];
  const queue = (): JobQueue => {
    const made = openQueue({ databaseUrl: database.databaseUrl, redisUrl: backend === 'Redis' ? redisUrl : null, namespace });
    open.push(made);
    return made;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-queue-'));
    database = await useEmbeddedPostgres(folder, () => Promise.resolve());
    namespace = `spec-${randomBytes(4).toString('hex')}`;
  }, 60_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((made) => made.close()));
  }, 30_000);
  afterAll(async () => {
    await database.leave();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  it('hands each errand to its handler with its payload', async () => {
    const seen: unknown[] = [];
    const jobs = queue();
    await jobs.work({
      ...nothing,
      'pull-page': async (payload) => void seen.push(payload),
      measure: async (payload) => void seen.push(payload),
    });
    await jobs.add('pull-page', { streamId: 7, turn: 3 });
    await jobs.add('measure', { periodKey: '26w@2026-11-22' });
    await eventually(() => seen.length === 2);
    expect(seen).toEqual(expect.arrayContaining([{ streamId: 7, turn: 3 }, { periodKey: '26w@2026-11-22' }]));
  }, 60_000);

  it('keeps one of the same errand while it waits, runs it once, and takes it again afterwards', async () => {
    let runs = 0;
    const jobs = queue();
    for (let times = 0; times < 5; times += 1) await jobs.add('pull-page', { streamId: 1, turn: 1 });
    expect((await jobs.counts()).waiting).toBe(1);
    await jobs.work({ ...nothing, 'pull-page': async () => void (runs += 1) });
    await eventually(() => runs === 1);
    await eventually(async () => (await jobs.counts()).active === 0);
    await jobs.add('pull-page', { streamId: 1, turn: 1 });
    await eventually(() => runs === 2);
  }, 60_000);

  it('does not start the same errand twice while it runs', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const jobs = queue();
    await jobs.work({
      ...nothing,
      'pull-page': async () => {
        running += 1;
        most = Math.max(most, running);
        await gate;
        running -= 1;
        runs += 1;
      },
    });
    await jobs.add('pull-page', { streamId: 2, turn: 1 });
    await eventually(() => running === 1);
    await jobs.add('pull-page', { streamId: 2, turn: 1 });
    release();
    await eventually(async () => runs === 1 && (await jobs.counts()).active === 0);
    expect(most).toBe(1);
    expect(await jobs.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 });
  }, 60_000);

  it('tries a transient failure again, and says when it gave up', async () => {
    const attempts: number[] = [];
    const failures: { final: boolean }[] = [];
    const jobs = queue();
    await jobs.work(
      {
        ...nothing,
        'pull-page': async (_payload, { attempt }) => {
          attempts.push(attempt);
          throw new Transient('not now');
        },
      },
      { onFailure: (_job, _error, final) => failures.push({ final }) },
    );
    await jobs.add('pull-page', { streamId: 3, turn: 1 });
    await eventually(() => failures.length === 3);
    expect(attempts).toEqual([1, 2, 3]);
    expect(failures.map(({ final }) => final)).toEqual([false, false, true]);
    await jobs.add('pull-page', { streamId: 3, turn: 1 });
    await eventually(() => attempts.length > 3);
  }, 60_000);

  it('gives up at once what will never go well', async () => {
    const finals: boolean[] = [];
    let runs = 0;
    const jobs = queue();
    await jobs.work(
      {
        ...nothing,
        measure: async () => {
          runs += 1;
          throw new Permanent('never');
        },
      },
      { onFailure: (_job, _error, final) => finals.push(final) },
    );
    await jobs.add('measure', { periodKey: null });
    await eventually(() => finals.length === 1);
    expect(finals).toEqual([true]);
    expect(runs).toBe(1);
  }, 60_000);

  it('waits as long as the host asked, without spending a try', async () => {
    const starts: { at: number; attempt: number }[] = [];
    const failures: boolean[] = [];
    const until = Date.now() + 900;
    const jobs = queue();
    await jobs.work(
      {
        ...nothing,
        'pull-page': async ({ streamId }, { attempt }) => {
          if (streamId !== 4) return;
          starts.push({ at: Date.now(), attempt });
          if (starts.length === 1) throw new RateLimited(new Date(until));
        },
      },
      { onFailure: (_job, _error, final) => failures.push(final) },
    );
    await jobs.add('pull-page', { streamId: 4, turn: 1 });
    await eventually(() => starts.length === 2);
    expect(starts[1]?.at).toBeGreaterThanOrEqual(until);
    expect(failures).toEqual([]);
  }, 60_000);

  it('waits for a delay it was given', async () => {
    let at = 0;
    const jobs = queue();
    await jobs.work({ ...nothing, 'pull-page': async ({ streamId }) => void (at = streamId === 5 ? Date.now() : at) });
    const from = Date.now();
    await jobs.add('pull-page', { streamId: 5, turn: 1 }, { delayMs: 600 });
    await eventually(() => at > 0);
    expect(at - from).toBeGreaterThanOrEqual(600);
  }, 60_000);

  it('repeats an errand, once for the whole instance', async () => {
    let ticks = 0;
    const [one, two] = [queue(), queue()];
    await one.every('tick', {}, 300);
    await two.every('tick', {}, 300);
    await one.work({ ...nothing, tick: async () => void (ticks += 1) });
    await two.work({ ...nothing, tick: async () => void (ticks += 1) });
    const from = Date.now();
    await eventually(() => ticks >= 6);
    // Twice as many would come if each process repeated it for itself; one more may have been due at once.
    expect(ticks).toBeLessThanOrEqual(Math.ceil((Date.now() - from) / 300) + 2);
  }, 60_000);

  it('waits for what runs before it closes', async () => {
    let begun = false;
    let ended = false;
    const jobs = queue();
    await jobs.work({
      ...nothing,
      'pull-page': async () => {
        begun = true;
        await pause(300);
        ended = true;
      },
    });
    await jobs.add('pull-page', { streamId: 6, turn: 1 });
    await eventually(() => begun);
    await jobs.close();
    expect(ended).toBe(true);
  }, 60_000);

  it('refuses to work with a handler missing, before it takes anything', async () => {
    const jobs = queue();
    const { tick: _left, ...rest } = nothing;
    await expect(jobs.work(rest as Handlers)).rejects.toThrow('the job tick has no handler');
  }, 60_000);
}

describe('the queue on Postgres', () => {
  suite('Postgres');
});
(redisUrl === null ? describe.skip : describe)('the queue on Redis', () => {
  suite('Redis');
});

describe('a queue whose server is gone', () => {
  it('says so to who asks, and closes', async () => {
    const queue = openQueue({ databaseUrl: '', redisUrl: 'redis://127.0.0.1:1', namespace: 'spec', patienceMs: 50 });
    await expect(queue.add('measure', { periodKey: null })).rejects.toThrow(/^The queue does not answer\./);
    await expect(queue.counts()).rejects.toBeInstanceOf(Transient);
    await queue.close();
  });
});
