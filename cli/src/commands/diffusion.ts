import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { NetworkError, NetworkReader, rowsOf, tableOf, type NamedNetwork } from '@ambit/signals';
import { codeOf, Failure } from '../failure.js';
import { writeTable } from './diffusion-table.js';

const READ_AT_ONCE = 2 ** 20;

/** The answer is CSV and no other form of it would serve; so there is no `--json`. */
export function addDiffusion(program: Command): void {
  program
    .command('diffusion <file>')
    .description('all-pairs shortest, fastest and foremost distances of a review network (JSON; - for standard input) as CSV')
    .option('--threads <number>', 'how many cores to use (all of them without it)', parseThreads)
    .exitOverride()
    .action(async (path: string, { threads }: { readonly threads?: number }) => {
      const began = performance.now();
      const named = await readNetwork(path);
      const table = tableOf(named);
      const read = performance.now();
      await pipeline(Readable.from(writeTable(table, threads ?? availableParallelism())), process.stdout, { end: false });
      const size = `${String(named.names.length)} people, ${String(named.network.length)} reviews, ${String(rowsOf(table))} rows`;
      process.stderr.write(`${size}: read in ${seconds(began, read)}, swept and written in ${seconds(read, performance.now())}\n`);
    });
}

async function readNetwork(path: string): Promise<NamedNetwork> {
  const reader = new NetworkReader();
  try {
    const bytes: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: READ_AT_ONCE });
    for await (const chunk of bytes) reader.push(chunk);
    return reader.end();
  } catch (error) {
    if (error instanceof NetworkError) throw new Failure(error.message);
    if (codeOf(error) === 'ENOENT') throw new Failure(`There is no file ${path}.`);
    if (codeOf(error) !== null) throw new Failure(path === '-' ? 'The standard input cannot be read.' : `The file ${path} cannot be read.`);
    throw error;
  }
}

function parseThreads(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (threads < 1) throw new InvalidArgumentError('It is a whole number from 1 to 999.');
  return threads;
}

function seconds(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(2)} s`;
}
