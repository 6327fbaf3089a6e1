import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ambit, ROOT } from '../support/processes.js';

/** Two circles of reviews among 800 people: 640,000 rows, enough for threads to be used. */
const network = JSON.stringify(
  Object.fromEntries(
    Array.from({ length: 1600 }, (_, at) => [
      String(at),
      {
        participants: [String(at % 800), String((at + 1) % 800)],
        end: new Date(Date.UTC(2024, 2, 1, 0, 0, at * 61)).toISOString().slice(0, 19),
      },
    ]),
  ),
);

describe('the diffusion command in processes', () => {
  it('writes the same bytes with one thread as with several', async () => {
    const sums = [];
    for (const threads of ['1', '2', '3']) {
      const { code, out } = await ambit(['diffusion', '--threads', threads, '-'], {}, network);
      expect(code).toBe(0);
      expect(out.split('\n').length).toBeGreaterThan(500_000);
      sums.push(createHash('md5').update(out).digest('hex'));
    }
    expect(new Set(sums).size).toBe(1);
  });

  it.each(['1', '2'])('ends well when its reader has seen enough, with %s threads', (threads) => {
    const pipe = '{ "$1" cli/bin/ambit.mjs diffusion --threads "$2" -; echo "code $?" >&2; } | head -n 2';
    const run = spawnSync('sh', ['-c', pipe, 'sh', process.execPath, threads], { cwd: ROOT, input: network, encoding: 'utf8' });
    expect(run.stdout.split('\n')[0]).toBe('source,target,shortest,fastest,foremost');
    expect(run.stderr).toBe('code 0\n');
  });

  it('fails with one sentence and nothing on standard output', async () => {
    expect(await ambit(['diffusion', '-'], {}, '{"a":')).toEqual({
      code: 1,
      out: '',
      err: 'The network ends in the middle of its JSON: it was cut.\n',
    });
  });
});
