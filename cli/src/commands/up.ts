import type { Command } from 'commander';
import { Option } from 'commander';
import { runInstance } from '../launch/run.js';
import { command, outputOf } from './command.js';

export function addUp(program: Command): void {
  command(program, 'up', 'start Ambit, and stop it with Ctrl-C')
    .addOption(new Option('--demo', 'with the fictional company').hideHelp())
    .action(async (options: { json?: boolean; demo?: boolean }) => {
      await runInstance({ demo: options.demo === true, output: outputOf(options) });
    });
}
