import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { countReach, type TeamsAt, type Window } from '../oracle/count.js';
import { readRows, type Rows } from '../oracle/rows.js';
import { type CompanyInstance, startCompany } from '../support/company.js';
import { until } from '../support/processes.js';
import { numberOf, ownReadings } from '../support/reader.js';

const PERIOD = '2026-05-18..2026-11-16';
const WINDOW: Window = { from: '2026-05-18T00:00:00Z', to: '2026-11-16T00:00:00Z' };

let company: CompanyInstance;
let rows: Rows[];

beforeAll(async () => {
  company = await startCompany({ seed: 7, stories: true });
  rows = company.archive.repositories.map(({ repo }) => readRows(join(company.folder, repo.full_name), repo.full_name));
}, 400_000);

afterAll(() => company?.stop());

/** Dated memberships as the file has them, half-open; of a team and one below it the one below counts. */
function teamsFromFile(): TeamsAt {
  const ids = new Map<string, number>();
  for (const { pulls, reviews } of rows) for (const { user } of [...pulls, ...reviews]) if (user !== null) ids.set(user.login, user.id);
  const lines = company.csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const above = new Map(lines.filter(([, , , parent]) => parent !== '').map(([, , team = '', parent = '']) => [team, parent]));
  return (person, at) => {
    const held = lines
      .filter(
        ([, login = '', , , , from = '', to = '']) =>
          ids.get(login) === person &&
          (from === '' || Date.parse(from) <= Date.parse(at)) &&
          (to === '' || Date.parse(at) < Date.parse(to)),
      )
      .map(([, , team = '']) => team);
    return new Set(held.filter((team) => !held.some((other) => above.get(other) === team)));
  };
}

describe('review reach in the fictional company', () => {
  it('equals an independent count of teams, with dated and several teams, for its three widest reviewers and its engineer', async () => {
    const all = countReach(rows, WINDOW, teamsFromFile());
    const chosen = [...all.slice(0, 3), ...all.filter(({ login }) => login === 'ada-okafor')];
    expect(chosen).toHaveLength(4);
    for (const expected of chosen) {
      const reader = await company.reader(expected.login);
      const readings = await until(`readings of ${expected.login}`, () => ownReadings(reader, PERIOD));
      const number = (part: string): number | null => numberOf(readings, 'review-reach', part);
      expect({
        login: expected.login,
        teams: number('teams'),
        changed: number('changed'),
        pulls: number('pulls'),
        people: number('people'),
        reviews: number('reviews'),
      }).toEqual({
        login: expected.login,
        teams: expected.teams.size,
        changed: expected.changedTeams.size,
        pulls: expected.pulls,
        people: expected.people,
        reviews: expected.reviews,
      });
      expect(expected.teams.size).toBeGreaterThan(0);
    }
  });
});
