import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { countReach, type TeamsAt, type Window } from '../oracle/count.js';
import { countDocuments } from '../oracle/count-documents.js';
import { readRows, type Rows } from '../oracle/rows.js';
import { readWritten } from '../oracle/written.js';
import { type CompanyInstance, startCompany } from '../support/company.js';
import { allDecisions, type DecisionAnswer, journeyOf, listBehind, valueOf } from '../support/decisions.js';
import { ambit, until } from '../support/processes.js';
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

describe('documents in the fictional company', () => {
  const most = (of: readonly DecisionAnswer[], part: string): DecisionAnswer | undefined =>
    [...of].sort((a, b) => valueOf(b, part) - valueOf(a, part) || Number(a.id) - Number(b.id))[0];

  it('have the reach and adoption that an independent count finds, with dated teams, and a list for every number', async () => {
    // The next measuring to end may have begun before the teams were there; the one after it has not.
    for (let time = 0; time < 2; time += 1) expect((await ambit(['measure', '--period', 'all', '--wait'], company.env)).code).toBe(0);
    const reader = await company.reader('ada-okafor');
    const archives = company.archive.repositories.map(({ repo }) => readWritten(join(company.folder, repo.full_name), repo.full_name));
    const logins = new Map(
      rows.flatMap(({ pulls, reviews }) => [...pulls, ...reviews].flatMap(({ user }) => (user === null ? [] : [[user.login, user.id]]))),
    );
    const counted = countDocuments({
      archives,
      isPaper: (path, { versions, heads }) => [...versions, ...heads].some((row) => row.path === path),
      logins,
      prefixes: ['rfc', 'adr'],
      teamsAt: teamsFromFile(),
    });
    const files = (await allDecisions(reader)).filter(({ place }) => place === 'FILE');
    const both = files.map((decision) => {
      const paper = counted.papers.find(({ repository, path }) => repository === decision.repository && path === decision.path);
      return { decision, expected: paper === undefined ? null : { decidedAt: paper.decidedAt, numbers: counted.numbersOf(paper) } };
    });
    const wrong = both.flatMap(({ decision, expected }) => {
      const numbers = Object.fromEntries(Object.keys(expected?.numbers ?? {}).map((part) => [part, valueOf(decision, part)]));
      const found = { decidedAt: decision.decidedAt === null ? null : Date.parse(decision.decidedAt), numbers };
      return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ path: decision.path, found, expected }];
    });
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(50);

    const superseded = files.filter(({ state }) => state === 'SUPERSEDED');
    const chosen = [most(files, 'document-reach:teams'), most(files, 'adoption:pulls'), most(files, 'adoption:later'), ...superseded];
    expect(chosen.map((decision) => decision?.numbers.length ?? 0).every((length) => length > 0)).toBe(true);
    expect(
      [valueOf(chosen[0] ?? never(), 'document-reach:teams'), valueOf(chosen[1] ?? never(), 'adoption:teams')].every((teams) => teams > 1),
    ).toBe(true);
    for (const decision of chosen.flatMap((one) => one ?? [])) {
      const { generation } = await journeyOf(reader, decision.id);
      for (const { part, value } of decision.numbers.filter((number) =>
        /^(?:document-reach|adoption):(?!.*Days$|use$)/.test(number.part),
      )) {
        const { first, rows: listed } = await listBehind(reader, decision.id, part, generation);
        expect([decision.path, part, first.number]).toEqual([decision.path, part, value]);
        expect([part, first.countedIn === 'ROWS' ? first.total : first.groups.length]).toEqual([part, value]);
        expect([part, new Set(listed.map(({ id }) => id)).size]).toEqual([part, first.total]);
      }
    }
  }, 240_000);

  it('are tied to exactly the pull requests that touched them', async () => {
    const reader = await company.reader('ada-okafor');
    const archives = company.archive.repositories.map(({ repo }) => readWritten(join(company.folder, repo.full_name), repo.full_name));
    const wrong: unknown[] = [];
    for (const { id, path, repository, place } of await allDecisions(reader)) {
      if (place !== 'FILE') continue;
      const files = archives.find(({ name }) => name === repository)?.files ?? new Map<number, readonly string[]>();
      const expected = [...files].flatMap(([number, paths]) => (path !== null && paths.includes(path) ? [number] : []));
      const found = (await journeyOf(reader, id)).links.flatMap(({ how, number }) => (how === 'TOUCHES' ? [number] : []));
      if (found.sort((a, b) => a - b).join() !== expected.sort((a, b) => a - b).join()) wrong.push({ path, found, expected });
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});

function never(): never {
  throw new Error('no document');
}
