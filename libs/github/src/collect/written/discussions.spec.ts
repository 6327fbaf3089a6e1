import type { DocumentRule, Repository } from '@ambit/activity';
import { startStandIn, type ArchivedRepository, type DiscussionRow, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient, type GitHubClient } from '../../client.js';
import { Held } from '../../testing/held.js';
import { day, person, plans } from '../../testing/plans.js';
import { readRepositories } from '../organization.js';
import { collectDiscussions } from './discussions.js';

const rule: DocumentRule = { id: 1, repositoryId: 1, by: 'category', pattern: 'Proposals', means: 'rfc', source: 'admin', refused: false };
let standIn: StandIn;
let client: GitHubClient;
let held: Held;
let repository: Repository;
let rows: ArchivedRepository;
let asked: string[] = [];

function discussion(number: number, change: Partial<DiscussionRow> = {}): DiscussionRow {
  return {
    number,
    id: 800 + number,
    title: `Settle once, part ${String(number)}`,
    body: 'Twice is too often.\n',
    category: { name: 'Proposals', slug: 'proposals' },
    user: person(11, 'ada'),
    created_at: day(number),
    updated_at: day(number),
    closed_at: null,
    state_reason: null,
    labels: [],
    answer_id: null,
    ...change,
  };
}

function say(number: number, id: number, parent: number | null = null): void {
  const at = day(number, id % 60);
  rows.discussionComments.push({
    discussion_number: number,
    id,
    parent_id: parent,
    user: person(12, 'bo'),
    body: 'Why?',
    created_at: at,
    updated_at: at,
  });
}

beforeAll(async () => {
  const organization = { id: 1, login: 'acme', name: 'Acme', members: [], teams: [] };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [plans()] }, port: 0 });
});
afterAll(() => standIn.close());

beforeEach(async () => {
  rows = plans();
  client = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch, onRequest: ({ name }) => asked.push(name) });
  held = new Held(client);
  held.rules = [rule];
  await read();
  [repository] = (await readRepositories(client, 'acme')) as [Repository];
});

async function read(): Promise<void> {
  standIn.archive.repositories[0] = rows;
  standIn.refresh();
  asked = [];
  if (repository !== undefined) await held.read(collectDiscussions, repository);
}

