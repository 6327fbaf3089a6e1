import type { MeasureState, MeasureStore } from '@ambit/activity';
import type { Handler } from '@ambit/queue';
import type { PullStore } from '@ambit/activity';
import { feedStreams } from './pull/feed.js';
import { answerPreviews } from './pull/previews.js';

export interface TickParts {
  readonly pull: Pick<PullStore, 'runnableStreams' | 'askedPreviews' | 'answerPreview'>;
  readonly measure: Pick<MeasureStore, 'measureState'>;
  readonly enqueue: (streamId: number, turn: number) => Promise<void>;
  readonly enqueueMeasure: () => Promise<void>;
  readonly decide: (state: MeasureState, now: number) => boolean;
  /** Whether the head of the log of views is to be sent out now. */
  readonly headDue: () => Promise<boolean>;
  readonly enqueueHead: () => Promise<void>;
  readonly now: () => Date;
}

/**
 * The `tick` job: feeds the streams that are due, answers what rules would find, then measures when there is something new to
 * say, and sends out the head of the log of views when it is time.
 */
export function tickHandler(parts: TickParts): Handler<'tick'> {
  return async () => {
    await feedStreams(parts.pull, parts.enqueue, parts.now());
    await answerPreviews(parts.pull);
    if (parts.decide(await parts.measure.measureState(), parts.now().getTime())) await parts.enqueueMeasure();
    if (await parts.headDue()) await parts.enqueueHead();
  };
}
