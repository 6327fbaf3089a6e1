import { describe, expect, it } from '@jest/globals';
import { becauseOfYou } from './because-of-you.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day } from './testing/story.js';
import { rfc, type Writing } from './testing/writing.js';

/** c comments on day 1, the section changes on day 1.5, accepted on day 10; e of team 3 cites it on days 20 and 25, b of the authors' team on 22. */
function chain(): Writing {
  const story = rfc({ sections: ['Problem 1 aa', 'Choice 5 bb'] });
  story.thread(1, 1, 'c', { path: 'text/1.md', line: 6 }).proposed(1.5, 1, 1, { who: 'a', sections: ['Problem 1 aa', 'Choice 5 cc'] });
  return story.carried(20, 11, 'e').carried(25, 12, 'e').carried(22, 13, 'b');
}

function of(story: Writing, who = 'c', view = story.whole(40)) {
  const reading = readingFor(becauseOfYou, story, view, who);
  if (reading !== undefined) expect(unequalParts(becauseOfYou, view, reading)).toEqual([]);
  return reading;
}

describe('because-of-you', () => {
  it('leads from a comment to changed words, the decision, and work of other teams', () => {
    // The story has a second comment of c, of day 2: its commit came on day 3, and the version after that is the accepted one.
    const story = chain();
    const reading = of(story);
    expect(reading?.values).toEqual({ chains: 2, comments: 2, words: 2, decisions: 1, changes: 2, teams: 1, documents: 1 });
    if (reading === undefined) throw new Error('No reading.');
    const view = story.whole(40);
    const list = becauseOfYou.evidence(view, reading, 'chains');
    const first = list.rows.filter((row) => row.groups.includes('chain:1:1')).reverse();
    expect(first.map(({ kind, at }) => [kind, at])).toEqual([
      ['review.commented', day(1)],
      ['document.proposed', day(1.5)],
      ['document.revised', day(10)],
      ['reference.made', day(20)],
      ['reference.made', day(25)],
    ]);
    expect(becauseOfYou.definition.example).toContain('1 comment, 1 version, 1 decision and 2 changes, in 1 other team');
  });

  it('needs every link: words, a decision, and work of another team that is not the speaker', () => {
    expect(of(rfc().carried(20, 13, 'b'))).toBeUndefined();
    expect(of(rfc())).toBeUndefined();
    expect(of(rfc({ state: 'proposed' }).carried(20, 11, 'e'))).toBeUndefined();
    expect(of(rfc().carried(20, 11, 'd'), 'c')?.values).toMatchObject({ chains: 1, changes: 1 });
    expect(of(rfc().carried(20, 11, 'c'), 'c')).toBeUndefined();
    expect(of(rfc().thread(11, 1, 'd', { path: 'text/1.md', outdated: true }).commit(12, 1).carried(20, 11, 'e'), 'd')).toBeUndefined();
  });

  it('is listed in the period in which other work cited it, with all its links', () => {
    const story = chain();
    expect(of(story, 'c', story.view(23, 30))?.values).toMatchObject({ chains: 2, changes: 2 });
    expect(of(story, 'c', story.view(0, 15))).toBeUndefined();
    expect(of(story, 'c', story.view(26, 30))).toBeUndefined();
  });

  it('is nobody else’s', () => {
    const view = chain().whole(40);
    expect([...becauseOfYou.measure(view)]).toHaveLength(1);
  });
});
