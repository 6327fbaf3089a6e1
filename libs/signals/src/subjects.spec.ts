import { describe, expect, it } from '@jest/globals';
import { allRowsOf, rowsOf, subjectsOf } from './subjects.js';
import { day, fixtureF } from './testing/story.js';

const story = fixtureF();
const view = story.view(3, 7);
const times = (rows: Int32Array): number[] => [...rows].map((row) => view.facts.reviews.at[row] ?? 0);

describe('rows of a subject', () => {
  it('are a person’s own', () => {
    const subject = { type: 'person', id: story.person('d') } as const;
    expect(times(allRowsOf(view, subject))).toEqual([2, 4, 6, 8, 10].map(day));
    expect(times(rowsOf(view, subject))).toEqual([4, 6].map(day));
  });

  it('are those of a team’s people', () => {
    expect(times(rowsOf(view, { type: 'team', id: 2 }))).toEqual([3, 4, 6].map(day));
    expect(times(allRowsOf(view, { type: 'team', id: 99 }))).toEqual([]);
  });

  it('are all of the organization', () => {
    expect(times(rowsOf(view, { type: 'organization' }))).toEqual([3, 4, 5, 6].map(day));
  });
});

describe('subjectsOf', () => {
  it('names those with a review in the period, in the order of the roster', () => {
    const people = [...subjectsOf(view, 'person')].map(({ subject }) => subject);
    expect(people).toEqual(['d', 'e', 'f'].map((who) => ({ type: 'person', id: story.person(who) })));
    expect([...subjectsOf(view, 'team')].map(({ subject }) => subject)).toEqual([2, 3].map((id) => ({ type: 'team', id })));
    expect([...subjectsOf(view, 'organization')]).toHaveLength(1);
  });

  it('names nobody where nothing happened', () => {
    expect([...subjectsOf(story.view(50, 60), 'organization')]).toEqual([]);
  });
});
