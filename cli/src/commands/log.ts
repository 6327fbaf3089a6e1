import { headLine, readHeads, type LogHead, type Store } from '@ambit/store';
import type { Command } from 'commander';
import { Failure } from '../failure.js';
import { readIfThere } from '../files.js';
import { withInstance } from '../instance.js';
import { command, outputOf } from './command.js';

interface VerifyOptions {
  readonly json?: boolean;
  readonly head?: string;
}

export function addLog(program: Command): void {
  const parent = command(program, 'log', 'the log of who looked at whom');
  command(parent, 'head', 'print how far it goes: count, seal and time, to be kept outside of this machine').action(
    (options: { json?: boolean }) =>
      withInstance(async ({ store }) => {
        const head = await store.views.head();
        outputOf(options).answer(head, headLine(head));
      }),
  );
  command(parent, 'verify', 'check that no row was changed or taken away')
    .option('--head <file>', 'check also against heads kept elsewhere, one a line')
    .action((options: VerifyOptions) => withInstance(({ store }) => verify(store, options)));
}

async function verify(store: Store, options: VerifyOptions): Promise<void> {
  const heads = options.head === undefined ? [] : headsIn(options.head);
  const check = await store.views.verify(heads);
  const { fault, kept, head } = check;
  if (fault !== null) throw new Failure(`Row ${String(fault.row)} of the log does not fit: ${fault.why}.`);
  const gone = head.count - kept;
  const words = [
    `The log is whole. Rows held, each sealed onto the one before it: ${String(kept)}.`,
    ...(gone > 0 ? [`Rows that went when their time was over: ${String(gone)}.`] : []),
    ...(options.head === undefined ? ['To check it against heads kept elsewhere: --head FILE.'] : headWords(check.heads)),
  ];
  outputOf(options).answer(check, words.join('\n'));
}

function headWords({ fit, older }: { readonly fit: number; readonly older: number }): string[] {
  const past = older > 0 ? [`Heads of rows that went since: ${String(older)}.`] : [];
  return [`Heads kept elsewhere that fit: ${String(fit)}.`, ...past];
}

function headsIn(path: string): readonly LogHead[] {
  const text = readIfThere(path);
  if (text === null) throw new Failure(`There is no file ${path}.`);
  const heads = readHeads(text);
  if (heads.length === 0) throw new Failure(`${path} holds no head. A head is what "ambit log head" prints.`);
  return heads;
}
