import { describe, expect, it } from '@jest/globals';
import { day, fixtureF, Story } from '../testing/story.js';

describe('prepareFacts', () => {
  it('indexes reviews and sessions by person in order of time', () => {
    const story = fixtureF();
    const { reviews, reviewsOf, sessions, sessionsOf } = story.facts(story.rows.slice().reverse());
    const d = story.person('d');
    expect([...reviewsOf.of(d)].map((row) => reviews.at[row])).toEqual([2, 4, 6, 8, 10].map(day));
    expect([...sessionsOf.of(d)].map((session) => sessions.start[session])).toEqual([2, 4, 6, 8, 10].map(day));
  });

  it('indexes reviews by the teams of the reviewer at the time', () => {
    const story = new Story()
      .team(1, 'one', 'b', { to: day(3) })
      .team(2, 'two', 'b', { from: day(3) })
      .team(3, 'three', 'b');
    const facts = story.opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(4, 1, 'b').facts();
    const times = (team: number) => [...facts.reviewsOfTeam(team)].map((row) => facts.reviews.at[row]);
    expect([times(1), times(2), times(3), times(4)]).toEqual([[day(1)], [day(4)], [day(1), day(4)], []]);
  });

  it('passes on where the record begins', () => {
    expect(fixtureF().facts().first).toBe(day(0.5));
    expect(new Story().facts().first).toBeNull();
  });
});
