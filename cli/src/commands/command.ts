import { Command, InvalidArgumentError } from 'commander';
import { Output } from '../output.js';

/** A command with what all have: `--json`, and an error instead of the end of the process. */
export function command(parent: Command, usage: string, description: string): Command {
  return parent.command(usage).description(description).option('--json', 'print JSON').exitOverride();
}

export function outputOf(options: { readonly json?: boolean }): Output {
  return new Output(options.json === true);
}

/** For commander: a port of this machine. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port >= 0 && port <= 65_535)) throw new InvalidArgumentError('A port is a whole number up to 65535.');
  return port;
}
