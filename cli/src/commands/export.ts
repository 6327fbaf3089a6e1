import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { Failure, codeOf } from '../failure.js';
import { withInstance, type Instance } from '../instance.js';
import { command, outputOf } from './command.js';

interface ExportOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly identified?: boolean;
  readonly purpose?: string;
}

export function addExport(program: Command): void {
  const parent = command(program, 'export', 'write out what is held');
  command(parent, 'activity', 'every activity held, one JSON a line, people as keyed pseudonyms')
    .option('--out <file>', 'write to a file (standard output without it)')
    .option('--identified', 'with logins and whole times; logged and told to everyone')
    .option('--purpose <text>', 'why identified; needed with --identified')
    .action(async (options: ExportOptions, self: Command) => {
      const purpose = options.purpose?.trim() ?? '';
      if (options.identified === true && purpose === '') self.error('error: --identified needs --purpose TEXT', { exitCode: 2 });
      await withInstance((instance) => exportActivity(instance, options, purpose));
    });
}

async function exportActivity({ store, secretKey }: Instance, options: ExportOptions, purpose: string): Promise<void> {
  const identified = options.identified === true;
  // Everyone reads of it in their own log, and before it leaves.
  if (identified) await store.views.addExport(purpose);
  let rows = 0;
  const lines = async function* (): AsyncGenerator<string> {
    let chunk = '';
    for await (const row of store.admin.exportActivities({ identified, secretKey })) {
      rows += 1;
      chunk += `${JSON.stringify(row)}\n`;
      if (chunk.length < 65_536) continue;
      yield chunk;
      chunk = '';
    }
    if (chunk !== '') yield chunk;
  };
  if (options.out === undefined) {
    await pipeline(Readable.from(lines()), process.stdout, { end: false });
    return;
  }
  await writeWhole(options.out, lines());
  outputOf(options).answer({ rows, out: options.out }, `Wrote ${String(rows)} activities to ${options.out}.`);
}

/** A file that is there is whole: a full disk or a Ctrl-C leaves the one before. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EACCES') throw new Failure(`${path} cannot be written.`);
    throw error;
  }
}
