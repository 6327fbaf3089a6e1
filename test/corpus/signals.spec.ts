import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../oracle/book.js';
import { countReach, repositoryTeams, type Window } from '../oracle/count.js';
import { countSignals, type Desk } from '../oracle/count-signals.js';
import { countDocuments } from '../oracle/count-documents.js';
import { readRows } from '../oracle/rows.js';
import { readWritten } from '../oracle/written.js';
import { copyArchive, type ArchiveCopy } from '../support/archive-copy.js';
import { openDatabase, type Database } from '../support/database.js';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { byLink, ownReadings } from '../support/reader.js';

const CORPUS = process.env.AMBIT_CORPUS ?? '';
const REPOSITORIES = ['bitcoin/bips', 'bitcoin-core/secp256k1'] as const;
const YEAR = '2025-08-01..2026-08-01';
const WIDEST = 3;

interface Row {
  readonly signal: string;
  readonly values: Readonly<Record<string, number>>;
}

let data: ReturnType<typeof dataFolder>;
let database: Database;
let archive: ArchiveCopy;
let replay: Running;
let running: Running;
let env: Environment;
let desk: Desk;

async function run(...args: string[]): Promise<string> {
  const { code, out, err } = await ambit(args, env);
  if (code !== 0) throw new Error(`ambit ${args.join(' ')}: ${out}${err}`);
  return out;
}

function windowOf(period: string): Window {
  if (period === 'all') return { from: null, to: `${new Date().toISOString().slice(0, 10)}T00:00:00Z` };
  return { from: '2025-08-01T00:00:00Z', to: '2026-08-01T00:00:00Z' };
}

/** The readings of somebody as they are stored, after a look at the own page has told them of Ambit. */
async function readingsOf(person: number, login: string, period: string): Promise<ReadonlyMap<string, Row>> {
  const reader = await byLink(`http://127.0.0.1:${env.AMBIT_PORT ?? ''}`, await run('sign-in', login));
  await until('readings', () => ownReadings(reader, period));
  const rows = await database.query<Row>(
    `select r.signal, r.values from reading r join current_generation c on c.generation_id = r.generation_id
     join identity i on i.person_id = r.subject_id join account a on a.id = i.account_id
     where r.subject_type = 'person' and c.period_key like '${period}%' and a.host_id = ${String(person)} and i.until_version is null`,
  );
  return new Map(rows.map((row) => [row.signal, row]));
}

beforeAll(async () => {
  data = dataFolder();
  database = await openDatabase();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()), DATABASE_URL: database.url };
  archive = copyArchive(REPOSITORIES.map((name) => join(CORPUS, 'github', name)));
  const port = String(await freePort());
  replay = await stays(['replay', archive.folder, '--port', port], env, /http:\/\//);
  running = await stays(['up'], env, /http:\/\/localhost:\d+/);
  writeFileSync(join(data.path, 'token'), 'ghp_corpus0000000000000000000000000000000');
  const url = `http://127.0.0.1:${port}`;
  await run('policy', '--adopt');
  for (const name of REPOSITORIES) await run('connect', name.split('/')[0] ?? '', '--token-file', join(data.path, 'token'), '--url', url);
  await run('sync', '--once', '--wait');
  desk = deskOf(archive.folder);
  const members = [...repositoryTeams(rowsIn(archive.folder))].flatMap(([name, people]) =>
    [...people.values()].map((login) => `${new URL(url).host},${login},${name.split('/')[1] ?? ''},,member,,`),
  );
  const csv = join(data.path, 'teams.csv');
  writeFileSync(csv, ['host,login,team,parent,role,from,to', ...members].join('\n'));
  await run('teams', 'import', csv, '--apply');
}, 600_000);

afterAll(async () => {
  await running?.stop();
  await replay?.stop();
  await database?.close();
  archive?.remove();
  data?.remove();
});

const rowsIn = (folder: string): ReturnType<typeof readRows>[] => REPOSITORIES.map((name) => readRows(join(folder, name), name));

function deskOf(folder: string): Desk {
  const teams = repositoryTeams(rowsIn(folder));
  const teamsAt = (person: number): ReadonlySet<string> =>
    new Set([...teams].filter(([, members]) => members.has(person)).map(([name]) => name));
  const archives = REPOSITORIES.map((name) => readWritten(join(folder, name), name));
  const isPaper = (path: string, { name }: { name: string }): boolean =>
    name === REPOSITORIES[0] && /^bip-[^/]*\.(?:md|mediawiki)$/.test(path);
  return {
    books: REPOSITORIES.map((name) => readBook(join(folder, name), name)),
    teamsAt,
    textOf: ({ repository, path, openIn }) => {
      const rows = archives.find(({ name }) => name === repository);
      if (openIn === null) return rows?.texts.get(path) ?? null;
      return rows?.heads.find((head) => head.pull_number === openIn && head.path === path)?.text ?? null;
    },
    counted: countDocuments({ archives, isPaper, logins: new Map(), prefixes: ['bip'], teamsAt }),
  };
}

describe('every signal of a person on the corpus (AMBIT_CORPUS)', () => {
  it.each(['all', YEAR])(
    'equals an independent count over %s, for the three widest reviewers',
    async (period) => {
      const window = windowOf(period);
      const span = { from: window.from === null ? -Infinity : Date.parse(window.from), to: Date.parse(window.to) };
      for (const { person, login } of countReach(rowsIn(archive.folder), window, () => new Set()).slice(0, WIDEST)) {
        const readings = await readingsOf(person, login, period);
        const expected = countSignals(desk, { person, login }, span);
        for (const [signal, numbers] of Object.entries(expected)) {
          const values = readings.get(signal)?.values ?? {};
          const found = Object.fromEntries(Object.keys(numbers).map((part) => [part, rounded(values[part] ?? 0)]));
          const counted = Object.fromEntries(Object.entries(numbers).map(([part, value]) => [part, rounded(value)]));
          expect([signal, found]).toEqual([signal, counted]);
        }
      }
    },
    600_000,
  );
});

/** Sums in another order differ in the last digits. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
