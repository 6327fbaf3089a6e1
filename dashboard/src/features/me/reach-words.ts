import type { Period } from '../../gql/types.js';
import type { Reading } from '../../gql/types-readings.js';
import { figure, listed } from '../../ui/counts.js';
import { since } from '../../ui/period.js';
import { groupName, groupsOf, numberOf } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';
import { atLeast, object, possessive, subject, type Voice } from './voice.js';

const door = (part: string): string => `review-reach:${part}`;

/** "You reviewed work of 7 other teams. In 5 of them your review changed something." */
export function openingWords(reading: Reading, voice: Voice): Token[] {
  const teams = numberOf(reading, 'teams');
  const changed = numberOf(reading, 'changed');
  if (teams === 0) {
    const reviews = numberOf(reading, 'reviews');
    return [
      `We found no other team in ${possessive(voice)} `,
      { value: reviews, evidence: door('reviews') },
      reviews === 1 ? ' review.' : ' reviews.',
    ];
  }
  const first: Token[] = [
    `${subject(voice)} reviewed work of ${atLeast(voice)}`,
    { value: teams, evidence: door('teams') },
    teams === 1 ? ' other team.' : ' other teams.',
  ];
  if (changed === 0) return [...first, ` We found no comment of ${voice.yours ? 'yours' : 'theirs'} there that changed something.`];
  return [
    ...first,
    ` In ${atLeast(voice)}`,
    { value: changed, evidence: door('changed') },
    ` of them ${possessive(voice)} review changed something.`,
  ];
}

/** "3 of the 7 asked you first. 2 are new since May: Platform and Web." Neither is said while it could still turn out otherwise. */
export function underOpening(reading: Reading, period: Period, voice: Voice): Token[] {
  const teams = numberOf(reading, 'teams');
  if (voice.partial || teams === 0) return [];
  const asked = numberOf(reading, 'asked-first');
  const fresh = numberOf(reading, 'new');
  const words: Token[] = [];
  if (asked > 0) words.push({ value: asked, evidence: door('asked-first') }, ` of the ${figure(teams)} asked ${object(voice)} first.`);
  if (fresh > 0 && period.from !== null) {
    if (words.length > 0) words.push(' ');
    const names = listed(groupsOf(reading, 'new').map(groupName));
    words.push({ value: fresh, evidence: door('new') }, ` ${fresh === 1 ? 'is' : 'are'} new${since(period)}: ${names}.`);
  }
  return words;
}
