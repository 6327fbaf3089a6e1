import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TakingPart } from './cells.js';
import { hiddenTeams } from './hidden.js';

/** Teams by id with how many gave and how many received; nobody is in two. */
function teams(sizes: Readonly<Record<number, readonly [gave: number, received: number]>>): Map<number, TakingPart> {
  const people = (team: number, count: number): Set<number> => new Set(Array.from({ length: count }, (_, i) => team * 100 + i));
  return new Map(
    Object.entries(sizes).map(([id, [gave, received]]) => [
      Number(id),
      { gave: people(Number(id), gave), received: people(Number(id), received) },
    ]),
  );
}

const hidden = (sizes: Parameters<typeof teams>[0]): number[] => [...hiddenTeams(teams(sizes), 5)].sort((a, b) => a - b);

describe('hiddenTeams', () => {
  it('hides nobody where every team has five who gave and five who received', () => {
    expect(hidden({ 1: [5, 5], 2: [9, 5] })).toEqual([]);
    expect(hidden({})).toEqual([]);
  });

  it('hides the next smallest team with a single small one, which a total would give away', () => {
    expect(hidden({ 1: [3, 3], 2: [8, 8], 3: [6, 7], 4: [9, 9] })).toEqual([1, 3]);
  });

  it('counts givers and receivers apart', () => {
    expect(hidden({ 1: [8, 2], 2: [8, 8], 3: [8, 9] })).toEqual([1, 2]);
  });

  it('hides two small ones alone where they are five together, and one more where they are not', () => {
    expect(hidden({ 1: [3, 3], 2: [2, 2], 3: [8, 8], 4: [8, 8] })).toEqual([1, 2]);
    expect(hidden({ 1: [3, 3], 2: [1, 2], 3: [8, 8], 4: [9, 8] })).toEqual([1, 2, 3]);
  });

  it('counts a person of two small teams once', () => {
    const both = teams({ 1: [4, 4], 2: [4, 4], 3: [7, 7], 4: [8, 8] });
    both.set(2, both.get(1) ?? { gave: new Set(), received: new Set() });
    expect([...hiddenTeams(both, 5)].sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it('leaves nothing that a total would give away', () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(size, { maxLength: 8 }), (sizes) => {
        const all = teams(Object.fromEntries(sizes.map((pair, i) => [i + 1, pair])));
        const held = hiddenTeams(all, 5);
        for (const [team, { gave, received }] of all) if (Math.min(gave.size, received.size) < 5) expect(held.has(team)).toBe(true);
        if (held.size === 0 || held.size === all.size) return;
        expect(held.size).toBeGreaterThan(1);
        for (const side of ['gave', 'received'] as const) {
          const together = new Set([...held].flatMap((team) => [...(all.get(team)?.[side] ?? [])]));
          expect(together.size).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
