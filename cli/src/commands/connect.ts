import type { Command } from 'commander';
import { connectOrganization } from '../connecting.js';
import { withInstance } from '../instance.js';
import { readToken } from '../token.js';
import { command, outputOf } from './command.js';

interface ConnectOptions {
  readonly json?: boolean;
  readonly tokenFile: string;
  readonly url?: string;
}

export function addConnect(program: Command): void {
  command(program, 'connect <org>', 'connect an organization')
    .requiredOption('--token-file <file>', 'file that holds the token, - for standard input')
    .option('--url <api base>', 'REST base of a GitHub Enterprise Server (github.com without it)')
    .action(async (org: string, options: ConnectOptions) => {
      const token = await readToken(options.tokenFile);
      await withInstance(async ({ store }) => {
        const made = await connectOrganization(store, { login: org, token, url: options.url ?? null });
        outputOf(options).answer(made, `Connected ${made.login} at ${made.host}. Fetch it with: ambit sync --once --wait`);
      });
    });
}
