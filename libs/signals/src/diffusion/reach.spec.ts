import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { componentsOf } from './components.js';
import { horizonOf } from './horizon.js';
import { networkOf, windowOf } from './network.js';
import { reachCounts, reachedBy, reachOf } from './reach.js';
import { seeded } from '../stats/seeded.js';
import { bestJourneys, bruteReach } from './testing/journeys.js';
import { byLetter, FIXTURE, FIXTURE_TEAMS, hyperedges, PEOPLE } from './testing/networks.js';

const network = networkOf(8, FIXTURE);

describe('reach on fixture F (signals.md S1)', () => {
  it('gives the horizons, in both ways of dividing', () => {
    const { people, ofOthers, ofAll } = horizonOf(network);
    expect(byLetter(people)).toEqual({ a: 7, b: 7, c: 2, d: 7, e: 6, f: 6, g: 2, h: 1 });
    expect(people.reduce((sum, count) => sum + count, 0) / 8).toBe(4.75);
    expect(ofOthers[4]).toBeCloseTo(6 / 7, 12);
    expect(ofAll[4]).toBe(0.75);
  });

  it('gives the horizons of a window that begins at day 5', () => {
    expect([...reachCounts(windowOf(network, 5, 11))]).toEqual([3, 0, 2, 3, 2, 2, 2, 1]);
  });

  it('knows the teams reached', () => {
    const reach = reachOf(network);
    const teams = (person: number) =>
      [...new Set(reachedBy(reach, person).map((other) => FIXTURE_TEAMS[other] ?? 0))]
        .filter((team) => team !== FIXTURE_TEAMS[person])
        .sort();
    expect([teams(0), teams(2), teams(6)]).toEqual([[1, 2], [1], []]);
  });

  it('has one component: without times everybody is tied to all seven others', () => {
    expect(componentsOf(network).count).toBe(1);
  });
});

describe('reachCounts', () => {
  it('is what walking every journey finds, with equal times', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        expect([...reachCounts(networkOf(PEOPLE, given))]).toEqual(bruteReach(PEOPLE, given));
      }),
    );
  });

  it('names whom it counts', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        const reach = reachOf(networkOf(PEOPLE, given));
        for (let person = 0; person < PEOPLE; person++)
          expect(reachedBy(reach, person)).toEqual([...bestJourneys(given, person).keys()].sort((a, b) => a - b));
      }),
    );
  });

  it('does not ask in which order hyperedges come, nor how often a member does', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        const other = [...given].reverse().map(({ at, members }) => ({ at, members: [...members, ...members].reverse() }));
        expect(reachCounts(networkOf(PEOPLE, other))).toEqual(reachCounts(networkOf(PEOPLE, given)));
      }),
    );
  });

  it('does not ask who is called what', () => {
    fc.assert(
      fc.property(hyperedges, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: PEOPLE }), (given, renamed) => {
        const other = given.map(({ at, members }) => ({ at, members: members.map((member) => renamed[member] ?? 0) }));
        const counts = reachCounts(networkOf(PEOPLE, given));
        const found = reachCounts(networkOf(PEOPLE, other));
        expect(renamed.map((person) => found[person])).toEqual([...counts]);
      }),
    );
  });

  it('gives the same for more people than a tile has columns as the same people without the rest', () => {
    const random = seeded(3);
    const pick = () => Math.floor(random() * 40);
    const given = Array.from({ length: 300 }, () => ({ at: Math.floor(random() * 90), members: [pick(), pick(), pick()] }));
    const apart = given.map(({ at, members }) => ({ at, members: members.map((member) => member * 60 + 7) }));
    const counts = reachCounts(networkOf(2400, apart));
    expect([...reachCounts(networkOf(40, given))]).toEqual(Array.from({ length: 40 }, (_, person) => counts[person * 60 + 7]));
    expect(counts[0]).toBe(0);
  });

  it('is empty for nobody and 0 for people without reviews', () => {
    expect([...reachCounts(networkOf(0, []))]).toEqual([]);
    expect([...horizonOf(networkOf(1, [])).ofOthers]).toEqual([0]);
    expect([...reachCounts(networkOf(3, [{ at: 1, members: [2] }]))]).toEqual([0, 0, 0]);
  });
});
