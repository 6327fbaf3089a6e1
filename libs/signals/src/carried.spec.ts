import { describe, expect, it } from '@jest/globals';
import { carried } from './carried.js';
import { UnknownPartError } from './signal.js';
import { wilson } from './stats/wilson.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day, Story } from './testing/story.js';

function readingOf(story: Story, from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(carried, story, view, 'b');
  if (reading === undefined) throw new Error('No reading.');
  expect(unequalParts(carried, view, reading)).toEqual([]);
  return reading;
}

/** b of team 2 comments on work of a in team 1. */
function company(): Story {
  return new Story().team(1, 'one', 'a').team(2, 'two', 'b');
}

/** So many threads, each on a merged pull request of its own; the first `changed` of them changed something. */
function settled(changed: number, of: number): Story {
  const story = company();
  for (let n = 1; n <= of; n++) {
    story.opened(n, n, 'a').thread(n + 0.1, n, 'b', { outdated: n <= changed });
    if (n <= changed) story.commit(n + 0.2, n);
    story.row('pull.merged', n + 0.5, 'a', n);
  }
  return story;
}

describe('the parts of carried', () => {
  it('tell apart what became of each thread; the example of the definition', () => {
    const story = company().opened(1, 1, 'a').opened(1, 2, 'a');
    story.thread(2, 1, 'b', { outdated: true }).thread(2.1, 1, 'b', { outdated: true }).commit(3, 1);
    story.thread(4, 1, 'b').replied(4.1, 1, 'a', { intents: [] });
    story.thread(5, 1, 'b').replied(5.1, 1, 'a', { intents: [], turns: ['declines'] });
    story.thread(6, 1, 'b').replied(6.1, 1, 'a', { intents: [] }, 'acme/api#9');
    story.thread(7, 2, 'b').row('pull.merged', 8, 'a', 1);
    const reading = readingOf(story);
    expect(carried.definition.example).toContain('5 settled, 2 of them changed');
    expect(reading.values).toEqual({
      threads: 6,
      changed: 2,
      answered: 1,
      'accepted-later': 1,
      declined: 1,
      unanswered: 0,
      unclear: 0,
      open: 1,
      settled: 5,
      'settled-changed': 2,
      teams: 1,
      'not-counted': 0,
    });
    expect(reading).toMatchObject({ n: 5, interval: null, coverage: { notSaid: 0 } });
    const marks = carried.evidence(story.view(0, 100), reading, 'threads').rows.map((row) => row.marks);
    expect(marks).toEqual([[], ['accepted-later'], ['declined'], ['answered'], ['changed'], ['changed']]);
  });

  it('have unanswered and unclear; what is open or unclear is not settled', () => {
    const story = company().opened(1, 1, 'a').thread(2, 1, 'b').thread(3, 1, 'b', { outdated: true }).pushed(4, 1);
    expect(readingOf(story).values).toMatchObject({ open: 1, unclear: 1, settled: 0 });
    story.row('pull.closed', 5, 'a', 1);
    expect(readingOf(story).values).toMatchObject({ unanswered: 1, unclear: 1, open: 0, settled: 1 });
  });

  it('count what is changed on an open pull request, but not in the share', () => {
    const story = company().opened(1, 1, 'a').thread(2, 1, 'b', { outdated: true }).commit(3, 1);
    expect(readingOf(story).values).toMatchObject({ changed: 1, settled: 0, 'settled-changed': 0 });
  });

  it('see what came after the period, and take threads of the period alone', () => {
    const story = company()
      .opened(1, 1, 'a')
      .thread(9, 1, 'b', { outdated: true })
      .commit(20, 1)
      .thread(30, 1, 'b')
      .row('pull.merged', 40, 'a', 1);
    expect(readingOf(story, 5, 10).values).toMatchObject({ threads: 1, changed: 1, settled: 1 });
  });

  it('count a team once, and none that is shared or unknown', () => {
    const story = company().team(2, 'two', 'c').opened(1, 1, 'a').opened(1, 2, 'c').opened(1, 3, 'x');
    for (const pull of [1, 2, 3]) story.thread(2, pull, 'b', { outdated: true }).thread(3, pull, 'b', { outdated: true }).commit(4, pull);
    const reading = readingOf(story);
    expect(reading.values).toMatchObject({ changed: 6, teams: 1 });
    expect(reading.groups.map(({ key }) => key).sort()).toEqual([`person:${String(story.person('c'))}`, 'team:1', 'unknown'].sort());
    expect(reading.coverage).toMatchObject({ unknownOtherTeam: 2, unknownOwnTeam: 0 });
  });
});

