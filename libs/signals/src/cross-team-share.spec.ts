import { describe, expect, it } from '@jest/globals';
import { crossTeamShare } from './cross-team-share.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day, fixtureF, Story } from './testing/story.js';

function share(story: Story, who: string | number | null, from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(crossTeamShare, story, view, who);
  if (reading === undefined) throw new Error('No reading.');
  expect(unequalParts(crossTeamShare, view, reading)).toEqual([]);
  return reading;
}

/** `cross` reviews by a of c's work and `own` of b's, a day apart. */
function given(cross: number, own: number): Story {
  const story = new Story().team(1, 'one', 'ab').team(2, 'two', 'c');
  for (let i = 0; i < cross + own; i++) story.opened(i, i + 1, i < cross ? 'c' : 'b').reviewed(i + 0.5, i + 1, 'a');
  return story;
}

describe('S2', () => {
  it.each([
    ['d', 4, 5],
    ['b', 0, 1],
    ['e', 0, 1],
    ['c', 1, 1],
  ])('%s gave %i of %i outside', (who, cross, all) => {
    expect(share(fixtureF(), who, 0, 11)).toMatchObject({ values: { cross, all }, n: all, interval: null });
  });

  it('gives the organization’s index by pairs, beside chance', () => {
    const story = fixtureF();
    // The same pairs again and again until the floor is reached: a pair counts once.
    for (let round = 1; round <= 2; round++) {
      ['ab', 'bd', 'de', 'fd', 'gf', 'ad', 'ec', 'cd', 'hg', 'ed'].forEach(([author = '', reviewer = ''], i) => {
        story.opened(round * 20 + i, round * 100 + i, author).reviewed(round * 20 + i + 0.5, round * 100 + i, reviewer);
      });
    }
    const { values } = share(story, null);
    expect(values).toMatchObject({ 'external-ties': 5, 'internal-ties': 4, all: 30, cross: 15 });
    expect(values['ei']).toBeCloseTo(0.111111, 6);
    expect(values['expected-ei']).toBeCloseTo(0.5, 9);
  });

  it('counts a pair that reviews both ways once, by its latest review', () => {
    const story = given(20, 0).team(2, 'two', 'a', { from: day(40) });
    expect(share(story, null).values).toMatchObject({ 'external-ties': 1, 'internal-ties': 0 });
    story.opened(41, 99, 'a').reviewed(42, 99, 'c');
    expect(share(story, null).values).toMatchObject({ 'external-ties': 0, 'internal-ties': 1, cross: 20, all: 21 });
  });
});

describe('the floor', () => {
  it('says no share and no interval under 20, only the counts', () => {
    expect(share(given(10, 9), 'a')).toMatchObject({ values: { cross: 10, all: 19 }, interval: null });
    expect(share(given(10, 9), 'a').values).not.toHaveProperty('share');
  });

  it('says both from 20 on', () => {
    const reading = share(given(35, 10), 'a');
    expect(reading.values['share']).toBeCloseTo(35 / 45, 9);
    expect(reading.interval?.[0]).toBeCloseTo(0.637307, 6);
    expect(reading.interval?.[1]).toBeCloseTo(0.874553, 6);
  });
});

describe('what is said of whom', () => {
  it('says neither index nor decay nor effective teams of a person', () => {
    const opportunity = ['open-outside', 'sessions', 'sessions-by-rule', 'weeks-present'];
    expect(Object.keys(share(given(15, 10), 'a').values).sort()).toEqual(['all', 'cross', 'share', ...opportunity].sort());
  });

  it('says them of a team', () => {
    const { values } = share(given(18, 6), 1);
    expect(values['ei']).toBeCloseTo(0.5, 9);
    expect(values['effective-teams']).toBeCloseTo(1, 9);
    // The eighteen outside came first, so that they weigh a little less.
    expect(values['decayed-share']).toBeLessThan(0.75);
    expect(values['decayed-share']).toBeGreaterThan(0.7);
  });

  it('says no decayed share where what is left of old reviews is less than the floor', () => {
    const late = given(5, 0);
    for (let i = 0; i < 20; i++) late.opened(600 + i / 100, 900 + i, 'c').reviewed(600.5 + i / 100, 900 + i, 'a');
    expect(share(late, 1, 0, 602).values).toHaveProperty('decayed-share');
    const old = given(20, 0);
    for (let i = 0; i < 3; i++) old.opened(600, 900 + i, 'c').reviewed(601, 900 + i, 'a');
    const { values } = share(old, 1, 0, 602);
    expect(values).toMatchObject({ all: 23, share: 1 });
    expect(values).not.toHaveProperty('decayed-share');
  });

  it('splits a review evenly over the teams of its author', () => {
    const story = given(20, 0).team(3, 'three', 'c');
    expect(share(story, 1).values['effective-teams']).toBeCloseTo(2, 9);
  });
});

describe('what is left out', () => {
  it('is what has an unknown team on either side, and work of bots; how many is said', () => {
    const story = given(1, 1).opened(50, 90, 'x').reviewed(51, 90, 'a').opened(50, 91, 'deps[bot]').reviewed(52, 91, 'a');
    const reading = share(story, 'a');
    expect(reading.values).toMatchObject({ cross: 1, all: 2 });
    expect(reading.n).toBe(2);
    expect(reading.coverage).toEqual({ unknownOwnTeam: 0, unknownOtherTeam: 1, assumedTeam: 0, notSaid: 0 });
  });

  it('leaves a reading without cases where no team is known at all', () => {
    const story = new Story().opened(0, 1, 'x').reviewed(1, 1, 'y');
    expect(share(story, 'y')).toMatchObject({ values: { cross: 0, all: 0 }, n: 0, interval: null, groups: [] });
  });
});

describe('the groups', () => {
  it('are the receiving teams and the own one', () => {
    const { groups } = share(given(2, 1), 'a');
    expect(groups.map(({ key, teamId, distance, rows }) => ({ key, teamId, distance, rows }))).toEqual([
      { key: 'team:2', teamId: 2, distance: null, rows: 2 },
      { key: 'own', teamId: null, distance: 'own', rows: 1 },
    ]);
  });
});
