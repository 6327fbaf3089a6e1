import fc from 'fast-check';
import { day, Story } from './story.js';

const PEOPLE = 'abcdefg';
const PULLS = 4;

interface Event {
  readonly kind: 'review' | 'thread' | 'empty' | 'ask' | 'ask-team' | 'withdraw' | 'commit' | 'push' | 'bot-review';
  readonly at: number;
  readonly pull: number;
  readonly who: string;
  readonly whom: string;
}

const who = fc.constantFrom(...PEOPLE);

/** Half days, so that the same moment occurs. */
const at = fc.integer({ min: 1, max: 160 }).map((half) => half / 2);

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom('review', 'thread', 'thread', 'empty', 'ask', 'ask', 'ask-team', 'ask', 'withdraw', 'commit', 'push', 'bot-review'),
  at,
  pull: fc.integer({ min: 1, max: PULLS }),
  who,
  whom: who,
});

export interface Told {
  readonly authors: readonly string[];
  readonly events: readonly Event[];
  /** Who moves from team 1 to team 2, and when; one more is in two teams. */
  readonly mover: string;
  readonly moves: number;
  readonly owner: string;
}

/** A small company in which everything happens that the signals look at. */
export const told: fc.Arbitrary<Told> = fc.record({
  authors: fc.array(fc.constantFrom(...PEOPLE, 'deps[bot]'), { minLength: PULLS, maxLength: PULLS }),
  events: fc.oneof(fc.array(event, { maxLength: 20 }), fc.array(event, { minLength: 40, maxLength: 70 })),
  mover: who,
  moves: at,
  owner: who,
});

/** @param before what to do to the story before anything is told, as renaming everybody */
export function tell(given: Told, before: (story: Story) => void = () => undefined): Story {
  const story = new Story();
  before(story);
  for (const letter of PEOPLE) story.person(letter);
  story.team(1, 'one', 'abc').team(2, 'two', 'cd').team(3, 'three', 'ef', { assumed: true });
  story.team(1, 'one', given.mover, { to: day(given.moves) }).team(2, 'two', given.mover, { from: day(given.moves) });
  story.owners(0).owners(20, `* @${given.owner}`);
  given.authors.forEach((author, i) => story.opened(0.5, i + 1, author, i % 2 === 0).files(i + 1, `src/${String(i)}.ts`));
  for (const one of given.events) happen(story, one);
  return story;
}

function happen(story: Story, { kind, at: when, pull, who: actor, whom }: Event): void {
  switch (kind) {
    case 'review':
      story.reviewed(when, pull, actor);
      return;
    case 'thread':
      story.thread(when, pull, actor, { outdated: true });
      return;
    case 'empty':
      story.reviewed(when, pull, actor, { state: 'COMMENTED', hasBody: false });
      return;
    case 'ask':
      story.asked(when, pull, actor, whom);
      return;
    case 'ask-team':
      story.asked(when, pull, actor, 1 + (whom.charCodeAt(0) % 3));
      return;
    case 'withdraw':
      story.asked(when, pull, actor, whom, 'review.request_removed');
      return;
    case 'commit':
      story.commit(when, pull);
      return;
    case 'push':
      story.pushed(when, pull);
      return;
    case 'bot-review':
      story.reviewed(when, pull, 'deps[bot]');
  }
}

/** The same rows in an order that the seed decides. */
export function shuffled<T>(rows: readonly T[], seed: number): T[] {
  let state = seed + 1;
  return rows
    .map((row) => ({ row, key: (state = (state * 48271) % 2147483647) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}
