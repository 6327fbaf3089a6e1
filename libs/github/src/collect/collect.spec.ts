import type { Repository } from '@ambit/activity';
import { startStandIn, type AccountRow, type ArchivedRepository, type PullRow, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addressOf } from '../address.js';
import { createClient, type GitHubClient } from '../client.js';
import { collectCodeowners } from './codeowners.js';
import { collectIssueComments } from './issue-comments.js';
import { readMembers, readRepositories, readTeams } from './organization.js';
import { collectPulls } from './pulls.js';
import { collectReviewComments } from './review-comments.js';
import { Held, NOW } from '../testing/held.js';
import type { Place } from './turn.js';

const person = (id: number, login: string): AccountRow => ({ id, login, type: 'User' });
const ada = person(11, 'ada');
const bo = person(12, 'bo');
const day = (n: number, second = 0) => new Date(Date.UTC(2026, 0, 1 + n, 9, 0, second)).toISOString().replace('.000Z', 'Z');
const sha = (n: number) => n.toString(16).padStart(40, '0');

function pull(number: number, change: Partial<PullRow> = {}): PullRow {
  return {
    id: 9_000_000_000 + number,
    number,
    state: 'open',
    title: `Change ${String(number)}`,
    body: 'Why not.',
    created_at: day(number),
    updated_at: day(number, 30),
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    draft: false,
    additions: 1,
    deletions: 0,
    changed_files: 1,
    user: ada,
    merged_by: null,
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    head: { ref: 'x', sha: sha(number) },
    base: { ref: 'main' },
    ...change,
  };
}

/** Thirty pull requests, each with a review, a thread of two, a talk, a commit and its file. */
function ledger(): ArchivedRepository {
  const repository: ArchivedRepository = {
    repo: {
      id: 5,
      name: 'ledger',
      full_name: 'acme/ledger',
      owner: { id: 1, login: 'acme', type: 'Organization' },
      created_at: day(0),
      default_branch: 'main',
    },
    pulls: [],
    reviews: [],
    reviewComments: [],
    issueComments: [],
    timeline: [],
    commits: [],
    files: [],
    tree: [],
    codeowners: [],
    blobs: [],
    headBlobs: [],
    versions: [],
    discussions: [],
    discussionComments: [],
    issues: [],
  };
  for (let n = 1; n <= 30; n += 1) {
    repository.pulls.push(pull(n));
    repository.files.push({ pull_number: n, files: [{ filename: `src/${String(n)}.ts`, additions: 1, deletions: 0 }] });
    repository.commits.push({
      pull_number: n,
      sha: sha(1_000 + n),
      message: 'Do it',
      author: { name: 'Ada', date: day(n), login: 'ada', id: 11 },
      committer: { name: 'Ada', date: day(n) },
    });
    repository.reviews.push({
      pull_number: n,
      id: 400 + n,
      user: bo,
      body: '',
      state: 'COMMENTED',
      submitted_at: day(n, 10),
      commit_id: sha(n),
    });
    const comment = {
      pull_number: n,
      pull_request_review_id: 400 + n,
      user: bo,
      body: 'Why?',
      path: `src/${String(n)}.ts`,
      line: 1,
      original_line: 1,
      commit_id: sha(n),
      original_commit_id: sha(n),
    };
    // Times in pairs, so that pages of every size end between equal ones.
    const at = day(Math.ceil(n / 2), 10);
    repository.reviewComments.push({ ...comment, id: 500 + 2 * n, in_reply_to_id: null, created_at: at, updated_at: at });
    repository.reviewComments.push({ ...comment, id: 501 + 2 * n, in_reply_to_id: 500 + 2 * n, created_at: at, updated_at: at });
    repository.issueComments.push({ issue_number: n, id: 700 + n, user: bo, body: 'Nice.', created_at: at, updated_at: at });
  }
  return repository;
}

const ALL = [collectPulls, collectReviewComments, collectIssueComments, collectCodeowners];
let standIn: StandIn;
let held: Held;
let client: GitHubClient;
let asked: string[] = [];
let repository: Repository;

