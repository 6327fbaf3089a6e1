import { DAY_MS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS } from '../testing/runs.js';
import { batchesOf, batchesWithin, rowsWithin, type Acts, type Batch } from './batches.js';

interface Act {
  readonly at: number;
  readonly by: number;
  readonly to: number;
  readonly part: number;
}

/** Acts as `day who>whom`: `3 a>b`. */
function acts(text: string): Act[] {
  return text.split(', ').map((one) => {
    const [day = '0', by = '', to = ''] = one.split(/[ >]/);
    return { at: Number(day) * DAY_MS, by: by.charCodeAt(0), to: to.charCodeAt(0), part: 0 };
  });
}

function reading(list: readonly Act[], sides: 'one' | 'two' | 'parts' = 'two'): Acts {
  const at = (row: number) => list[row]?.at ?? 0;
  const by = (row: number) => list[row]?.by ?? 0;
  if (sides === 'one') return { at, by };
  const both = { at, by, to: (row: number) => list[row]?.to ?? 0 };
  return sides === 'two' ? both : { ...both, part: (row) => list[row]?.part ?? 0 };
}

const rowsOf = (list: readonly Act[]): number[] => list.map((_, row) => row);
const cut = (list: readonly Act[], fewest: number, sides?: 'one' | 'two' | 'parts'): Batch[] =>
  batchesOf(rowsOf(list), reading(list, sides), fewest);
const inDays = (batches: readonly Batch[]): string[] =>
  batches.map(({ from, to, rows }) => `${String(from / DAY_MS)}-${String(to / DAY_MS)}: ${rows.join(' ')}`);

describe('batchesOf', () => {
  it('ends a batch at the first midnight with enough people on both sides', () => {
    const list = acts('0.2 a>x, 0.3 b>x, 1.5 a>y, 1.9 c>y, 2.1 a>x, 2.2 b>y, 9 a>x');
    expect(inDays(cut(list, 2))).toEqual(['0-2: 0 1 2 3', '2-3: 4 5']);
  });

  it('counts one side alone where there is one', () => {
    expect(inDays(cut(acts('0 a>x, 1 b>x, 2 a>x'), 2, 'one'))).toEqual(['0-2: 0 1']);
  });

  it('waits until every part that occurs has enough, and for none that does not', () => {
    const list = acts('0 a>x, 0 b>y, 1 a>x, 1 b>y').map((act, row) => ({ ...act, part: row === 0 ? 1 : 0 }));
    expect(inDays(cut(list, 2, 'parts'))).toEqual([]);
    expect(inDays(cut(list.slice(2), 2, 'parts'))).toEqual(['1-2: 0 1']);
  });

  it('ends only where it may', () => {
    const list = acts('0 a>x, 0 b>y, 1 a>x, 1 b>y');
    expect(inDays(batchesOf(rowsOf(list), reading(list), 2, (midnight) => midnight !== DAY_MS))).toEqual(['0-2: 0 1 2 3']);
  });

  it('gives nothing of nothing, and nothing of too few', () => {
    expect(cut([], 5)).toEqual([]);
    expect(cut(acts('0 a>x, 300 b>y'), 3)).toEqual([]);
  });
});

describe('batchesWithin', () => {
  const batches = cut(acts('1.5 a>x, 1.6 b>y, 4 a>x, 5 b>y'), 2);

  it('holds whole batches only', () => {
    expect(inDays(batchesWithin(batches, DAY_MS, 6 * DAY_MS))).toEqual(['1-2: 0 1', '4-6: 2 3']);
    expect(inDays(batchesWithin(batches, 2 * DAY_MS, 6 * DAY_MS))).toEqual(['4-6: 2 3']);
    expect(inDays(batchesWithin(batches, DAY_MS, 5 * DAY_MS))).toEqual(['1-2: 0 1']);
  });

  it('begins all time with the day of the first act', () => {
    expect([...rowsWithin(batches, 1.5 * DAY_MS, 6 * DAY_MS)]).toEqual([0, 1, 2, 3]);
  });
});

const act = fc.record({
  at: fc.integer({ min: 0, max: 120 * DAY_MS }),
  by: fc.nat(9),
  to: fc.nat(9),
  part: fc.nat(1),
});
const some = fc.array(act, { maxLength: 120 }).map((list) => list.sort((a, b) => a.at - b.at));
const days = fc.tuple(fc.nat(120), fc.nat(120)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);

/** People on the side where there are fewest, of every part; Infinity for nothing. */
function fewestIn(list: readonly Act[], rows: readonly number[], withParts: boolean): number {
  const parts = new Map<number, { by: Set<number>; to: Set<number> }>();
  for (const row of rows) {
    const { by, to, part } = list[row] ?? { by: 0, to: 0, part: 0 };
    const key = withParts ? part : 0;
    const held = parts.get(key) ?? { by: new Set<number>(), to: new Set<number>() };
    parts.set(key, held);
    held.by.add(by);
    held.to.add(to);
  }
  return Math.min(...[...parts.values()].flatMap(({ by, to }) => [by.size, to.size]));
}

describe('whatever periods are asked', () => {
  it('leaves between any two answers nobody or enough people, part by part', () => {
    fc.assert(
      fc.property(
        some,
        fc.array(days, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (list, periods, fewest, withParts) => {
          const batches = cut(list, fewest, withParts ? 'parts' : 'two');
          const shown = periods.map(([from, to]) => new Set(rowsWithin(batches, from * DAY_MS, to * DAY_MS)));
          for (const one of shown)
            for (const other of shown) {
              // What both have, what one has more, and what they have together: every sum and difference is made of these.
              const more = [...one].filter((row) => !other.has(row));
              const shared = [...one].filter((row) => other.has(row));
              for (const rows of [more, shared, [...one, ...other]])
                if (rows.length > 0) expect(fewestIn(list, rows, withParts)).toBeGreaterThanOrEqual(fewest);
            }
        },
      ),
      RUNS,
    );
  });

  it('never changes what was said when more happens, and shows no row outside the period or twice', () => {
    fc.assert(
      fc.property(some, days, fc.nat(120), (list, [from, to], until) => {
        const before = list.filter(({ at }) => at < until * DAY_MS);
        const [old, now] = [cut(before, 3), cut(list, 3)];
        // The last one of before may end that day only because the day was not over.
        expect(now.slice(0, old.length)).toEqual(old);
        const rows = [...rowsWithin(now, from * DAY_MS, to * DAY_MS)];
        expect(new Set(rows).size).toBe(rows.length);
        for (const row of rows)
          expect([(list[row]?.at ?? -1) >= from * DAY_MS, (list[row]?.at ?? Infinity) < to * DAY_MS]).toEqual([true, true]);
      }),
      RUNS,
    );
  });

  it('does not depend on the order within a day', () => {
    fc.assert(
      fc.property(some, (list) => {
        const flat = list.map((one) => ({ ...one, at: Math.floor(one.at / DAY_MS) * DAY_MS }));
        const turned = [...flat].reverse().sort((a, b) => a.at - b.at);
        const sizes = (batches: readonly Batch[]) => batches.map(({ from, to, rows }) => [from, to, rows.length]);
        expect(sizes(cut(turned, 3))).toEqual(sizes(cut(flat, 3)));
      }),
      RUNS,
    );
  });
});
