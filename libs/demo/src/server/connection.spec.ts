import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { sorted } from './sorted.js';
import type { Entry } from './sorted.js';

interface Row {
  readonly id: number;
  readonly key: number;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  readonly nodes: () => readonly number[];
  readonly edges: () => readonly { cursor: string; node: number }[];
}

function order(rows: readonly Row[]): Entry<Row>[] {
  return sorted(
    rows,
    (row) => row.key,
    (row) => row.id,
  );
}

function page(rows: readonly Row[], args: PageArgs, descending = false): Page {
  return connection(order(rows), args, (row) => row.id, { descending }) as Page;
}

const FIVE: Row[] = [1, 2, 3, 4, 5].map((id) => ({ id, key: id * 10 }));

describe('connection', () => {
  it('says at each edge whether more follows', () => {
    const first = page(FIVE, { first: 2 });
    expect(first.nodes()).toEqual([1, 2]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = page(FIVE, { first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes()).toEqual([3, 4, 5]);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = page(FIVE, { first: 3, after: second.pageInfo.endCursor });
    expect(beyond.nodes()).toEqual([]);
    expect(beyond.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  it('has no next page when the page is exactly full', () => {
    expect(page(FIVE, { first: 5 }).pageInfo.hasNextPage).toBe(false);
  });

  it('serves an empty list', () => {
    const empty = page([], { first: 5 });
    expect(empty.nodes()).toEqual([]);
    expect(empty.totalCount).toBe(0);
    expect(empty.pageInfo.endCursor).toBeNull();
  });

  it('walks backwards with last and before', () => {
    const end = page(FIVE, { last: 2 });
    expect(end.nodes()).toEqual([4, 5]);
    expect(page(FIVE, { last: 2, before: end.pageInfo.startCursor }).nodes()).toEqual([2, 3]);
    expect(page(FIVE, { last: 2 }, true).nodes()).toEqual([2, 1]);
  });

  it('gives each edge its own cursor', () => {
    const [one] = page(FIVE, { first: 1 }).edges();
    expect(page(FIVE, { first: 1, after: one?.cursor ?? null }).nodes()).toEqual([2]);
  });

  it('goes on after a row that is gone', () => {
    const { endCursor } = page(FIVE, { first: 2 }).pageInfo;
    expect(page(FIVE.slice(2), { first: 2, after: endCursor }).nodes()).toEqual([3, 4]);
  });

  it.each(['Y3Vyc29yOnYyOm5vdGhpbmc=', 'no cursor', 'Y3Vyc29yOnYyOlsxXQ=='])('refuses %s', (after) => {
    expect(() => page(FIVE, { first: 1, after })).toThrow('does not appear to be a valid cursor');
  });

  it('neither repeats nor hides a row when others come and go between pages', () => {
    const row = fc.record({ id: fc.nat(500), key: fc.nat(20) });
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 40 });
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 7 }), fc.boolean(), (held, late, first, descending) => {
        const kept = held.filter(({ id }) => id % 3 !== 0);
        const fresh = late.filter(({ id }) => !held.some((other) => other.id === id));
        const seen: number[] = [];
        let after: string | null = null;
        let now = held;
        do {
          const { nodes, pageInfo } = page(now, { first, after }, descending);
          seen.push(...nodes());
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          now = [...kept, ...fresh];
        } while (after !== null);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { id } of kept) expect(seen).toContain(id);
      }),
    );
  });
});
