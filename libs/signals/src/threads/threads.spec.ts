import { describe, expect, it } from '@jest/globals';
import { NO_TEAM } from '../facts/teams.js';
import { NOBODY } from '../log/log.js';
import { day, Story } from '../testing/story.js';

/** A thread of b on day 10 of pull request 1 by a, and what is told after it. */
function thread(told: (story: Story) => Story = (story) => story, options: Parameters<Story['thread']>[3] = {}): Story {
  return told(new Story().opened(1, 1, 'a').thread(10, 1, 'b', options));
}

function outcome(story: Story, to = Infinity): string {
  return story.facts().threads.outcome(0, to);
}

describe('threads', () => {
  it('are first comments by living people on work of others, each once, in order of time', () => {
    const story = new Story();
    story.opened(1, 1, 'a').opened(1, 2, 'c').thread(5, 2, 'b').thread(3, 1, 'b').thread(4, 1, 'a').thread(4, 1, 'lint[bot]');
    story.ruledBot('d').thread(4, 1, 'd').replied(6, 1, 'a').row('review.commented', 7, null, 1, { reviewId: 'x', replyTo: null });
    const facts = story.facts([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 1000 }))].reverse());
    const { rows, of, ofWork } = facts.threads;
    expect([rows.length, [...rows.at], [...rows.work]]).toEqual([2, [day(3), day(5)], [1, 2]]);
    expect([...rows.person].every((person) => person === story.person('b'))).toBe(true);
    expect([...rows.author]).toEqual([story.person('a'), story.person('c')]);
    expect([[...of(story.person('b'))], [...of(story.person('a'))], [...ofWork(2)]]).toEqual([[0, 1], [], [1]]);
    expect(rows.seq[0]).toBeLessThan(1000);
  });

  it('hold those that belong to no review, and work whose author is nobody', () => {
    const story = new Story().opened(1, 1, 'deps[bot]').opened(1, 2, null).thread(2, 1, 'b').thread(3, 2, 'b');
    story.row('review.commented', 4, 'b', 3, { reviewId: null, replyTo: null, path: 'old.ts' });
    const { rows } = story.facts().threads;
    expect([...rows.author]).toEqual([NOBODY, NOBODY, NOBODY]);
    expect([...rows.theirs]).toEqual([NO_TEAM, NO_TEAM, NO_TEAM]);
    expect(rows.review[2]).toBe(NOBODY);
  });

  it('are found by the teams their openers were in then, and by their number', () => {
    const story = new Story().team(1, 'one', 'b', { to: day(5) }).team(2, 'two', 'b', { from: day(5) });
    story.opened(1, 1, 'a').thread(4, 1, 'b').thread(6, 1, 'b');
    const { ofTeam, rowOf, rows } = story.facts().threads;
    expect([[...ofTeam(1)], [...ofTeam(2)], [...ofTeam(3)]]).toEqual([[0], [1], []]);
    expect([0, 1].map((row) => rowOf(rows.id[row] ?? -1))).toEqual([0, 1]);
    expect(rowOf(999)).toBe(NOBODY);
  });

  it('have their replies in order of time, each once', () => {
    const story = new Story().opened(1, 1, 'a').thread(2, 1, 'b').replied(6, 1, 'a').replied(4, 1, 'b').replied(5, 1, 'ci[bot]');
    const facts = story.facts([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 1000 }))]);
    expect(Array.from(facts.threads.repliesOf(0), (reply) => facts.log.replies.at[reply])).toEqual([4, 5, 6].map(day));
  });
});

describe('what became of a thread', () => {
  it('is changed, by a later commit or by its suggestion applied', () => {
    expect(outcome(thread((story) => story.commit(11, 1), { outdated: true }))).toBe('changed');
    expect(outcome(thread((story) => story.commit(11, 1, 11, { who: 'a', credits: 'b' }), { suggests: true }))).toBe('changed');
    expect(outcome(thread((story) => story.replied(10.5, 1, 'a', { turns: ['declines'] }).commit(11, 1), { outdated: true }))).toBe(
      'changed',
    );
  });

  it('is accepted later where the author replies with an issue or a pull request', () => {
    const linked = thread((story) => story.replied(11, 1, 'a', {}, 'acme/api#12'));
    expect(outcome(linked)).toBe('accepted-later');
    expect(outcome(linked, day(11))).toBe('open');
    expect(outcome(thread((story) => story.replied(11, 1, 'b', {}, 'acme/api#12')))).toBe('open');
    expect(outcome(thread((story) => story.replied(11, 1, 'a', {}, 'acme/api:docs/x.md')))).toBe('answered');
    const elsewhere = thread((story) =>
      story.replied(11, 1, 'a').row('reference.made', 12, 'a', 1, { token: 'acme/api#12', from: 'comment' }),
    );
    expect(outcome(elsewhere)).toBe('answered');
  });

  it('is declined where the author says no and why, by whatever reply', () => {
    expect(outcome(thread((story) => story.replied(11, 1, 'a').replied(12, 1, 'a', { turns: ['declines'] })))).toBe('declined');
    expect(outcome(thread((story) => story.replied(11, 1, 'c', { turns: ['declines'] })))).toBe('open');
  });

  it('is unclear after a force-push, unless the author said in words what became of it', () => {
    const options = { outdated: true };
    expect(outcome(thread((story) => story.pushed(11, 1), options))).toBe('unclear');
    expect(outcome(thread((story) => story.pushed(11, 1).replied(12, 1, 'a'), options))).toBe('unclear');
    expect(outcome(thread((story) => story.pushed(11, 1).replied(12, 1, 'a', { turns: ['declines'] }), options))).toBe('declined');
    expect(outcome(thread((story) => story.pushed(11, 1).replied(12, 1, 'a', {}, 'acme/api#12'), options))).toBe('accepted-later');
  });

  it('is answered by the author alone, and by no bot', () => {
    expect(outcome(thread((story) => story.replied(11, 1, 'a')))).toBe('answered');
    expect(outcome(thread((story) => story.replied(11, 1, 'c').replied(12, 1, 'b')))).toBe('open');
    expect(outcome(new Story().opened(1, 1, 'deps[bot]').thread(2, 1, 'b').replied(3, 1, 'deps[bot]'))).toBe('open');
  });

  it('is unanswered once the pull request ended, and open before', () => {
    const closed = thread((story) => story.row('pull.closed', 12, 'a', 1));
    expect([outcome(closed, day(12)), outcome(closed)]).toEqual(['open', 'unanswered']);
    expect(outcome(thread((story) => story.row('pull.merged', 12, 'a', 1)))).toBe('unanswered');
    expect(outcome(thread((story) => story.row('pull.closed', 12, 'a', 1).row('pull.reopened', 13, 'a', 1)))).toBe('open');
  });
});
