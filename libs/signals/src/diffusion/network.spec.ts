import { describe, expect, it } from '@jest/globals';
import { groupStarts, membersOf, networkOf, windowOf } from './network.js';

const network = networkOf(4, [
  { at: 30, members: [3] },
  { at: 10, members: [0, 1, 0] },
  { at: 20, members: [] },
  { at: 20, members: [1, 2] },
]);

describe('networkOf', () => {
  it('puts hyperedges in order of time and each member once; of one person and of nobody, too', () => {
    expect([...network.t]).toEqual([10, 20, 20, 30]);
    expect([...network.off]).toEqual([0, 2, 2, 4, 5]);
    expect([...network.mem]).toEqual([0, 1, 1, 2, 3]);
    expect([...membersOf(network, 2)]).toEqual([1, 2]);
  });

  it('groups what happened at one time', () => {
    expect([...groupStarts(network)]).toEqual([0, 1, 3, 4]);
  });

  it('holds nothing for nothing', () => {
    const empty = networkOf(0, []);
    expect([empty.length, [...empty.off], [...groupStarts(empty)]]).toEqual([0, [0], [0]]);
  });
});

describe('windowOf', () => {
  it.each([
    [10, 30, [10, 20, 20]],
    [11, 31, [20, 20, 30]],
    [20, 20, []],
    [31, 99, []],
    [30, 10, []],
  ])('from %d up to %d', (from, to, times) => {
    const window = windowOf(network, from, to);
    expect([...window.t]).toEqual(times);
    expect(window.off).toHaveLength(times.length + 1);
    expect(window.people).toBe(4);
  });
});
