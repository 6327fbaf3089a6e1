import { describe, expect, it } from '@jest/globals';
import { pull } from './pull.js';
import { UnknownPartError } from './signal.js';
import { chrev } from './stats/chrev.js';
import { surprise } from './stats/surprise.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day, Story } from './testing/story.js';

function came(story: Story, from = 0, to = 1000) {
  const view = story.view(from, to);
  const reading = readingFor(pull, story, view, 'b');
  if (reading === undefined) throw new Error('No reading.');
  expect(unequalParts(pull, view, reading)).toEqual([]);
  return reading;
}

/** So many sessions of b, each on a pull request of its own, a day apart. */
function told(byName: number, byRule: number, unasked: number, notSaid = 0): Story {
  const story = new Story().owners(-9).team(1, 'one', 'b').team(2, 'two', 'ac');
  let n = 0;
  const each = (times: number, ask: (pullId: number) => void): void => {
    for (let i = 0; i < times; i++) {
      story.opened(++n, n, 'a');
      ask(n);
      story.reviewed(n + 0.5, n, 'b');
    }
  };
  each(byName, (id) => story.asked(id + 0.2, id, 'a', 'b'));
  each(byRule, (id) => story.asked(id + 0.2, id, 'a', 1));
  each(unasked, () => undefined);
  each(notSaid, (id) => story.asked(id + 0.2, id, null, 'b'));
  return story;
}

describe('S6', () => {
  it('names the three ways apart: 6 by name, 8 by rule, 2 unasked', () => {
    expect(came(told(6, 8, 2))).toMatchObject({
      values: { 'by-name': 6, 'by-rule': 8, unasked: 2, 'not-said': 0, counted: 8 },
      n: 8,
      interval: null,
    });
  });

  it('gives p and its interval from the floor on, by rule apart', () => {
    const reading = came(told(18, 24, 6));
    expect(reading.values['share']).toBe(0.75);
    expect(reading.n).toBe(24);
    // 18 of 24, not 18 of 48.
    expect(reading.interval?.[0]).toBeCloseTo(0.551, 3);
    expect(reading.interval?.[1]).toBeCloseTo(0.88, 3);
  });
});

describe('the floor', () => {
  it('counts by name and unasked, neither of the other two', () => {
    expect(came(told(10, 50, 9)).values).not.toHaveProperty('share');
    expect(came(told(10, 0, 10)).values['share']).toBe(0.5);
    expect(came(told(10, 0, 9, 30))).toMatchObject({ n: 19, interval: null });
  });
});

describe('the unit', () => {
  it('is the session: two on one pull request count as two, three reviews of one day as one', () => {
    const story = new Story()
      .owners(-9)
      .opened(0, 1, 'a')
      .asked(0.5, 1, 'a', 'b')
      .reviewed(1, 1, 'b')
      .reviewed(1.2, 1, 'b')
      .reviewed(1.9, 1, 'b')
      .reviewed(5, 1, 'b');
    expect(came(story).values).toMatchObject({ 'by-name': 1, unasked: 1, counted: 2 });
  });

  it('belongs to the period in which it began', () => {
    const story = new Story().owners(-9).opened(0, 1, 'a').reviewed(1.8, 1, 'b').reviewed(2.1, 1, 'b').reviewed(9, 1, 'b');
    expect(came(story, 0, 2).values['unasked']).toBe(1);
    expect(came(story, 2, 100).values['unasked']).toBe(1);
    expect(came(story, 0, 100).values['unasked']).toBe(2);
  });

  it('takes its request from before the period too', () => {
    const story = new Story().owners(-9).opened(0, 1, 'a').asked(1, 1, 'a', 'b').reviewed(5, 1, 'b');
    expect(came(story, 4, 9).values['by-name']).toBe(1);
  });
});

describe('who asked', () => {
  it('is counted once each, as people and as other teams', () => {
    const story = told(3, 0, 0).opened(50, 90, 'a').asked(51, 90, 'c', 'b').reviewed(52, 90, 'b');
    expect(came(story).values).toMatchObject({ 'by-name': 4, askers: 2, 'asking-teams': 1 });
    const list = pull.evidence(story.view(0, 1000), came(story), 'askers');
    expect(list.groups.map((group) => [group.key, group.rows])).toEqual([
      [`person:${String(story.person('a'))}`, 3],
      [`person:${String(story.person('c'))}`, 1],
    ]);
  });

  it('is no other team where the two shared one when it was asked, or where one has none', () => {
    const shared = told(1, 0, 0).team(1, 'one', 'a');
    expect(came(shared).values).toMatchObject({ askers: 1, 'asking-teams': 0 });
    const unknown = new Story().owners(-9).opened(0, 1, 'x').asked(1, 1, 'x', 'b').reviewed(2, 1, 'b');
    expect(came(unknown).values).toMatchObject({ askers: 1, 'asking-teams': 0 });
  });

  it('is asked of by name only', () => {
    expect(came(told(0, 2, 2, 2)).values).toMatchObject({ askers: 0, 'asking-teams': 0, early: 0 });
  });
});

describe('early', () => {
  it('counts those by name on a draft, and marks them in every list', () => {
    const story = told(1, 0, 0).opened(50, 90, 'a', true).asked(51, 90, 'a', 'b').row('pull.readied', 52, 'a', 90).reviewed(53, 90, 'b');
    const reading = came(story);
    expect(reading.values).toMatchObject({ 'by-name': 2, early: 1 });
    expect(pull.evidence(story.view(0, 1000), reading, 'by-name').rows.map((row) => row.marks)).toEqual([['early'], []]);
  });
});

