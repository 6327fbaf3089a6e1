import type { Reading } from '../../gql/types-readings.js';
import { counted, figure } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { numberOf, saysNumber } from '../../ui/reading.js';

const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function share(value: number): string {
  return `${String(Math.round(value * 100))} of every 100`;
}

/** "What one person knew could have reached 14.2 others on average. That is the most that could have happened, not what did." */
export function carryWords(reading: Reading): string[] {
  if (!saysNumber(reading, 'mean')) return [];
  const [people, mean] = [numberOf(reading, 'people'), numberOf(reading, 'mean')];
  const words = [
    `In the newest four weeks, what one of ${figure(people)} people knew could have reached ${TENTHS.format(mean)} others on average.`,
    'That is an upper bound: the most that could have happened over pull requests, not what did.',
    `It is ${share(numberOf(reading, 'mean-of-others'))} others; divided by all people, as the papers do, ${share(numberOf(reading, 'mean-of-all'))}.`,
  ];
  if (saysNumber(reading, 'mean-least') && saysNumber(reading, 'mean-most'))
    words.push(
      `Without any one pull request it is between ${TENTHS.format(numberOf(reading, 'mean-least'))} and ${TENTHS.format(numberOf(reading, 'mean-most'))}, over ${counted(numberOf(reading, 'pulls'), 'pull request')}.`,
    );
  const left = numberOf(reading, 'left-out');
  if (left > 0) words.push(`${counted(left, 'pull request')} of more than 20 people ${left === 1 ? 'is' : 'are'} left out.`);
  return words;
}

/** The windows before, oldest first: only whole windows may be set beside one another. */
export function windowWords(reading: Reading): string[] {
  return reading.numbers.flatMap(({ part, value }) => {
    const from = /^mean-of-others@(\d{4}-\d{2}-\d{2})$/.exec(part)?.[1];
    return from === undefined ? [] : [`Four weeks from ${day(`${from}T00:00:00.000Z`)}: at most ${share(value)} others.`];
  });
}
