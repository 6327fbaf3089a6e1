import type { Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { Log, measureAll, prepareFacts, registry, type Evidence, type View } from './index.js';
import { day, Story } from './testing/story.js';

/** Teams 1 = a b, 2 = c, 3 = d; the record reaches back; c and the own team work with each other, d not. */
function company(): Story {
  const story = new Story().team(1, 'one', 'ab').team(2, 'two', 'c').team(3, 'three', 'd').owners(-300).opened(-300, 1, 'd');
  [-9, -8, -7].forEach((at, i) => story.opened(at, 10 + i, 'c').reviewed(at + 0.5, 10 + i, 'b'));
  story.opened(1, 20, 'c').asked(1.2, 20, 'c', 'a').thread(2, 20, 'a', { outdated: true }).commit(3, 20);
  return story.opened(4, 21, 'd').reviewed(5, 21, 'a').opened(6, 22, 'b').reviewed(7, 22, 'a');
}

const FROM = day(0);
const TO = day(30);

/** What the worker writes, as the database gives it back. */
function stored(story: Story): Reading[] {
  const facts = prepareFacts(new Log().add(story.rows), story.roster());
  return JSON.parse(JSON.stringify([...measureAll({ facts, from: FROM, to: TO, all: false }, day(99))])) as Reading[];
}

/** What the api makes the list from: the pull requests a acted on, up to the row the reading was made of. */
function small(story: Story, asOfSeq: number): View {
  const works = new Set(story.rows.filter((row) => row.accountId === story.account('a')).map((row) => row.workId));
  const rows = story.rows.filter((row) => row.seq <= asOfSeq && (row.workId === null || works.has(row.workId)));
  return { facts: prepareFacts(new Log().add(rows), story.roster()), from: FROM, to: TO, all: false };
}

function readingOf(story: Story, signal: string, readings = stored(story)): Reading {
  const reading = readings.find((one) => one.signal === signal && one.subject.type === 'person' && one.subject.id === story.person('a'));
  if (reading === undefined) throw new Error('a has no reading.');
  return reading;
}

function lists(view: View, reading: Reading): Map<string, Evidence | null> {
  const parts = registry.definition(reading.signal)?.parts ?? [];
  return new Map(parts.map((part) => [part.id, registry.evidence(view, reading, part.id)]));
}

describe.each(['review-reach', 'cross-team-share', 'pull'])('the lists of %s', (signal) => {
  it('equal their numbers, after a way through the database', () => {
    const story = company();
    const reading = readingOf(story, signal);
    for (const [part, list] of lists(small(story, story.rows.length), reading))
      expect([part, list?.number]).toEqual([part, reading.values[part]]);
  });

  it('stay as they were when a sync ran between measure and click', () => {
    const story = company();
    const reading = readingOf(story, signal);
    const asOfSeq = story.rows.length;
    const before = lists(small(story, asOfSeq), reading);
    story.opened(8, 30, 'd').reviewed(9, 30, 'a').reviewed(9.5, 20, 'a').asked(3.5, 21, 'd', 'a').pushed(2.5, 20);
    expect(lists(small(story, asOfSeq), reading)).toEqual(before);
    expect(readingOf(story, signal).values).not.toEqual(reading.values);
  });
});

describe('the groups of a list', () => {
  it('keep distance and newness from the reading, which the smaller log cannot know', () => {
    const story = company();
    const reading = readingOf(story, 'review-reach');
    const list = registry.evidence(small(story, story.rows.length), reading, 'teams');
    expect(list?.groups.map(({ key, teamId, distance, parts, rows }) => ({ key, teamId, distance, parts, rows }))).toEqual([
      { key: 'team:2', teamId: 2, distance: 'works-with', parts: ['teams', 'changed', 'asked-first', 'new'], rows: 1 },
      { key: 'team:3', teamId: 3, distance: 'seldom', parts: ['teams', 'new'], rows: 1 },
    ]);
  });

  it('name the people a person reached, own ones too', () => {
    const story = company();
    const list = registry.evidence(small(story, story.rows.length), readingOf(story, 'review-reach'), 'people');
    const keys = ['b', 'c', 'd'].map((who) => `person:${String(story.person(who))}`);
    expect(list?.groups.map((group) => group.key).sort()).toEqual(keys.sort());
    expect(list?.groups.find((group) => group.key === keys[0])?.distance).toBe('own');
  });

  it('are those of the rows: every row stands in a group that is listed', () => {
    const story = company();
    for (const signal of ['review-reach', 'cross-team-share', 'pull']) {
      for (const list of lists(small(story, story.rows.length), readingOf(story, signal)).values()) {
        const keys = new Set(list?.groups.map((group) => group.key));
        expect(list?.rows.every((row) => row.groups.length > 0 && row.groups.every((key) => keys.has(key)))).toBe(true);
        const rows = list?.groups.map((group) => list.rows.filter((row) => row.groups.includes(group.key)).length);
        expect(list?.groups.map((group) => group.rows)).toEqual(rows);
      }
    }
  });
});

describe('a reading', () => {
  it('is plain data: what the database gives back is what was written', () => {
    const story = company();
    const facts = prepareFacts(new Log().add(story.rows), story.roster());
    expect(stored(story)).toEqual([...measureAll({ facts, from: FROM, to: TO, all: false }, day(99))]);
  });
});
