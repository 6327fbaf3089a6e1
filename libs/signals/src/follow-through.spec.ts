import { describe, expect, it } from '@jest/globals';
import { followThrough } from './follow-through.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { rfc, Writing } from './testing/writing.js';

const OBJECTS = { state: 'CHANGES_REQUESTED', hasBody: true };

/** Days and whether it was done, of the design. */
const VECTOR = [
  [2, true],
  [3, true],
  [5, false],
  [7, true],
  [9, false],
  [14, true],
  [30, false],
  [30, false],
] as const;

function people(): Writing {
  const story = new Writing();
  for (const letter of 'abc') story.person(letter);
  return story;
}

function values(story: Writing, from = 0, to = 40, who = 'b'): unknown {
  return readingFor(followThrough, story, story.view(from, to), who)?.values;
}

describe('follow-through', () => {
  it('gives the vector of the design, told twice to reach the floor', () => {
    const story = people();
    [...VECTOR, ...VECTOR].forEach(([days, done], i) => {
      story.opened(0, i + 1, 'a').asked(0, i + 1, 'a', 'b');
      if (done) story.reviewed(days, i + 1, 'b');
      else if (days < 30) story.closed(days, i + 1, 'a');
    });
    const reading = readingFor(followThrough, story, story.view(0, 30), 'b');
    expect(reading?.values).toMatchObject({ requests: 16, reviewed: 8, 'request-median-days': 14 });
    expect(followThrough.definition.example).toContain('0.6 were done within 14 days, with an error of 0.20');
    expect(reading?.values['request-done-by-14']).toBeCloseTo(0.6, 12);
    expect(reading?.values['request-se-14']).toBeCloseTo(0.203306 / Math.SQRT2, 6);
    expect(reading?.n).toBe(16);
  });

  it('says no share under ten', () => {
    const story = people();
    for (let i = 1; i <= 9; i++) story.opened(0, i, 'a').asked(0, i, 'a', 'b').reviewed(i, i, 'b');
    expect(values(story)).toEqual({ requests: 9, reviewed: 9, returns: 0, returned: 0, answers: 0, answered: 0 });
    story.opened(0, 10, 'a').asked(0, 10, 'a', 'b');
    expect(values(story)).toMatchObject({ requests: 10, reviewed: 9, 'request-done-by-14': 0.9 });
  });

  it('takes a request once while it is open, and a new one after a review', () => {
    const story = people().opened(0, 1, 'a').asked(1, 1, 'a', 'b').asked(2, 1, 'a', 'b').reviewed(3, 1, 'b');
    expect(values(story)).toMatchObject({ requests: 1, reviewed: 1 });
    expect(values(story.asked(4, 1, 'a', 'b'))).toMatchObject({ requests: 2, reviewed: 1 });
  });

  it('does not count requests to a team, to oneself, and those before the period', () => {
    const story = people().team(1, 'one', 'b').opened(0, 1, 'a').asked(1, 1, 'a', 1).asked(1, 1, 'b', 'b');
    expect(values(story)).toBeUndefined();
    story.asked(2, 1, 'a', 'b');
    expect(values(story, 2)).toMatchObject({ requests: 1 });
    expect(values(story, 3)).toBeUndefined();
  });

  it('takes what was withdrawn, merged or closed for no longer needed', () => {
    const story = people();
    story.opened(0, 1, 'a').asked(1, 1, 'a', 'b').asked(2, 1, 'a', 'b', 'review.request_removed').reviewed(3, 1, 'b');
    story.opened(0, 2, 'a').asked(1, 2, 'a', 'b').merged(2, 2).reviewed(3, 2, 'b');
    expect(values(story)).toMatchObject({ requests: 2, reviewed: 0 });
  });

  it('takes what one turned down oneself for withdrawn, and asked again for another request', () => {
    const story = people().opened(0, 1, 'a').asked(1, 1, 'a', 'b').asked(2, 1, 'b', 'b', 'review.request_removed').asked(3, 1, 'a', 'b');
    expect(values(story.reviewed(4, 1, 'b'))).toMatchObject({ requests: 2, reviewed: 1 });
  });

  it('takes a force-push for the push it is', () => {
    const story = people().opened(0, 1, 'a').reviewed(3, 1, 'b', OBJECTS).pushed(5, 1);
    expect(values(story)).toMatchObject({ returns: 1, returned: 0 });
    expect(values(story, 0, 40, 'a')).toMatchObject({ answers: 1, answered: 1 });
    expect(values(story.reviewed(6, 1, 'b'))).toMatchObject({ returns: 1, returned: 1 });
  });

  it('counts a return from the answer of the author on', () => {
    const story = people().opened(0, 1, 'a').reviewed(1, 1, 'b', OBJECTS);
    expect(values(story)).toBeUndefined();
    story.commit(3, 1).asked(4, 1, 'a', 'b');
    expect(values(story)).toMatchObject({ requests: 0, returns: 1, returned: 0 });
    expect(values(story.reviewed(6, 1, 'b').commit(7, 1))).toMatchObject({ requests: 0, returns: 1, returned: 1 });
  });

  it('counts an answer to requested changes: a push, a reply, a comment, or asking again', () => {
    const begun = () => people().opened(0, 1, 'a').thread(1, 1, 'b').reviewed(1, 1, 'b', OBJECTS).reviewed(1.5, 1, 'c', OBJECTS);
    expect(values(begun(), 0, 40, 'a')).toMatchObject({ answers: 1, answered: 0 });
    expect(values(begun().said(2, 1, 'c'), 0, 40, 'a')).toMatchObject({ answered: 0 });
    for (const answered of [begun().commit(2, 1), begun().replied(2, 1, 'a'), begun().said(2, 1, 'a'), begun().asked(2, 1, 'a', 'b')])
      expect(values(answered, 0, 40, 'a')).toMatchObject({ answers: 1, answered: 1 });
  });

  it('says of a document how long after its acceptance the first change carried it out', () => {
    const of = (story: Writing) => readingOf(followThrough, story.whole(60), { type: 'document', id: 1 });
    expect(of(rfc())).toMatchObject({ values: { accepted: 1, 'carried-out': 0, 'waiting-days': 50 }, n: 1 });
    const carried = rfc().at(2).carried(20, 30, 'd').carried(15, 31, 'd');
    expect(of(carried)?.values).toEqual({ accepted: 1, 'carried-out': 1, days: 7 });
    expect(readingOf(followThrough, rfc().whole(9), { type: 'document', id: 1 })).toBeUndefined();
  });

  it('has lists that equal its numbers', () => {
    const story = rfc()
      .at(2)
      .carried(20, 30, 'd')
      .opened(21, 31, 'a')
      .asked(22, 31, 'a', 'b')
      .reviewed(23, 31, 'b', OBJECTS)
      .commit(24, 31);
    const view = story.whole(60);
    const readings = [...followThrough.measure(view)];
    expect(readings.map(({ subject }) => subject.type)).toEqual(expect.arrayContaining(['person', 'document']));
    for (const reading of readings) expect(unequalParts(followThrough, view, reading)).toEqual([]);
  });
});
