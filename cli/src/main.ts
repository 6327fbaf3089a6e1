import { readConfig } from '@ambit/config';
import { exitCodeOf, isEnoughRead, lastWords } from './exit.js';
import { createProgram } from './program.js';

function isDebug(): boolean {
  try {
    return readConfig().logLevel === 'debug';
  } catch {
    return false;
  }
}

// A reader may have seen enough (`ambit export activity | head`): what was opened is closed as ever, and that is no failure.
process.stdout.on('error', (error) => {
  if (!isEnoughRead(error)) throw error;
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  const words = lastWords(error, { json: process.argv.includes('--json'), debug: isDebug() });
  if (words !== null) process.stderr.write(`${words}\n`);
  process.exitCode = exitCodeOf(error);
}
