import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../store.js';
import { account, connect, connectRepository, page, progress, REPOSITORY, take, walked } from '../testing/pages.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;

beforeEach(async () => {
  spec = await specStore();
});
afterEach(() => spec.close());

async function kinds(now = new Date(Date.now() + 1000)): Promise<string[]> {
  return (await spec.store.pull.runnableStreams(now, 100)).map((stream) => stream.kind);
}

describe('a connection', () => {
  it('gives its token back opened, and is renewed in place', async () => {
    const id = await connect(spec.store);
    expect(await spec.store.pull.connection(id)).toMatchObject({
      host: 'ghe.example.com',
      login: 'harbor',
      hostOrgId: 77,
      token: 'ghp_invented',
    });
    expect(await connect(spec.store, { login: 'harbor-renamed' })).toBe(id);
    expect(await spec.store.pull.connections()).toMatchObject([{ id, login: 'harbor-renamed' }]);
    expect(await spec.store.pull.connection(id + 1)).toBeNull();
    expect(await kinds()).toEqual(['repositories', 'members', 'teams']);
  });

  it('is said in one sentence to be sealed with another key', async () => {
    await connect(spec.store);
    const other = await openStore({ databaseUrl: spec.url, secretKey: 'x'.repeat(40) });
    await expect(other.pull.connections()).rejects.toThrow(/^A stored token was sealed with another AMBIT_SECRET_KEY\./);
    await other.close();
  });
});

describe('a stream', () => {
  it('is held by one worker at a time, and by another when the lease has run out', async () => {
    await connect(spec.store);
    const now = new Date(Date.now() + 1000);
    const [first] = await spec.store.pull.runnableStreams(now, 1);
    const id = first?.id ?? 0;
    const both = await Promise.all(['a', 'b'].map((owner) => spec.store.pull.lease(id, owner, now, 60_000)));
    expect(both.filter((stream) => stream !== null)).toHaveLength(1);
    expect(await kinds(now)).toEqual(['members', 'teams']);
    // By the database's clock: a worker whose own is an hour ahead takes nothing from another.
    const ahead = new Date(now.getTime() + 3_600_000);
    expect(await kinds(ahead)).toEqual(['members', 'teams']);
    expect(await spec.store.pull.lease(id, 'c', ahead, 60_000)).toBeNull();
    await spec.database.run('update sync_stream set lease_until = clock_timestamp() where id = $1', [id]);
    expect(await kinds(now)).toEqual(['repositories', 'members', 'teams']);
    expect(await spec.store.pull.lease(id, 'c', now, 60_000)).toMatchObject({
      id,
      kind: 'repositories',
      repository: null,
      phase: 'backfill',
      cursor: null,
    });
  });

  it('is given back with its problem and a new turn, and forgets the problem with the next page', async () => {
    await connectRepository(spec.store);
    const stream = await take(spec.store, 'pulls');
    const soon = new Date(Date.now() + 5000);
    await spec.store.pull.release(stream, soon, 'The token was refused.');
    expect(await spec.store.pull.lease(stream.id, 'x', new Date(), 1000)).toBeNull();
    const again = await spec.store.pull.lease(stream.id, 'x', soon, 1000);
    expect(again).toMatchObject({ turn: stream.turn + 1, failures: 1 });
    expect((await spec.store.admin.syncProgress()).repositories[0]).toMatchObject({
      problem: 'The token was refused.',
      state: 'NEEDS_YOU',
    });
    if (again === null) throw new Error('Not taken.');
    await spec.store.pull.commitPage(again, page({}), progress());
    expect((await spec.store.admin.syncProgress()).repositories[0]).toMatchObject({ problem: null, state: 'FETCHING' });
  });

  it('waits without a failure when nothing went wrong', async () => {
    await connectRepository(spec.store);
    const stream = await take(spec.store, 'pulls');
    await spec.store.pull.release(stream, new Date(0), null);
    expect(await take(spec.store, 'pulls')).toMatchObject({ failures: 0, repository: { ...REPOSITORY, id: stream.repository?.id } });
  });

  it('comes in the order it became due', async () => {
    await connect(spec.store);
    await spec.database.run(`update sync_stream set due_at = now() - interval '1 minute' where kind = 'teams'`);
    expect(await kinds()).toEqual(['teams', 'repositories', 'members']);
  });
});

