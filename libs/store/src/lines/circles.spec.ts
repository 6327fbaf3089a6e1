import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circular, type Leads } from './circles.js';

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const line = (personId: number, managerId: number, from: string | null = null, to: string | null = null): Leads => ({
  personId,
  managerId,
  from,
  to,
});

/** Looks at every moment at which anything begins or ends, by following every line up. */
function circularSlowly(lines: readonly Leads[], beside: readonly Leads[]): Leads[] {
  const all = [...lines, ...beside];
  const moments = ['0000', ...all.flatMap(({ from, to }) => [from, to]).filter((at) => at !== null)];
  const found = new Set<Leads>();
  for (const at of moments) {
    const now = all.filter(({ from, to }) => (from === null || from <= at) && (to === null || at < to));
    for (const start of lines.filter((one) => now.includes(one))) {
      const reached = new Set([start.managerId]);
      for (let grown = true; grown;) {
        const above = now.filter(({ personId }) => reached.has(personId)).map(({ managerId }) => managerId);
        grown = above.some((id) => !reached.has(id));
        above.forEach((id) => reached.add(id));
      }
      if (reached.has(start.personId)) found.add(start);
    }
  }
  return lines.filter((one) => found.has(one));
}

describe('lines that lead back', () => {
  it('are found, also through lines from elsewhere', () => {
    const lines = [line(1, 2), line(2, 3), line(4, 2)];
    expect(circular(lines, [])).toEqual([]);
    expect(circular(lines, [line(3, 1)])).toEqual([line(1, 2), line(2, 3)]);
  });

  it('are none where they follow one another in time', () => {
    expect(circular([line(1, 2, null, day(5)), line(2, 1, day(5))], [])).toEqual([]);
    expect(circular([line(1, 2, null, day(6)), line(2, 1, day(5))], [])).toHaveLength(2);
  });

  it('are found as somebody would who looks at every moment', () => {
    const at = fc.option(fc.integer({ min: 1, max: 9 }).map(day));
    const any = fc
      .record({ personId: fc.integer({ min: 1, max: 5 }), managerId: fc.integer({ min: 1, max: 5 }), from: at, to: at })
      .filter(({ personId, managerId, from, to }) => personId !== managerId && (from === null || to === null || from < to));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 7 }), fc.array(any, { maxLength: 4 }), (lines, beside) => {
        expect(circular(lines, beside)).toEqual(circularSlowly(lines, beside));
      }),
    );
  });
});
