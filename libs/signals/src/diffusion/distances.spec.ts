import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distancesFrom } from './distances.js';
import { groupStarts, networkOf, type Hyperedge } from './network.js';
import { bestJourneys, type Best } from './testing/journeys.js';
import { FIXTURE, hyperedges, PEOPLE } from './testing/networks.js';

/** The distances of one source by target, swept in tiles of `width`. */
function distances(people: number, given: readonly Hyperedge[], source: number, width: number): Map<number, Best> {
  const network = networkOf(people, given);
  const groups = groupStarts(network);
  const from = source - (source % width);
  const tile = distancesFrom(network, groups, from, Math.min(width, people - from));
  const found = new Map<number, Best>();
  for (let target = 0; target < people; target++) {
    const at = target * tile.width + source - from;
    const group = tile.foremost[at] ?? 0;
    if (target === source || group === 0) continue;
    const foremost = network.t[groups[group - 1] ?? 0] ?? 0;
    found.set(target, { shortest: tile.shortest[at] ?? 0, fastest: tile.fastest[at] ?? 0, foremost });
  }
  return found;
}

const sorted = (best: Map<number, Best>): [number, Best][] => [...best].sort(([a], [b]) => a - b);

describe('distancesFrom', () => {
  it('gives the journeys from a on fixture F: the minima of d belong to different journeys', () => {
    const found = [...distances(8, FIXTURE, 0, 8)].map(([target, { shortest, fastest, foremost }]) => [
      'abcdefgh'[target],
      shortest,
      fastest,
      foremost,
    ]);
    expect(found).toEqual([
      ['b', 1, 0, 1],
      ['c', 2, 2, 7],
      ['d', 1, 0, 2],
      ['e', 2, 2, 3],
      ['f', 3, 3, 4],
      ['g', 4, 4, 5],
      ['h', 5, 8, 9],
    ]);
  });

  it('is what walking every journey finds, with equal times, for any width of a tile', () => {
    fc.assert(
      fc.property(hyperedges, fc.integer({ min: 1, max: PEOPLE }), (given, width) => {
        for (let source = 0; source < PEOPLE; source++)
          expect(sorted(distances(PEOPLE, given, source, width))).toEqual(sorted(bestJourneys(given, source)));
      }),
    );
  });

  it('carries nothing between reviews of one time', () => {
    const given = [
      { at: 1, members: [0, 1] },
      { at: 1, members: [1, 2] },
      { at: 1, members: [2, 3] },
    ];
    expect([...distances(4, given, 0, 4).keys()]).toEqual([1]);
    expect([...distances(4, given, 1, 4).keys()]).toEqual([0, 2]);
  });
});