beforeAll(async () => {
  const organization = {
    id: 1,
    login: 'acme',
    name: 'Acme',
    members: [ada, bo],
    teams: [{ id: 71, slug: 'money', name: 'Money', parentId: null, members: [{ ...ada, role: 'MAINTAINER' as const }] }],
  };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [ledger()] }, port: 0 });
});
afterAll(() => standIn.close());

beforeEach(async () => {
  serve(() => undefined);
  client = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch, onRequest: ({ name }) => asked.push(name) });
  held = new Held(client);
  [repository] = (await readRepositories(client, 'acme')) as [Repository];
  asked = [];
});

function serve(change: (rows: ArchivedRepository) => void): ArchivedRepository {
  const rows = ledger();
  change(rows);
  standIn.archive.repositories[0] = rows;
  standIn.refresh();
  return rows;
}

async function readAll(): Promise<void> {
  for (const collect of ALL) await held.read(collect, repository);
}

describe('a whole repository', () => {
  it('is held row by row', async () => {
    await readAll();
    expect(
      Object.fromEntries(
        [
          'pull.opened',
          'review.submitted',
          'review.commented',
          'pull.commented',
          'commit.pushed',
          'pull.files_listed',
          'codeowners.read',
        ].map((kind) => [kind, held.count(kind)]),
      ),
    ).toEqual({
      'pull.opened': 30,
      'review.submitted': 30,
      'review.commented': 60,
      'pull.commented': 30,
      'commit.pushed': 30,
      'pull.files_listed': 30,
      'codeowners.read': 1,
    });
    expect([...held.works.values()].flatMap(({ incomplete }) => incomplete)).toEqual([]);
    expect(held.places.get(collectPulls)).toMatchObject({ phase: 'live', watermark: day(30, 30), done: 30, total: 30 });
    expect(held.places.get(collectReviewComments)).toMatchObject({ phase: 'live', watermark: day(15, 10), done: 60 });
  });

  it('costs three requests when nothing changed, and writes nothing', async () => {
    await readAll();
    held.written = 0;
    asked = [];
    await readAll();
    expect(asked).toHaveLength(3);
    expect(held.written).toBe(0);
  });

  it('is the same at every size of page', async () => {
    await readAll();
    const whole = [...held.rows.keys()].sort();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 49 }), async (size) => {
        const other = new Held(client);
        await other.read(collectPulls, repository, size);
        await other.read(collectReviewComments, repository, size);
        await other.read(collectCodeowners, repository, 50);
        expect([...other.rows.keys()].sort()).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps a deleted account’s rows as nobody’s', async () => {
    serve((rows) => {
      for (const row of [rows.pulls[0], rows.reviews[0], rows.reviewComments[0], rows.issueComments[0]])
        if (row !== undefined) row.user = null;
    });
    await readAll();
    expect([...held.rows.values()].filter(({ actor, kind }) => actor === null && kind !== 'codeowners.read')).toHaveLength(5);
    expect(held.works.get(1)?.author).toBeNull();
  });
});

