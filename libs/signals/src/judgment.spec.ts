import { describe, expect, it } from '@jest/globals';
import { judgment } from './judgment.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Story } from './testing/story.js';
import { Writing } from './testing/writing.js';

/** a of team 1, b of team 2, c of team 3; b is asked. */
function company(): Story {
  return new Story().team(1, 'one', 'ad').team(2, 'two', 'b').team(3, 'three', 'c').owners(-9);
}

function of(story: Story, from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(judgment, story, view, 'b');
  if (reading !== undefined) expect(unequalParts(judgment, view, reading)).toEqual([]);
  return reading;
}

describe('judgment', () => {
  it('tells how a person was asked; the example of the definition', () => {
    const story = company().opened(1, 1, 'a', true).asked(2, 1, 'a', 'b').thread(3, 1, 'b', { outdated: true }).commit(4, 1);
    story
      .opened(1, 2, 'a')
      .asked(2, 2, 'a', 2)
      .reviewed(3, 2, 'b')
      .opened(1, 3, 'a')
      .reviewed(3, 3, 'b')
      .opened(1, 4, 'a')
      .reviewed(3, 4, 'b');
    expect(judgment.definition.example).toContain('1 asked, 1 of them early, 1 adopted, of 1 other team');
    expect(of(story)).toMatchObject({
      values: { occasions: 4, asked: 1, 'not-recorded': 2, early: 1, adopted: 1, people: 1, teams: 1, 'early-teams': 1, documents: 0 },
      n: 1,
      coverage: { notSaid: 2 },
    });
  });

  it('takes a question by name for being asked, once, by the session that follows', () => {
    const story = company()
      .opened(1, 1, 'a', false, { asks: ['b'] })
      .reviewed(3, 1, 'b')
      .reviewed(9, 1, 'b');
    expect(of(story)?.values).toMatchObject({ occasions: 2, asked: 1, 'not-recorded': 1, early: 0, teams: 1 });
    story.row('pull.commented', 8, 'c', 1, { asks: ['b', 'd'] });
    expect(of(story)?.values).toMatchObject({ occasions: 2, asked: 2, 'not-recorded': 0, people: 2, teams: 2 });
  });

  it('takes a question that was answered in words, on work of others', () => {
    const asked = company()
      .opened(1, 1, 'a', true)
      .row('pull.commented', 2, 'c', 1, { asks: ['b'] });
    expect(of(asked)).toBeUndefined();
    const reading = of(asked.row('pull.commented', 3, 'b', 1));
    expect(reading?.values).toMatchObject({ occasions: 1, asked: 1, early: 1, adopted: 0, 'early-teams': 1 });
    const own = company()
      .opened(1, 1, 'b')
      .row('pull.commented', 2, 'c', 1, { asks: ['b'] })
      .row('pull.commented', 3, 'b', 1);
    expect(of(own)).toBeUndefined();
  });

  it('takes no question by a bot, to oneself or to a stranger', () => {
    const story = company()
      .opened(1, 1, 'a')
      .row('pull.commented', 2, 'ci[bot]', 1, { asks: ['b'] })
      .row('pull.commented', 2, 'b', 1, { asks: ['b', 'x'] });
    expect(of(story.reviewed(3, 1, 'b'))?.values).toMatchObject({ occasions: 1, asked: 0, 'not-recorded': 1 });
  });

  it('counts what was accepted for later as adopted, and nothing from before the asking', () => {
    const story = company()
      .opened(1, 1, 'a')
      .thread(1.5, 1, 'b', { outdated: true })
      .commit(1.7, 1)
      .asked(4, 1, 'a', 'b')
      .reviewed(5, 1, 'b');
    expect(of(story)?.values).toMatchObject({ asked: 1, adopted: 0 });
    expect(of(story.thread(6, 1, 'b').replied(7, 1, 'a', {}, 'acme/api#9'))?.values).toMatchObject({ adopted: 1 });
  });

  it('counts own people among those who asked, not among the teams', () => {
    const story = company().team(2, 'two', 'e').opened(1, 1, 'e').asked(2, 1, 'e', 'b').reviewed(3, 1, 'b');
    expect(of(story)).toMatchObject({
      values: { asked: 1, people: 1, teams: 0 },
      groups: [{ key: `person:${String(story.person('e'))}` }],
    });
  });

  it('belongs to the period of the session, or of the question', () => {
    const story = company().opened(1, 1, 'a').asked(2, 1, 'a', 'b').reviewed(20, 1, 'b');
    expect(of(story, 0, 10)).toBeUndefined();
    expect(of(story, 10, 30)?.values).toMatchObject({ asked: 1 });
  });
});

describe('judgment on documents', () => {
  function paper(): Writing {
    const story = new Writing();
    story.team(1, 'one', 'a').team(2, 'two', 'b').team(3, 'three', 'c').owners(-9);
    return story;
  }

  it('is early while the document that the pull request proposes is not decided', () => {
    const story = paper().opened(1, 1, 'a').files(1, 'text/1.md');
    story.proposed(1, 1, 1, { who: 'a' }).asked(2, 1, 'a', 'b').reviewed(3, 1, 'b');
    story.merged(5, 1).revised(5, 1, { state: 'accepted', who: 'a', pull: 1 }).asked(6, 1, 'a', 'b').reviewed(7, 1, 'b');
    const view = story.whole(30);
    const reading = readingFor(judgment, story, view, 'b');
    expect(reading?.values).toMatchObject({ occasions: 2, asked: 2, early: 1, documents: 1 });
    for (const one of judgment.measure(view)) expect(unequalParts(judgment, view, one)).toEqual([]);
  });

  it('counts every document that the pull request proposes, and is early while one of them is not decided', () => {
    const story = paper().opened(1, 1, 'a').files(1, 'text/1.md', 'text/2.md');
    story.proposed(1, 1, 1, { who: 'a', path: 'text/1.md' }).proposed(1, 2, 1, { who: 'a', path: 'text/2.md' });
    story.merged(5, 1).revised(5, 1, { state: 'accepted', who: 'a', pull: 1, path: 'text/1.md' });
    story.asked(6, 1, 'a', 'b').reviewed(7, 1, 'b');
    const view = story.whole(30);
    expect(readingFor(judgment, story, view, 'b')?.values).toMatchObject({ occasions: 1, asked: 1, early: 1, documents: 2 });
    for (const one of judgment.measure(view)) expect(unequalParts(judgment, view, one)).toEqual([]);
  });

  it('takes a question in a discussion that was answered there', () => {
    const story = paper().revised(0, 1, { path: 'discussions/1', who: 'a' });
    story
      .discussed(1, 1, 'c', { asks: ['b'] })
      .discussed(2, 1, 'b')
      .discussed(3, 1, 'a', { asks: ['b'] });
    const view = story.whole(30);
    const reading = readingFor(judgment, story, view, 'b');
    expect(reading?.values).toMatchObject({ occasions: 1, asked: 1, early: 1, teams: 1, documents: 1 });
    for (const one of judgment.measure(view)) expect(unequalParts(judgment, view, one)).toEqual([]);
  });
});
