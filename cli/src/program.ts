import { Command } from 'commander';
import { addConnect } from './commands/connect.js';
import { addDiffusion } from './commands/diffusion.js';
import { addDocuments } from './commands/documents.js';
import { addErase } from './commands/erase.js';
import { addExport } from './commands/export.js';
import { addLines } from './commands/lines.js';
import { addLog } from './commands/log.js';
import { addMeasure } from './commands/measure.js';
import { addMigrate } from './commands/migrate.js';
import { addPolicy } from './commands/policy.js';
import { addReplay } from './commands/replay.js';
import { addSignIn } from './commands/sign-in.js';
import { addStatus } from './commands/status.js';
import { addSync } from './commands/sync.js';
import { addTeams } from './commands/teams.js';
import { addUp } from './commands/up.js';

/** The command line. Parsing throws commander's error instead of ending the process. */
export function createProgram(): Command {
  const program = new Command('ambit');
  program
    .description("How far an engineer's judgment travels.")
    .showHelpAfterError('(ambit --help lists the commands)')
    .helpCommand(false)
    // What stands behind `log head` is that command's, though `log` knows --json too.
    .enablePositionalOptions()
    .exitOverride();
  for (const add of [
    addUp,
    addSignIn,
    addConnect,
    addSync,
    addMeasure,
    addTeams,
    addLines,
    addPolicy,
    addStatus,
    addLog,
    addExport,
    addErase,
    addDocuments,
    addDiffusion,
    addReplay,
    addMigrate,
  ])
    add(program);
  return program;
}
