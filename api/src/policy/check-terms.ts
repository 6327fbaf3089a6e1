import { LEAST_GROUP, PURPOSES } from '@ambit/access';
import type { PolicyTerms } from '@ambit/store';
import { refused, type Refused } from '../schema/failures.js';
import type { ProposeArgs } from './args.js';

const LARGEST_GROUP = 100;
const FEWEST_DAYS = 30;
const MOST_DAYS = 36_525;

const WHAT = { eventDays: 'Events', storyDays: 'Stories', viewDays: 'The log of who looked' } as const;

/** The terms as they are kept, or the sentence that says what is wrong with them. */
export function checkTerms(args: ProposeArgs): PolicyTerms | Refused {
  if (args.minGroup < LEAST_GROUP || args.minGroup > LARGEST_GROUP)
    return refused(`The smallest group is between ${String(LEAST_GROUP)} and ${String(LARGEST_GROUP)} people.`);
  const unknown = args.purposes.find((purpose) => !PURPOSES.some((known) => known === purpose));
  if (unknown !== undefined) return refused(`A purpose is one of ${PURPOSES.join(', ')}.`);
  const purposes = PURPOSES.filter((purpose) => args.purposes.includes(purpose));
  if (purposes.length === 0)
    return refused('Choose at least one purpose. To let nobody look at another\u2019s page, choose the mode team only.');
  for (const key of ['eventDays', 'storyDays', 'viewDays'] as const) {
    const days = args[key] ?? null;
    if (days !== null && (days < FEWEST_DAYS || days > MOST_DAYS))
      return refused(`${WHAT[key]} can be kept for ${String(FEWEST_DAYS)} days or more, up to a hundred years, or without an end.`);
  }
  return {
    minGroup: args.minGroup,
    purposes,
    eventDays: args.eventDays ?? null,
    storyDays: args.storyDays ?? null,
    viewDays: args.viewDays ?? null,
  };
}
