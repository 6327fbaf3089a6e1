import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReachHistory } from './history.js';
import { networkOf, windowOf } from './network.js';
import { reachCounts } from './reach.js';
import { PEOPLE } from './testing/networks.js';

const HOUR_MS = 3_600_000;

/** Rows in the order in which they come: late ones, ones that replace another, and ones that are taken out. */
const events = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    hour: fc.integer({ min: 0, max: 30 }).map((step) => step * 8),
    members: fc.array(fc.integer({ min: 0, max: PEOPLE - 1 }), { maxLength: 4 }),
    removed: fc.boolean(),
  }),
  { maxLength: 24 },
);

describe('ReachHistory', () => {
  it('gives for every window what a sweep of the rows that are left gives', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 260 }), fc.integer({ min: 1, max: 12 }), (given, since, days) => {
        const history = new ReachHistory(PEOPLE, days);
        const held = new Map<string, { at: number; members: number[] }>();
        for (const { id, hour, members, removed } of given) {
          if (removed && held.has(id)) {
            history.remove(id);
            held.delete(id);
          } else {
            history.add(id, hour * HOUR_MS, members);
            held.set(id, { at: hour * HOUR_MS, members });
          }
        }
        const network = networkOf(PEOPLE, [...held.values()]);
        expect(history.reachSince(since * HOUR_MS)).toEqual(reachCounts(windowOf(network, since * HOUR_MS, Infinity)));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a review into a day whose checkpoint was let go', () => {
    const history = new ReachHistory(3, 1);
    history.add('a', 122 * HOUR_MS, [0, 1]);
    history.add('next day', 144 * HOUR_MS, [1, 2]);
    history.add('next day', 128 * HOUR_MS, [1, 2]);
    history.add('late', 121 * HOUR_MS, [0, 2]);
    expect([...history.reachSince(0)]).toEqual([2, 2, 2]);
  });

  it('takes a late review in from its day, and out again', () => {
    const history = new ReachHistory(4);
    history.add('1', 10 * HOUR_MS, [0, 1]);
    history.add('2', 80 * HOUR_MS, [2, 3]);
    expect([...history.reachSince(0)]).toEqual([1, 1, 1, 1]);
    history.add('late', 30 * HOUR_MS, [1, 2]);
    expect([...history.reachSince(0)]).toEqual([3, 3, 2, 1]);
    history.remove('late');
    history.remove('unknown');
    expect([...history.reachSince(0)]).toEqual([1, 1, 1, 1]);
  });
});
