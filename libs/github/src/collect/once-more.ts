import { TransientFailure } from '../failure.js';

/** Whether a smaller page may go better. */
export function mayShrink(error: unknown): boolean {
  return error instanceof TransientFailure && error.shrink;
}

/**
 * Asks a second time where the first went wrong by what may be chance: an answer cut on the way says nothing about the
 * size of the page. What goes wrong twice is too large.
 */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!mayShrink(error)) throw error;
    return ask();
  }
}