describe('lists longer than a page', () => {
  it('are followed to their ends: 337 reviews, 120 files, 60 commits, 130 comments', async () => {
    serve((rows) => {
      for (let n = 0; n < 336; n += 1)
        rows.reviews.push({
          pull_number: 3,
          id: 4_000 + n,
          user: bo,
          body: '',
          state: 'COMMENTED',
          submitted_at: day(3, 11),
          commit_id: null,
        });
      const files = rows.files.find(({ pull_number }) => pull_number === 3);
      for (let n = 0; n < 119; n += 1) files?.files.push({ filename: `more/${String(n)}.ts`, additions: 1, deletions: 0 });
      for (let n = 0; n < 59; n += 1)
        rows.commits.push({
          pull_number: 3,
          sha: sha(9_000 + n),
          message: 'More',
          author: { name: 'Ada', date: day(3) },
          committer: { name: 'Ada', date: day(3) },
        });
      for (let n = 0; n < 129; n += 1)
        rows.issueComments.push({ issue_number: 3, id: 8_000 + n, user: bo, body: 'And?', created_at: day(3), updated_at: day(3) });
    });
    await held.read(collectPulls, repository);
    expect(held.works.get(3)?.incomplete).toEqual([]);
    expect(held.count('review.submitted')).toBe(30 + 336);
    expect(held.count('commit.pushed')).toBe(30 + 59);
    expect(held.count('pull.commented')).toBe(30 + 129);
    expect([...held.rows.values()].find((row) => row.kind === 'pull.files_listed' && row.pull === 3)?.payload).toMatchObject({
      paths: { length: 120 },
    });
    expect(asked.filter((name) => name === 'overflow').length).toBeLessThanOrEqual(4);
  });

  it('that are withheld are named, not taken as empty', async () => {
    serve((rows) => (rows.files = rows.files.filter(({ pull_number }) => pull_number !== 3)));
    await held.read(collectPulls, repository);
    expect(held.works.get(3)?.incomplete).toEqual(['files']);
    expect(held.count('pull.files_listed')).toBe(29);
  });
});

describe('what changes afterwards is seen', () => {
  it('a review and a merge of an old pull request', async () => {
    const rows = serve(() => undefined);
    await readAll();
    rows.reviews.push({ pull_number: 2, id: 4_999, user: bo, body: 'Go.', state: 'APPROVED', submitted_at: day(100), commit_id: null });
    Object.assign(rows.pulls[1] ?? {}, { state: 'closed', merged_at: day(100), closed_at: day(100), updated_at: day(100) });
    rows.timeline.push(
      { issue_number: 2, event: 'merged', id: 31, actor: ada, created_at: day(100) },
      { issue_number: 2, event: 'closed', id: 32, actor: ada, created_at: day(100) },
    );
    standIn.refresh();
    held.written = 0;
    await held.read(collectPulls, repository);
    expect(held.works.get(2)).toMatchObject({ state: 'merged', mergedAt: day(100) });
    expect([held.count('review.submitted'), held.count('pull.merged'), held.count('pull.closed')]).toEqual([31, 1, 1]);
    expect(held.written).toBe(5);
  });

  it('an edit of either kind of comment, though the pull request did not move', async () => {
    const rows = serve(() => undefined);
    await readAll();
    Object.assign(rows.reviewComments[3] ?? {}, { body: 'Why, though?', updated_at: day(90) });
    Object.assign(rows.issueComments[4] ?? {}, { body: 'Nice!', updated_at: day(91) });
    standIn.refresh();
    held.written = 0;
    await readAll();
    expect(held.words.get('review.commented:505')).toMatchObject({ text: 'Why, though?', editedAt: day(90) });
    expect(held.words.get('pull.commented:705')).toMatchObject({ text: 'Nice!', editedAt: day(91) });
    expect(held.written).toBe(2);
  });

  it('a thread that a push outdated, though its comment did not move', async () => {
    const rows = serve(() => undefined);
    await readAll();
    for (const comment of rows.reviewComments.filter(({ pull_number }) => pull_number === 5)) comment.line = null;
    Object.assign(rows.pulls[4] ?? {}, { updated_at: day(80), head: { ref: 'x', sha: sha(77) } });
    standIn.refresh();
    await readAll();
    expect([...held.rows.values()].filter(({ kind }) => kind === 'thread.outdated')).toMatchObject([{ hostId: '510', pull: 5 }]);
    expect(held.count('pull.files_listed')).toBe(31);
  });

  it('a thread that a push outdated after its comment was read and before its pull request was', async () => {
    const rows = serve(() => undefined);
    await held.read(collectReviewComments, repository);
    for (const comment of rows.reviewComments.filter(({ pull_number }) => pull_number === 5)) comment.line = null;
    Object.assign(rows.pulls[4] ?? {}, { updated_at: day(80), head: { ref: 'x', sha: sha(77) } });
    standIn.refresh();
    await readAll();
    await readAll();
    expect([...held.rows.values()].filter(({ kind }) => kind === 'thread.outdated')).toMatchObject([{ hostId: '510', pull: 5 }]);
  });

  it('what moves while a backfill is under way', async () => {
    const rows = serve(() => undefined);
    const place: Place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 5, done: 0, total: null };
    const first = await collectPulls(client, repository, place, NOW);
    Object.assign(rows.pulls[29] ?? {}, { title: 'Renamed meanwhile', updated_at: day(120) });
    rows.pulls.push(pull(31, { created_at: day(121), updated_at: day(121) }));
    standIn.refresh();
    held.places.set(collectPulls, first.place);
    await held.read(collectPulls, repository, 5);
    await held.read(collectPulls, repository, 5);
    expect(held.works.get(30)?.title).toBe('Renamed meanwhile');
    expect(held.works.get(31)?.title).toBe('Change 31');
  });

  it('more new pull requests than a page holds', async () => {
    const rows = serve(() => undefined);
    await readAll();
    for (let n = 31; n <= 95; n += 1) rows.pulls.push(pull(n));
    standIn.refresh();
    await held.read(collectPulls, repository);
    expect(held.works.size).toBe(95);
    asked = [];
    await held.read(collectPulls, repository);
    expect(asked).toEqual(['pulls-live']);
  });
});

