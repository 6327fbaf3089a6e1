import fc from 'fast-check';
import { day, Story } from './story.js';

const PEOPLE = 'abcdefg';
const PULLS = 4;

/** What happens; what happens more often stands there more often. */
const KINDS = [
  ...['review', 'thread', 'thread', 'empty', 'ask', 'ask', 'ask-team', 'ask', 'withdraw', 'commit', 'push', 'bot-review'],
  ...['answered', 'declined', 'followed-up', 'question', 'alternative', 'suggestion', 'mention', 'thanks', 'credit', 'merge'],
] as const;

interface Event {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly pull: number;
  readonly who: string;
  readonly whom: string;
}

const who = fc.constantFrom(...PEOPLE);

/** Half days, so that the same moment occurs. */
const at = fc.integer({ min: 1, max: 160 }).map((half) => half / 2);

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...KINDS),
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
  events: fc.oneof(fc.array(event, { maxLength: 20 }), fc.array(event, { minLength: 50, maxLength: 80 })),
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
  story.extra = { shapes: SHAPES };
  for (const one of given.events) happen(story, one, given.authors[one.pull - 1] ?? null);
  return story;
}

/** Pull request 2 updates a dependency, 3 is large; of the others nothing is known. */
const SHAPES = new Map([
  [2, { title: 'Bump parser from 1.2 to 1.3', additions: 3, deletions: 3, files: 1 }],
  [3, { title: 'Retry payments', additions: 300, deletions: 20, files: 4 }],
]);

function happen(story: Story, { kind, at: when, pull, who: actor, whom }: Event, author: string | null): void {
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
      return;
    case 'merge':
      story.row('pull.merged', when, actor, pull);
      return;
    case 'mention':
      story.row('pull.commented', when, actor, pull, { intents: ['question'], asks: [whom] });
      return;
    case 'thanks':
      story.row('pull.commented', when, actor, pull, { intents: ['praise'], thanks: [whom] });
      return;
    case 'credit':
      story.commit(when, pull, when, { who: actor, credits: whom });
      return;
    default:
      discuss(story, kind, when, pull, actor, author);
  }
}

type Discussed = 'answered' | 'declined' | 'followed-up' | 'question' | 'alternative' | 'suggestion';

/** A thread, and what the author of the pull request says or does to it half a day later. */
function discuss(story: Story, kind: Discussed, at: number, pull: number, who: string, author: string | null): void {
  const later = at + 0.5;
  switch (kind) {
    case 'answered':
      story.thread(at, pull, who).replied(later, pull, author);
      return;
    case 'declined':
      story.thread(at, pull, who, { said: { intents: [] } }).replied(later, pull, author, { intents: [], turns: ['declines'] });
      return;
    case 'followed-up':
      story.thread(at, pull, who, { said: { intents: ['nit'] } }).replied(later, pull, author, { intents: [] }, 'acme/api#99');
      return;
    case 'question':
      story.thread(at, pull, who, { said: { intents: ['question'] }, outdated: true }).replied(later, pull, author, { intents: [] });
      return;
    case 'alternative':
      story.thread(at, pull, who, { said: { intents: ['suggestion'], turns: ['names-alternative'] }, outdated: true });
      return;
    case 'suggestion':
      story
        .thread(at, pull, who, { said: { intents: ['suggestion'] }, suggests: true })
        .commit(later, pull, later, { who: author, credits: who });
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
