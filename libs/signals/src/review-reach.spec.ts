import { describe, expect, it } from '@jest/globals';
import { reviewReach } from './review-reach.js';
import { UnknownPartError } from './signal.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { day, fixtureF, Story } from './testing/story.js';

const WEEKS26 = 26 * 7;

/** Teams 1 = a b, 2 = c, 3 = d e; the CODEOWNERS history is held and says nothing. */
function company(): Story {
  return new Story().team(1, 'one', 'ab').team(2, 'two', 'c').team(3, 'three', 'de').owners(-999);
}

function reach(story: Story, who: string | number, from = 0, to = 100) {
  const view = story.view(from, to);
  const reading = readingFor(reviewReach, story, view, who);
  if (reading === undefined) throw new Error(`No reading of ${String(who)}.`);
  expect(unequalParts(reviewReach, view, reading)).toEqual([]);
  return reading;
}

describe('the observed part of S1', () => {
  it.each([
    ['d', 5, 5, 4, ['team:1', 'team:3']],
    ['c', 1, 1, 1, ['team:2']],
    ['b', 1, 1, 0, []],
    ['e', 1, 1, 0, []],
    ['f', 1, 1, 0, []],
    ['g', 1, 1, 0, []],
  ])('%s reviewed %i pull requests of %i people, %i of them of other teams', (who, pulls, people, others, teams) => {
    const reading = reach(fixtureF(), who, 0, 11);
    expect(reading.values).toMatchObject({ pulls, people, 'other-people': others, teams: teams.length });
    expect(
      reading.groups
        .map((group) => group.key)
        .filter((key) => key.startsWith('team:'))
        .sort(),
    ).toEqual(teams);
  });

  it.each(['a', 'h'])('%s reviewed nothing, and has no reading', (who) => {
    const story = fixtureF();
    expect(readingFor(reviewReach, story, story.view(0, 11), who)).toBeUndefined();
  });

  it('looks through the period, half-open', () => {
    expect(reach(fixtureF(), 'd', 2, 6).values).toMatchObject({ pulls: 2, teams: 2 });
    expect(reach(fixtureF(), 'd', 2, 6.001).values).toMatchObject({ pulls: 3 });
  });
});

describe('teams', () => {
  it('are those that shared no team with the reviewer at the time', () => {
    const story = company().team(2, 'two', 'a', { from: day(5) });
    story.opened(0, 1, 'c').reviewed(1, 1, 'a').reviewed(6, 1, 'a');
    const reading = reach(story, 'a');
    expect(reading.values).toMatchObject({ teams: 1, reviews: 2, 'other-reviews': 1, people: 1 });
  });

  it('count an author of several teams in each, unless one is shared', () => {
    const story = company().team(3, 'three', 'c').team(2, 'two', 'e').team(1, 'one', 'e');
    story.opened(0, 1, 'c').reviewed(1, 1, 'a').opened(0, 2, 'e').reviewed(2, 2, 'a');
    const reading = reach(story, 'a');
    expect(reading.values).toMatchObject({ teams: 2, 'other-reviews': 1 });
    expect(reading.groups.map((group) => [group.key, group.rows])).toEqual([
      [`person:${String(story.person('e'))}`, 1],
      ['team:2', 1],
      ['team:3', 1],
    ]);
  });

  it('are not counted where a team is unknown on either side; people are', () => {
    const story = company().opened(0, 1, 'x').reviewed(1, 1, 'a').opened(0, 2, 'c').reviewed(2, 2, 'y');
    expect(reach(story, 'a').values).toMatchObject({ teams: 0, people: 1, 'other-people': 0 });
    expect(reach(story, 'y').values).toMatchObject({ teams: 0, people: 1 });
    expect(reach(story, 'a').coverage).toMatchObject({ unknownOtherTeam: 1, unknownOwnTeam: 0 });
    expect(reach(story, 'y').coverage).toMatchObject({ unknownOtherTeam: 0, unknownOwnTeam: 1 });
    expect(reach(story, 'y').groups.map((group) => group.key)).toEqual(['unknown']);
  });

  it('are said to be assumed where they are', () => {
    const story = new Story().team(1, 'one', 'a').team(2, 'two', 'c', { assumed: true });
    story.opened(0, 1, 'c').reviewed(1, 1, 'a');
    expect(reach(story, 'a').coverage.assumedTeam).toBe(1);
    const view = story.view(0, 9);
    const reading = readingFor(reviewReach, story, view, 'a');
    if (reading === undefined) throw new Error('no reading');
    expect(reviewReach.evidence(view, reading, 'reviews').rows[0]?.marks).toEqual(['assumed-team']);
  });
});

