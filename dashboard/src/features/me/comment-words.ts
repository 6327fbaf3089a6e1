import { numberOf } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';
import { door, said, those, who, whose, type Finding } from './finding.js';
import { mayRate } from './share-words.js';
import { atLeast } from './voice.js';

/** "12 of your comments were followed by a change. 5 were answered, 2 accepted for later and 1 declined." */
export const CARRIED: Finding = {
  signal: 'carried',
  leading: 'threads',
  words(reading, voice) {
    const changed = numberOf(reading, 'changed');
    if (numberOf(reading, 'threads') === 0) return [];
    const began: Token[] = [`${who(voice)} began ${atLeast(voice)}`, ...said(reading, 'threads', 'comment'), ' on work of others.'];
    const first: Token[] =
      changed === 0
        ? began
        : [
            ...(voice.partial ? ['At least '] : []),
            door(reading, 'changed'),
            ` of ${whose(voice)} comments ${changed === 1 ? 'was' : 'were'} followed by a change.`,
          ];
    const became = those(reading, [
      ['answered', 'answered'],
      ['accepted-later', 'accepted for later'],
      ['declined', 'declined with a reason'],
      ['unanswered', 'unanswered'],
      ['unclear', 'unclear after a force-push'],
      ['open', 'still open'],
    ]);
    const rest: Token[] =
      became.length === 0 ? [] : [changed === 0 ? 'What became of them: ' : 'What became of the others: ', ...became, '.'];
    const rated: Token[] = mayRate(reading, voice)
      ? [door(reading, 'settled-changed'), ' of ', ...said(reading, 'settled', 'comment'), ' whose end is known changed something.']
      : [];
    return [first, rest, rated].filter((tokens) => tokens.length > 0);
  },
};

/** "You asked 6 questions on work of other teams: 2 were followed by a change, 3 were answered." */
export const QUESTIONS: Finding = {
  signal: 'questions',
  leading: 'questions',
  words(reading, voice) {
    if (numberOf(reading, 'questions') === 0) return [];
    const became = those(reading, [
      ['changed', 'led to a change'],
      ['answered', 'to an answer'],
    ]);
    return [
      [
        `${who(voice)} asked ${atLeast(voice)}`,
        ...said(reading, 'questions', 'question'),
        ' on work of other teams',
        ...(became.length === 0 ? ['.'] : ['; ', ...became, '.']),
      ],
    ];
  },
};

/** "You named another way in 4 threads, 3 of them while the choice was open. 1 was followed by a change." */
export const TRADE_OFFS: Finding = {
  signal: 'trade-offs',
  leading: 'alternatives',
  words(reading, voice) {
    const [inTime, changed] = [numberOf(reading, 'in-time'), numberOf(reading, 'changed')];
    if (numberOf(reading, 'alternatives') === 0) return [];
    const open: Token[] = inTime === 0 ? [] : [', ', door(reading, 'in-time'), ' of them while the choice was open'];
    const first: Token[] = [
      `${who(voice)} named another way in ${atLeast(voice)}`,
      ...said(reading, 'alternatives', 'thread'),
      ...open,
      '.',
    ];
    return changed === 0 ? [first] : [first, ['A change followed ', door(reading, 'changed'), ' of them before the choice.']];
  },
};

/** "5 people asked for you by name on 9 occasions, 3 before there was code or a decision." */
export const JUDGMENT: Finding = {
  signal: 'judgment',
  leading: 'asked',
  words(reading, voice) {
    const [asked, early, adopted] = ['asked', 'early', 'adopted'].map((part) => numberOf(reading, part)) as [number, number, number];
    if (asked === 0) return [];
    const first: Token[] = [
      ...(voice.partial ? ['At least '] : []),
      ...said(reading, 'people', 'person', 'people'),
      ` asked for ${voice.yours ? 'you' : 'them'} by name on `,
      ...said(reading, 'asked', 'occasion'),
      ...(early === 0 ? [] : [', ', door(reading, 'early'), ' before there was code or a decision']),
      '.',
    ];
    const teams = numberOf(reading, 'teams');
    const second: Token[] = [
      ...(teams === 0 ? [] : ['They came from ', ...said(reading, 'teams', 'other team'), '. ']),
      ...(adopted === 0 ? [] : ['What was said was taken up on ', ...said(reading, 'adopted', 'occasion'), '.']),
    ];
    const unknown: Token[] =
      numberOf(reading, 'not-recorded') === 0
        ? []
        : ['How it came about is not recorded for ', door(reading, 'not-recorded'), ' of ', ...said(reading, 'occasions', 'occasion'), '.'];
    return [first, second, unknown].filter((tokens) => tokens.length > 0);
  },
};

/** "3 chains lead from a comment of yours to a decision, and to 7 changes of 2 other teams." */
export const BECAUSE_OF_YOU: Finding = {
  signal: 'because-of-you',
  leading: 'chains',
  words(reading, voice) {
    const chains = numberOf(reading, 'chains');
    if (chains === 0) return [];
    const first: Token[] = [
      ...said(reading, 'chains', 'chain leads', 'chains lead'),
      ` from a comment of ${voice.yours ? 'yours' : 'theirs'} to a decision`,
      ...(numberOf(reading, 'changes') === 0 ? [] : [' and to ', ...said(reading, 'changes', 'change'), ' that cite it']),
      ...(numberOf(reading, 'teams') === 0 ? [] : [', by ', ...said(reading, 'teams', 'other team')]),
      '.',
    ];
    const links = those(reading, [
      ['comments', numberOf(reading, 'comments') === 1 ? 'comment' : 'comments'],
      ['words', numberOf(reading, 'words') === 1 ? 'version with changed words' : 'versions with changed words'],
      ['decisions', numberOf(reading, 'decisions') === 1 ? 'decision' : 'decisions'],
    ]);
    return links.length === 0 ? [first] : [first, ['The links: ', ...links, '.']];
  },
};
