import type { Command } from 'commander';
import { EraseError, type Erasure, type Store } from '@ambit/store';
import { Failure } from '../failure.js';
import { withInstance } from '../instance.js';
import { command, outputOf } from './command.js';

interface Options {
  readonly json?: boolean;
  readonly yes?: boolean;
}

export function addErase(program: Command): void {
  command(
    program,
    'erase <person>',
    'print what erasing a person takes away and what stays; a login, HOST/NUMBER, or the number of a person',
  )
    .option('--yes', 'erase them; it cannot be undone')
    .action((person: string, options: Options) =>
      withInstance(async ({ store }) => {
        const found = await find(store, person);
        if (found === 'erased') {
          outputOf(options).answer({ erased: false, already: true }, 'This account was erased already. There is nothing left to erase.');
          return;
        }
        const { personId, name } = found;
        const yes = options.yes === true;
        const erasure = yes ? await store.ownData.erase(personId) : await store.ownData.previewErasure(personId);
        if (yes) await store.admin.audit('person.erased', null, { personId });
        outputOf(options).answer({ erased: yes, personId, ...erasure }, inWords(name, personId, erasure, yes));
      }),
    );
}

async function find(store: Store, person: string) {
  try {
    return await store.ownData.findErasable(person);
  } catch (error) {
    throw error instanceof EraseError ? new Failure(error.message) : error;
  }
}

function inWords(name: string, personId: number, { goes, nameless, stays }: Erasure, done: boolean): string {
  const part = (title: string, lines: Erasure['goes']): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map(({ what, count }) => `  ${String(count).padStart(7)}  ${what}`)];
  return [
    `${name} (person ${String(personId)})`,
    ...part(done ? 'Gone:' : 'Goes:', goes),
    ...part(done ? 'Stayed, with nobody beside it:' : 'Stays, with nobody beside it, as where GitHub deletes an account:', nameless),
    ...part(done ? 'Stayed:' : 'Stays, under a number that leads to no name:', stays),
    'The texts of documents and what other people wrote may go on naming them: those are fetched from GitHub. So do backups made before.',
    done
      ? 'Erased. Fetching does not bring the account back; groups are measured anew without it.'
      : 'Nothing was erased yet. Add --yes to erase; it cannot be undone.',
  ].join('\n');
}
