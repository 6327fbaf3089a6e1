import { readConfig } from '@ambit/config';
import { exitCodeOf, lastWords } from './exit.js';
import { createProgram } from './program.js';

function isDebug(): boolean {
  try {
    return readConfig().logLevel === 'debug';
  } catch {
    return false;
  }
}

// A reader that has seen enough (`ambit export activity | head`) ends the command, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  const words = lastWords(error, { json: process.argv.includes('--json'), debug: isDebug() });
  if (words !== null) process.stderr.write(`${words}\n`);
  process.exitCode = exitCodeOf(error);
}