describe('work of bots and of deleted accounts', () => {
  it('counts as reviewed, its authors not as people', () => {
    const story = company().opened(0, 1, 'deps[bot]').opened(0, 2, null).reviewed(1, 1, 'a').reviewed(2, 2, 'a');
    const reading = reach(story, 'a');
    expect(reading.values).toMatchObject({ reviews: 2, pulls: 2, people: 0, teams: 0 });
    expect(reading.groups.map((group) => [group.key, group.rows])).toEqual([['no-one', 2]]);
    const view = story.view(0, 9);
    expect(reviewReach.evidence(view, reading, 'pulls').rows.map((row) => row.marks)).toEqual([['by-deleted-account'], ['by-bot']]);
  });
});

describe('changed', () => {
  it('counts teams in which a thread was followed by a change, and lists the reviews that did it', () => {
    const story = company();
    story.opened(0, 1, 'c').thread(1, 1, 'a', { outdated: true }).commit(2, 1).reviewed(3, 1, 'a');
    story.opened(0, 2, 'd').thread(4, 2, 'a', { outdated: true }).pushed(5, 2).commit(6, 2);
    const reading = reach(story, 'a');
    expect(reading.values).toMatchObject({ teams: 2, changed: 1, reviews: 3 });
    expect(reading.groups.find((group) => group.key === 'team:2')?.parts).toContain('changed');
    const list = reviewReach.evidence(story.view(0, 100), reading, 'changed');
    expect(list.rows.map((row) => [row.at, row.marks])).toEqual([[day(1), ['changed']]]);
    const all = reviewReach.evidence(story.view(0, 100), reading, 'other-reviews');
    expect(all.rows.map((row) => row.marks)).toEqual([['unclear'], [], ['changed']]);
  });

  it('is not counted in the own team', () => {
    const story = company().opened(0, 1, 'b').thread(1, 1, 'a', { outdated: true }).commit(2, 1);
    expect(reach(story, 'a').values).toMatchObject({ changed: 0, teams: 0, reviews: 1 });
  });

  it('belongs to the period of the review, though the change came later', () => {
    const story = company().opened(0, 1, 'c').thread(1, 1, 'a', { outdated: true }).commit(50, 1);
    expect(reach(story, 'a', 0, 2).values).toMatchObject({ changed: 1 });
  });
});

describe('asked first', () => {
  it('is a team whose earliest session in the period came by name', () => {
    const story = company();
    story.opened(0, 1, 'c').asked(0.5, 1, 'c', 'a').reviewed(1, 1, 'a').reviewed(1.1, 1, 'a').reviewed(9, 1, 'a');
    story.opened(0, 2, 'd').reviewed(2, 2, 'a').asked(5, 2, 'd', 'a').reviewed(6, 2, 'a');
    const reading = reach(story, 'a');
    expect(reading.values).toMatchObject({ teams: 2, 'asked-first': 1 });
    const list = reviewReach.evidence(story.view(0, 100), reading, 'asked-first');
    expect(list.groups.map((group) => [group.key, group.rows])).toEqual([['team:2', 2]]);
    expect(list.rows.map((row) => row.way)).toEqual(['by-name', 'by-name']);
    expect(reach(story, 'a', 5, 100).values).toMatchObject({ 'asked-first': 1 });
  });

  it('takes any of several at the same moment that came by name', () => {
    const story = company().opened(0, 1, 'c').opened(0, 2, 'c').asked(0.5, 2, 'c', 'a').reviewed(1, 1, 'a').reviewed(1, 2, 'a');
    expect(reach(story, 'a').values).toMatchObject({ 'asked-first': 1 });
  });
});

