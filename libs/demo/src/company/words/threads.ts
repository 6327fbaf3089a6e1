import type { Random } from '../random.js';
import { ALTERNATIVES, NITS, PRAISE, QUESTIONS, REQUESTS } from './openings.js';
import type { Opening } from './openings.js';
import type { Topic } from './titles.js';
import { fill } from './titles.js';

export type Outcome = 'changed' | 'answered' | 'declined';

/** Which kinds of opening end in which way, and how often. */
const KINDS: Readonly<Record<Outcome, readonly (readonly [readonly Opening[], number])[]>> = {
  changed: [
    [REQUESTS, 50],
    [NITS, 27],
    [ALTERNATIVES, 12],
    [QUESTIONS, 11],
  ],
  answered: [
    [QUESTIONS, 78],
    [REQUESTS, 12],
    [PRAISE, 10],
  ],
  declined: [
    [ALTERNATIVES, 45],
    [NITS, 30],
    [REQUESTS, 25],
  ],
};

const CHANGED = [
  'Good catch, changed.',
  'Done.',
  'Right. Changed, with a test for it.',
  'Agreed, see the last commit.',
  'Yes, that is better. Updated.',
  'Fixed in the last commit.',
  'Thanks, I had missed that. Fixed.',
  'You are right, changed here and in the one place below.',
];

const DOCUMENT: Readonly<Record<Outcome, readonly string[]>> = {
  changed: [
    'You are right. I rewrote the paragraph, please read it again.',
    'Added, with your example.',
    'Good point, it is in the text now.',
    'Agreed, the order is turned around.',
  ],
  answered: [
    'Yes, and I wrote it down below so that the next person need not ask.',
    'We asked; the answer is in the conversation.',
    'Not for the first step. Before the second we will come back to you.',
  ],
  declined: [
    'We considered it for a week. The reasons are under the alternatives; I would rather not open it again.',
    'I understand the wish. It would double the time, so we leave it out of this one.',
  ],
};

const THANKS = [
  'Thanks, clear now.',
  'Makes sense.',
  'Fine with me.',
  'Thanks for checking.',
  'OK, then leave it.',
  'Good, that answers it.',
];

/** A thread's first words, and what the author says if nothing is changed. */
export function openingOf(random: Random, topic: Topic, outcome: Outcome): Opening {
  const kind = random.weighted(KINDS[outcome], (one) => one[1])?.[0] ?? QUESTIONS;
  const { says, answer } = random.pick(kind);
  return { says: fill(says, topic), answer: fill(answer, topic) };
}

/** A thread that carries a suggestion GitHub can apply. */
export function suggestionOf(random: Random, topic: Topic): Opening {
  const { says, answer } = random.pick(NITS);
  const line = fill(
    random.pick(['const {symbol} = read({symbol}, limit)', '{symbol} = checked({symbol})', 'return {symbol}.sorted()']),
    topic,
  );
  return { says: `${fill(says, topic)}\n\n\`\`\`suggestion\n    ${line}\n\`\`\``, answer };
}

/** What the author of a change says at the end of a thread. */
export function replyOf(random: Random, opening: Opening, outcome: Outcome): string {
  return outcome === 'changed' ? random.pick(CHANGED) : opening.answer;
}

/** What the author of a document, or of a change told by a story, says. */
export function documentReply(random: Random, outcome: Outcome): string {
  return random.pick(DOCUMENT[outcome]);
}

export function thanksOf(random: Random): string {
  return random.pick(THANKS);
}
