import { describe, expect, it } from '@jest/globals';
import { teamsByLogin } from './counting.js';
import { everyone } from './people.js';
import { parentAt, REORGANIZED, teamRows, TEAMS, teamsAt } from './teams.js';
import { membershipsCsv } from './teams-csv.js';

const START = Date.parse('2025-05-26T00:00:00Z');
const WEEK = 7 * 86_400_000;

describe('teams', () => {
  const people = everyone(1);
  const csv = membershipsCsv(people, START, 'github.com');
  const lines = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));

  it('are fourteen in two levels, one of them new with the reorganization', () => {
    expect(TEAMS).toHaveLength(14);
    expect(TEAMS.filter((one) => one.parents.length === 0)).toHaveLength(3);
    expect(parentAt('search', REORGANIZED - 1)).toBe('foundations');
    expect(parentAt('search', REORGANIZED)).toBe('product');
    expect(teamRows(people, REORGANIZED - 1).map((one) => one.slug)).not.toContain('tax');
    expect(teamRows(people, REORGANIZED).map((one) => one.slug)).toContain('tax');
  });

  it('are imported with the header and host that the command asks for', () => {
    expect(lines[0]?.join(',')).toBe('host,login,team,parent,role,from,to');
    expect(lines.slice(1).every((line) => line.length === 7 && line[0] === 'github.com')).toBe(true);
    expect(lines.slice(1).every((line) => ['member', 'maintainer'].includes(line[4] ?? ''))).toBe(true);
    expect(lines.slice(1).every((line) => line[5] === '' || line[6] === '' || (line[5] ?? '') < (line[6] ?? ''))).toBe(true);
  });

  it('say week by week what the generator went by', () => {
    const teamsOf = teamsByLogin(csv);
    for (const person of people) {
      if (person.account === null || person.account.id === 10137) continue;
      for (const week of [0, 20, REORGANIZED - 1, REORGANIZED, 60, 77]) {
        const login = person.former !== null && week < person.former.until ? person.former.account.login : person.login;
        const imported = [...teamsOf(login, START + week * WEEK + 1)].sort();
        expect([person.name, week, imported]).toEqual([person.name, week, [...teamsAt(person, week)].sort()]);
      }
    }
  });

  it('move people and a parent on one day, keep several in two teams, and let others come and go', () => {
    const moved = lines.filter((line) => line[2] === 'tax');
    expect(moved.filter((line) => line[5] === '2026-03-09').length).toBeGreaterThanOrEqual(6);
    expect(lines.filter((line) => line[2] === 'search' && line[3] === 'foundations' && line[6] === '2026-03-09').length).toBeGreaterThan(5);
    const now = lines.slice(1).filter((line) => line[6] === '');
    const twice = new Set(now.map((line) => line[1]).filter((login, i, all) => all.indexOf(login) !== i));
    expect(twice.size).toBeGreaterThanOrEqual(4);
    expect(lines.slice(1).filter((line) => line[5] !== '').length).toBeGreaterThan(10);
    expect(lines.slice(1).filter((line) => line[6] !== '').length).toBeGreaterThan(10);
  });

  it('have people with accounts and logins of their own', () => {
    const accounts = people.flatMap((one) => (one.account === null || one.account.id === 10137 ? [] : [one.account]));
    expect(new Set(accounts.map((one) => one.id)).size).toBe(accounts.length);
    expect(new Set(accounts.map((one) => one.login)).size).toBe(accounts.length);
    expect(accounts.every((one) => /^[a-z][a-z-]{4,38}$/.test(one.login))).toBe(true);
  });
});
