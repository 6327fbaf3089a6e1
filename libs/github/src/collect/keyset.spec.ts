import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { advance, walkPage, type WalkPage, type WalkPlace } from './keyset.js';

interface Row {
  id: number;
  updated_at: string;
}

/** A repository-wide list as GitHub sorts and cuts it; `since` includes its own second. */
function listServer(rows: Row[], between: (asked: number) => void = () => undefined): GitHubClient {
  let asked = 0;
  return {
    graphql: () => Promise.reject(new Error('not here')),
    rest: (_path, { since, page = 1, per_page: size = 30 }, schema) => {
      const sorted = rows
        .filter((row) => since === undefined || Date.parse(row.updated_at) >= Date.parse(String(since)))
        .sort((a, b) => Date.parse(a.updated_at) - Date.parse(b.updated_at) || a.id - b.id);
      const from = (Number(page) - 1) * Number(size);
      const data = schema.parse(sorted.slice(from, from + Number(size)));
      const more = sorted.length > from + Number(size);
      between((asked += 1));
      return Promise.resolve({ data, more });
    },
  };
}

const schema = z.array(z.object({ id: z.number(), updated_at: z.string() }));
const time = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString().replace('.000Z', 'Z');

async function walk(client: GitHubClient, size: number): Promise<{ ids: number[]; fresh: number[]; turns: number }> {
  const ids: number[] = [];
  const fresh: number[] = [];
  let place: WalkPlace | null = { since: null, page: 1, held: [] };
  let turns = 0;
  while (place !== null) {
    const page: WalkPage<Row> = await walkPage(client, '/x', { owner: 'acme', name: 'ledger' }, schema, place, size);
    ids.push(...page.rows.map(({ id }) => id));
    fresh.push(...page.fresh.map(({ id }) => id));
    place = page.next;
    turns += 1;
    if (turns > 500) throw new Error('does not end');
  }
  return { ids, fresh, turns };
}

describe('a walk by the time of the last change', () => {
  it('holds every row once, however many share a second, at any page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (seconds, size) => {
          const rows = seconds.map((second, id) => ({ id, updated_at: time(second) }));
          const walked = await walk(listServer(rows), size);
          expect([...walked.fresh].sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
        },
      ),
    );
  });

  it('misses no row when rows are edited while it walks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 7 }),
        fc.array(fc.nat(39), { maxLength: 20 }),
        async (count, size, edits) => {
          const rows = Array.from({ length: count }, (_, id) => ({ id, updated_at: time(id) }));
          const client = listServer(rows, (asked) => {
            const row = rows[edits[asked - 1] ?? -1];
            if (row !== undefined) row.updated_at = time(1_000 + asked);
          });
          expect(new Set((await walk(client, size)).ids).size).toBe(count);
        },
      ),
    );
  });

  it('goes on by page only while a whole page shares one second', () => {
    const place = { since: time(5), page: 1, held: [] };
    expect(advance(place, [{ id: 1, updated_at: time(5) }])).toEqual({ since: time(5), page: 2, held: [1] });
    expect(
      advance({ ...place, page: 2, held: [1] }, [
        { id: 2, updated_at: time(5) },
        { id: 3, updated_at: time(6) },
      ]),
    ).toEqual({ since: time(6), page: 1, held: [3] });
    expect(advance(place, [])).toEqual({ since: time(5), page: 2, held: [] });
  });

  it('does not reach deep pages: 5,000 rows of one second aside, the page number stays 1', async () => {
    const pages = new Set<unknown>();
    const rows = Array.from({ length: 900 }, (_, id) => ({ id, updated_at: time(id) }));
    const inner = listServer(rows);
    await walk(
      { ...inner, rest: (path, parameters, form, what) => (pages.add(parameters['page']), inner.rest(path, parameters, form, what)) },
      100,
    );
    expect([...pages]).toEqual([1]);
  });
});
