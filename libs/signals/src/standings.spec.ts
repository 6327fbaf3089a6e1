import { describe, expect, it } from '@jest/globals';
import { standingsOf } from './standings.js';
import { dayOf, rfc, Writing } from './testing/writing.js';

describe('standingsOf', () => {
  it('says where a document stands', () => {
    const story = rfc();
    const [standing, ...rest] = standingsOf(story.whole(40));
    expect(rest).toEqual([]);
    expect(standing).toMatchObject({ documentId: 1, state: 'accepted', authors: [story.person('a')], teams: [1], needsReviewers: false });
    expect([standing?.begunAt, standing?.decidedAt, standing?.movedAt].map((at) => dayOf(at ?? null))).toEqual([0, 10, 12]);
  });

  it('needs reviewers while it is undecided and nobody spoke, or an affected team is silent', () => {
    const open = (references: string[]): Writing =>
      new Writing().team(1, 'one', 'a').team(2, 'two', 'c').opened(0, 1, 'a').files(1, 'text/1.md').proposed(0, 1, 1, { references });
    const needs = (story: Writing): boolean | undefined => standingsOf(story.whole(40))[0]?.needsReviewers;
    expect(needs(open([]))).toBe(true);
    expect(needs(open([]).said(1, 1, 'c'))).toBe(false);
    expect(needs(open(['name:two']).said(1, 1, 'z'))).toBe(true);
    expect(needs(open(['name:two']).said(1, 1, 'c'))).toBe(false);
    expect(needs(open([]).closed(3, 1, 'a'))).toBe(false);
  });

  it('names authors of the roster only, and nothing of an empty log', () => {
    const story = rfc();
    const roster = story.roster();
    expect(standingsOf(new Writing().whole(40))).toEqual([]);
    expect(roster.persons.map(({ id }) => id)).toEqual(expect.arrayContaining([...(standingsOf(story.whole(40))[0]?.authors ?? [])]));
  });
});