describe('the share', () => {
  it('is said from 20 settled threads on, with its interval', () => {
    expect(readingOf(settled(7, 19))).toMatchObject({ n: 19, interval: null });
    expect(readingOf(settled(7, 19)).values).not.toHaveProperty('share');
    const reading = readingOf(settled(7, 20));
    expect(reading.values['share']).toBe(0.35);
    expect(reading.interval).toEqual(wilson(7, 20));
  });
});

describe('what is not counted', () => {
  it('is listed with its reason and in no other part', () => {
    const story = company().opened(1, 1, 'deps[bot]').opened(1, 2, null).opened(1, 3, 'a').opened(1, 4, 'a');
    story.extra = { shapes: new Map([[3, { title: 'Bump a from 1 to 2', additions: 1, deletions: 1, files: 1 }]]) };
    for (const pull of [1, 2, 3, 4]) story.thread(2, pull, 'b', { outdated: true }).commit(3, pull);
    const reading = readingOf(story);
    expect(reading.values).toMatchObject({ threads: 1, changed: 1, 'not-counted': 3 });
    const groups = carried.evidence(story.view(0, 100), reading, 'not-counted').groups.map(({ key }) => key);
    expect(groups.sort()).toEqual(['not-counted:by-bot', 'not-counted:by-deleted-account', 'not-counted:dependency-bump']);
  });

  it('are the threads of a quick approval', () => {
    const story = company().opened(1, 1, 'a').asked(2, 1, 'a', 'b').reviewed(2.0001, 1, 'b', { state: 'APPROVED', hasBody: false }, 'r1');
    story.thread(2.0001, 1, 'b', { review: 'r1' });
    story.extra = { shapes: new Map([[1, { title: 'Large', additions: 400, deletions: 0, files: 3 }]]) };
    expect(readingOf(story).values).toMatchObject({ threads: 0, 'not-counted': 1 });
  });
});

describe('coverage', () => {
  it('says how many answers could not be read', () => {
    const story = company()
      .opened(1, 1, 'a')
      .thread(2, 1, 'b')
      .replied(3, 1, 'a')
      .thread(4, 1, 'b')
      .replied(5, 1, 'a', { intents: ['question'] });
    expect(readingOf(story)).toMatchObject({ values: { answered: 2 }, coverage: { notSaid: 1 } });
  });
});

describe('the reading', () => {
  it('is of people who began threads, and of nobody else', () => {
    const story = company().opened(1, 1, 'a').thread(2, 1, 'b').reviewed(3, 1, 'c');
    expect([...carried.measure(story.view(0, 9))].map(({ subject }) => subject)).toEqual([{ type: 'person', id: story.person('b') }]);
    expect([...carried.measure(story.view(5, 9))]).toEqual([]);
  });

  it('knows its parts, and lists nothing for a team', () => {
    const story = settled(1, 2);
    const reading = readingOf(story);
    expect(() => carried.evidence(story.view(0, 9), reading, 'useful')).toThrow(UnknownPartError);
    expect(carried.evidence(story.view(0, 9), { ...reading, subject: { type: 'team', id: 1 } }, 'changed').rows).toEqual([]);
    expect(carried.evidence(story.view(0, 9), reading, 'changed').rows[0]).toMatchObject({
      at: day(1.1),
      kind: 'review.commented',
      workId: 1,
    });
  });
});
