import type { Command } from 'commander';
import { Option } from 'commander';
import { codeOf, Failure } from '../failure.js';
import { serveCompany, serveArchives, type Served } from '../replay.js';
import { command, outputOf, parsePort } from './command.js';

interface ReplayOptions {
  readonly json?: boolean;
  readonly port: number;
  readonly token?: string;
  readonly began?: string;
  readonly asHost?: string;
}

export function addReplay(program: Command): void {
  command(program, 'replay [dirs...]', 'serve archives, or without one the fictional company, as a GitHub API')
    .option('--port <port>', 'port on 127.0.0.1; 0 takes a free one', parsePort, 0)
    .option('--token <token>', 'the one token let in (any ghp_ token without it)')
    .addOption(new Option('--began <day>', 'the Monday of the first start of the fictional company').hideHelp())
    .addOption(new Option('--as-host <host>', 'how the instance that reads it names it').hideHelp())
    .action(async (dirs: string[], options: ReplayOptions) => {
      const served = await serve(dirs, options);
      outputOf(options).answer(
        { url: served.url, organizations: served.organizations },
        `Serving ${served.organizations.join(', ')} at ${served.url}. Connect with: ambit connect ${served.organizations[0] ?? 'ORG'} --url ${served.url} --token-file F. Ctrl-C stops it.`,
      );
      process.send?.({ ready: true, url: served.url, port: served.port, organizations: served.organizations, company: served.company });
      await stopSignal();
      await served.close();
      // The launcher's channel would keep this process.
      if (process.connected) process.disconnect();
    });
}

async function serve(dirs: readonly string[], options: ReplayOptions): Promise<Served> {
  const { port, token = null } = options;
  try {
    return dirs.length > 0
      ? await serveArchives(dirs, port, token)
      : await serveCompany({ port, token, began: options.began ?? null, asHost: options.asHost ?? null });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw new Failure(`Port ${String(port)} is in use. Choose another with --port.`);
    throw error;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
    if (process.send !== undefined) process.once('disconnect', stop);
  });
}
