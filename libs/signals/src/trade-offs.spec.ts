import { describe, expect, it } from '@jest/globals';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { Story } from './testing/story.js';
import { rfc } from './testing/writing.js';
import { tradeOffs } from './trade-offs.js';

const OTHER = { turns: ['names-alternative'] as const, intents: [] };

function company(): Story {
  return new Story().team(1, 'one', 'ac').team(2, 'two', 'b').opened(1, 1, 'a');
}

function of(story: Story, who = 'b', from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(tradeOffs, story, view, who);
  if (reading !== undefined) expect(unequalParts(tradeOffs, view, reading)).toEqual([]);
  return reading;
}

describe('alternatives of a person', () => {
  it('are in time before the pull request ends, and changed when a commit follows', () => {
    const story = company().thread(2, 1, 'b', { said: OTHER, outdated: true }).commit(3, 1).thread(4, 1, 'b', { said: OTHER });
    story.row('pull.merged', 5, 'a', 1).thread(6, 1, 'b', { said: OTHER, outdated: true }).commit(7, 1);
    expect(of(story)?.values).toEqual({ alternatives: 3, 'in-time': 2, changed: 1, teams: 1, documents: 0 });
  });

  it('may be named in a later comment by who began the thread, and only a change after that counts', () => {
    const late = company()
      .thread(2, 1, 'b', { outdated: true, said: { intents: [] } })
      .commit(3, 1)
      .replied(4, 1, 'b', OTHER);
    expect(of(late)?.values).toMatchObject({ alternatives: 1, 'in-time': 1, changed: 0 });
    expect(of(late.commit(5, 1))?.values).toMatchObject({ changed: 1 });
    expect(
      of(
        company()
          .thread(2, 1, 'b', { said: { intents: [] } })
          .replied(4, 1, 'c', OTHER),
      ),
    ).toBeUndefined();
  });

  it('count the own team, but not as another one', () => {
    expect(of(company().thread(2, 1, 'c', { said: OTHER }), 'c')?.values).toMatchObject({ alternatives: 1, 'in-time': 1, teams: 0 });
  });

  it('stay silent where words were not read, and say of how many', () => {
    expect(of(company().thread(2, 1, 'b'))).toMatchObject({ values: { alternatives: 0 }, n: 0, coverage: { notSaid: 1 } });
    expect(of(company().thread(2, 1, 'b', { said: { intents: ['nit'] } }))).toBeUndefined();
  });
});

describe('alternatives on a document', () => {
  it('count before its decision; the example of the definition', () => {
    const story = rfc({ sections: ['Problem 1 aa', 'Choice 5 bb'] });
    story.thread(1, 1, 'c', { path: 'text/1.md', line: 6, said: OTHER });
    story.proposed(1.5, 1, 1, { who: 'a', sections: ['Problem 1 aa', 'Choice 5 cc'] });
    story.thread(11, 1, 'e', { path: 'text/1.md', line: 6, said: OTHER });
    const view = story.whole(30);
    const reading = readingOf(tradeOffs, view, { type: 'document', id: 1 });
    expect(tradeOffs.definition.example).toContain('2 alternatives, 1 of them in time, and 1 changed');
    expect(reading).toMatchObject({ values: { alternatives: 2, 'in-time': 1, changed: 1, teams: 1 }, coverage: { notSaid: 1 } });
    expect(readingFor(tradeOffs, story, view, 'c')?.values).toEqual({ alternatives: 1, 'in-time': 1, changed: 1, teams: 1, documents: 1 });
    expect(readingFor(tradeOffs, story, view, 'e')?.values).toMatchObject({ alternatives: 1, 'in-time': 0, documents: 1 });
    for (const one of tradeOffs.measure(view)) expect(unequalParts(tradeOffs, view, one)).toEqual([]);
  });
});
