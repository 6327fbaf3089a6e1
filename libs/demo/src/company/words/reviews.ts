import type { Random } from '../random.js';
import type { Topic } from './titles.js';
import { fill } from './titles.js';

const APPROVED = [
  'Looks good. The {part} is easier to find now.',
  'Read it twice, I cannot find a case where the {other} goes wrong.',
  'Good change. Please watch the {thing} after the deploy.',
  'Approving; the question about the {part} can be a follow-up.',
  'Works here, tried it with a large list.',
  'Clear, thank you for the description.',
  'I like that `{symbol}` has one owner now.',
];

const REQUESTED = [
  'The idea is right. When {when}, though, the {part} is written twice; see below.',
  'I think this needs one more step before it can go in, details inline.',
  'The {thing} would break for callers on the old release. Can we keep both for a while?',
  'Please split the rename from the change of behaviour, I cannot tell them apart.',
];

const COMMENTED = [
  'A few questions about the {part}, nothing that blocks.',
  'Looked at `{file}` only, the rest is for somebody who knows the {thing}.',
  'First pass. I will come back to the tests.',
  'Some thoughts on the {other}; you know it better than I do.',
];

const AGAIN = ['Thanks, all settled.', 'Looks good now.', 'Good, the {part} is clear.', 'Fine from my side.', ''];

type State = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';

/** The words of a review; most approvals have none, and one without comments cannot be a comment without words. */
export function reviewBody(random: Random, topic: Topic, state: State, again: boolean, alone: boolean): string {
  if (again) return random.chance(0.5) ? fill(random.pick(AGAIN), topic) : '';
  if (state === 'APPROVED') return random.chance(0.36) ? fill(random.pick(APPROVED), topic) : '';
  if (state === 'CHANGES_REQUESTED') return fill(random.pick(REQUESTED), topic);
  return alone || random.chance(0.4) ? fill(random.pick(COMMENTED), topic) : '';
}

const AUTHOR = [
  'The failing check is the flaky one; I started it again.',
  'Rebased, no other change.',
  'I will wait with this until the release is cut.',
  'Tested on staging with the data of last night, numbers are equal.',
  'Can this go in before Thursday? The {other} depends on it.',
  'Before and after are in the description.',
  'We talked about the {part} at the desk: keep it as it is, write down why.',
  'The {other} comes in a second pull request, to keep this one small.',
  'No hurry with this one.',
];

const REVIEWER = [
  'Back from leave, looking at this now.',
  'I will read it this afternoon.',
  'Reads well. I want to try it with the {other} before I say more.',
  'The part about the {part} is new to me, thanks for writing it down.',
  'Somebody who is on call for the {thing} should see this too.',
  'Tried it locally, works.',
];

const ASKING = [
  '@{login} you know the {thing} best: is the {part} safe to change here?',
  '@{login} could you look at the {part} before I go on?',
  '@{login} does this fit with what you plan for the {other}?',
];

/** A comment on the conversation, by the author or a reviewer; with a login the author asks that person. */
export function talkOf(random: Random, topic: Topic, by: 'author' | 'reviewer', login: string | null): string {
  if (login === null) return fill(random.pick(by === 'author' ? AUTHOR : REVIEWER), topic);
  return fill(random.pick(ASKING).replace('{login}', login), topic);
}

const FOLLOW = [
  'Address review comments',
  'Check the {part} first',
  'Keep the {other} as it was',
  'Test when {when}',
  'Rename {symbol}',
  'Simplify',
  'Handle the empty case',
];
const BEFORE = [
  '{part}: first version',
  'Add tests for the {thing}',
  'Move the {part}',
  'Wire it into the {thing}',
  'Fixtures',
  'Remove the old {other}',
];

export function commitMessage(random: Random, topic: Topic, phase: 'before' | 'after'): string {
  return fill(random.pick(phase === 'before' ? BEFORE : FOLLOW), topic);
}
