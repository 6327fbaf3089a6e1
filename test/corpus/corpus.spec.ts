import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countReach, repositoryTeams, type Window } from '../oracle/count.js';
import { readRows } from '../oracle/rows.js';
import { copyArchive, type ArchiveCopy } from '../support/archive-copy.js';
import { countingProxy, type CountingProxy } from '../support/counting-proxy.js';
import { openDatabase, type Database } from '../support/database.js';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { byLink, numberOf, ownEvidence, ownPage, ownReadings, type Reader } from '../support/reader.js';
import { describeJourneys } from './journeys.js';
import { describeQuietRuns } from './quiet-runs.js';

const CORPUS = process.env.AMBIT_CORPUS ?? '';
const REPOSITORIES = ['bitcoin/bips', 'bitcoin-core/secp256k1'] as const;
const ORGANIZATIONS = REPOSITORIES.map((name) => name.split('/')[0] ?? '');
const YEAR = '2025-08-01..2026-08-01';

interface Exported {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  readonly repository: string;
  readonly number: number | null;
  readonly actor: string | null;
  readonly bot: boolean;
  readonly substance?: boolean;
  readonly substantive?: boolean;
  readonly replyTo?: string | null;
  readonly reviewId?: string | null;
  readonly editedAt?: string | null;
}

let data: ReturnType<typeof dataFolder>;
let database: Database;
let archive: ArchiveCopy;
let replay: Running;
let proxy: CountingProxy;
let running: Running;
let address: string;
let env: Environment;

async function serve(): Promise<void> {
  const port = await freePort();
  replay = await stays(['replay', archive.folder, '--port', String(port)], env, /http:\/\//);
  proxy?.pointTo(port);
  proxy ??= await countingProxy(port);
}

async function exported(...args: string[]): Promise<Exported[]> {
  const { code, out, err } = await ambit(['export', 'activity', ...args], env);
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exported);
}

async function syncOnce(): Promise<void> {
  const { code, out, err } = await ambit(['sync', '--once', '--wait'], env);
  if (code !== 0) throw new Error(`sync: ${out}${err}`);
}

const signIn = async (login: string): Promise<Reader> => byLink(address, (await ambit(['sign-in', login], env)).out);

beforeAll(async () => {
  data = dataFolder();
  database = await openDatabase();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()), DATABASE_URL: database.url };
  archive = copyArchive(REPOSITORIES.map((name) => join(CORPUS, 'github', name)));
  await serve();
  running = await stays(['up'], env, /http:\/\/localhost:\d+/);
  address = `http://127.0.0.1:${env.AMBIT_PORT ?? ''}`;
  writeFileSync(join(data.path, 'token'), 'ghp_corpus0000000000000000000000000000000');
  expect((await ambit(['policy', '--adopt'], env)).code).toBe(0);
  for (const login of ORGANIZATIONS) {
    const { code, err } = await ambit(['connect', login, '--token-file', join(data.path, 'token'), '--url', proxy.url], env);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  }
  await syncOnce();
}, 600_000);

afterAll(async () => {
  await running?.stop();
  await replay?.stop();
  await proxy?.close();
  await database?.close();
  archive?.remove();
  data?.remove();
});

