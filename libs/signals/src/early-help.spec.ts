import { describe, expect, it } from '@jest/globals';
import { earlyHelp } from './early-help.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { rfc, Writing } from './testing/writing.js';

/** Document 2 by a, on draft pull request 2 from day 0, made ready on day 10. */
function draft(): Writing {
  const story = new Writing().team(1, 'one', 'ab').team(2, 'two', 'cd').opened(0, 2, 'a', true).files(2, 'text/2.md');
  story.proposed(0.1, 2, 2, { who: 'a', sections: ['Problem 1 aa', 'Choice 10 bb'] });
  return story.row('pull.readied', 10, 'a', 2);
}

function values(story: Writing, to = 40): unknown {
  return readingOf(earlyHelp, story.whole(to), { type: 'document', id: 2 })?.values;
}

const at = (line: number, outdated = false) => ({ path: 'text/2.md', line, outdated });

describe('early-help', () => {
  it('counts threads on a draft and those a commit followed before the call', () => {
    const story = draft().thread(2, 2, 'c', at(3, true)).commit(3, 2).thread(4, 2, 'c', at(12));
    expect(values(story)).toEqual({ threads: 2, helped: 1, teams: 1 });
  });

  it('is no help when the text changed after the call only', () => {
    expect(values(draft().thread(2, 2, 'c', at(3, true)).commit(11, 2))).toEqual({ threads: 1, helped: 0, teams: 0 });
  });

  it('sees that the section of a thread reads otherwise in a later version', () => {
    const story = draft().thread(2, 2, 'c', at(12)).thread(2, 2, 'd', at(3));
    story.proposed(5, 2, 2, { who: 'a', sections: ['Problem 1 aa', 'Choice 10 cc'] });
    expect(values(story)).toEqual({ threads: 2, helped: 1, teams: 1 });
    const late = draft()
      .thread(2, 2, 'c', at(12))
      .proposed(11, 2, 2, { sections: ['Problem 1 aa', 'Choice 10 cc'] });
    expect(values(late)).toMatchObject({ helped: 0 });
  });

  it('does not count what its author, a bot or somebody after the call said', () => {
    expect(values(draft().thread(2, 2, 'a', at(3)).thread(2, 2, 'ci[bot]', at(3)).thread(12, 2, 'c', at(3)))).toBeUndefined();
  });

  it('takes a text that calls itself a draft for one', () => {
    const story = rfc({ state: 'draft' });
    expect(readingOf(earlyHelp, story.whole(8), { type: 'document', id: 1 })?.values).toEqual({ threads: 1, helped: 1, teams: 1 });
  });

  it('is, of a person, the drafts of others they helped in the period', () => {
    const story = draft().thread(2, 2, 'c', at(3, true)).commit(3, 2).thread(4, 2, 'c', at(12));
    expect(readingFor(earlyHelp, story, story.view(0, 40), 'c')?.values).toEqual({ threads: 2, helped: 1, teams: 1, documents: 1 });
    expect(readingFor(earlyHelp, story, story.view(3, 40), 'c')?.values).toMatchObject({ threads: 1, helped: 0, documents: 0 });
    expect(readingFor(earlyHelp, story, story.view(0, 40), 'a')).toBeUndefined();
    const reading = readingFor(earlyHelp, story, story.view(0, 40), 'c');
    expect(reading?.groups.find(({ teamId }) => teamId !== null)?.teamId).toBe(1);
  });

  it('has lists that equal its numbers', () => {
    const story = draft().thread(2, 2, 'c', at(3, true)).commit(3, 2).thread(4, 2, 'b', at(12, true));
    const view = story.whole(40);
    for (const reading of earlyHelp.measure(view)) expect(unequalParts(earlyHelp, view, reading)).toEqual([]);
  });
});
