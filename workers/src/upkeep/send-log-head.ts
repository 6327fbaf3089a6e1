import type { Handler } from '@ambit/queue';
import type { LogHead } from '@ambit/store';
import { placesDue, type HeadPlace, type HeadsSent } from './head-due.js';

export interface HeadParts {
  readonly head: () => Promise<LogHead>;
  readonly sent: () => Promise<HeadsSent>;
  readonly keep: (sent: HeadsSent) => Promise<void>;
  /** The places that were named, and how each is reached. */
  readonly places: Partial<Readonly<Record<HeadPlace, (head: LogHead) => Promise<void>>>>;
  readonly now: () => Date;
}

/**
 * The `send-log-head` job: says outside of the database how far the log of views goes, once a day. Who changes the log then
 * has to change what stands elsewhere, too. Where one place cannot be reached the others get it all the same.
 */
export function sendLogHeadHandler({ head, sent, keep, places, now }: HeadParts): Handler<'send-log-head'> {
  return async () => {
    const at = now().toISOString();
    let kept: HeadsSent = { ...(await sent()), tried: at };
    const due = placesDue(Object.keys(places) as HeadPlace[], kept, now());
    if (due.length === 0) return;
    await keep(kept);
    const said = await head();
    const problems: unknown[] = [];
    for (const place of due) {
      try {
        await places[place]?.(said);
        kept = { ...kept, [place]: at };
        await keep(kept);
      } catch (error) {
        problems.push(error);
      }
    }
    if (problems.length > 0) throw problems.length === 1 ? problems[0] : new AggregateError(problems, 'The head of the log went nowhere.');
  };
}
