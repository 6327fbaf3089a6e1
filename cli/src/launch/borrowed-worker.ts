import type { Instance } from '../instance.js';
import { Children } from './children.js';

/** Does `work` while a worker runs: the one that does already, else one of its own until the instance is closed. */
export async function withWorker(instance: Instance, work: () => Promise<void>): Promise<void> {
  if (await instance.store.admin.workerRuns()) return work();
  await new Promise<void>((resolve, reject) => {
    const worker = new Children(instance, { restarted: () => undefined, gaveUp: reject }).worker();
    instance.endFirst(() => worker.stop());
    worker.start().then(work).then(resolve, reject);
  });
}