describe('a name that was given to another repository', () => {
  it('brings none of its rows', async () => {
    const before = { ...repository, hostId: 4 };
    await expect(held.read(collectPulls, before)).rejects.toThrow('acme/ledger is another repository now');
    await expect(held.read(collectCodeowners, before)).rejects.toThrow('acme/ledger is another repository now');
    held.places.set(collectPulls, { phase: 'live', cursor: null, watermark: day(1), pageSize: 50, done: 1, total: 1 });
    await expect(held.read(collectPulls, before)).rejects.toThrow('acme/ledger is another repository now');
    expect(held.written).toBe(0);
  });
});

describe('CODEOWNERS', () => {
  const owners = (n: number, text: string | null, path = '.github/CODEOWNERS') => ({
    sha: sha(50_000 + n),
    committedAt: day(n),
    path,
    text,
  });

  it('is held by date, with the day it was removed', async () => {
    serve((rows) => (rows.codeowners = [owners(1, '* @acme/money\n'), owners(9, null), owners(5, '* @bo\n', 'CODEOWNERS')]));
    await held.read(collectCodeowners, repository, 1);
    const versions = [...held.rows.values()].filter((row) => row.kind === 'codeowners.changed').sort((a, b) => a.at.localeCompare(b.at));
    expect(versions.map(({ at, payload }) => [at, payload])).toEqual([
      [day(1), { path: '.github/CODEOWNERS', text: '* @acme/money\n' }],
      [day(5), { path: 'CODEOWNERS', text: '* @bo\n' }],
      [day(9), { path: '.github/CODEOWNERS', text: null }],
    ]);
    expect(held.count('codeowners.read')).toBe(1);
  });

  it('is read again when the file at HEAD is another, which costs no request to find out', async () => {
    const rows = serve((before) => (before.codeowners = [owners(1, '* @ada\n')]));
    await readAll();
    held.reopened.length = 0;
    asked = [];
    await readAll();
    expect([held.reopened, asked.length]).toEqual([[], 3]);
    rows.codeowners.push(owners(40, '* @bo\n'));
    standIn.refresh();
    await readAll();
    expect(held.reopened).toEqual(['codeowners']);
  });
});

describe('an organization', () => {
  it('has repositories, members and teams, one request each', async () => {
    expect(await readRepositories(client, 'acme')).toEqual([
      { hostId: 5, owner: 'acme', name: 'ledger', private: false, archived: false, createdAt: day(0) },
    ]);
    expect((await readMembers(client, 'acme')).map(({ login }) => login).sort()).toEqual(['ada', 'bo']);
    expect(await readTeams(client, 'acme')).toMatchObject([
      { hostId: 71, slug: 'money', name: 'Money', parentHostId: null, members: [{ role: 'maintainer', account: { id: 11 } }] },
    ]);
    expect(asked).toEqual(['repositories', 'members', 'teams']);
  });
});
