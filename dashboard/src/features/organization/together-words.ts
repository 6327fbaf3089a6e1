import type { Reading, Readings } from '../../gql/types-readings.js';
import { counted } from '../../ui/counts.js';
import { numberOf, saysNumber } from '../../ui/reading.js';

interface Together {
  readonly reading: Reading;
  readonly words: string;
}

/** Of few people it is not said how many are. */
function confirmedWords(reading: Reading): string {
  if (!saysNumber(reading, 'confirmed')) return 'how many people confirmed is hidden to protect small groups';
  return `${counted(numberOf(reading, 'confirmed'), 'is', 'are')} confirmed with a sentence`;
}

const WRITERS: Readonly<Record<string, (reading: Reading) => string>> = {
  'shared-practice': (reading) =>
    numberOf(reading, 'pieces') === 0
      ? ''
      : `${counted(numberOf(reading, 'teams'), 'team')} took up ${counted(numberOf(reading, 'pieces'), 'piece')} that another team began, in ${counted(numberOf(reading, 'repositories'), 'repository', 'repositories')}.`,
  'hard-to-undo': (reading) =>
    numberOf(reading, 'candidates') === 0
      ? ''
      : `${counted(numberOf(reading, 'candidates'), 'merged pull request')} may be hard to take back; ${confirmedWords(reading)}.`,
  'cross-team-share': (reading) =>
    numberOf(reading, 'all') === 0
      ? ''
      : `${counted(numberOf(reading, 'cross'), 'review')} of ${counted(numberOf(reading, 'all'), 'review')} with both teams known went to another team.`,
};

/** Other numbers of everybody together that have words. */
export function togetherWords(readings: Readings): Together[] {
  return readings.readings
    .map((reading) => ({ reading, words: WRITERS[reading.signal]?.(reading) ?? '' }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => a.reading.definition.name.localeCompare(b.reading.definition.name, 'en'));
}
