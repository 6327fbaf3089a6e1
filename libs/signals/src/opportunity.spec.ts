import { describe, expect, it } from '@jest/globals';
import { opportunityOf } from './opportunity.js';
import { day, Story } from './testing/story.js';

function company(): Story {
  return new Story().team(1, 'one', 'ab').team(2, 'two', 'cd');
}

function of(story: Story, from: number, to: number, who = 'b') {
  return opportunityOf(story.view(from, to), { type: 'person', id: story.person(who) });
}

describe('weeks-present', () => {
  it('counts calendar weeks with any act; day 0 is a Thursday, day 4 a Monday', () => {
    const story = company()
      .opened(1, 1, 'a')
      .reviewed(1, 1, 'b')
      .row('pull.commented', 3.9, 'b', 1)
      .replied(4, 1, 'b')
      .commit(11, 1, 11, { who: 'b' });
    expect(of(story, 0, 30)).toMatchObject({ 'weeks-present': 3 });
    expect(of(story, 0, 4)).toMatchObject({ 'weeks-present': 1 });
    expect(of(story, 5, 11)).toMatchObject({ 'weeks-present': 0 });
    expect(opportunityOf(story.view(0, 30), { type: 'team', id: 1 })).toMatchObject({ 'weeks-present': 3 });
    expect(opportunityOf(story.view(0, 30), { type: 'team', id: 2 })).toMatchObject({ 'weeks-present': 0 });
  });
});

describe('open-outside', () => {
  it('counts work of other teams that was open in the period', () => {
    const story = company()
      .opened(1, 1, 'c')
      .opened(2, 2, 'd')
      .opened(3, 3, 'a')
      .opened(4, 4, 'z')
      .opened(4, 5, 'deps[bot]')
      .opened(4, 6, null);
    story.row('pull.closed', 5, 'c', 1);
    expect(of(story, 0, 10)).toMatchObject({ 'open-outside': 2 });
    expect(of(story, 6, 10)).toMatchObject({ 'open-outside': 1 });
    expect(of(story, 0, 2)).toMatchObject({ 'open-outside': 1 });
    expect(of(story, 0, 10, 'z')).toMatchObject({ 'open-outside': 0 });
    expect(opportunityOf(story.view(0, 10), { type: 'team', id: 1 })).toMatchObject({ 'open-outside': 2 });
    expect(opportunityOf(story.view(0, 10), { type: 'team', id: 2 })).toMatchObject({ 'open-outside': 1 });
  });

  it('goes by the teams when each was opened, for those who moved', () => {
    const story = new Story()
      .team(1, 'one', 'b', { to: day(5) })
      .team(2, 'two', 'c')
      .team(2, 'two', 'b', { from: day(5) });
    story.opened(1, 1, 'c').opened(6, 2, 'c');
    expect(of(story, 0, 10)).toMatchObject({ 'open-outside': 1 });
    expect(of(story, 5, 10)).toMatchObject({ 'open-outside': 0 });
  });
});

describe('sessions', () => {
  it('say how many a rule assigned', () => {
    const story = company().owners(-9).opened(1, 1, 'a').asked(1.5, 1, 'a', 1).reviewed(2, 1, 'b').opened(1, 2, 'a').reviewed(3, 2, 'b');
    expect(of(story, 0, 10)).toMatchObject({ sessions: 2, 'sessions-by-rule': 1 });
    expect(opportunityOf(story.view(0, 10), { type: 'organization' })).toEqual({});
    expect(opportunityOf(story.view(0, 10), { type: 'team', id: 1 })).not.toHaveProperty('sessions');
  });
});
