import fc from 'fast-check';
import { day } from './story.js';
import { Writing } from './writing.js';

const PEOPLE = 'abcdefg';
/** Pull requests 1 and 2 propose documents 1 and 2; 3 changes document 1 later; 10 to 14 are work. */
const PAPERS = [1, 2, 3];
const WORK = [10, 11, 12, 13, 14];

const KINDS = [
  'thread',
  'review',
  'objection',
  'comment',
  'commit',
  'push',
  'cite',
  'cite',
  'mention',
  'merge',
  'close',
  'link',
  'unlink',
  'ready',
  'state',
  'section',
  'question',
  'alternative',
  'ask',
  'discuss',
] as const;

interface Event {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly paper: number;
  readonly work: number;
  readonly who: string;
  readonly document: number;
}

const who = fc.constantFrom(...PEOPLE);
const at = fc.integer({ min: 2, max: 160 }).map((half) => half / 2);

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at,
  paper: fc.constantFrom(...PAPERS),
  work: fc.constantFrom(...WORK),
  who,
  document: fc.constantFrom(1, 1, 1, 2),
});

export interface Papers {
  readonly events: readonly Event[];
  readonly drafts: readonly boolean[];
  readonly authors: readonly string[];
  readonly accepted: number;
  readonly mover: string;
  readonly moves: number;
}

/** A small company that writes two documents and does work about them. */
export const papers: fc.Arbitrary<Papers> = fc.record({
  events: fc.oneof(fc.array(event, { maxLength: 15 }), fc.array(event, { minLength: 40, maxLength: 75 })),
  drafts: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  authors: fc.array(fc.constantFrom(...PEOPLE, 'deps[bot]'), { minLength: WORK.length, maxLength: WORK.length }),
  accepted: at,
  mover: who,
  moves: at,
});

export function write(given: Papers, before: (story: Writing) => void = () => undefined): Writing {
  const story = new Writing();
  before(story);
  for (const letter of PEOPLE) story.person(letter);
  story.team(1, 'one', 'abc').team(2, 'two', 'cd').team(3, 'three', 'ef', { assumed: true });
  story.team(1, 'one', given.mover, { to: day(given.moves) }).team(2, 'two', given.mover, { from: day(given.moves) });
  const references = ['name:two', 'acme/api', 'name:three'];
  for (const [i, author] of ['a', 'd'].entries()) {
    story.opened(0.5, i + 1, author, given.drafts[i]).files(i + 1, `text/${String(i + 1)}.md`);
    story.proposed(0.75, i + 1, i + 1, { who: author, references, sections: ['Problem 1 aa', 'Choice 5 bb'] });
  }
  story.merged(given.accepted, 1).revised(given.accepted, 1, { state: 'accepted', who: 'a', pull: 1, references });
  story.revised(1, 3, { path: 'discussions/1', label: 'talk', who: 'f', state: 'proposed' });
  story.opened(5, 3, 'b').files(3, 'text/1.md').at(2).owners(0).owners(20, '* @acme/three');
  given.authors.forEach((author, i) => story.opened(1 + i, 10 + i, author).files(10 + i, `src/${String(i)}.ts`));
  for (const one of given.events) happen(story, one);
  return story;
}

function happen(story: Writing, { kind, at: when, paper, work, who: actor, document }: Event): void {
  const path = `text/${String(paper === 3 ? 1 : paper)}.md`;
  const token = document === 1 ? 'rfc-1' : 'acme/rfcs:text/2.md';
  story.at(1);
  switch (kind) {
    case 'thread':
      story.thread(when, paper, actor, { path, outdated: true, line: 6 });
      return;
    case 'review':
      story.reviewed(when, paper, actor);
      return;
    case 'objection':
      story.reviewed(when, paper, actor, { state: 'CHANGES_REQUESTED', hasBody: true });
      return;
    case 'comment':
      story.said(when, paper, actor);
      return;
    case 'commit':
      story.commit(when, paper);
      return;
    case 'push':
      story.pushed(when, paper);
      return;
    case 'cite':
      story.at(2).cites(when, work, actor, token);
      return;
    case 'mention':
      story.at(2).said(when, work, actor).cites(when, work, actor, token, 'comment');
      return;
    case 'merge':
      story.at(2).merged(when, work);
      return;
    case 'close':
      story.at(2).closed(when, work, actor);
      return;
    case 'link':
      story.at(2).linked(when, document, work);
      return;
    case 'unlink':
      story.at(2).linked(when, document, work, 'document.unlinked');
      return;
    case 'ready':
      if (paper !== 3) story.row('pull.readied', when, actor, paper);
      return;
    case 'state':
      story.revised(when, document, { state: when % 2 === 0 ? 'proposed' : 'accepted', who: actor });
      return;
    case 'question':
      story.thread(when, paper, actor, { path, line: 6, said: { intents: ['question'] } });
      if (paper !== 3) story.replied(when + 1, paper, paper === 1 ? 'a' : 'd', { intents: [] });
      return;
    case 'alternative':
      story.thread(when, paper, actor, { path, line: 6, outdated: true, said: { intents: [], turns: ['names-alternative'] } });
      return;
    case 'ask':
      story.said(when, paper, actor, { intents: ['question'], asks: [work % 2 === 0 ? 'e' : 'c'] });
      return;
    case 'discuss':
      story.discussed(when, 3, actor, { intents: ['question'], asks: ['c'] }, `said-${String(when)}-${actor}`);
      story.discussed(when + 1, 3, work % 2 === 0 ? 'f' : 'c', { intents: [], replyTo: `said-${String(when)}-${actor}` });
      return;
    case 'section':
      if (paper !== 3)
        story.proposed(when, paper, paper, { who: actor, sections: ['Problem 1 aa', `Choice 5 ${String(when).replace('.', '')}`] });
  }
}
