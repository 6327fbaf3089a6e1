import { describe, expect, it } from '@jest/globals';
import { day, Story } from '../testing/story.js';
import { NO_TEAM, readTeams, type Teams } from './teams.js';

function teamsAt(teams: Teams, story: Story, who: string, at: number): readonly number[] {
  return teams.teamsOf(teams.setAt(story.person(who), day(at)));
}

describe('readTeams', () => {
  it('attributes by the membership at its time, half-open', () => {
    const story = new Story().team(1, 'a', 'x', { to: day(10) }).team(2, 'b', 'x', { from: day(10), to: day(20) });
    const teams = readTeams(story.roster());
    expect([0, 9.99, 10, 19.99, 20].map((at) => teamsAt(teams, story, 'x', at))).toEqual([[1], [1], [2], [2], []]);
  });

  it('holds several teams at once as a set', () => {
    const story = new Story().team(2, 'b', 'x').team(1, 'a', 'x', { from: day(5) });
    const teams = readTeams(story.roster());
    expect(teamsAt(teams, story, 'x', 0)).toEqual([2]);
    expect(teamsAt(teams, story, 'x', 6)).toEqual([1, 2]);
  });

  it('keeps the leaves: a team above another of the same person is left out, alone it counts', () => {
    const story = new Story()
      .team(1, 'apps', 'xy')
      .team(2, 'web', 'x', { parentId: 1 })
      .team(3, 'forms', 'x', { parentId: 2, from: day(5) });
    const teams = readTeams(story.roster());
    expect(teamsAt(teams, story, 'x', 0)).toEqual([2]);
    expect(teamsAt(teams, story, 'x', 5)).toEqual([3]);
    expect(teamsAt(teams, story, 'y', 5)).toEqual([1]);
  });

  it('names the empty set, and people without a team are in it', () => {
    const teams = readTeams(new Story().team(1, 'a', 'x').roster());
    expect(teams.setAt(-7, 0)).toBe(NO_TEAM);
    expect(teams.teamsOf(NO_TEAM)).toEqual([]);
    expect(teams.assumed(NO_TEAM)).toBe(false);
  });

  it('is the same set for the same teams, whoever is in them; assumed ones are told apart', () => {
    const story = new Story().team(1, 'a', 'xy').team(1, 'a', 'z', { assumed: true });
    const teams = readTeams(story.roster());
    const [x, y, z] = ['x', 'y', 'z'].map((who) => teams.setAt(story.person(who), 0));
    expect(x).toBe(y);
    expect(z).not.toBe(x);
    expect(teams.assumed(z ?? 0)).toBe(true);
    expect(teams.assumed(x ?? 0)).toBe(false);
    expect(teams.relation(x ?? 0, z ?? 0)).toBe('same');
  });

  it('says what two sets are to each other', () => {
    const story = new Story().team(1, 'a', 'xy').team(2, 'b', 'yz');
    const teams = readTeams(story.roster());
    const set = (who: string): number => teams.setAt(story.person(who), 0);
    expect(teams.relation(set('x'), set('y'))).toBe('same');
    expect(teams.relation(set('x'), set('z'))).toBe('cross');
    expect(teams.relation(set('z'), set('x'))).toBe('cross');
    expect(teams.relation(set('x'), NO_TEAM)).toBe('unknown');
    expect(teams.relation(NO_TEAM, NO_TEAM)).toBe('unknown');
  });

  it('lets people of a team under another belong to it, at their time', () => {
    const story = new Story().team(1, 'apps', '').team(2, 'web', 'x', { parentId: 1, to: day(5) });
    const teams = readTeams(story.roster());
    expect(teams.belongs(story.person('x'), 1, day(4))).toBe(true);
    expect(teams.belongs(story.person('x'), 2, day(4))).toBe(true);
    expect(teams.belongs(story.person('x'), 1, day(5))).toBe(false);
    expect(teams.belongs(story.person('x'), 3, day(4))).toBe(false);
  });

  it('survives teams that stand above each other in a circle', () => {
    const story = new Story().team(1, 'a', 'x', { parentId: 2 }).team(2, 'b', 'x', { parentId: 1 });
    const teams = readTeams(story.roster());
    expect(teams.belongs(story.person('x'), 2, 0)).toBe(true);
    expect(teamsAt(teams, story, 'x', 0)).toEqual([]);
  });

  it('finds teams by slug in any case of the roster', () => {
    const teams = readTeams(new Story().team(4, 'Ledger', 'x').roster());
    expect(teams.ofSlug('ledger')).toEqual([4]);
    expect(teams.ofSlug('web')).toEqual([]);
  });
});
