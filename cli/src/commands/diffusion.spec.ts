import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { exitCodeOf } from '../exit.js';
import { sentenceOf } from '../failure.js';
import { addDiffusion } from './diffusion.js';

const NETWORK = {
  7: { participants: ['b', 'c'], start: '2024-03-01T09:00:00', end: '2024-03-01T10:00:00', bound: 'bounded' },
  3: { participants: ['a', 'b'], start: '2024-03-01T07:00:00', end: '2024-03-01T08:30:00', bound: 'bounded' },
};

describe('diffusion', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-diffusion-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the command; gives what it wrote and said, or the sentence and the code with which it failed. */
  async function run(...words: string[]): Promise<{ out: string; said: string; code: number }> {
    const out: Buffer[] = [];
    let said = '';
    const stdout = new Writable({
      write(chunk: Buffer, _encoding, done) {
        out.push(Buffer.from(chunk));
        done();
      },
    });
    jest.spyOn(process, 'stdout', 'get').mockReturnValue(stdout as typeof process.stdout);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    const program = new Command('ambit');
    addDiffusion(program);
    try {
      await program.parseAsync(['node', 'ambit', 'diffusion', ...words]);
      return { out: Buffer.concat(out).toString(), said, code: 0 };
    } catch (error) {
      return { out: Buffer.concat(out).toString(), said: sentenceOf(error).replaceAll(folder, ''), code: exitCodeOf(error) };
    } finally {
      jest.restoreAllMocks();
    }
  }

  function file(content: string): string {
    const path = join(folder, 'network.json');
    writeFileSync(path, content);
    return path;
  }

  it('prints the table alone on standard output and how long it took on standard error', async () => {
    const { out, said, code } = await run(file(JSON.stringify(NETWORK)));
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'source,target,shortest,fastest,foremost',
      'a,b,1,0 days 00:00:00,2024-03-01 08:30:00',
      'a,c,2,0 days 01:30:00,2024-03-01 10:00:00',
      'b,a,1,0 days 00:00:00,2024-03-01 08:30:00',
      'b,c,1,0 days 00:00:00,2024-03-01 10:00:00',
      'c,b,1,0 days 00:00:00,2024-03-01 10:00:00',
      '',
    ]);
    expect(said).toMatch(/3 people, 2 reviews, 5 rows: read in \d+\.\d\d s, swept and written in \d+\.\d\d s\n$/);
  });

  it('prints the same for one thread, and the head alone for no reviews', async () => {
    const path = file(JSON.stringify(NETWORK));
    expect((await run('--threads', '1', path)).out).toBe((await run('--threads', '2', path)).out);
    expect((await run(file('{}'))).out).toBe('source,target,shortest,fastest,foremost\n');
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none'), 'There is no file /none.'],
    ['a folder', () => folder, 'The file  cannot be read.'],
    ['what is no network', () => file('[]'), 'The network is not a JSON object of reviews.'],
  ])('fails with one sentence for %s', async (_what, path, sentence) => {
    expect(await run(path())).toEqual({ out: '', said: sentence, code: 1 });
  });

  it.each(['0', 'x', '1000', '-1'])('refuses %s threads as wrong usage', async (threads) => {
    expect((await run('--threads', threads, file('{}'))).code).toBe(2);
  });
});
