import { allPeriod, lastMidnight } from '@ambit/activity';
import type { Ask } from '../../app/ask.js';
import type { Errands } from '../../app/parts.js';

/** Asks for the measuring that documents are in. Nobody waits for the errand list: the next tick sees a new link as well. */
export function measureSoon(queue: Errands, { now }: Ask): void {
  queue.add('measure', { periodKey: allPeriod(lastMidnight(now)).key }).catch(() => undefined);
}
