import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Departures } from './departures.js';
import { networkOf, windowOf } from './network.js';
import { reachCounts } from './reach.js';
import { hyperedges, PEOPLE } from './testing/networks.js';

const inOrder = hyperedges.map((given) => [...given].sort((a, b) => a.at - b.at));

describe('Departures', () => {
  it('gives for every window what the sweep gives', () => {
    fc.assert(
      fc.property(inOrder, fc.integer({ min: 0, max: 8 }), (given, since) => {
        const departures = new Departures(PEOPLE);
        for (const hyperedge of given) departures.append(hyperedge);
        expect(departures.reachSince(since)).toEqual(reachCounts(windowOf(networkOf(PEOPLE, given), since, Infinity)));
      }),
    );
  });

  it('goes on after it was kept and restored at any point, within one time as well', () => {
    fc.assert(
      fc.property(inOrder, fc.nat({ max: 9 }), (given, cut) => {
        const whole = new Departures(PEOPLE);
        for (const hyperedge of given) whole.append(hyperedge);
        const first = new Departures(PEOPLE);
        for (const hyperedge of given.slice(0, cut)) first.append(hyperedge);
        const second = Departures.restore(first.save());
        for (const hyperedge of given.slice(cut)) second.append(hyperedge);
        for (let since = 0; since < 8; since++) expect(second.reachSince(since)).toEqual(whole.reachSince(since));
      }),
    );
  });

  it('makes room for people as they come', () => {
    fc.assert(
      fc.property(inOrder, (given) => {
        const departures = new Departures();
        for (const hyperedge of given) departures.append(hyperedge);
        const known = Math.max(-1, ...given.flatMap(({ members }) => members)) + 1;
        expect(departures.reachSince(0)).toEqual(reachCounts(networkOf(known, given)));
      }),
    );
  });

  it('refuses what is earlier', () => {
    const departures = new Departures(2);
    departures.append({ at: 5, members: [0, 1] });
    expect(() => departures.append({ at: 4, members: [0, 1] })).toThrow(RangeError);
  });
});