describe('new', () => {
  function told(before: number): Story {
    const story = company().opened(-WEEKS26, 1, 'c');
    story.opened(0, 2, 'c').opened(0, 3, 'd').reviewed(1, 2, 'a').reviewed(2, 3, 'a');
    return story.reviewed(before, 1, 'a');
  }

  it('is a team without an earlier review by the person', () => {
    const reading = reach(told(-1), 'a');
    expect(reading.values).toMatchObject({ teams: 2, new: 1 });
    expect(reading.groups.filter((group) => group.parts.includes('new')).map((group) => group.key)).toEqual(['team:3']);
  });

  it('is any team where nothing came before', () => {
    expect(reach(told(3), 'a').values).toMatchObject({ teams: 2, new: 2 });
  });

  it('is never said while the record does not go back 26 weeks', () => {
    const story = company()
      .opened(-WEEKS26 + 0.1, 1, 'c')
      .reviewed(1, 1, 'a');
    expect(reach(story, 'a').values).toMatchObject({ teams: 1, new: 0 });
  });

  it('comes from the reading where the list is made from a smaller log', () => {
    const story = company().opened(-WEEKS26, 9, 'z').opened(0, 1, 'c').reviewed(1, 1, 'a');
    const reading = reach(story, 'a');
    expect(reading.values).toMatchObject({ new: 1 });
    const small = story.view(
      0,
      100,
      story.rows.filter((row) => row.workId === 1),
    );
    expect(small.facts.first).toBe(day(0));
    expect(unequalParts(reviewReach, small, reading)).toEqual([]);
    expect(reviewReach.evidence(small, reading, 'new').rows).toHaveLength(1);
  });
});

describe('the groups of a reading', () => {
  it('are the other teams with their distance, and the people of the own team one by one', () => {
    const story = company();
    [-3, -2, -1].forEach((at, i) => story.opened(at - 0.5, 10 + i, 'c').reviewed(at, 10 + i, 'b'));
    story
      .opened(0, 1, 'c')
      .opened(0, 2, 'd')
      .opened(0, 3, 'b')
      .reviewed(1, 1, 'a')
      .reviewed(2, 2, 'a')
      .reviewed(3, 3, 'a')
      .reviewed(4, 3, 'a');
    expect(reach(story, 'a').groups).toEqual([
      { key: `person:${String(story.person('b'))}`, teamId: null, distance: 'own', rows: 2, parts: [], first: day(3), last: day(4) },
      { key: 'team:2', teamId: 2, distance: 'works-with', rows: 1, parts: ['teams'], first: day(1), last: day(1) },
      { key: 'team:3', teamId: 3, distance: 'seldom', rows: 1, parts: ['teams'], first: day(2), last: day(2) },
    ]);
  });

  it('tell every number of teams by their parts', () => {
    const reading = reach(fixtureF(), 'd', 0, 11);
    for (const part of ['teams', 'changed', 'asked-first', 'new']) {
      expect(reading.groups.filter((group) => group.parts.includes(part))).toHaveLength(reading.values[part] ?? -1);
    }
  });

  it('never name people in the reading of a team', () => {
    const story = company().opened(0, 1, 'b').opened(0, 2, 'c').reviewed(1, 1, 'a').reviewed(2, 2, 'a').reviewed(3, 2, 'b');
    const reading = reach(story, 1);
    expect(reading.values).toMatchObject({ teams: 1, reviews: 3, pulls: 2, people: 2 });
    expect(reading.groups.map((group) => [group.key, group.distance])).toEqual([
      ['team:2', 'seldom'],
      ['own', 'own'],
    ]);
  });
});

describe('the list', () => {
  it('is newest first, with the row of the log each line stands for', () => {
    const story = company().opened(0, 1, 'c').reviewed(1, 1, 'a').reviewed(5, 1, 'a');
    const list = reviewReach.evidence(story.view(0, 100), reach(story, 'a'), 'reviews');
    expect(list.rows.map((row) => [row.at, row.workId, row.repositoryId, row.kind])).toEqual([
      [day(5), 1, 1, 'review.submitted'],
      [day(1), 1, 1, 'review.submitted'],
    ]);
    expect(list.rows.map((row) => story.rows.find((one) => one.seq === row.seq)?.at)).toEqual([day(5), day(1)]);
    expect(list.people).toBe(1);
  });

  it('shows each pull request once, by its latest review', () => {
    const story = company().opened(0, 1, 'c').reviewed(1, 1, 'a').reviewed(5, 1, 'a');
    const list = reviewReach.evidence(story.view(0, 100), reach(story, 'a'), 'pulls');
    expect(list.rows.map((row) => row.at)).toEqual([day(5)]);
  });

  it('refuses a number that does not exist', () => {
    const story = fixtureF();
    expect(() => reviewReach.evidence(story.view(0, 11), reach(story, 'd', 0, 11), 'rank')).toThrow(UnknownPartError);
  });
});