describe('the reading', () => {
  it('groups by way and says how many GitHub does not tell', () => {
    const { groups, coverage } = came(told(2, 3, 1, 4));
    expect(groups.map(({ key, rows, parts }) => ({ key, rows, parts }))).toEqual([
      { key: 'way:not-said', rows: 4, parts: ['not-said'] },
      { key: 'way:by-rule', rows: 3, parts: ['by-rule'] },
      { key: 'way:by-name', rows: 2, parts: ['by-name'] },
      { key: 'way:unasked', rows: 1, parts: ['unasked'] },
    ]);
    expect(coverage.notSaid).toBe(4);
  });

  it('is of people only', () => {
    const view = told(1, 1, 1).view(0, 1000);
    expect(new Set([...pull.measure(view)].map(({ subject }) => subject.type))).toEqual(new Set(['person']));
  });

  it('lists each session by its first review', () => {
    const story = new Story().owners(-9).opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(1.5, 1, 'b');
    const list = pull.evidence(story.view(0, 9), came(story), 'unasked');
    expect(list.rows.map((row) => [row.at, row.way, row.groups])).toEqual([[day(1), 'unasked', ['way:unasked']]]);
  });

  it('refuses a number that does not exist, and lists nothing for a team', () => {
    const story = told(1, 0, 0);
    const reading = came(story);
    expect(() => pull.evidence(story.view(0, 9), reading, 'surprise')).toThrow(UnknownPartError);
    expect(pull.evidence(story.view(0, 9), { ...reading, subject: { type: 'team', id: 1 } }, 'by-name').rows).toEqual([]);
  });
});

describe('mentioned', () => {
  it('counts sessions after a question by name, beside the ways and whatever the way', () => {
    const story = told(1, 0, 2)
      .row('pull.commented', 1.3, 'a', 1, { asks: ['b'] })
      .row('pull.commented', 2.3, 'c', 2, { asks: ['b'] });
    story.row('pull.commented', 3.9, 'c', 3, { asks: ['b'] });
    expect(came(story).values).toMatchObject({ 'by-name': 1, unasked: 2, counted: 3, mentioned: 2 });
  });
});

describe('observed and expected', () => {
  /** c comments on x.ts once a day on 5 days, b on 3 days after; then b is asked by name on so many pull requests that change it. */
  function asked(times: number): Story {
    const story = new Story().owners(-9).team(1, 'one', 'b').team(2, 'two', 'ac').opened(0, 900, 'a');
    [1, 2, 3, 4, 5].forEach((at) => story.thread(at, 900, 'c', { path: 'x.ts' }));
    [6, 7, 8].forEach((at) => story.thread(at, 900, 'b', { path: 'x.ts' }));
    for (let n = 1; n <= times; n++)
      story
        .opened(20 + n, n, 'a')
        .files(n, 'x.ts')
        .asked(20.2 + n, n, 'a', 'b')
        .reviewed(20.5 + n, n, 'b');
    return story;
  }

  it('share each request among those who commented on the files before', () => {
    const reading = came(asked(20), 20, 100);
    // b: 3 of 8 comments, 3 of 8 days, the newest; c: 5 of 8, 5 of 8, three days before.
    const [b, c] = [(3 / 8 + 3 / 8 + 1) / 3, (5 / 8 + 5 / 8 + 1 / 3) / 3];
    expect(reading.values).toMatchObject({ observed: 20 });
    expect(reading.values['expected']).toBeCloseTo((20 * b) / (b + c), 9);
    const expected = reading.values['expected'] ?? 0;
    expect(reading.values['observed-to-expected']).toBeCloseTo(20 / expected, 9);
    expect(reading.values['observed-shrunk']).toBeCloseTo(24 / (expected + 4), 9);
  });

  it('give the numbers of S6: 6 where 2.5 were expected', () => {
    const found = surprise(6, 2.5);
    expect(found?.ratio).toBe(2.4);
    expect(found?.interval[0]).toBeCloseTo(0.880758, 6);
    expect(found?.interval[1]).toBeCloseTo(5.22379, 5);
    expect(found?.shrunk).toBeCloseTo(1.538462, 6);
    const file = { comments: 10, workdays: 5, lastDay: 20 };
    expect(chrev({ comments: 4, workdays: 2, lastDay: 16 }, file)).toBeCloseTo(0.35, 12);
    expect(chrev({ comments: 6, workdays: 3, lastDay: 20 }, file)).toBeCloseTo(0.733333, 6);
  });

  it('are not said under the floor, nor where nobody commented on the files before', () => {
    expect(came(asked(19), 20, 100).values).not.toHaveProperty('expected');
    expect(came(told(20, 0, 0)).values).not.toHaveProperty('expected');
  });

  it('leave the author out, and what came after the request', () => {
    const later = asked(20).thread(50, 900, 'c', { path: 'x.ts' });
    expect(came(later, 20, 100).values['expected']).toBe(came(asked(20), 20, 100).values['expected']);
    const story = told(20, 0, 0).opened(0, 900, 'z').thread(0.5, 900, 'a', { path: 'x.ts' });
    for (let n = 1; n <= 20; n++) story.files(n, 'x.ts');
    expect(came(story).values).not.toHaveProperty('expected');
    expect(came(story.thread(0.6, 900, 'b', { path: 'x.ts' })).values).toMatchObject({ observed: 20, expected: 20 });
  });
});
