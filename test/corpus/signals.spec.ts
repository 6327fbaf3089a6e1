import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countReach } from '../oracle/count.js';
import { OF_AREA, OF_ORGANIZATION, OF_TEAM } from '../oracle/count-groups.js';
import { countPair } from '../oracle/count-independence.js';
import { OF_DOCUMENT } from '../oracle/count-lives.js';
import { countSignals } from '../oracle/count-signals.js';
import { readArchives, type Archives } from '../oracle/desk.js';
import { mentoringPairs } from '../oracle/help.js';
import { ABOVE, rosterFile, TEAMS } from '../oracle/rosters.js';
import { readRows } from '../oracle/rows.js';
import { COUNTED_IN, type Subject } from '../oracle/table.js';
import { copyArchive, type ArchiveCopy } from '../support/archive-copy.js';
import { openDatabase, type Database } from '../support/database.js';
import { measureWhole, measureWith } from '../support/measuring.js';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { byLink, ownReadings } from '../support/reader.js';

const CORPUS = process.env.AMBIT_CORPUS ?? '';
const REPOSITORIES = ['bitcoin/bips', 'bitcoin-core/secp256k1'] as const;
const YEAR = '2025-08-01..2026-08-01';
const PERIODS = ['all', YEAR];
const WIDEST = 3;

type Numbers = Readonly<Record<string, number>>;
/** Readings of one subject, by signal. */
type Readings = ReadonlyMap<string, Numbers>;

let data: ReturnType<typeof dataFolder>;
let database: Database;
let archive: ArchiveCopy;
let replay: Running;
let running: Running;
let env: Environment;
let archives: Archives;

async function run(...args: string[]): Promise<string> {
  const { code, out, err } = await ambit(args, env);
  if (code !== 0) throw new Error(`ambit ${args.join(' ')}: ${out}${err}`);
  return out;
}

function spanOf(period: string): { from: number; to: number } {
  if (period === 'all') return { from: -Infinity, to: Date.parse(new Date().toISOString().slice(0, 10)) };
  return { from: Date.parse('2025-08-01'), to: Date.parse('2026-08-01') };
}

/** Who reviewed most pull requests in a period. */
function widestIn(period: string): { person: number; login: string }[] {
  const window =
    period === 'all' ? { from: null, to: new Date().toISOString() } : { from: '2025-08-01T00:00:00Z', to: '2026-08-01T00:00:00Z' };
  const rows = REPOSITORIES.map((name) => readRows(join(archive.folder, name), name));
  return countReach(rows, window, () => new Set()).slice(0, WIDEST);
}

/** Signs somebody in and looks at the own page: from then on they are told of Ambit, and measured. */
async function tell(login: string, period: string): Promise<void> {
  const reader = await byLink(`http://127.0.0.1:${env.AMBIT_PORT ?? ''}`, await run('sign-in', login));
  await until('readings', () => ownReadings(reader, period));
}

const OWNER: Readonly<Record<Subject, string>> = {
  pull: 'select r.subject_id::text',
  person:
    'select a.host_id::text from identity i join account a on a.id = i.account_id where i.person_id = r.subject_id and i.until_version is null',
  pair: "select a.host_id || ' ' || b.host_id from identity i join account a on a.id = i.account_id, identity j join account b on b.id = j.account_id where i.person_id = r.subject_id and i.until_version is null and j.person_id = r.subject_key::int and j.until_version is null",
  team: 'select slug from team where id = r.subject_id',
  organization: "select ''",
  area: "select p.owner || '/' || p.name || ' ' || r.subject_key from repository p where p.id = r.subject_id",
  document:
    "select d.path || ' ' || case when d.on_branch then 'null' else d.proposed_in::text end from document d where d.id = r.subject_id",
};

/** The readings of one kind of subject as they are stored, by whose they are. */
async function readingsOf(subject: keyof typeof OWNER, period: string): Promise<ReadonlyMap<string, Readings>> {
  const rows = await database.query<{ owner: string; signal: string; values: Numbers }>(
    `select (${OWNER[subject]}) as owner, r.signal, r.values from reading r join current_generation c on c.generation_id = r.generation_id
     where r.subject_type = '${subject}' and c.period_key like '${period}%'`,
  );
  const found = new Map<string, Map<string, Numbers>>();
  for (const { owner, signal, values } of rows) found.set(owner, (found.get(owner) ?? new Map<string, Numbers>()).set(signal, values));
  return found;
}

