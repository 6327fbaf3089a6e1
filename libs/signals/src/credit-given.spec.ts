import { describe, expect, it } from '@jest/globals';
import { creditGiven } from './credit-given.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day, Story } from './testing/story.js';

function company(): Story {
  const story = new Story().team(1, 'one', 'abc');
  return story.opened(1, 1, 'a');
}

function of(story: Story, who = 'a', from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(creditGiven, story, view, who);
  if (reading !== undefined) expect(unequalParts(creditGiven, view, reading)).toEqual([]);
  return reading;
}

describe('credit-given', () => {
  it('lists trailers and thanks with whom they name; the example of the definition', () => {
    const story = company()
      .commit(2, 1, 2, { who: 'a', credits: 'b' })
      .row('pull.commented', 3, 'a', 1, { thanks: ['b', 'c'] });
    expect(creditGiven.definition.example).toContain('3 rows, 2 people');
    const reading = of(story);
    expect(reading).toMatchObject({ values: { given: 3, 'co-authors': 1, thanks: 2, people: 2 }, n: 3, interval: null });
    if (reading === undefined) throw new Error('No reading.');
    expect(Object.keys(reading.values)).toEqual(['given', 'co-authors', 'thanks', 'people']);
    const rows = creditGiven.evidence(story.view(0, 9), reading, 'given').rows;
    expect(rows.map(({ kind, at }) => [kind, at])).toEqual([
      ['pull.commented', day(3)],
      ['pull.commented', day(3)],
      ['commit.pushed', day(2)],
    ]);
  });

  it('counts a commit once that was committed again, and a commit without an account as the author’s', () => {
    const story = company().commit(2, 1, 2, { credits: 'b' }).commit(5, 1, 2, { credits: 'b' }).commit(6, 1, 6, { credits: 'b' });
    expect(of(story)?.values).toMatchObject({ 'co-authors': 2, people: 1 });
    expect(of(story, 'a', 3, 10)?.values).toMatchObject({ 'co-authors': 1 });
  });

  it('leaves out bots, oneself and whoever is nobody', () => {
    const story = company().ruledBot('d').commit(2, 1, 2, { who: 'a', credits: 'ad' });
    story.row('pull.commented', 3, 'a', 1, { thanks: ['a', 'd', 'x'] }).row('pull.commented', 3, 'ci[bot]', 1, { thanks: ['b'] });
    story.row('commit.pushed', 4, 'ci[bot]', 1, { coAuthors: [story.account('b')] }).row('commit.pushed', 4, 'a', 1, { coAuthors: [9999] });
    expect(of(story)).toBeUndefined();
    expect([...creditGiven.measure(story.view(0, 9))]).toEqual([]);
  });

  it('takes thanks in a review, a thread, a reply and the text of a pull request, each as what it is', () => {
    const story = company().opened(1, 2, 'b', false, { thanks: ['a'] });
    story
      .reviewed(2, 1, 'b', { state: 'APPROVED', hasBody: true, thanks: ['a'] })
      .thread(3, 1, 'b', { said: { thanks: ['a'] } })
      .replied(4, 1, 'b', { thanks: ['a'] });
    const reading = of(story, 'b');
    if (reading === undefined) throw new Error('No reading.');
    const kinds = creditGiven.evidence(story.view(0, 9), reading, 'thanks').rows.map(({ kind }) => kind);
    expect(kinds).toEqual(['review.commented', 'review.commented', 'review.submitted', 'pull.opened']);
  });
});
