import { PermanentFailure, TransientFailure, type GraphqlError } from '../../failure.js';
import { mayShrink, onceMore } from '../once-more.js';

/** @throws PermanentFailure where GitHub does not show the repository at all */
export function gone(what: string): PermanentFailure {
  return new PermanentFailure(`GitHub does not show ${what}: it is gone, or the token may not see it.`, 'gone');
}

/** @throws TransientFailure where parts of an answer are missing: what is missing is not gone */
export function mustBeWhole(errors: readonly GraphqlError[], what: string): void {
  if (errors.length > 0) throw new TransientFailure(`GitHub answered in part only for the documents of ${what}.`, true);
}

/** Asks for many things in batches; a batch that is too heavy is halved. */
export async function inBatches<T, R>(
  things: readonly T[],
  size: number,
  ask: (batch: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const read: R[] = [];
  for (let from = 0; from < things.length; from += size) read.push(...(await halved(things.slice(from, from + size), ask)));
  return read;
}

/** Asks for a batch as a whole; what is too heavy is halved down to one. */
export async function halved<T, R>(batch: readonly T[], ask: (batch: readonly T[]) => Promise<readonly R[]>): Promise<readonly R[]> {
  try {
    return await onceMore(() => ask(batch));
  } catch (error) {
    if (!mayShrink(error) || batch.length <= 1) throw error;
    const half = Math.ceil(batch.length / 2);
    return [...(await halved(batch.slice(0, half), ask)), ...(await halved(batch.slice(half), ask))];
  }
}
