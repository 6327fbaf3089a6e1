import { describe, expect, it } from '@jest/globals';
import type { SaidFacts } from '@ambit/activity';
import { day } from '../testing/story.js';
import { Writing } from '../testing/writing.js';
import { readHelp } from './pairs.js';

const EXPLAINS: SaidFacts = { intents: ['question', 'explanation'] };

/** m reviews pull requests of e on these days; those marked explain. */
function told(days: readonly (readonly [at: number, explains: boolean])[]): Writing {
  const story = new Writing();
  for (const letter of 'em') story.person(letter);
  days.forEach(([at, explains], i) => story.opened(at - 0.5, i + 1, 'e').thread(at, i + 1, 'm', explains ? { said: EXPLAINS } : {}));
  return story;
}

const since = (story: Writing, to = 400) => {
  const [found] = readHelp(story.facts()).helpersOf(story.person('e'), day(to));
  return found === undefined ? null : (found.since - day(0)) / 86_400_000;
};

const plain = (...days: number[]) => days.map((at) => [at, false] as const);

describe('a pair', () => {
  it('begins with the first of five acts within ninety days of which two explain', () => {
    expect(since(told([...plain(0, 10, 20), [30, true], [40, true]]))).toBe(0);
    expect(since(told([...plain(0, 10, 20, 30), [40, true]]))).toBeNull();
    expect(since(told([...plain(0, 10), [20, true], [30, true]]))).toBeNull();
  });

  it('does not stretch over ninety days', () => {
    expect(since(told([...plain(0), [30, true], [40, true], ...plain(50, 90)]))).toBeNull();
    expect(since(told([...plain(0), [30, true], [40, true], ...plain(50, 90, 100)]))).toBe(30);
    expect(since(told([[0, true], [1, true], ...plain(200, 210, 220), [230, true], [240, true]]))).toBe(200);
  });

  it('is none before its fifth act', () => {
    const story = told([...plain(0, 10, 20), [30, true], [40, true]]);
    expect([since(story, 40), since(story, 41)]).toEqual([null, 0]);
  });

  it('counts what is said on one pull request within a day once', () => {
    const story = told([]).opened(0, 1, 'e');
    for (let i = 0; i < 5; i++) story.thread(1 + i / 10, 1, 'm', { said: EXPLAINS });
    expect(since(story)).toBeNull();
  });

  it('takes a suggestion block, something to read that is named, and the words of a review for explaining', () => {
    const acts = told(plain(0, 10, 20));
    acts.opened(29, 50, 'e').thread(30, 50, 'm', { suggests: true });
    acts.opened(39, 51, 'e').thread(40, 51, 'm').cites(40, 51, 'm', 'acme/rfcs:docs/how.md', 'comment');
    expect(since(acts)).toBe(0);
    const words = told(plain(0, 10, 20));
    words.opened(29, 50, 'e').reviewed(30, 50, 'm', { state: 'COMMENTED', hasBody: true, intents: ['reference'] });
    words.opened(39, 51, 'e').thread(40, 51, 'm').cites(40, 51, 'm', 'acme/web', 'comment');
    expect(since(words)).toBeNull();
    words.opened(49, 52, 'e').reviewed(50, 52, 'm', { state: 'COMMENTED', hasBody: true }).cites(50, 52, 'm', 'rfc-1', 'review');
    expect(since(words)).toBe(0);
  });

  it('leaves out what does not count: work of more than a hundred files', () => {
    const story = told([...plain(0, 10, 20), [30, true], [40, true]]);
    story.files(1, ...Array.from({ length: 101 }, (_, i) => `src/${String(i)}.ts`));
    expect(since(story)).toBeNull();
  });
});
