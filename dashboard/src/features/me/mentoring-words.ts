import type { Reading } from '../../gql/types-readings.js';
import { groupName, groupsOf, numberOf, saysNumber } from '../../ui/reading.js';
import { counted, listed } from '../../ui/counts.js';
import type { Token } from '../../ui/sentence.js';
import { door, said, who, type Finding } from './finding.js';
import { atLeast } from './voice.js';

/** Fewer months with something to read make no curve. */
const FEWEST_MONTHS = 4;
const MONTHS = [1, 2, 3, 4, 5, 6];

/** Share of threads by those who help, month by month; null: there was none. Nothing where there are too few months. */
export function monthsOf(reading: Reading): (number | null)[] {
  const months = MONTHS.map((month) => (saysNumber(reading, `d-${String(month)}`) ? numberOf(reading, `d-${String(month)}`) : null));
  return reading.enough && months.filter((month) => month !== null).length >= FEWEST_MONTHS ? months : [];
}

/** What the months say together, and nothing of a cause. */
function changeWords(reading: Reading): string {
  if (numberOf(reading, 'evidence') === 1)
    return 'Less came from those who help, more was accepted at the first pass, and no more had to be put right: that is a change.';
  return 'These months do not tell a change from chance.';
}

/** "People who help began 12 of the 31 threads on your work." */
export const INDEPENDENCE: Finding = {
  signal: 'independence',
  leading: 'threads',
  words(reading, voice) {
    if (numberOf(reading, 'threads') === 0) return [];
    const first: Token[] = [
      'People who help began ',
      door(reading, 'from-helpers'),
      ' of ',
      ...said(reading, 'threads', 'thread'),
      ` on ${voice.yours ? 'your' : 'their'} work.`,
    ];
    const passed: Token[] =
      numberOf(reading, 'pulls') === 0
        ? []
        : [
            'Of ',
            ...said(reading, 'pulls', 'reviewed pull request'),
            ', ',
            door(reading, 'first-pass'),
            ' passed without a request for changes.',
          ];
    const given: Token[] =
      numberOf(reading, 'given') === 0
        ? []
        : [`${who(voice)} gave `, ...said(reading, 'given', 'review'), ' to others where help once came from.'];
    const change: Token[] = [
      reading.enough ? changeWords(reading) : `Only ${counted(reading.n, 'month')} with something to read: too few to say how it went.`,
    ];
    return [first, passed, given, change].filter((tokens) => tokens.length > 0);
  },
};

/** "These questions come back in fx/rates: a page could answer them." */
export const ANSWER_MACHINE: Finding = {
  signal: 'answer-machine',
  leading: 'threads',
  alone: true,
  words(reading) {
    const topics = groupsOf(reading, 'topics');
    if (topics.length === 0) return [];
    return [
      [`These questions come back in ${listed(topics.map(groupName), 3)}: a page could answer them.`],
      [
        'Of ',
        ...said(reading, 'threads', 'thread'),
        ' of yours there, ',
        door(reading, 'came-back'),
        ' are on a file you had spoken of shortly before. Who could learn it?',
      ],
    ];
  },
};

/** "You wrote 1 page after saying much the same in 9 threads; 4 people have used it." */
export const BECAME_A_PAGE: Finding = {
  signal: 'became-a-page',
  leading: 'pages',
  words(reading, voice) {
    const pages = numberOf(reading, 'pages');
    if (pages === 0) return [];
    const users = numberOf(reading, 'users');
    return [
      [
        `${who(voice)} wrote ${atLeast(voice)}`,
        ...said(reading, 'pages', 'page'),
        ' after saying much the same in ',
        ...said(reading, 'threads', 'thread'),
        ...(users === 0
          ? []
          : ['; ', ...said(reading, 'users', 'person has', 'people have'), ` named ${pages === 1 ? 'it' : 'them'} since`]),
        '.',
      ],
    ];
  },
};

/** A list and no count: it is not there to be compared. */
export const CREDIT_GIVEN: Finding = {
  signal: 'credit-given',
  leading: 'given',
  plain: true,
  words(reading, voice) {
    if (numberOf(reading, 'given') === 0) return [];
    const [trailers, thanks] = [numberOf(reading, 'co-authors') > 0, numberOf(reading, 'thanks') > 0];
    const how = trailers && thanks ? 'as co-authors and with thanks' : trailers ? 'as co-authors' : 'with thanks';
    return [[`${who(voice)} named others for what they did, ${how}.`]];
  },
};
