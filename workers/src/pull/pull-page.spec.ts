import type { Connection, PullStore, Stream } from '@ambit/activity';
import { PermanentFailure, RateLimitedFailure, TransientFailure, type GitHubClient } from '@ambit/github';
import { Transient } from '@ambit/queue';
import { describe, expect, it } from '@jest/globals';
import { openLog } from '@ambit/telemetry';
import type { PullParts } from './parts.js';
import { pullPageHandler } from './pull-page.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const connection: Connection = {
  id: 1,
  host: 'github.com',
  apiUrl: 'https://x',
  graphqlUrl: 'https://x/graphql',
  login: 'acme',
  hostOrgId: 1,
  token: 'ghp_x',
};

function stream(change: Partial<Stream> = {}): Stream {
  const repository = {
    id: 3,
    hostId: 5,
    owner: 'acme',
    name: 'ledger',
    private: false,
    archived: false,
    createdAt: '2026-01-01T00:00:00Z',
  };
  return {
    id: 9,
    kind: 'review_comments',
    turn: 4,
    connectionId: 1,
    repository,
    phase: 'live',
    cursor: null,
    watermark: '2026-03-01T00:00:00Z',
    pageSize: 50,
    done: 0,
    total: null,
    failures: 0,
    lease: 'me',
    ...change,
  };
}

/** A pulling side whose store and host are played, and what it did. */
function pulling(change: Partial<PullStore> = {}, rest: GitHubClient['rest'] = quiet) {
  const done: unknown[] = [];
  const stop = new AbortController();
  const nobody = () => Promise.reject(new Error('not asked for'));
  const store: PullStore = {
    connections: nobody,
    connection: () => Promise.resolve(connection),
    runnableStreams: nobody,
    lease: () => Promise.resolve(stream()),
    release: (_stream, dueAt, problem) => (done.push(['released', dueAt.toISOString(), problem]), Promise.resolve()),
    commitPage: (_stream, page, progress) => (
      done.push(['committed', page.activities.length, progress.dueAt.toISOString()]),
      Promise.resolve(true)
    ),
    commitRepositories: nobody,
    commitMembers: nobody,
    commitTeams: nobody,
    documentsHeld: nobody,
    askedPreviews: nobody,
    answerPreview: nobody,
    ...change,
  };
  const parts: PullParts = {
    store,
    clientOf: () => ({ graphql: nobody, rest }),
    enqueue: (streamId, turn) => (done.push(['enqueued', streamId, turn]), Promise.resolve()),
    owner: 'me',
    now: () => NOW,
    signal: stop.signal,
    log: openLog('workers', 'silent'),
  };
  const run = (attempt = 1) => pullPageHandler(parts)({ streamId: 9, turn: 4 }, { attempt });
  return { run, done, stop };
}

const quiet: GitHubClient['rest'] = (_path, _parameters, schema) => Promise.resolve({ data: schema.parse([]), more: false });
const failing =
  (error: Error): GitHubClient['rest'] =>
  () =>
    Promise.reject(error);
const comment = (id: number, at: string) => ({
  id,
  pull_request_url: 'https://x/repos/acme/ledger/pulls/7',
  user: null,
  body: 'Why?',
  path: 'a',
  line: 1,
  original_line: 1,
  created_at: at,
  updated_at: at,
});

describe('the pull-page job', () => {
  it('commits a page and comes back in five minutes when the walk has ended', async () => {
    const { run, done } = pulling();
    await run();
    expect(done).toEqual([['committed', 0, '2026-03-02T09:05:00.000Z']]);
  });

  it('puts the next page on the list, under the next turn, after the commit', async () => {
    const rest: GitHubClient['rest'] = (_path, _parameters, schema) =>
      Promise.resolve({ data: schema.parse([comment(1, '2026-03-01T10:00:00Z')]), more: true });
    const { run, done } = pulling({}, rest);
    await run();
    expect(done).toEqual([
      ['committed', 1, NOW.toISOString()],
      ['enqueued', 9, 5],
    ]);
  });

  it('does nothing when another worker has the stream', async () => {
    const { run, done } = pulling({ lease: () => Promise.resolve(null) });
    await run();
    expect(done).toEqual([]);
  });

  it('does not go on when its lease was lost before the commit', async () => {
    const rest: GitHubClient['rest'] = (_path, _parameters, schema) =>
      Promise.resolve({ data: schema.parse([comment(1, '2026-03-01T10:00:00Z')]), more: true });
    const { run, done } = pulling({ commitPage: () => Promise.resolve(false) }, rest);
    await run();
    expect(done).toEqual([]);
  });

  it('gives the stream back with the sentence for the admin', async () => {
    const { run, done } = pulling({}, failing(new PermanentFailure('GitHub does not show acme/ledger.', 'gone')));
    await run();
    expect(done).toEqual([['released', '2026-03-02T10:00:00.000Z', 'GitHub does not show acme/ledger.']]);
  });

  it('gives it back until the limit ends, and keeps the tries of the job', async () => {
    const { run, done } = pulling({}, failing(new RateLimitedFailure(new Date('2026-03-02T09:40:00Z'), true)));
    await run();
    expect(done).toEqual([['released', '2026-03-02T09:40:00.000Z', null]]);
  });

  it('lets the queue try a passing fault again before it is shown', async () => {
    const { run, done } = pulling({}, failing(new TransientFailure('502.')));
    await expect(run(1)).rejects.toBeInstanceOf(Transient);
    await expect(run(2)).rejects.toBeInstanceOf(Transient);
    await run(3);
    expect(done).toEqual([
      ['released', NOW.toISOString(), null],
      ['released', NOW.toISOString(), null],
      ['released', '2026-03-02T09:00:05.000Z', '502.'],
    ]);
  });

  it('treats a commit that failed as any fault: nothing was written', async () => {
    const { run, done } = pulling({ commitPage: () => Promise.reject(new Error('disk full')) });
    await run(3);
    expect(done).toMatchObject([['released', '2026-03-02T09:00:05.000Z', expect.stringMatching(/^Ambit could not/)]]);
  });

  it('commits nothing after the word to stop, and gives the stream back at once', async () => {
    const { run, done, stop } = pulling({}, (path, parameters, schema, what) => (stop.abort(), quiet(path, parameters, schema, what)));
    await run();
    expect(done).toEqual([['released', NOW.toISOString(), null]]);
    await run();
    expect(done).toHaveLength(1);
  });

  it('leaves a stream alone whose connection went', async () => {
    const { run, done } = pulling({ connection: () => Promise.resolve(null) });
    await run();
    expect(done).toEqual([]);
  });
});
