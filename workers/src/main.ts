import { readConfig, type Config } from '@ambit/config';
import { openLog } from '@ambit/telemetry';
import { startWorker, type Worker } from './worker.js';

/** One clear sentence where it is ours to say, on standard error; the details are in the log. */
function refuse(error: unknown): never {
  process.stderr.write(`The worker did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function config(): Config {
  try {
    return readConfig();
  } catch (error) {
    return refuse(error);
  }
}

const given = config();
const log = openLog('workers', given.logLevel);
const worker: Worker = await startWorker(given, log).catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker did not start');
  return refuse(error);
});

/** What was begun may take this long to end. What is cut off is taken up again by another worker, or at the next start. */
const PATIENCE_MS = 10_000;

let stopping = false;
function stop(why: string): void {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'stopping');
  setTimeout(() => {
    log.warn('a job did not end in time and is left to be taken up again');
    process.exit(0);
  }, PATIENCE_MS).unref();
  worker.close().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'the worker did not stop cleanly');
      process.exit(1);
    },
  );
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stop(signal));
process.send?.({ ready: true });
