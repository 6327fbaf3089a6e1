import { describe, expect, it } from '@jest/globals';
import { questions } from './questions.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { Story } from './testing/story.js';
import { rfc, Writing } from './testing/writing.js';

const ASKS = { said: { intents: ['question'] as const } };

/** a of team 1 and b of team 2; pull request 1 is a's. */
function company(): Story {
  return new Story().team(1, 'one', 'ac').team(2, 'two', 'b').opened(1, 1, 'a');
}

function of(story: Story, who = 'b', from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(questions, story, view, who);
  if (reading !== undefined) expect(unequalParts(questions, view, reading)).toEqual([]);
  return reading;
}

describe('questions of a person', () => {
  it('are told by what they led to; the example of the definition', () => {
    const story = company()
      .thread(2, 1, 'b', { ...ASKS, outdated: true })
      .commit(3, 1)
      .thread(4, 1, 'b', ASKS)
      .replied(5, 1, 'a')
      .thread(6, 1, 'b', ASKS);
    expect(questions.definition.example).toContain('3 questions, 1 changed, 1 answered');
    const reading = of(story);
    expect(reading?.values).toEqual({ questions: 3, changed: 1, answered: 1, teams: 1, documents: 0 });
    if (reading === undefined) throw new Error('No reading.');
    const marks = questions.evidence(story.view(0, 100), reading, 'questions').rows.map((row) => row.marks);
    expect(marks).toEqual([[], ['answered'], ['changed']]);
  });

  it('are those to other teams: not to the own one, nor where a team is unknown', () => {
    const story = company().thread(2, 1, 'c', ASKS).opened(1, 2, 'x').thread(3, 2, 'b', ASKS);
    expect([of(story, 'c'), of(story, 'b')]).toEqual([undefined, undefined]);
  });

  it('stay silent where words were not read, and say of how many', () => {
    const story = company()
      .thread(2, 1, 'b')
      .thread(3, 1, 'b')
      .thread(4, 1, 'b', { said: { intents: ['nit'] } });
    expect(of(story)).toMatchObject({ values: { questions: 0, changed: 0 }, n: 0, coverage: { notSaid: 2 } });
    expect(of(company().thread(4, 1, 'b', { said: { intents: [] } }))).toBeUndefined();
  });

  it('are answered by a reply on record, also where a force-push hides whether anything changed', () => {
    const story = company()
      .thread(2, 1, 'b', { ...ASKS, outdated: true })
      .replied(3, 1, 'a')
      .thread(4, 1, 'b', { ...ASKS, outdated: true })
      .pushed(5, 1)
      .replied(6, 1, 'c');
    const reading = of(story);
    expect(reading?.values).toMatchObject({ questions: 2, changed: 0, answered: 1, teams: 1 });
    if (reading === undefined) throw new Error('No reading.');
    const marks = questions.evidence(story.view(0, 100), reading, 'questions').rows.map((row) => row.marks);
    expect(marks).toEqual([['unclear'], ['answered', 'unclear']]);
  });

  it('belong to the period they were asked in', () => {
    const story = company().thread(2, 1, 'b', ASKS).thread(20, 1, 'b', ASKS).replied(40, 1, 'a');
    expect(of(story, 'b', 10, 30)?.values).toMatchObject({ questions: 1, answered: 1 });
  });
});

describe('questions on a document', () => {
  it('are those of other teams, followed by other words or by a reply', () => {
    const story = rfc({ sections: ['Problem 1 aa', 'Choice 5 bb'] });
    const here = { path: 'text/1.md', ...ASKS };
    story.thread(1, 1, 'd', { ...here, line: 6 }).proposed(1.5, 1, 1, { who: 'a', sections: ['Problem 1 aa', 'Choice 5 cc'] });
    story
      .thread(2, 1, 'e', { ...here, line: 2 })
      .replied(2.5, 1, 'a')
      .thread(3, 1, 'b', here)
      .thread(3.5, 1, 'f', { path: 'text/1.md' });
    const view = story.whole(30);
    const reading = readingOf(questions, view, { type: 'document', id: 1 });
    expect(reading).toMatchObject({ values: { questions: 2, changed: 1, answered: 1, teams: 2 }, coverage: { notSaid: 2 } });
    const asker = readingFor(questions, story, view, 'd');
    expect(asker?.values).toEqual({ questions: 1, changed: 1, answered: 0, teams: 1, documents: 1 });
    expect(asker?.groups.map(({ key }) => key).sort()).toEqual(['document:1', 'team:1']);
    for (const one of questions.measure(view)) expect(unequalParts(questions, view, one)).toEqual([]);
  });

  it('are asked in its discussion too, and answered by a reply of an author', () => {
    const story = new Writing();
    story.team(1, 'one', 'a').team(2, 'two', 'bc');
    story.revised(0, 1, { path: 'discussions/1', who: 'a', label: 'd-1' });
    story.discussed(1, 1, 'b', { intents: ['question'] }, 'q1').discussed(2, 1, 'a', { intents: [], replyTo: 'q1' });
    story.discussed(3, 1, 'b', { intents: ['question'] }, 'q2').discussed(4, 1, 'c', { intents: [], replyTo: 'q2' });
    const view = story.whole(30);
    expect(readingOf(questions, view, { type: 'document', id: 1 })?.values).toEqual({ questions: 2, changed: 0, answered: 1, teams: 1 });
    expect(readingFor(questions, story, view, 'b')?.values).toEqual({ questions: 2, changed: 0, answered: 1, teams: 1, documents: 1 });
    for (const one of questions.measure(view)) expect(unequalParts(questions, view, one)).toEqual([]);
  });
});
