import type { PullStore } from '@ambit/activity';
import { SCHEDULE } from '../schedule.js';

/** Puts every stream that is due and free on the list, the one due longest first. */
export async function feedStreams(
  store: Pick<PullStore, 'runnableStreams'>,
  enqueue: (streamId: number, turn: number) => Promise<void>,
  now: Date,
): Promise<number> {
  const streams = await store.runnableStreams(now, SCHEDULE.feedAtOnce);
  for (const { id, turn } of streams) await enqueue(id, turn);
  return streams.length;
}