describe('repositories', () => {
  const second = { ...REPOSITORY, hostId: 502, name: 'crane' };

  async function list(repositories: readonly (typeof REPOSITORY)[]): Promise<void> {
    await spec.database.run('update sync_stream set due_at = now()');
    expect(await spec.store.pull.commitRepositories(await take(spec.store, 'repositories'), repositories, walked())).toBe(true);
  }

  it('get seven streams each when new, rest when gone, and go on where they were when they are back', async () => {
    await connectRepository(spec.store, [REPOSITORY, second]);
    expect((await kinds()).filter((kind) => kind === 'pulls')).toHaveLength(2);
    await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({}), progress({ cursor: 'here' }));
    await list([second]);
    expect((await kinds()).sort()).toEqual([
      'codeowners',
      'discussions',
      'documents',
      'issue_comments',
      'issues',
      'members',
      'pulls',
      'review_comments',
      'teams',
    ]);
    await list([REPOSITORY, second]);
    expect((await spec.database.rows(`select from sync_stream where repository_id is not null`)).length).toBe(14);
    expect(await spec.database.rows(`select cursor from sync_stream s where kind = 'pulls' order by id`)).toEqual([
      { cursor: 'here' },
      { cursor: null },
    ]);
  });

  it('are written only where something differs', async () => {
    await connectRepository(spec.store, [REPOSITORY, second]);
    const rows = (): Promise<unknown[]> => spec.database.rows('select xmin::text, name, private from repository order by id');
    const before = await rows();
    await list([{ ...REPOSITORY, name: 'renamed', private: true }, second]);
    const after = await rows();
    expect(after[0]).toMatchObject({ name: 'renamed', private: true });
    expect(after[1]).toEqual(before[1]);
  });

  it('write nothing when the lease was lost', async () => {
    await connect(spec.store);
    const stream = await take(spec.store, 'repositories');
    await spec.database.run(`update sync_stream set lease = 'another' where id = $1`, [stream.id]);
    expect(await spec.store.pull.commitRepositories(stream, [REPOSITORY], walked())).toBe(false);
    expect(await spec.database.rows('select from repository')).toEqual([]);
  });
});

describe('members', () => {
  it('are a complete list each time; who left stays a person', async () => {
    await connect(spec.store);
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [account(1, 'ada'), account(2, 'ben')], walked());
    await spec.database.run('update sync_stream set due_at = now()');
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [account(2, 'ben'), account(3, 'cleo')], walked());
    const rows = await spec.database.rows(`select a.login from organization_member m join account a on a.id = m.account_id order by 1`);
    expect(rows).toEqual([{ login: 'ben' }, { login: 'cleo' }]);
    expect((await spec.store.measure.roster()).persons.map((person) => person.name)).toEqual(['ada', 'ben', 'cleo']);
  });
});

describe('sync now', () => {
  it('makes every stream due, and tells what was walked since', async () => {
    await connect(spec.store);
    for (const kind of ['members', 'repositories', 'teams'] as const) {
      const stream = await take(spec.store, kind);
      if (kind === 'members') await spec.store.pull.commitMembers(stream, [], walked());
      else if (kind === 'teams') await spec.store.pull.commitTeams(stream, [], new Date(), walked());
      else await spec.store.pull.commitRepositories(stream, [], walked());
    }
    expect(await kinds(new Date())).toEqual([]);
    const since = await spec.store.admin.dueNow();
    expect(await kinds()).toHaveLength(3);
    expect(await spec.store.admin.walkedSince(since)).toEqual({ done: 0, of: 3, problems: [] });
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [], walked());
    await spec.store.pull.release(await take(spec.store, 'teams'), new Date(), 'No.');
    expect(await spec.store.admin.walkedSince(since)).toEqual({ done: 1, of: 3, problems: ['No.'] });
  });
});