/** The readings of groups before anything is held back of them, by the kind of group and whose they are. */
async function wholeReadings(period: string): Promise<Readonly<Record<'team' | 'organization' | 'area', ReadonlyMap<string, Readings>>>> {
  const teams = await database.query<{ id: number; name: string }>('select id, slug as name from team');
  const repositories = await database.query<{ id: number; name: string }>("select id, owner || '/' || name as name from repository");
  const nameOf = new Map([
    ...teams.map(({ id, name }) => [`team ${String(id)}`, name] as const),
    ...repositories.map(({ id, name }) => [`area ${String(id)}`, name] as const),
  ]);
  const found = { team: new Map<string, Readings>(), organization: new Map<string, Readings>(), area: new Map<string, Readings>() };
  for (const { subject, signal, values } of await measureWhole(database, period)) {
    if (subject.type !== 'team' && subject.type !== 'organization' && subject.type !== 'area') continue;
    const name = subject.type === 'organization' ? '' : (nameOf.get(`${subject.type} ${String(subject.id)}`) ?? '');
    const owner = subject.type === 'area' ? `${name} ${subject.area}` : name;
    found[subject.type].set(owner, new Map([...(found[subject.type].get(owner) ?? []), [signal, values]]));
  }
  return found;
}

/** As `expectEqual`, of groups: where too few can review or did, nothing is written and nothing is counted. */
function expectToldEqual(
  owner: string,
  signal: string,
  whole: ReadonlyMap<string, Readings>,
  written: ReadonlyMap<string, Readings>,
  counted: Numbers,
): void {
  const isTold = written.get(owner)?.has(signal) === true || Object.keys(counted).length > 0;
  expectEqual(owner, signal, isTold ? whole.get(owner)?.get(signal) : undefined, counted);
}

/** What is written of groups is of what is counted whole: no other subject, signal or number, and no count that is higher. */
async function expectWithin(
  subject: 'team' | 'organization' | 'area',
  period: string,
  whole: ReadonlyMap<string, Readings>,
): Promise<void> {
  const written = await readingsOf(subject, period);
  expect(written.size).toBeGreaterThan(0);
  for (const [owner, readings] of written)
    for (const [signal, numbers] of readings) {
      const counted = whole.get(owner)?.get(signal) ?? {};
      expect([owner, signal, Object.keys(numbers).filter((part) => !(part in counted))]).toEqual([owner, signal, []]);
      for (const part of ['reviews', 'pulls', 'people', 'other-reviews', 'other-people'])
        expect([owner, signal, part, (numbers[part] ?? 0) <= (counted[part] ?? 0)]).toEqual([owner, signal, part, true]);
    }
}

/** Sums in another order differ in the last digits. */
const rounded = (value: number): number => Number(value.toPrecision(9));

/** Every number of a reading, and no other; where there is no reading everything counted is 0. */
function expectEqual(owner: string, signal: string, found: Numbers | undefined, counted: Numbers): void {
  const of = (numbers: Numbers): Record<string, number> =>
    Object.fromEntries(
      Object.entries(numbers).flatMap(([part, value]) => (found === undefined && value === 0 ? [] : [[part, rounded(value)]])),
    );
  expect([owner, signal, of(found ?? {})]).toEqual([owner, signal, of(counted)]);
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
  archives = readArchives(archive.folder, REPOSITORIES);
  const csv = join(data.path, 'teams.csv');
  writeFileSync(csv, rosterFile(new URL(url).host, archives.accounts));
  await run('teams', 'import', csv, '--apply');
}, 600_000);

afterAll(async () => {
  await running?.stop();
  await replay?.stop();
  await database?.close();
  archive?.remove();
  data?.remove();
});

