import { may } from '@ambit/access';
import { endsLater, isStandard } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import type { Errands } from '../app/parts.js';
import { refused, Refused } from '../schema/failures.js';
import { measuring, readPeriod } from '../schema/measured.js';
import type { Measuring } from '../schema/reading.js';

/** Keeps the period among those measured, and asks for a measuring now. */
export async function askForPeriod(store: Store, queue: Errands, ask: Ask, text: string): Promise<Measuring | Refused> {
  if (!may(ask.viewer, 'ask-for-period', INSTANCE, ask.policy, ask.now).allowed)
    return refused('Sign in first: only people who are signed in ask for a period.');
  const period = readPeriod(text, ask.now);
  if (period instanceof Refused) return period;
  if (endsLater(period, ask.now)) return refused(`"${text}" ends in the future. Choose a last day up to today.`);
  if (!isStandard(period, ask.now)) await store.readings.ask(period);
  await queue.add('measure', { periodKey: period.key });
  return measuring(period);
}
