import { describe, expect, it } from '@jest/globals';
import { day, Story } from '../testing/story.js';

const HOUR = 1 / 24;

function sessionStarts(story: Story): number[] {
  return [...story.facts().sessions.start].sort((a, b) => a - b);
}

describe('readSessions', () => {
  it('merges acts less than 24 hours apart', () => {
    const story = new Story()
      .opened(0, 1, 'a')
      .reviewed(1, 1, 'b')
      .reviewed(1 + 23.99 * HOUR, 1, 'b');
    expect(sessionStarts(story)).toEqual([day(1)]);
  });

  it('parts acts 24 hours apart', () => {
    const story = new Story().opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(2, 1, 'b');
    expect(sessionStarts(story)).toEqual([day(1), day(2)]);
  });

  it('measures from the last act, not from the first', () => {
    const story = new Story().opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(1.75, 1, 'b').reviewed(2.5, 1, 'b').reviewed(3.5, 1, 'b');
    expect(sessionStarts(story)).toEqual([day(1), day(3.5)]);
  });

  it('keeps people and pull requests apart', () => {
    const story = new Story()
      .opened(0, 1, 'a')
      .opened(0, 2, 'a')
      .reviewed(1, 1, 'b')
      .reviewed(1.1, 1, 'c')
      .reviewed(1.2, 2, 'b')
      .reviewed(1.3, 1, 'b');
    expect(story.facts().sessions).toHaveLength(3);
  });

  it('makes one session of two accounts of one person', () => {
    const story = new Story().alsoKnownAs('b', 'b-two').opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(1.5, 1, 'b-two');
    expect(story.facts().sessions).toHaveLength(1);
  });

  it('tells every review its session', () => {
    const { sessions, reviews } = new Story().opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(1.5, 1, 'b').reviewed(9, 1, 'b').facts();
    const [one, two, three] = sessions.ofReview;
    expect(one).toBe(two);
    expect(three).not.toBe(one);
    expect(sessions.first[three ?? 0]).toBe(2);
    expect(reviews.at[sessions.first[one ?? 0] ?? 0]).toBe(day(1));
  });

  it('is not prolonged by empty reviews', () => {
    const story = new Story()
      .opened(0, 1, 'a')
      .reviewed(1, 1, 'b')
      .reviewed(1.9, 1, 'b', { state: 'COMMENTED', hasBody: false })
      .reviewed(2.5, 1, 'b');
    expect(sessionStarts(story)).toEqual([day(1), day(2.5)]);
  });

  it('has none without reviews', () => {
    expect(new Story().opened(0, 1, 'a').facts().sessions).toHaveLength(0);
  });
});
