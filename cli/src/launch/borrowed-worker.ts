import type { Failure } from '../failure.js';
import type { Instance } from '../instance.js';
import { Children } from './children.js';
import { StopAsked, Stopping } from './stopping.js';

/** Does `work` while a worker runs: the one that does already, else one of its own for as long as the work takes. */
export async function withWorker(instance: Instance, work: () => Promise<void>): Promise<void> {
  const stopping = new Stopping(() => process.exit(130));
  try {
    if (await instance.store.admin.workerRuns()) {
      await stopping.unlessAsked(work());
      return;
    }
    const giveUp = (failure: Failure): void => {
      stopping.giveUp(failure);
    };
    const worker = new Children(instance, { restarted: () => undefined, gaveUp: giveUp }).worker();
    try {
      await stopping.unlessAsked(worker.start());
      await stopping.unlessAsked(work());
    } finally {
      await worker.stop();
    }
  } catch (error) {
    if (!(error instanceof StopAsked)) throw error;
    process.exitCode = 130;
    process.stderr.write('Stopped; what was fetched is kept.\n');
  } finally {
    stopping.close();
  }
}
