import type { PolicyVersion } from '../../gql/types-policy.js';
import { dayAndClock } from '../../ui/dates.js';
import { counted } from '../../ui/counts.js';

/** How long something may be kept: what people choose among, in days. */
export const KEPT_CHOICES: readonly { readonly days: number | null; readonly words: string }[] = [
  { days: null, words: 'No end' },
  { days: 183, words: '6 months' },
  { days: 365, words: '12 months' },
  { days: 730, words: '24 months (proposed)' },
  { days: 1096, words: '36 months' },
];

export const KEPT: readonly { readonly key: 'eventDays' | 'storyDays' | 'viewDays'; readonly words: string; readonly what: string }[] = [
  { key: 'eventDays', words: 'Events', what: 'what people did on GitHub, with excerpts' },
  { key: 'storyDays', words: 'Stories', what: 'what people write for a promotion' },
  { key: 'viewDays', words: 'Log of who looked', what: 'who opened whose page, and why' },
];

export function daysWords(days: number | null): string {
  const known = KEPT_CHOICES.find((choice) => choice.days === days);
  return known === undefined ? counted(days ?? 0, 'day') : known.words.replace(' (proposed)', '').toLowerCase();
}

/** Who proposed a version and who confirmed it, and when. */
export function whoWords({ proposedBy, confirmedBy, adoptedAt, proposedAt }: PolicyVersion): string {
  const by = proposedBy?.name ?? 'the command line';
  if (adoptedAt === null) return `Proposed by ${by}, ${dayAndClock(proposedAt)}`;
  if (confirmedBy === null) return `Adopted by ${by}, ${dayAndClock(adoptedAt)}`;
  return `Proposed by ${by}, confirmed by ${confirmedBy.name}, ${dayAndClock(adoptedAt)}`;
}
