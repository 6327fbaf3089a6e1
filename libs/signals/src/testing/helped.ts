import type { SaidFacts } from '@ambit/activity';
import fc from 'fast-check';
import { Writing } from './writing.js';

const PEOPLE = 'abcd';
const PULLS = 14;
const PAGE = 'docs/runbooks/match.md';
const PATHS = ['src/match/match.go', 'src/match/tolerance.go', 'src/web/page.ts'];
const KINDS = [
  'thread',
  'thread',
  'thread',
  'thread',
  'review',
  'objection',
  'commit',
  'reply',
  'said',
  'ask',
  'withdraw',
  'merge',
  'close',
  'cite',
] as const;
const SAID: readonly SaidFacts[] = [
  {},
  { intents: ['reference'] },
  { intents: ['question', 'explanation'] },
  { intents: ['praise'] },
  { intents: [] },
];

interface Event {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly pull: number;
  readonly who: string;
  readonly whom: string;
  readonly path: string;
  readonly said: SaidFacts;
}

/** The last of them helps most, so that pairs come about. */
const who = fc.constantFrom(...PEOPLE, 'd', 'd', 'd');

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.integer({ min: 2, max: 440 }).map((half) => half / 2),
  pull: fc.integer({ min: 1, max: PULLS }),
  who,
  whom: fc.constantFrom(...PEOPLE),
  path: fc.constantFrom(...PATHS),
  said: fc.constantFrom(...SAID),
});

interface Helped {
  readonly authors: readonly string[];
  readonly opened: readonly number[];
  readonly paths: readonly string[];
  readonly events: readonly Event[];
  readonly rule: number;
  /** d answers in one area every few days, all the time. */
  readonly answers: boolean;
  /** The day on which d, or c, opens a pull request with a page. */
  readonly writes: number;
  readonly writer: string;
}

/** Eight months of a few people who help one another, and write things down now and then. */
export const helped: fc.Arbitrary<Helped> = fc.record({
  authors: fc.array(fc.constantFrom('a', 'a', 'b', 'c', 'd', 'd', 'deps[bot]'), { minLength: PULLS, maxLength: PULLS }),
  opened: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: PULLS, maxLength: PULLS }),
  paths: fc.array(fc.constantFrom(...PATHS), { minLength: PULLS, maxLength: PULLS }),
  events: fc.oneof(fc.array(event, { maxLength: 20 }), fc.array(event, { minLength: 60, maxLength: 110 })),
  rule: fc.integer({ min: 0, max: 300 }),
  answers: fc.boolean(),
  writes: fc.integer({ min: 30, max: 180 }),
  writer: fc.constantFrom('c', 'd', 'd'),
});

/** @param before what to do to the story before anything is told, as renaming everybody */
export function help(given: Helped, before: (story: Writing) => void = () => undefined): Writing {
  const story = new Writing();
  before(story);
  for (const letter of PEOPLE) story.person(letter);
  const pairs = [...PEOPLE].flatMap((mentee) =>
    [...PEOPLE].map((mentor) => `${String(story.person(mentee))}:${String(story.person(mentor))}`),
  );
  Object.assign(story.extra, { agreed: new Set(pairs) });
  story
    .team(1, 'one', 'ab')
    .team(2, 'two', 'cd')
    .owners(-1)
    .owners(given.rule / 2, '* @a\n/src/match/ @acme/two');
  given.authors.forEach((author, i) => {
    const path = given.paths[i] ?? '';
    story.opened((given.opened[i] ?? 0) / 2, i + 1, author).files(i + 1, path, 'src/match/match.go');
  });
  for (const one of given.events) happen(story, one);
  story
    .opened(given.writes, 50, given.writer)
    .files(50, PAGE)
    .merged(given.writes + 5, 50);
  if (given.answers) for (let at = 10; at < 220; at += 3) story.thread(at, 1 + (at % PULLS), 'd', { path: 'src/match/match.go' });
  return story;
}

function happen(story: Writing, { kind, at, pull, who: actor, whom, path, said }: Event): void {
  switch (kind) {
    case 'thread':
      story.thread(at, pull, actor, { path, said });
      return;
    case 'review':
      story.reviewed(at, pull, actor);
      return;
    case 'objection':
      story.reviewed(at, pull, actor, { state: 'CHANGES_REQUESTED', hasBody: true, ...said });
      return;
    case 'commit':
      story.commit(at, pull);
      return;
    case 'reply':
      story.replied(at, pull, actor, said);
      return;
    case 'said':
      story.said(at, pull, actor, said);
      return;
    case 'ask':
      story.asked(at, pull, actor, whom);
      return;
    case 'withdraw':
      story.asked(at, pull, actor, whom, 'review.request_removed');
      return;
    case 'merge':
      story.merged(at, pull);
      return;
    case 'close':
      story.closed(at, pull, actor);
      return;
    case 'cite':
      story.cites(at, pull, actor, `acme/rfcs:${PAGE}`, 'comment');
  }
}
