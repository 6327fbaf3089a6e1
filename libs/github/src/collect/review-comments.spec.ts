import type { Repository } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import type { GitHubClient } from '../client.js';
import { diffCommentRow } from '../testing/fixtures.js';
import { NOW } from '../testing/held.js';
import { collectReviewComments } from './review-comments.js';
import type { Place, Turn } from './turn.js';

const DAY = 86_400_000;
const repository: Repository = {
  hostId: 5,
  owner: 'acme',
  name: 'ledger',
  private: false,
  archived: false,
  createdAt: '2015-01-01T00:00:00Z',
};
const start: Place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 50, done: 0, total: null };
const ago = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString().replace('.000Z', 'Z');
const row = (id: number, days: number) => diffCommentRow({ id, created_at: ago(days), updated_at: ago(days) });

/** The repository-wide list, and the `since` of every request. */
function list(rows: ReturnType<typeof row>[]): { client: GitHubClient; asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const client: GitHubClient = {
    graphql: () => Promise.reject(new Error('not here')),
    rest: (_path, { since, page, per_page: size }, schema) => {
      asked.push(since === undefined ? null : String(since));
      const found = rows
        .filter(({ updated_at: at }) => since === undefined || Date.parse(at) >= Date.parse(String(since)))
        .sort((a, b) => Date.parse(a.updated_at) - Date.parse(b.updated_at));
      const from = (Number(page) - 1) * Number(size);
      return Promise.resolve({ data: schema.parse(found.slice(from, from + Number(size))), more: found.length > from + Number(size) });
    },
  };
  return { client, asked };
}

async function readToEnd(client: GitHubClient, place = start): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let at = place; ;) {
    const turn = await collectReviewComments(client, repository, at, NOW);
    turns.push(turn);
    if (turn.ended) return turns;
    at = JSON.parse(JSON.stringify(turn.place)) as Place;
  }
}

describe('comments on the diff, from the beginning', () => {
  const rows = [row(1, 3_000), row(2, 1_500), row(3, 900), row(4, 300), row(5, 20), row(6, 1)];

  it('come newest window first: 26 weeks, the two years before, the rest', async () => {
    const { client, asked } = list(rows);
    const turns = await readToEnd(client);
    expect(asked).toEqual([ago(182), ago(182 + 730), null]);
    expect(turns.map(({ page }) => page.activities.map(({ hostId }) => hostId))).toEqual([
      ['5', '6'],
      ['3', '4'],
      ['1', '2'],
    ]);
  });

  it('say how far back everything is held, and are live from the newest of the first window', async () => {
    const turns = await readToEnd(list(rows).client);
    expect(turns.map(({ backTo }) => backTo)).toEqual([ago(182), ago(182 + 730), repository.createdAt]);
    expect(turns.at(-1)?.place).toMatchObject({ phase: 'live', watermark: ago(1), done: 6 });
  });

  it('see what is edited while older windows are read', async () => {
    const moving = rows.map((held) => ({ ...held }));
    const { client } = list(moving);
    const first = await collectReviewComments(client, repository, start, NOW);
    Object.assign(moving[3] ?? {}, { updated_at: ago(0), body: 'edited' });
    const turns = await readToEnd(client, first.place);
    expect(turns.flatMap(({ page }) => page.activities).map(({ hostId }) => hostId)).not.toContain('4');
    const live = await readToEnd(client, turns.at(-1)?.place);
    expect(live[0]?.page.excerpts).toContainEqual({ key: 'review.commented:4', text: 'edited', editedAt: ago(0) });
  });

  it('of a repository without any end at once and begin where they looked', async () => {
    const { client, asked } = list([]);
    const turns = await readToEnd(client);
    expect(asked).toHaveLength(3);
    expect(turns.at(-1)?.place).toMatchObject({ phase: 'live', watermark: ago(182), done: 0 });
  });
});

describe('comments on the diff, live', () => {
  it('cost one request and count nothing twice when nothing is new', async () => {
    const { client, asked } = list([row(6, 1)]);
    const [turn] = await readToEnd(client, { ...start, phase: 'live', watermark: ago(1), done: 6 });
    expect(asked).toEqual([ago(1 + 1 / 144)]);
    expect(turn?.place).toMatchObject({ watermark: ago(1), done: 6, cursor: null });
  });

  it('see a row that became visible after a later one was held, and keep the watermark when the newest is deleted', async () => {
    const { client } = list([row(5, 1 + 1 / 288), row(6, 1)]);
    const [turn] = await readToEnd(client, { ...start, phase: 'live', watermark: ago(1), done: 6 });
    expect(turn?.page.activities.map(({ hostId }) => hostId)).toEqual(['5', '6']);
    const [after] = await readToEnd(list([row(5, 1 + 1 / 288)]).client, { ...start, phase: 'live', watermark: ago(1), done: 6 });
    expect(after?.place.watermark).toBe(ago(1));
  });

  it('follow what came, more than a page of it', async () => {
    const { client } = list(Array.from({ length: 250 }, (_, index) => row(index, (250 - index) / 1_000)));
    const turns = await readToEnd(client, { ...start, phase: 'live', watermark: ago(1), done: 0 });
    expect(turns.at(-1)?.place.done).toBe(250);
    expect(new Set(turns.flatMap(({ page }) => page.activities).map(({ hostId }) => hostId)).size).toBe(250);
  });
});
