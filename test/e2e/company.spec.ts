import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCompany, writeArchive } from '../../libs/demo/dist/index.js';
import { countReach, type TeamsAt, type Window } from '../oracle/count.js';
import { readRows, type Rows } from '../oracle/rows.js';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { byLink, numberOf, ownReadings } from '../support/reader.js';

const END = '2026-11-16';
const PERIOD = '2026-05-18..2026-11-16';
const WINDOW: Window = { from: '2026-05-18T00:00:00Z', to: '2026-11-16T00:00:00Z' };

let data: ReturnType<typeof dataFolder>;
let folder: string;
let replay: Running;
let running: Running;
let env: Environment;
let address: string;
let rows: Rows[];
let csv: string;

beforeAll(async () => {
  data = dataFolder();
  folder = mkdtempSync(join(tmpdir(), 'ambit-company-'));
  const company = generateCompany({ seed: 7, end: END, stories: true });
  writeArchive(company.archive, folder);
  rows = company.archive.repositories.map(({ repo }) => readRows(join(folder, repo.full_name), repo.full_name));
  const port = await freePort();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()) };
  address = `http://127.0.0.1:${env.AMBIT_PORT ?? ''}`;
  replay = await stays(['replay', folder, '--port', String(port)], env, /http:\/\//);
  running = await stays(['up'], env, /http:\/\/localhost:\d+/);
  writeFileSync(join(data.path, 'token'), 'ghp_company000000000000000000000000000000');
  csv = company.teamsCsv(`127.0.0.1:${String(port)}`);
  writeFileSync(join(data.path, 'teams.csv'), csv);
  for (const args of [
    ['connect', 'fernholt', '--token-file', join(data.path, 'token'), '--url', `http://127.0.0.1:${String(port)}`],
    ['sync', '--once', '--wait'],
    ['teams', 'import', join(data.path, 'teams.csv'), '--apply'],
  ]) {
    const { code, out, err } = await ambit(args, env);
    expect({ code, said: code === 0 ? '' : out + err }).toEqual({ code: 0, said: '' });
  }
}, 400_000);

afterAll(async () => {
  await running?.stop();
  await replay?.stop();
  rmSync(folder, { recursive: true, force: true });
  data?.remove();
});

/** Dated memberships as the file has them, half-open; of a team and one below it the one below counts. */
function teamsFromFile(): TeamsAt {
  const ids = new Map<string, number>();
  for (const { pulls, reviews } of rows) for (const { user } of [...pulls, ...reviews]) if (user !== null) ids.set(user.login, user.id);
  const lines = csv
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
      const reader = await byLink(address, (await ambit(['sign-in', expected.login], env)).out);
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
