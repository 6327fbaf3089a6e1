import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allRows, firstFrom, groupRows, rowsBetween } from './index-of.js';

describe('groupRows', () => {
  it('groups like filtering does, in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (keys) => {
        const grouped = groupRows(allRows(keys.length), (row) => keys[row] ?? 0);
        expect(new Set(grouped.keys)).toEqual(new Set(keys));
        for (const key of grouped.keys) {
          expect([...grouped.of(key)]).toEqual(keys.flatMap((one, row) => (one === key ? [row] : [])));
        }
      }),
    );
  });

  it('keeps the order of rows that come sorted by something else', () => {
    const grouped = groupRows(Int32Array.from([3, 0, 2, 1]), (row) => row % 2);
    expect([...grouped.of(1)]).toEqual([3, 1]);
    expect([...grouped.of(0)]).toEqual([0, 2]);
  });

  it('has nothing for a key that does not occur', () => {
    expect(groupRows(allRows(0), () => 0).of(7)).toHaveLength(0);
  });
});

describe('rowsBetween', () => {
  const at = Float64Array.from([10, 20, 20, 30]);

  it('is half-open: from counts, to does not', () => {
    expect([...rowsBetween(allRows(4), at, 20, 30)]).toEqual([1, 2]);
    expect([...rowsBetween(allRows(4), at, 10, 20)]).toEqual([0]);
    expect([...rowsBetween(allRows(4), at, 31, 99)]).toEqual([]);
  });

  it('finds the first at or after a time, like a linear search', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (times, wanted) => {
        const sorted = Float64Array.from(times).sort();
        const linear = sorted.findIndex((time) => time >= wanted);
        expect(firstFrom(allRows(sorted.length), sorted, wanted)).toBe(linear === -1 ? sorted.length : linear);
      }),
    );
  });
});
