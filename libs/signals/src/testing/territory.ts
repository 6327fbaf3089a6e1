import type { Shape } from '@ambit/activity';
import fc from 'fast-check';
import { day } from './story.js';
import { Writing } from './writing.js';

const PEOPLE = 'abcdefg';

/** Work in two repositories, 2 and 3, by what it changes. */
const PATHS: readonly (readonly string[])[] = [
  ['pay/x.ts', 'pay/y.ts'],
  ['pay/x.ts', 'db/migrations/1.sql'],
  ['web/app/a.ts', '.github/workflows/contract-check.yml'],
  ['.github/workflows/contract-check.yml'],
  ['web/app/a.test.ts', 'api/pay.proto'],
  [],
];

const TITLES = ['Tidy up', 'Revert "Tidy up"', 'Remove the old importer', 'Unify both clients', 'Bump x from 1.0 to 1.1'];

interface Work {
  readonly author: string;
  readonly paths: number;
  readonly opened: number;
  /** Days after it was opened; null: never merged. */
  readonly merged: number | null;
  readonly title: string;
  readonly deletions: number;
}

interface Event {
  readonly kind: 'review' | 'thread' | 'ask' | 'ask-team' | 'cite' | 'cite-path' | 'incident' | 'close' | 'paper' | 'speak';
  readonly at: number;
  readonly work: number;
  readonly who: string;
  readonly whom: string;
}

export interface Territory {
  readonly works: readonly Work[];
  readonly events: readonly Event[];
  readonly mover: string;
  readonly confirmed: boolean;
}

const who = fc.constantFrom(...PEOPLE);
/** Half days, so that the same moment occurs. */
const half = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((n) => n / 2);

const work: fc.Arbitrary<Work> = fc.record({
  author: fc.constantFrom(...PEOPLE, 'deps[bot]'),
  paths: fc.nat(PATHS.length - 1),
  opened: half(1, 80),
  merged: fc.option(half(1, 60), { freq: 4 }),
  title: fc.constantFrom(...TITLES),
  deletions: fc.constantFrom(0, 10, 400),
});

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(
    'review',
    'review',
    'review',
    'thread',
    'ask',
    'ask',
    'ask-team',
    'cite',
    'cite-path',
    'incident',
    'close',
    'paper',
    'speak',
  ),
  at: half(1, 160),
  work: fc.nat(40),
  who,
  whom: who,
});

/** A small company that works in some areas: all that the signals of areas, scope and risk look at. */
export const territory: fc.Arbitrary<Territory> = fc.record({
  works: fc.oneof(fc.array(work, { maxLength: 6 }), fc.array(work, { minLength: 20, maxLength: 40 })),
  events: fc.oneof(fc.array(event, { maxLength: 20 }), fc.array(event, { minLength: 40, maxLength: 80 })),
  mover: who,
  confirmed: fc.boolean(),
});

const FIRST = 100;

/** @param before what to do to the story before anything is told, as renaming everybody */
export function settle(given: Territory, before: (story: Writing) => void = () => undefined): Writing {
  const story = new Writing();
  before(story);
  for (const letter of PEOPLE) story.person(letter);
  story.team(1, 'one', 'abc').team(2, 'two', 'cd').team(3, 'three', 'ef', { assumed: true });
  story.team(1, 'one', given.mover, { to: day(30) }).team(2, 'two', given.mover, { from: day(30) });
  story.at(2).owners(-9).owners(20, '/pay/ @acme/two\n*.proto @a');
  const shapes = new Map<number, Shape>();
  given.works.forEach(({ author, paths, opened, merged, title, deletions }, i) => {
    const id = FIRST + i;
    story.at(repositoryOf(i)).opened(opened, id, author, i % 7 === 0);
    if (i % 5 !== 0) shapes.set(id, { title, additions: 20, deletions, files: 2 });
    if (paths < PATHS.length - 1) story.files(id, ...(PATHS[paths] ?? []));
    if (merged !== null) story.row('pull.merged', opened + merged, author, id);
  });
  if (given.works.length > 0) for (const one of given.events) happen(story, one, one.work % given.works.length);
  story.extra = Object.assign(story.extra, { shapes });
  if (given.confirmed) story.extra = Object.assign(story.extra, { confirmed: new Map([[FIRST, new Set(['hard-to-undo', 'simpler'])]]) });
  return story;
}

function repositoryOf(work: number): number {
  return 2 + (work % 2);
}

function happen(story: Writing, { kind, at, who: actor, whom }: Event, index: number): void {
  const id = FIRST + index;
  story.at(repositoryOf(index));
  switch (kind) {
    case 'review':
      story.reviewed(at, id, actor);
      return;
    case 'thread':
      story.thread(at, id, actor, { outdated: true });
      return;
    case 'ask':
      story.asked(at, id, actor, whom);
      return;
    case 'ask-team':
      story.asked(at, id, actor, 1 + (whom.charCodeAt(0) % 3));
      return;
    case 'cite':
      story.cites(at, id, actor, `acme/api#${String(FIRST + (Math.round(2 * at) % 20))}`);
      return;
    case 'cite-path':
      story.cites(at, id, actor, 'acme/api:.github/workflows/contract-check.yml');
      return;
    case 'incident':
    case 'close':
      story.row(kind === 'close' ? 'issue.closed' : 'issue.opened', at, actor, null, {
        number: FIRST + (index % 20),
        means: index % 2 === 0 ? 'incident' : 'action-item',
      });
      return;
    case 'paper':
      story.at(1).revised(at, 1 + (index % 2), {
        path: `discussions/${String(1 + (index % 2))}`,
        kind: index % 2 === 0 ? 'incident-review' : 'rfc',
        who: actor,
        authors: whom,
      });
      return;
    case 'speak':
      story.at(1).discussed(at, 1 + (index % 2), actor);
  }
}
