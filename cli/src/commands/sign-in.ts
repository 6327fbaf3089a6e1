import type { Command } from 'commander';
import { withInstance, type Instance } from '../instance.js';
import { runningInstance } from '../launch/record.js';
import { addressFor, signInLink } from '../sign-in-link.js';
import { command, outputOf } from './command.js';

export function addSignIn(program: Command): void {
  command(
    program,
    'sign-in [login]',
    'print a one-time sign-in link for a person, valid 10 minutes; without a login for the first admin',
  ).action((login: string | undefined, options: { json?: boolean }) =>
    withInstance(async (instance) => {
      const link = await makeLink(instance, login ?? null);
      outputOf(options).answer({ login: login ?? null, link, minutes: 10 }, `${link}\nGood for 10 minutes, once.`);
    }),
  );
}

async function makeLink({ config, store }: Instance, login: string | null): Promise<string> {
  return signInLink(runningInstance(config.data)?.address ?? addressFor(config), await store.admin.makeSignInLink(login));
}
