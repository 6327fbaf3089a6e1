import { describe, expect, it } from '@jest/globals';
import type { ListName } from '../schema/pulls.js';
import { ada, bo, home, pullNode } from '../testing/fixtures.js';
import { pullPage, type ReadPull } from './pull.js';

function read(change: Parameters<typeof pullNode>[0] = {}, incomplete: ListName[] = []): ReadPull {
  const node = pullNode(change);
  const nodes = <T>(list: { nodes: (T | null)[] | null } | null) => (list?.nodes ?? []).filter((entry) => entry !== null);
  return {
    facts: node,
    lists: {
      files: nodes(node.files),
      labels: nodes(node.labels),
      reviews: nodes(node.reviews),
      comments: nodes(node.comments),
      commits: nodes(node.commits),
      timelineItems: nodes(node.timelineItems),
    } as ReadPull['lists'],
    incomplete,
  };
}

describe('a pull request', () => {
  it('is a work as it stands now', () => {
    expect(pullPage(read(), home).works).toEqual([
      {
        kind: 'pull',
        number: 7,
        hostId: '9000000001',
        title: 'Teach the ledger to round',
        author: { id: 11, login: 'ada', kind: 'user', name: 'Ada Example' },
        state: 'open',
        draft: false,
        createdAt: '2026-03-02T09:00:00Z',
        updatedAt: '2026-03-04T10:00:00Z',
        closedAt: null,
        mergedAt: null,
        additions: 10,
        deletions: 2,
        changedFiles: 2,
        labels: ['money'],
        incomplete: [],
      },
    ]);
  });

  it.each([
    ['MERGED', 'merged'],
    ['CLOSED', 'closed'],
    ['OPEN', 'open'],
  ] as const)('%s is %s', (state, word) => {
    expect(pullPage(read({ state }), home).works[0]?.state).toBe(word);
  });

  it('was opened, and lists its files at this head', () => {
    expect(pullPage(read(), home).activities).toMatchObject([
      { kind: 'pull.opened', hostId: '9000000001', at: '2026-03-02T09:00:00Z', payload: { draft: false } },
      {
        kind: 'pull.files_listed',
        hostId: `9000000001:${'a'.repeat(40)}`,
        at: '2026-03-02T09:00:00Z',
        payload: { paths: ['readme.md', 'src/round.ts'] },
      },
    ]);
  });

  it('says whom its text thanks, and no intents: it is no comment', () => {
    const opened = (body: string) => pullPage(read({ body }), home).activities[0]?.payload;
    expect(opened('Why not? Thanks to @Cy; suggested by @bo.')).toEqual({ draft: false, thanks: ['bo', 'cy'] });
    expect(opened('Why not?')).toEqual({ draft: false });
  });

  it('was closed by nobody where its timeline does not say so, and not where it does or was not read to its end', () => {
    const closed = { state: 'CLOSED', closedAt: '2026-03-04T10:00:00Z' } as const;
    const event = { __typename: 'ClosedEvent' as const, id: 'EV_1', createdAt: closed.closedAt, actor: bo };
    const ends = (pull: ReadPull) => pullPage(pull, home).activities.filter(({ kind }) => kind === 'pull.closed');
    expect(ends(read(closed))).toEqual([
      { kind: 'pull.closed', at: closed.closedAt, hostId: '9000000001:closed', actor: null, pull: 7, payload: {} },
    ]);
    const whole = read(closed);
    expect(ends({ ...whole, lists: { ...whole.lists, timelineItems: [event] } })).toMatchObject([
      { hostId: 'EV_1', actor: { login: 'bo' } },
    ]);
    expect(ends(read(closed, ['timelineItems']))).toEqual([]);
  });

  it('says nothing of its files when they are not all held, and says so', () => {
    const page = pullPage(read({}, ['files']), home);
    expect(page.activities.map(({ kind }) => kind)).toEqual(['pull.opened']);
    expect(page.works[0]?.incomplete).toEqual(['files']);
  });

  it('of a deleted account is nobody’s', () => {
    const page = pullPage(read({ author: null }), home);
    expect(page.works[0]?.author).toBeNull();
    expect(page.activities[0]?.actor).toBeNull();
  });

  it('has words where it has a body', () => {
    expect(pullPage(read({ lastEditedAt: '2026-03-03T00:00:00Z' }), home).excerpts).toEqual([
      { key: 'pull.opened:9000000001', text: 'Rounds half to even.', editedAt: '2026-03-03T00:00:00Z' },
    ]);
    expect(pullPage(read({ body: '  ' }), home).excerpts).toEqual([]);
  });

  it('has nothing a database cannot hold', () => {
    const page = pullPage(
      read({
        title: 'a\u0000b',
        body: 'c\u0000d',
        files: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [{ path: 'e\u0000f' }] },
      }),
      home,
    );
    expect(JSON.stringify(page)).not.toContain('\\u0000');
  });

  it('gives the same rows every time', () => {
    const change = {
      comments: {
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [{ fullDatabaseId: '601', body: 'x', createdAt: '2026-03-02T11:00:00Z', updatedAt: '2026-03-02T11:00:00Z', author: bo }],
      },
    };
    expect(pullPage(read(change), home)).toEqual(pullPage(read({ ...change, author: { ...ada } }), home));
    const keys = pullPage(read(change), home).activities.map(({ kind, hostId }) => `${kind} ${hostId}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
