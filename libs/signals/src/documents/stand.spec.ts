import type { DocumentState } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { dayOf, rfc, Writing, type Says } from '../testing/writing.js';
import type { Stand } from './stand.js';

function stand(story: Writing, to = 400, id = 1): Stand | undefined {
  return story
    .whole(to)
    .facts.documents.standsAt(story.whole(to).to)
    .find(({ document }) => document.id === id);
}

/** The states and their days. */
function course(story: Writing, to = 400, id = 1): [DocumentState, number | null][] | undefined {
  return stand(story, to, id)?.moves.map(({ state, at }) => [state, dayOf(at)]);
}

function decided(story: Writing, to = 400): number | null {
  return dayOf(stand(story, to)?.decidedAt ?? null);
}

describe('the states of a file', () => {
  it('follow its pull request, then the word in its text', () => {
    expect(course(rfc())).toEqual([
      ['proposed', 0],
      ['accepted', 10],
    ]);
    expect(course(rfc().revised(90, 1, { state: 'superseded' }))?.at(-1)).toEqual(['superseded', 90]);
    expect(decided(rfc().revised(90, 1, { state: 'superseded' }))).toBe(10);
    expect(stand(rfc())?.moves.at(-1)?.raw).toBe('ACCEPTED');
  });

  it('are a draft while the pull request is one, and as the text says where that is undecided', () => {
    const story = (says: Says): Writing => new Writing().opened(0, 1, 'a', true).proposed(0.5, 1, 1, says).row('pull.readied', 4, 'a', 1);
    expect(course(story({}))).toEqual([
      ['draft', 0],
      ['proposed', 4],
    ]);
    expect(course(story({ state: 'draft' }))).toEqual([['draft', 0]]);
    expect(course(story({ state: 'accepted' }))).toEqual([
      ['draft', 0],
      ['proposed', 4],
    ]);
  });

  it('are accepted at the merge where the text has no status', () => {
    const story = new Writing().opened(0, 1, 'a').proposed(0.5, 1, 1).merged(7, 1).revised(7, 1, { pull: 1 }).revised(9, 1);
    expect(course(story)).toEqual([
      ['proposed', 0],
      ['accepted', 7],
    ]);
    expect(decided(story)).toBe(7);
  });

  it.each([
    ['a', 'withdrawn'],
    ['b', 'rejected'],
    [null, 'rejected'],
  ] as const)('closed by %s without a merge is %s', (who, state) => {
    const story = new Writing().opened(0, 1, 'a').proposed(0.5, 1, 1).closed(5, 1, who);
    expect(course(story)?.at(-1)).toEqual([state, 5]);
    expect(decided(story)).toBe(5);
    expect(course(story.row('pull.reopened', 6, 'a', 1))?.at(-1)).toEqual(['proposed', 0]);
  });

  it('move nothing where a text was not read, and an unknown word decides nothing', () => {
    expect(course(rfc().revised(20, 1, { unread: true }))).toEqual(course(rfc()));
    expect(decided(rfc({ state: 'unknown' }))).toBeNull();
    expect(stand(new Writing().revised(3, 1, { unread: true }))).toMatchObject({ state: 'unknown', decidedAt: null });
  });

  it('of one that was pushed begin with its first version', () => {
    const pushed = new Writing().revised(5, 1, { who: 'a', state: 'accepted' });
    expect(course(pushed)).toEqual([['accepted', 5]]);
    expect(dayOf(stand(pushed)?.begunAt ?? null)).toBe(5);
    expect(stand(pushed, 5)).toBeUndefined();
  });

  it('do not depend on the order of what came at one moment', () => {
    const story = rfc().revised(20, 1, { state: 'implemented', path: 'text/1.md' });
    expect(course(story)).toEqual([
      ['proposed', 0],
      ['accepted', 10],
      ['implemented', 20],
    ]);
  });
});

describe('the decision', () => {
  it('has the day the text names where no earlier text is held, and never a later one than the version', () => {
    const old = (decidedOn: string): number | null => decided(new Writing().revised(50, 1, { state: 'accepted', decided: decidedOn }));
    expect(old('2025-12-02')).toBeCloseTo(-29, 3);
    expect(old('2026-12-24')).toBe(50);
    expect(old('someday')).toBe(50);
    const watched = rfc({ decided: '2025-12-02' });
    expect(decided(watched)).toBe(10);
  });

  it('stays where it was first decided, whatever came after', () => {
    const story = rfc().revised(30, 1, { state: 'proposed' }).revised(40, 1, { state: 'rejected' });
    expect(decided(story)).toBe(10);
    expect(dayOf(stand(story)?.acceptedAt ?? null)).toBe(10);
  });

  it('is no acceptance where it was rejected', () => {
    expect(stand(rfc({ state: 'rejected' }))).toMatchObject({ acceptedAt: null, state: 'rejected' });
  });
});

describe('a discussion', () => {
  it('is proposed until its text says more', () => {
    const story = new Writing().revised(1, 1, { path: 'discussions/4', who: 'a' });
    expect(stand(story)).toMatchObject({ state: 'proposed', decidedAt: null });
    expect(stand(story)?.document.place).toBe('discussion');
  });
});

describe('the authors', () => {
  const authors = (story: Writing): readonly number[] => stand(story)?.document.authors ?? [];

  it('are those the text names, in its order', () => {
    const story = rfc({ authors: 'ca' });
    expect(authors(story)).toEqual([story.person('c'), story.person('a')]);
  });

  it('else who proposed it, else who wrote the first version, and never a bot', () => {
    const story = rfc({ authors: 'y' });
    expect(authors(story)).toEqual([story.person('a')]);
    const pushed = new Writing().revised(1, 1, { who: 'b' });
    expect(authors(pushed)).toEqual([pushed.person('b')]);
    expect(authors(new Writing().opened(0, 1, 'ci[bot]').revised(1, 1, { who: 'ci[bot]', pull: 1 }))).toEqual([]);
  });
});
