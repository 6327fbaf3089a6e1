import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS } from '../testing/runs.js';
import { coverOf, type CoveredCell } from './cover.js';

/** `A>B open rest`, small where it ends in `few`. */
function cells(text: string): CoveredCell[] {
  return text.split(', ').map((one) => {
    const [pair = '', open = '0', rest = '0', few] = one.split(' ');
    return { from: pair.charCodeAt(0), to: pair.charCodeAt(2), open: Number(open), rest: Number(rest), few: few === 'few' };
  });
}

function hides(text: string): { hidden: string[]; split: boolean } {
  const { hidden, split } = coverOf(cells(text), 5);
  return { hidden: text.split(', ').flatMap((one, place) => (hidden.has(place) ? [one.slice(0, 3)] : [])), split };
}

describe('coverOf', () => {
  it('hides nothing where nothing is small', () => {
    expect(hides('A>A 20 3, A>B 9 0, B>B 30 1')).toEqual({ hidden: [], split: true });
  });

  it('hides nothing where a small cell has company enough', () => {
    expect(hides('A>B 0 3 few, C>D 12 4, D>C 12 3, A>A 40 2')).toEqual({ hidden: [], split: true });
  });

  it('hides the smallest cell of two other teams with a small one', () => {
    expect(hides('A>B 0 3 few, C>D 12 0, D>C 8 0, C>C 40 0, A>A 40 0')).toEqual({ hidden: ['D>C'], split: true });
  });

  it('hides a way around three teams where there is no fourth', () => {
    expect(hides('A>B 0 3 few, B>C 7 0, C>A 8 0, A>A 40 0, B>B 40 0, C>C 40 0')).toEqual({ hidden: ['B>C', 'C>A'], split: true });
  });

  it('tells no split where that would give it away', () => {
    expect(hides('A>B 0 3 few, A>A 40 0, B>A 9 0, B>B 40 0')).toEqual({ hidden: ['B>A'], split: false });
  });

  it('shows nothing where nothing else helps', () => {
    expect(hides('A>B 0 3 few, A>A 40 0, B>B 40 0')).toEqual({ hidden: ['A>A', 'B>B'], split: false });
  });
});

/** The least and most a cell can be, over every table of whole numbers with the same sums: all of them are tried. */
function bounds(size: number, truth: readonly number[], split: boolean, cell: number): [number, number] {
  const rows = Array.from({ length: size }, (_, row) => truth.slice(row * size, row * size + size).reduce((sum, one) => sum + one, 0));
  const columns = Array.from({ length: size }, (_, column) =>
    truth.filter((_one, place) => place % size === column).reduce((sum, one) => sum + one, 0),
  );
  const diagonal = truth.reduce((sum, one, place) => sum + (place % (size + 1) === 0 ? one : 0), 0);
  let [least, most] = [Infinity, -Infinity];
  const table = truth.map(() => 0);
  const fill = (place: number, left: number[], below: number[], within: number): void => {
    if (place === size * size) {
      if (below.some((one) => one > 0) || (split && within !== 0)) return;
      least = Math.min(least, table[cell] ?? 0);
      most = Math.max(most, table[cell] ?? 0);
      return;
    }
    const [row, column] = [Math.floor(place / size), place % size];
    const mine = left[row] ?? 0;
    const own = row === column;
    const room = Math.min(mine, below[column] ?? 0, split && own ? within : Infinity);
    for (let value = column === size - 1 ? mine : 0; value <= room; value++) {
      table[place] = value;
      left[row] = mine - value;
      below[column] = (below[column] ?? 0) - value;
      fill(place + 1, left, below, own ? within - value : within);
      below[column] += value;
      left[row] = mine;
    }
  };
  fill(0, rows, columns, diagonal);
  return [least, most];
}

describe('what is missing to the sums', () => {
  it('leaves a small cell as possibly empty, or less than it is by the minimum', () => {
    const one = fc.record({ open: fc.nat(3), rest: fc.nat(2), few: fc.boolean() });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((size) => fc.tuple(fc.constant(size), fc.array(one, { minLength: size * size, maxLength: size * size })));
    fc.assert(
      fc.property(table, ([size, list]) => {
        const given = list.map((cell, place) => ({
          ...cell,
          from: Math.floor(place / size),
          to: place % size,
          few: cell.few && cell.rest > 0,
        }));
        const { hidden, split } = coverOf(given, 3);
        if (given.every(({ open }, place) => open === 0 || hidden.has(place)) && !split) return;
        const missing = given.map(({ open, rest }, place) => rest + (hidden.has(place) ? open : 0));
        given.forEach(({ few, rest }, place) => {
          if (!few || hidden.has(place) || missing.reduce((sum, mass) => sum + mass, 0) > 14) return;
          const [least, most] = bounds(size, missing, split, place);
          expect(least).toBeLessThanOrEqual(rest - Math.min(rest, 3));
          expect(most).toBeGreaterThan(least);
        });
      }),
      RUNS,
    );
  });
});
