import { describe, expect, it } from '@jest/globals';
import { horizonStart, readDistances } from './distance.js';
import { day, Story } from './testing/story.js';

const WEEK = 7;
const FROM = 26 * WEEK;

/** Teams 1 = a b, 2 = c d, 3 = e; every pull request has its author's letter and one review. */
function told(...reviews: readonly (readonly [at: number, author: string, reviewer: string])[]): Story {
  const story = new Story().team(1, 'one', 'ab').team(2, 'two', 'cd').team(3, 'three', 'e');
  reviews.forEach(([at, author, reviewer], i) => story.opened(at - 0.5, i + 1, author).reviewed(at, i + 1, reviewer));
  return story;
}

function distance(story: Story, own: number[], team: number): string {
  return readDistances(story.view(FROM, FROM + 28))(own, team);
}

describe('readDistances', () => {
  it('takes three reviews before the period for working with each other', () => {
    expect(distance(told([1, 'c', 'a'], [2, 'c', 'a'], [3, 'd', 'a']), [1], 2)).toBe('works-with');
    expect(distance(told([1, 'c', 'a'], [2, 'c', 'a']), [1], 2)).toBe('seldom');
  });

  it('counts either way, and anyone of the own team', () => {
    expect(distance(told([1, 'c', 'b'], [2, 'b', 'd'], [3, 'a', 'c']), [1], 2)).toBe('works-with');
  });

  it('counts no other team', () => {
    const story = told([1, 'c', 'a'], [2, 'e', 'a'], [3, 'c', 'e'], [4, 'd', 'e']);
    expect(distance(story, [1], 2)).toBe('seldom');
    expect(distance(story, [1, 3], 2)).toBe('works-with');
  });

  it('looks at the 26 weeks before the period, never at the period', () => {
    expect(distance(told([0, 'c', 'a'], [1, 'c', 'a'], [FROM - 0.1, 'c', 'a']), [1], 2)).toBe('works-with');
    expect(distance(told([-0.1, 'c', 'a'], [1, 'c', 'a'], [2, 'c', 'a']), [1], 2)).toBe('seldom');
    expect(distance(told([1, 'c', 'a'], [2, 'c', 'a'], [FROM, 'c', 'a']), [1], 2)).toBe('seldom');
  });

  it('counts one review of people in several own teams once', () => {
    const story = told([1, 'c', 'a'], [2, 'c', 'a']).team(4, 'four', 'a');
    expect(distance(story, [1, 4], 2)).toBe('seldom');
  });

  it('gives the same answer when asked again', () => {
    const read = readDistances(told([1, 'c', 'a'], [2, 'c', 'a'], [3, 'c', 'a']).view(FROM, FROM + 7));
    expect([read([1], 2), read([1], 2), read([3], 2)]).toEqual(['works-with', 'works-with', 'seldom']);
  });

  it('begins 26 weeks before the period', () => {
    expect(horizonStart(told().view(FROM, FROM + 7))).toBe(day(0));
  });
});
