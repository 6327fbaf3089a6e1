import { MODES, type Mode } from '@ambit/access';
import { DEFAULT_TERMS, type Store } from '@ambit/store';
import { InvalidArgumentError, type Command } from 'commander';
import { Failure } from '../failure.js';
import { withInstance } from '../instance.js';
import { command, outputOf } from './command.js';

interface Options {
  readonly mode?: Mode;
  readonly adopt?: boolean;
  readonly json?: boolean;
}

export function addPolicy(program: Command): void {
  command(program, 'policy', 'say which policy holds; with --mode and --adopt adopt the first one, as Settings, Policy does')
    .option('--mode <mode>', MODES.join(', '), parseMode)
    .option('--adopt', 'adopt it: from then on people are told by signing in')
    .action((options: Options) =>
      withInstance(async ({ store }) => {
        if (options.adopt === true) await adopt(store, options.mode ?? 'self-only');
        const { mode, adopted, minGroup } = await store.access.policy();
        const words = adopted ? `The policy that holds: ${mode}.` : 'No policy is adopted yet. Adopt one in Settings, Policy.';
        outputOf(options).answer({ adopted, mode: adopted ? mode : null, minGroup }, words);
      }),
    );
}

/** Only the first: what comes after it is proposed and confirmed by people, in the dashboard. */
async function adopt(store: Store, mode: Mode): Promise<void> {
  const held = await store.access.policy();
  if (held.adopted && held.mode !== mode) throw new Failure(`${held.mode} is adopted already. Change it in Settings, Policy.`);
  if (held.adopted) return;
  await store.access.adoptPolicy(await store.access.proposePolicy(mode, DEFAULT_TERMS, null), null);
  await store.admin.audit('policy.adopted', null, { mode, by: 'command line' });
}

function parseMode(text: string): Mode {
  const mode = MODES.find((known) => known === text);
  if (mode === undefined) throw new InvalidArgumentError(`A mode is one of ${MODES.join(', ')}.`);
  return mode;
}
