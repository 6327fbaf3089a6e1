import type { Reading } from '../../gql/types-readings.js';
import { counted } from '../../ui/counts.js';
import { numberOf, saysNumber } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';
import { door, said, those, who, type Finding } from './finding.js';
import { atLeast } from './voice.js';

/** "3 other teams took up 2 pieces you began, in 4 repositories." */
export const SHARED_PRACTICE: Finding = {
  signal: 'shared-practice',
  leading: 'pieces',
  words(reading, voice) {
    if (numberOf(reading, 'pieces') === 0) return [];
    return [
      [
        ...(voice.partial ? ['At least '] : []),
        ...said(reading, 'teams', 'other team'),
        ' took up ',
        ...said(reading, 'pieces', 'piece'),
        ` ${voice.yours ? 'you' : 'they'} began, in `,
        ...said(reading, 'repositories', 'repository', 'repositories'),
        '.',
      ],
    ];
  },
};

/** "You wrote 1 incident review, spoke on 2, closed 3 action items and added 1 guard after a revert." */
export const RISK: Finding = {
  signal: 'risk',
  leading: 'written',
  words(reading, voice) {
    const one = (part: string, single: string, many: string): readonly [string, string] => [
      part,
      numberOf(reading, part) === 1 ? single : many,
    ];
    const did = those(reading, [
      one('written', 'incident review written', 'incident reviews written'),
      one('reviewed', 'incident review spoken on', 'incident reviews spoken on'),
      one('action-items', 'action item closed', 'action items closed'),
      one('guards', 'guard added after a revert', 'guards added after a revert'),
    ]);
    return did.length === 0 ? [] : [[`After incidents, by ${voice.yours ? 'you' : voice.name}: `, ...did, '.']];
  },
};

/** How many candidates there are, and that they count only once somebody says so. */
function candidates(reading: Reading, before: string, after: string): Token[][] {
  if (numberOf(reading, 'candidates') === 0) return [];
  const confirmed = numberOf(reading, 'confirmed');
  const first: Token[] = [before, ...said(reading, 'candidates', 'pull request'), ` ${after}`];
  const second: Token[] =
    confirmed === 0
      ? ['None counts yet: each counts once somebody confirms it with a sentence.']
      : [door(reading, 'confirmed'), ` ${confirmed === 1 ? 'is' : 'are'} confirmed with a sentence; the others do not count.`];
  return [first, second];
}

export const HARD_TO_UNDO: Finding = {
  signal: 'hard-to-undo',
  leading: 'candidates',
  words: (reading, voice) => candidates(reading, `Of ${voice.yours ? 'your' : 'their'} work, `, 'may be hard to take back.'),
};

export const SIMPLER: Finding = {
  signal: 'simpler',
  leading: 'candidates',
  words: (reading, voice) => candidates(reading, `Of ${voice.yours ? 'your' : 'their'} work, `, 'may have made something simpler.'),
};

const DONE = '-done-by-14';
const KINDS = [
  { kind: 'request', all: 'requests', done: 'reviewed', words: 'requests to you', ended: 'reviewed' },
  { kind: 'return', all: 'returns', done: 'returned', words: 'answers to requested changes', ended: 'looked at again' },
  { kind: 'answer', all: 'answers', done: 'answered', words: 'requested changes', ended: 'answered' },
] as const;

/** "Of 14 requests to you, 12 are reviewed." With ten of a kind: "60 of every 100 within 14 days, half within 7 days." */
export const FOLLOW_THROUGH: Finding = {
  signal: 'follow-through',
  leading: 'requests',
  alone: true,
  words(reading, voice) {
    return KINDS.filter(({ all }) => numberOf(reading, all) > 0).map(({ kind, all, done, words, ended }): Token[] => {
      const first: Token[] = [`Of ${atLeast(voice)}`, door(reading, all), ` ${words}, `, door(reading, done), ` ${ended}`];
      if (!saysNumber(reading, `${kind}${DONE}`)) return [...first, '.'];
      const share = String(Math.round(numberOf(reading, `${kind}${DONE}`) * 100));
      const half = saysNumber(reading, `${kind}-median-days`)
        ? `, half of them within ${counted(Math.max(1, Math.round(numberOf(reading, `${kind}-median-days`))), 'day')}`
        : '';
      return [...first, `; ${share} of every 100 within 14 days${half}, those still open counted as open.`];
    });
  },
};

/** "Your work touched 4 repositories, 9 areas and 3 teams." */
export const SCOPE: Finding = {
  signal: 'scope',
  leading: 'areas',
  plain: true,
  words(reading, voice) {
    if (numberOf(reading, 'repositories') === 0) return [];
    return [
      [
        `${voice.yours ? 'Your' : `${who(voice)}’s`} work touched ${atLeast(voice)}`,
        ...said(reading, 'repositories', 'repository', 'repositories'),
        ', ',
        ...said(reading, 'areas', 'area'),
        ' and ',
        ...said(reading, 'teams', 'team'),
        '. Wide is not better than deep.',
      ],
    ];
  },
};
