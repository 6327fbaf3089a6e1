import { describe, expect, it } from '@jest/globals';
import { annotationsOf, SCREENS } from './annotations.js';
import { reviewReach } from './review-reach.js';
import { readingFor } from './testing/readings.js';
import { Story } from './testing/story.js';

function of(story: Story, from: number, to: number, who = 'b') {
  return annotationsOf(story.view(from, to), story.person(who)).map(({ screen, seqs, of: all }) => [screen, seqs.length, all]);
}

/** b reviews so many pull requests of c before and after the last three weeks of 84 days. */
function paced(before: number, after: number): Story {
  const story = new Story().team(1, 'one', 'bcd');
  for (let n = 0; n < before; n++) story.opened(1, n, 'c').reviewed(2 + n, n, 'b');
  for (let n = 0; n < after; n++) story.opened(1, 100 + n, 'c').reviewed(64 + n / 10, 100 + n, 'b');
  return story;
}

/** So many bare approvals of b for a, and of a for b. */
function swapped(given: number, received: number, members = 'abc'): Story {
  const story = new Story().team(1, 'one', members);
  for (let n = 0; n < given; n++) story.opened(n, n, 'a').reviewed(n + 0.5, n, 'b');
  for (let n = 0; n < received; n++) story.opened(n, 50 + n, 'b').reviewed(n + 0.6, 50 + n, 'a');
  return story;
}

describe('a burst', () => {
  it('is three times the pace in the last three weeks of a long period', () => {
    expect(of(paced(10, 10), 0, 84)).toEqual([['burst', 10, 20]]);
    expect(of(paced(10, 9), 0, 84)).toEqual([]);
    expect(of(paced(11, 10), 0, 84)).toEqual([]);
    expect(of(paced(10, 10), 1, 84)).toEqual([]);
  });

  it('is not said of somebody who was away or new', () => {
    expect(of(paced(4, 40), 0, 84)).toEqual([]);
  });
});

describe('reviewing one another', () => {
  it('is five bare approvals either way, and most of what was given', () => {
    const story = swapped(5, 6);
    expect(annotationsOf(story.view(0, 30), story.person('b'))).toMatchObject([
      { screen: 'reciprocal', of: 5, personId: story.person('a') },
    ]);
    expect(of(story, 0, 30, 'a')).toEqual([['reciprocal', 6, 6]]);
    expect(of(swapped(5, 4), 0, 30)).toEqual([]);
  });

  it('does not take reviews that open threads, nor a team of two', () => {
    const threads = swapped(4, 6)
      .opened(9, 9, 'a')
      .reviewed(9, 9, 'b', { state: 'APPROVED', hasBody: false }, 'r9')
      .thread(9, 9, 'b', { review: 'r9' });
    expect(of(threads, 0, 30)).toEqual([]);
    expect(of(swapped(5, 6, 'ab'), 0, 30)).toEqual([]);
    expect(of(swapped(5, 6, ''), 0, 30)).toEqual([['reciprocal', 5, 5]]);
  });
});

describe('annotations', () => {
  it('name quick approvals', () => {
    const story = new Story().opened(1, 1, 'a').asked(2, 1, 'a', 'b').reviewed(2.0001, 1, 'b').opened(1, 2, 'a').reviewed(3, 2, 'b');
    story.extra = { shapes: new Map([[1, { title: 'Large', additions: 150, deletions: 80, files: 2 }]]) };
    expect(of(story, 0, 9)).toEqual([['quick-approvals', 1, 2]]);
    expect(SCREENS).toContain('quick-approvals');
  });

  it('take nothing away', () => {
    const story = swapped(5, 6);
    expect(readingFor(reviewReach, story, story.view(0, 30), 'b')?.values).toMatchObject({ reviews: 5 });
  });

  it('are empty for somebody without reviews', () => {
    expect(annotationsOf(new Story().view(0, 9), 1)).toEqual([]);
  });
});
