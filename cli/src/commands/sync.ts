import type { Command } from 'commander';
import { Failure } from '../failure.js';
import { withInstance, type Instance } from '../instance.js';
import { withWorker } from '../launch/borrowed-worker.js';
import { until } from '../processes.js';
import { showProgress } from '../progress.js';
import { command, outputOf } from './command.js';

interface SyncOptions {
  readonly json?: boolean;
  readonly org?: string;
  readonly once?: boolean;
  readonly wait?: boolean;
}

export function addSync(program: Command): void {
  command(program, 'sync', 'fetch from GitHub now')
    .option('--org <login>', 'one organization')
    .option('--once', 'fetch everything once, then end')
    .option('--wait', 'show the progress until it is done')
    .action((options: SyncOptions) => withInstance((instance) => sync(instance, options)));
}

async function sync(instance: Instance, options: SyncOptions): Promise<void> {
  const { store } = instance;
  const output = outputOf(options);
  const connectionId = await connectionOf(instance, options.org ?? null);
  const runs = await store.admin.workerRuns();
  const since = await store.admin.dueNow(connectionId);
  if (runs && options.once !== true && options.wait !== true) {
    output.answer({ asked: true }, 'Asked for everything to be fetched now. See how far it is with: ambit status');
    return;
  }
  await withWorker(instance, () => watch(instance, connectionId, since, options));
  const { problems } = await store.admin.walkedSince(since, connectionId);
  const { repositories, fetched } = await store.admin.syncProgress();
  const pulls = repositories.reduce((sum, repository) => sum + repository.pulls, 0);
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  output.answer(
    { repositories: repositories.length, fetched, pulls },
    `Fetched ${String(fetched)} of ${String(repositories.length)} repositories with ${String(pulls)} pull requests.`,
  );
}

async function connectionOf({ store }: Instance, login: string | null): Promise<number | null> {
  const { connections } = await store.admin.syncProgress();
  if (connections.length === 0) throw new Failure('No organization is connected yet. Connect one with: ambit connect ORG --token-file F');
  if (login === null) return null;
  const found = connections.find((connection) => connection.login.toLowerCase() === login.toLowerCase());
  if (found !== undefined) return found.id;
  throw new Failure(
    `The organization ${login} is not connected. Connected: ${connections.map((connection) => connection.login).join(', ')}.`,
  );
}

/** Until every stream was walked to its end, or all that is left waits for a person. */
async function watch({ store }: Instance, connectionId: number | null, since: Date, options: SyncOptions): Promise<void> {
  const bar = showProgress(options.wait === true && options.json !== true);
  try {
    await until(
      async () => {
        const [walked, progress] = await Promise.all([store.admin.walkedSince(since, connectionId), store.admin.syncProgress()]);
        bar.update(progress.repositories);
        return (walked.of > 0 && walked.done === walked.of) || !progress.busy ? true : null;
      },
      Infinity,
      400,
    );
  } finally {
    bar.end();
  }
}