describe('discussions', () => {
  it('of a named category are documents with what is said in them', async () => {
    rows.discussions.push(discussion(1), discussion(2, { category: { name: 'Q&A', slug: 'q-a' } }));
    say(1, 101);
    say(1, 102, 101);
    say(2, 103);
    await read();
    expect(held.of('document.revised')).toMatchObject([
      {
        at: day(1),
        actor: { login: 'ada' },
        pull: null,
        payload: {
          path: 'discussions/1',
          kind: 'rfc',
          facts: {
            title: { value: 'Settle once, part 1', reader: 'host' },
            status: { value: 'proposed', raw: 'open', reader: 'host' },
            authors: [{ value: { login: 'ada' } }],
            created: { value: '2026-01-02' },
          },
        },
      },
    ]);
    expect(held.of('document.commented').map(({ hostId, payload }) => [hostId, payload])).toEqual([
      ['101', { path: 'discussions/1', replyTo: null, answers: false, intents: ['question'] }],
      ['102', { path: 'discussions/1', replyTo: '101', answers: false, intents: ['question'] }],
    ]);
    expect(held.words.get('document.commented:101')?.text).toBe('Why?');
    expect([...held.texts.values()]).toEqual(['# Settle once, part 1\n\nTwice is too often.\n']);
  });

  it('are decided when they are closed, each reason by its own word', async () => {
    const closed = (number: number, state_reason: DiscussionRow['state_reason']) =>
      discussion(number, { closed_at: day(30), updated_at: day(30), state_reason });
    rows.discussions.push(closed(1, 'RESOLVED'), closed(2, 'OUTDATED'), closed(3, 'DUPLICATE'), closed(4, null));
    await read();
    const last = (path: string) => held.of('document.revised').filter(({ payload }) => payload.path === path);
    expect([1, 2, 3, 4].map((n) => last(`discussions/${String(n)}`).map(({ at, payload }) => [at, payload.facts?.status?.value]))).toEqual([
      [
        [day(1), 'proposed'],
        [day(30), 'accepted'],
      ],
      [
        [day(2), 'proposed'],
        [day(30), 'withdrawn'],
      ],
      [
        [day(3), 'proposed'],
        [day(30), 'superseded'],
      ],
      [
        [day(4), 'proposed'],
        [day(30), 'accepted'],
      ],
    ]);
  });

  it('closed afterwards are one more version, and opened again another', async () => {
    rows.discussions.push(discussion(1));
    await read();
    Object.assign(rows.discussions[0] ?? {}, { closed_at: day(9), state_reason: 'RESOLVED', updated_at: day(9) });
    await read();
    Object.assign(rows.discussions[0] ?? {}, { closed_at: null, state_reason: null, updated_at: day(12) });
    await read();
    await read();
    expect(held.of('document.revised').map(({ at, payload }) => [at, payload.facts?.status?.value])).toEqual([
      [day(1), 'proposed'],
      [day(9), 'accepted'],
      [day(12), 'proposed'],
    ]);
  });

  it('cost one request when nothing changed, and none where no rule names a category', async () => {
    for (let n = 1; n <= 45; n += 1) rows.discussions.push(discussion(n));
    await read();
    held.written = 0;
    await read();
    expect([asked, held.written, held.of('document.revised').length]).toEqual([['discussions'], 0, 45]);
    const other = new Held(client);
    asked = [];
    await other.read(collectDiscussions, repository);
    await other.read(collectDiscussions, repository);
    expect([asked, other.places.get(collectDiscussions)?.phase]).toEqual([[], 'live']);
  });

  it('of a category that a rule names later are read from the beginning', async () => {
    rows.discussions.push(discussion(1, { category: { name: 'Ideas', slug: 'ideas' } }), discussion(100));
    await read();
    held.rules = [rule, { ...rule, id: 2, pattern: 'ideas' }];
    const place = held.places.get(collectDiscussions);
    if (place !== undefined) held.places.set(collectDiscussions, { ...place, phase: 'backfill', cursor: null });
    await read();
    expect(held.of('document.revised').map(({ payload }) => payload.path)).toEqual(['discussions/100', 'discussions/1']);
    await read();
    expect(asked).toEqual(['discussions']);
  });

  it('are read to the end: 120 comments, one with 130 replies', async () => {
    rows.discussions.push(discussion(1));
    for (let n = 0; n < 120; n += 1) say(1, 1_000 + n);
    for (let n = 0; n < 130; n += 1) say(1, 2_000 + n, 1_060);
    await read();
    expect(held.of('document.commented')).toHaveLength(250);
    expect(held.of('document.commented').filter(({ payload }) => payload.replyTo === '1060')).toHaveLength(130);
  });

  it('keep what is said under ids that GitHub has no room for', async () => {
    rows.discussions.push(discussion(1));
    say(1, 5_000_000_000);
    say(1, 5_000_000_001, 5_000_000_000);
    await read();
    const [first, reply] = held.of('document.commented');
    expect(first?.hostId).toMatch(/\D/);
    expect(reply?.payload.replyTo).toBe(first?.hostId);
  });

  it('touched while they are scanned are seen by the next scan', async () => {
    for (let n = 1; n <= 30; n += 1) rows.discussions.push(discussion(n));
    standIn.refresh();
    const place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 50, done: 0, total: null } as const;
    const first = await collectDiscussions(client, repository, place, new Date(day(400)), () => Promise.resolve(held.documents()));
    held.keep(first);
    Object.assign(rows.discussions[2] ?? {}, { title: 'Renamed', updated_at: day(90) });
    standIn.refresh();
    held.places.set(collectDiscussions, first.place);
    await held.read(collectDiscussions, repository);
    await held.read(collectDiscussions, repository);
    expect(
      held
        .of('document.revised')
        .filter(({ payload }) => payload.path === 'discussions/3')
        .at(-1)?.payload.facts?.title?.value,
    ).toBe('Renamed');
  });
});

describe('discussions that a rule makes documents', () => {
  it('are told as a whole list once all were read, and not again', async () => {
    held.places.clear();
    for (let n = 1; n <= 45; n += 1) rows.discussions.push(discussion(n));
    rows.discussions.push(discussion(46, { category: { name: 'Q&A', slug: 'q-a' } }));
    await read();
    expect(held.covered).toHaveLength(45);
    expect(held.covered).not.toContain('discussions/46');
    held.covered = null;
    await read();
    expect(held.covered).toBeNull();
    held.rules = [{ ...rule, refused: true }];
    held.places.clear();
    await read();
    expect(held.covered).toEqual([]);
  });
});
