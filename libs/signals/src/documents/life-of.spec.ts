import { describe, expect, it } from '@jest/globals';
import { day } from '../testing/story.js';
import { dayOf, rfc, type Writing } from '../testing/writing.js';
import type { DocumentLife } from '../life.js';
import { lifeOf } from './life-of.js';

function life(story: Writing, to = 60): DocumentLife {
  const found = lifeOf(story.facts(), 1, day(to));
  if (found === null) throw new Error('It had not begun.');
  return found;
}

const full = (): Writing => {
  const story = rfc({ sections: ['Problem 1 aa', 'Choice 9 bb'] });
  story.asked(1, 1, 'a', 'c').asked(1, 1, 'a', 'e').asked(2, 1, 'a', 'e', 'review.request_removed').asked(1, 1, 'a', 3);
  story.revised(20, 1, {
    state: 'implemented',
    who: 'b',
    reviewers: 'd',
    approvers: 'g',
    sections: ['Problem 1 aa', 'Choice 9 cc', 'After 20 dd'],
  });
  return story.at(2).carried(30, 20, 'c').carried(31, 21, 'a').opened(32, 22, 'f').cites(33, 22, 'f', 'rfc-1', 'comment');
};

describe('the life of a document', () => {
  const story = full();
  const found = life(story);
  const [a, b, c, d, e, g] = [...'abcdeg'].map((who) => story.person(who));

  it('says where it stands and who wrote it', () => {
    expect(found).toMatchObject({ documentId: 1, state: 'implemented', authors: [a], teams: [1] });
    expect([found.begunAt, found.decidedAt, found.acceptedAt, found.movedAt, found.firstOutsideAt].map(dayOf)).toEqual([0, 10, 10, 33, 2]);
  });

  it('has its states with who moved them and who merged', () => {
    expect(found.states.map(({ state, at, personId, mergedBy, workId }) => [state, dayOf(at), personId, mergedBy, workId])).toEqual([
      ['proposed', 0, a, null, 1],
      ['accepted', 10, a, story.person('z'), 1],
      ['implemented', 20, b, null, null],
    ]);
  });

  it('has its versions with the headings that changed', () => {
    expect(found.versions.map(({ at, proposed, changed }) => [dayOf(at), proposed, changed])).toEqual([
      [0.1, true, null],
      [10, false, []],
      [20, false, ['Choice', 'After']],
    ]);
  });

  it('has its voices in order, before and after', () => {
    expect(
      found.voices.map(({ kind, at, personId, before, verdict, outcome }) => [kind, dayOf(at), personId, before, verdict, outcome]),
    ).toEqual([
      ['review.commented', 2, c, true, null, 'changed'],
      ['review.submitted', 4, e, true, 'objected', null],
      ['review.submitted', 6, e, true, 'approved', null],
      ['pull.commented', 12, g, false, null, null],
    ]);
    expect(found.reviewers.map(({ personId, at }) => [personId, dayOf(at)])).toEqual([
      [c, 2],
      [e, 4],
      [g, 12],
    ]);
  });

  it('has every tied pull request once, with how', () => {
    expect(found.ties.map(({ workId, how, at, proposes }) => [workId, how, dayOf(at), proposes])).toEqual([
      [1, ['touches'], 0, true],
      [20, ['mentions'], 30, false],
      [21, ['mentions'], 31, false],
      [22, ['mentions'], 33, false],
    ]);
  });

  it('names whom it asked, who approved, and what carries it out', () => {
    expect(found.requested.map(({ personId, teamId, by }) => [personId, teamId, by])).toEqual([
      [c, null, 'request'],
      [null, 3, 'request'],
      [d, null, 'text'],
    ]);
    expect(found.approvers.map(({ personId, at }) => [personId, at === null ? null : dayOf(at)])).toEqual([
      [e, 6],
      [g, null],
    ]);
    expect(found.implementing.map(({ workId, days, byAuthor }) => [workId, days, byAuthor])).toEqual([
      [20, 22, false],
      [21, 23, true],
    ]);
  });

  it('holds nothing later than its end, but for what was linked by hand', () => {
    expect(life(full(), 5)).toMatchObject({ state: 'proposed', decidedAt: null, implementing: [] });
    expect(life(full(), 5).voices).toHaveLength(2);
    expect(life(full(), 5).ties.map(({ workId }) => workId)).toEqual([1]);
    expect(life(full().linked(99, 1, 22), 40).ties.at(-1)).toMatchObject({ workId: 22, how: ['by-hand', 'mentions'] });
    expect(life(full().linked(99, 1, 22).linked(100, 1, 22, 'document.unlinked'), 60)).toEqual(life(full(), 60));
  });

  it('is not there before it began, or where there is no such document', () => {
    expect(lifeOf(full().facts(), 1, day(0))).toBeNull();
    expect(lifeOf(full().facts(), 2, day(60))).toBeNull();
  });
});