describe('the corpus, pulled over HTTP (AMBIT_CORPUS)', () => {
  it('is exported with exactly the published counts, nothing twice, deleted accounts kept', async () => {
    const rows = await exported('--identified', '--purpose', 'test');
    const of = (repository: string, kind: string): Exported[] => rows.filter((row) => row.repository === repository && row.kind === kind);
    const keys = rows.map(({ repository, kind, id }) => `${repository} ${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);

    const count = (repository: string): Record<string, unknown> => {
      const reviews = of(repository, 'review.submitted');
      const comments = of(repository, 'review.commented');
      const opened = of(repository, 'pull.opened');
      return {
        pulls: opened.length,
        merged: of(repository, 'pull.merged').length,
        authors: new Set(opened.filter(({ actor }) => actor !== null).map(({ actor }) => actor)).size,
        byDeleted: opened.filter(({ actor }) => actor === null).length,
        reviews: reviews.length,
        containers: reviews.filter(({ substance }) => substance !== true).length,
        substantive: reviews.filter(({ substantive }) => substantive).length,
        deletedReviews: reviews.filter(({ substance, actor }) => substance === true && actor === null).length,
        botReviews: reviews.filter(({ substance, bot }) => substance === true && bot).length,
        reviewers: new Set(reviews.filter(({ substantive }) => substantive).map(({ actor }) => actor)).size,
        reviewed: new Set(reviews.filter(({ substantive }) => substantive).map(({ actor, number }) => `${actor ?? ''} ${String(number)}`))
          .size,
        comments: comments.length,
        threads: comments.filter(({ replyTo }) => replyTo === null).length,
        noReview: comments.filter(({ reviewId }) => reviewId === null).length,
        conversation: of(repository, 'pull.commented').length,
      };
    };
    expect(count('bitcoin/bips')).toEqual({
      pulls: 2104,
      merged: 1343,
      authors: 773,
      byDeleted: 14,
      reviews: 5887,
      containers: 3129,
      substantive: 2644,
      deletedReviews: 16,
      botReviews: 1,
      reviewers: 378,
      reviewed: 1730,
      comments: 7618,
      threads: 4208,
      noReview: 447,
      conversation: 9609,
    });
    expect(count('bitcoin-core/secp256k1')).toEqual({
      pulls: 1308,
      merged: 944,
      authors: 187,
      byDeleted: 5,
      reviews: 5753,
      containers: 3161,
      substantive: 2487,
      deletedReviews: 20,
      botReviews: 10,
      reviewers: 88,
      reviewed: 1340,
      comments: 6018,
      threads: 2685,
      noReview: 247,
      conversation: 7204,
    });
  });

  it('is pulled again without a row written, at most 3 requests a repository and 4 a connection', async () => {
    const before = await database.written();
    proxy.forget();
    await syncOnce();
    expect(await database.written()).toEqual(before);
    const asked = proxy.asked();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(REPOSITORIES.length * 3 + ORGANIZATIONS.length * 4);
  });

  it('sees an edit of a comment though the pull request was not touched', async () => {
    const edited = '2026-11-20T10:00:00Z';
    const ids: Record<string, string> = {};
    for (const [file, kind] of [
      ['review_comments', 'review.commented'],
      ['issue_comments', 'pull.commented'],
    ] as const) {
      archive.edit('bitcoin/bips', file, (rows) => {
        const row = rows[100];
        if (!row) throw new Error('too few rows');
        row.body = 'Edited since.';
        row.updated_at = edited;
        ids[kind] = String(row.id);
      });
    }
    await replay.stop();
    await serve();
    await syncOnce();
    const rows = await exported('--identified', '--purpose', 'test');
    for (const [kind, id] of Object.entries(ids)) {
      expect(rows.find((row) => row.kind === kind && row.id === id)?.editedAt).toBe(edited);
    }
  });

  it('hides people and hours from an export that is not identified', async () => {
    const rows = await exported();
    const logins = new Set(readRows(join(CORPUS, 'github', REPOSITORIES[0]), 'bips').pulls.map(({ user }) => user?.login));
    expect(rows.some(({ actor }) => actor !== null && logins.has(actor))).toBe(false);
    expect(rows.every(({ at }) => at.endsWith('T00:00:00Z'))).toBe(true);
  });
});

describe('review reach on the corpus (AMBIT_CORPUS)', () => {
  const archives = (): ReturnType<typeof readRows>[] => REPOSITORIES.map((name) => readRows(join(archive.folder, name), name));

  beforeAll(async () => {
    const host = new URL(proxy.url).host;
    const rows = [...repositoryTeams(archives())].flatMap(([name, members]) =>
      [...members.values()].map((login) => `${host},${login},${name.split('/')[1] ?? ''},,member,,`),
    );
    const file = join(data.path, 'teams.csv');
    writeFileSync(file, ['host,login,team,parent,role,from,to', ...rows].join('\n'));
    const { code, out, err } = await ambit(['teams', 'import', file, '--apply'], env);
    expect({ code, text: code === 0 ? '' : out + err }).toEqual({ code: 0, text: '' });
  });

  const PUBLISHED: Record<string, readonly (readonly [pulls: number, people: number, reviews: number | null])[]> = {
    all: [
      [520, 83, null],
      [397, 193, null],
    ],
    [YEAR]: [
      [172, 95, 256],
      [132, 83, 247],
    ],
  };

  it.each(['all', YEAR])(
    'equals the published figures and an independent count of teams over %s, on the own page of the two widest reviewers',
    async (period) => {
      const window: Window =
        period === 'all'
          ? { from: null, to: `${new Date().toISOString().slice(0, 10)}T00:00:00Z` }
          : { from: '2025-08-01T00:00:00Z', to: '2026-08-01T00:00:00Z' };
      const teams = repositoryTeams(archives());
      const teamsAt = (person: number): ReadonlySet<string> =>
        new Set([...teams].filter(([, members]) => members.has(person)).map(([name]) => name));
      const widest = countReach(archives(), window, teamsAt).slice(0, 2);
      for (const [place, expected] of widest.entries()) {
        const published = PUBLISHED[period]?.[place];
        expect([expected.pulls, expected.people]).toEqual(published?.slice(0, 2));
        const reader = await signIn(expected.login);
        const readings = await until('readings', () => ownReadings(reader, period));
        const number = (part: string): number | null => numberOf(readings, 'review-reach', part);
        expect({
          pulls: number('pulls'),
          people: number('people'),
          reviews: number('reviews'),
          teams: number('teams'),
          changed: number('changed'),
        }).toEqual({
          pulls: expected.pulls,
          people: expected.people,
          reviews: expected.reviews,
          teams: expected.teams.size,
          changed: expected.changedTeams.size,
        });
      }
    },
  );

  it('opens a list for every number, equal to it, also after a sync in between', async () => {
    const [widest] = countReach(archives(), { from: '2025-08-01T00:00:00Z', to: '2026-08-01T00:00:00Z' }, () => new Set());
    const reader = await signIn(widest?.login ?? '');
    const page = await until('a page', () => ownPage(reader, YEAR));
    let touched: unknown;
    archive.edit('bitcoin/bips', 'reviews', (rows) => {
      const last = rows.filter((row) => (row.user as { login: string } | null)?.login === widest?.login).at(-1);
      touched = last?.pull_number;
      rows.push({ ...last, id: 9_900_000_001, node_id: 'PRR_new', state: 'APPROVED', submitted_at: '2026-07-30T12:00:00Z' });
    });
    archive.edit('bitcoin/bips', 'pulls', (rows) => {
      for (const row of rows) if (row.number === touched) row.updated_at = '2026-11-21T12:00:00Z';
    });
    await replay.stop();
    await serve();
    await syncOnce();
    await until(
      'the new review to be measured',
      async () =>
        numberOf(await ownReadings(reader, YEAR), 'review-reach', 'reviews') ===
        (numberOf(page.readings, 'review-reach', 'reviews') ?? 0) + 1,
    );
    for (const [signal, part] of [
      ['review-reach', 'teams'],
      ['review-reach', 'changed'],
      ['review-reach', 'reviews'],
      ['pull', 'by-name'],
      ['pull', 'unasked'],
      ['cross-team-share', 'all'],
      ['cross-team-share', 'cross'],
    ] as const) {
      const { first, ids } = await ownEvidence(reader, signal, part, YEAR, page.generation);
      expect(first.generation).toBe(page.generation);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(first.total);
      expect(first.number).toBe(first.countedIn === 'ROWS' ? first.total : first.groups.length);
      expect(first.number).toBe(numberOf(page.readings, signal, part));
    }
  });
});

/** The next measuring to end may have begun before; the one after it has not. */
async function measureTwice(): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    const { code, out, err } = await ambit(['measure', '--period', 'all', '--wait'], env);
    expect({ code, text: code === 0 ? '' : out + err }).toEqual({ code: 0, text: '' });
  }
}

describeJourneys(() => ({ folder: archive.folder, repositories: REPOSITORIES, signIn, measure: measureTwice }));

describeQuietRuns(() => ({
  archive,
  database,
  proxy,
  sync: syncOnce,
  restart: async () => {
    await replay.stop();
    await serve();
  },
}));
