import type { Random } from '../random.js';
import type { Topic } from './titles.js';
import { fill } from './titles.js';

const WHY = [
  'Support saw this twice last week: the {thing} kept an old {part} when {when}.',
  'The {part} is read in three places and they disagree.',
  'Follow-up to the review of the {other}; we said we would do it separately.',
  'The {thing} treats a missing {part} as an empty one, which it is not.',
  'We need this before the {other} can move.',
  'Found while reading the logs of the {thing}.',
  'Small, but it removes a special case that confused two of us.',
  'Asked for in planning; the shape was agreed with the people who call it.',
];

const HOW = [
  'The {part} is now computed once, in `{file}`, and passed down.',
  'Nothing changes for callers that do not send {a part}.',
  'The old path stays for one release and logs when it is used.',
  'Checked against a day of production traffic; the results are equal.',
  'The first commit only moves code, the second changes it.',
  'No migration is needed.',
  'I left the {other} alone on purpose.',
  'The test fails without the change.',
];

const ASK = [
  'Please look at the error handling in `{file}` most of all.',
  'I am not sure about the name of `{symbol}`.',
  'Is there a case where the {other} must come first?',
];

/** The description of a pull request; one in nine has none. */
export function bodyOf(random: Random, topic: Topic): string | null {
  if (random.chance(0.11)) return null;
  const lines = [fill(random.pick(WHY), topic), fill(random.pick(HOW), topic)];
  if (random.chance(0.3)) lines.push(fill(random.pick(ASK), topic));
  return lines.join('\n\n');
}
