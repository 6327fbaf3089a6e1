import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LARGEST_PAGE, page, type Connection } from './connection.js';

describe('a page of a list', () => {
  it('and the next ones hold every row once, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.integer({ min: 1, max: LARGEST_PAGE }), (rows, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        for (let pages = 0; pages <= rows.length; pages += 1) {
          const { edges, pageInfo, totalCount }: Connection<string> = page(rows, (row) => row, first, after);
          expect(edges.length).toBeLessThanOrEqual(first);
          expect(totalCount).toBe(rows.length);
          seen.push(...edges.map(({ node }) => node));
          after = pageInfo.endCursor;
          if (!pageInfo.hasNextPage) break;
        }
        expect(seen).toEqual(rows);
      }),
    );
  });

  it('goes on after a row though rows before it came or went', () => {
    const { pageInfo } = page(['b', 'c', 'd'], (row) => row, 2, null);
    expect(page(['a', 'c', 'd'], (row) => row, 2, pageInfo.endCursor).edges.map(({ node }) => node)).toEqual(['d']);
    expect(() => page(['b', 'd'], (row) => row, 2, pageInfo.endCursor)).toThrow(/not a cursor/);
  });
});
