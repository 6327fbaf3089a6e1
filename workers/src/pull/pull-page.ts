import type { Stream } from '@ambit/activity';
import { isFailure } from '@ambit/github';
import { Transient, type Handler } from '@ambit/queue';
import { SCHEDULE } from '../schedule.js';
import { STREAM_HANDLERS } from './handlers.js';
import type { PullParts, TurnResult } from './parts.js';
import { setbackOf } from './setback.js';

/**
 * The `pull-page` job: takes the stream, reads one page, commits rows and place together, puts the next page on the list.
 * Killed anywhere it repeats at most one page to the same effect; doubled, the second finds the stream taken.
 */
export function pullPageHandler(parts: PullParts): Handler<'pull-page'> {
  return async ({ streamId }, { attempt }) => {
    if (parts.signal.aborted) return;
    const now = parts.now();
    const stream = await parts.store.lease(streamId, parts.owner, now, SCHEDULE.leaseMs);
    if (stream === null) return;
    try {
      const result = await takePage(parts, stream, now);
      if (result?.committed === true && result.dueAt.getTime() <= parts.now().getTime()) await parts.enqueue(stream.id, stream.turn + 1);
    } catch (error) {
      await setBack(parts, stream, error, attempt);
    }
  };
}

async function takePage(parts: PullParts, stream: Stream, now: Date): Promise<TurnResult | null> {
  const connection = await parts.store.connection(stream.connectionId);
  // Disconnected meanwhile: its streams went with it.
  if (connection === null) return null;
  const client = parts.clientOf(connection);
  const result = await STREAM_HANDLERS[stream.kind]({ parts, stream, connection, client, now });
  if (!result.committed) parts.log.debug({ stream: stream.id, kind: stream.kind }, 'page dropped: the stream went on without it');
  return result;
}

async function setBack(parts: PullParts, stream: Stream, error: unknown, attempt: number): Promise<void> {
  const now = parts.now();
  if (parts.signal.aborted) return parts.store.release(stream, now, null);
  const setback = setbackOf(error, stream.failures, attempt, now);
  const what = { stream: stream.id, kind: stream.kind, repository: stream.repository?.name ?? null, dueAt: setback.dueAt.toISOString() };
  if (isFailure(error)) parts.log.warn(what, error.message);
  else parts.log.error({ ...what, err: error }, 'a page could not be taken');
  await parts.store.release(stream, setback.dueAt, setback.problem);
  if (setback.again) throw new Transient(error instanceof Error ? error.message : 'a page could not be taken');
}