describe('every signal on the corpus equals an independent count (AMBIT_CORPUS)', () => {
  it.each(PERIODS)(
    'of the three widest reviewers, over %s',
    async (period) => {
      const widest = widestIn(period);
      for (const { login } of widest) await tell(login, period);
      const readings = await readingsOf('person', period);
      for (const { person, login } of widest) {
        const found = readings.get(String(person)) ?? new Map<string, Numbers>();
        const counted = countSignals(archives, { person, login }, spanOf(period));
        expect([...found.keys()].filter((signal) => !(signal in counted))).toEqual([]);
        for (const [signal, numbers] of Object.entries(counted)) expectEqual(String(person), signal, found.get(signal), numbers);
      }
    },
    600_000,
  );

  it.each(PERIODS)(
    'of every team and of the organization, over %s',
    async (period) => {
      const { team: ofTeams, organization: ofAll } = await wholeReadings(period);
      const written = await readingsOf('team', period);
      for (const team of [...TEAMS, ABOVE])
        for (const [signal, count] of Object.entries(OF_TEAM))
          expectToldEqual(team, signal, ofTeams, written, count(archives.ground, team, spanOf(period)));
      for (const [signal, count] of Object.entries(OF_ORGANIZATION)) {
        const found = ofAll.get('')?.get(signal);
        expectEqual('organization', signal, found && withoutDrawn(found), count(archives.ground, spanOf(period)));
      }
      expectDrawnNear(ofAll.get('')?.get('team-flow') ?? {});
      await expectWithin('team', period, ofTeams);
      await expectWithin('organization', period, ofAll);
    },
    600_000,
  );

  it.each(PERIODS)(
    'of every area, over %s',
    async (period) => {
      const { area: readings } = await wholeReadings(period);
      const written = await readingsOf('area', period);
      const names = archives.areas.map(({ repository, area }) => `${repository} ${area}`);
      expect([...readings.keys()].filter((owner) => !names.includes(owner))).toEqual([]);
      for (const area of archives.areas)
        for (const [signal, count] of Object.entries(OF_AREA)) {
          const owner = `${area.repository} ${area.area}`;
          expectToldEqual(owner, signal, readings, written, count(archives.ground, area, spanOf(period)));
        }
      await expectWithin('area', period, readings);
    },
    600_000,
  );

  it('of every document', async () => {
    const readings = await readingsOf('document', 'all');
    expect(readings.size).toBe(archives.counted.papers.length);
    for (const paper of archives.counted.papers)
      for (const [signal, count] of Object.entries(OF_DOCUMENT)) {
        const owner = `${paper.path} ${String(paper.openIn)}`;
        expectEqual(owner, signal, readings.get(owner)?.get(signal), count(archives, paper, spanOf('all')));
      }
  }, 600_000);

  it('of the pairs of whoever explained most, once both agreed', async () => {
    const logins = new Map([...archives.accounts].map(([login, person]) => [person, login]));
    const pairs = new Map(PERIODS.map((period) => [period, mentoringPairs(archives, spanOf(period).to).slice(0, WIDEST)]));
    for (const [period, some] of pairs) {
      expect(some).toHaveLength(WIDEST);
      expect(await readingsOf('pair', period)).toEqual(new Map());
      for (const person of new Set(some.flatMap(({ mentee, mentor }) => [mentee, mentor]))) await tell(logins.get(person) ?? '', period);
    }
    // What the workers measure knows of no agreement.
    await running.stop();
    for (const [period, some] of pairs) {
      await measureWith(database, period, some);
      const readings = await readingsOf('pair', period);
      for (const { mentee, mentor } of some) {
        const owner = `${String(mentee)} ${String(mentor)}`;
        expectEqual(owner, 'independence', readings.get(owner)?.get('independence'), countPair(archives, mentee, mentor, spanOf(period)));
      }
    }
  }, 600_000);

  it('and nothing else is written', async () => {
    for (const subject of ['person', 'team', 'organization', 'area', 'document', 'pull'] as const) {
      const readings = await readingsOf(subject, 'all');
      const signals = new Set([...readings.values()].flatMap((found) => [...found.keys()]));
      const left = [...signals].filter((signal) => COUNTED_IN[signal]?.[subject] === undefined);
      expect([subject, left]).toEqual([subject, subject === 'document' ? ['stated-impact'] : []]);
    }
  });
});

const DRAWN = ['random-ei', 'random-low', 'random-high', 'p'];

const withoutDrawn = (numbers: Numbers): Numbers => Object.fromEntries(Object.entries(numbers).filter(([part]) => !DRAWN.includes(part)));

/** What is dealt by chance comes out near what all dealings together give, and says where the index lies. */
function expectDrawnNear({ ei = NaN, 'expected-ei': all = NaN, 'random-ei': mean = NaN, ...drawn }: Numbers): void {
  const { 'random-low': low = NaN, 'random-high': high = NaN, p = NaN } = drawn;
  expect(Math.abs(mean - all)).toBeLessThan(0.02);
  expect([low < mean, mean < high]).toEqual([true, true]);
  expect([ei >= low && ei <= high, p > 0.1]).toEqual(p > 0.1 ? [true, true] : [expect.any(Boolean), false]);
}
