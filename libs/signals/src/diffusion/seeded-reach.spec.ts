import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf } from './network.js';
import { percentiles } from './null-model.js';
import { reachCounts } from './reach.js';
import type { ReviewNetwork } from './review-network.js';
import { seededReach } from './seeded-reach.js';
import { bestJourneys } from './testing/journeys.js';
import { byLetter, FIXTURE, FIXTURE_TEAMS, hyperedges, PEOPLE } from './testing/networks.js';

/** The first member of each hyperedge is its author, all others reviewed. */
function reviewsOf(people: number, given: readonly { readonly at: number; readonly members: readonly number[] }[]): ReviewNetwork {
  const network = networkOf(people, given);
  const reviewers = new Uint8Array(network.mem.length).fill(1);
  for (let h = 0; h < network.length; h++) if (network.off[h] !== network.off[h + 1]) reviewers[network.off[h] ?? 0] = 0;
  return { network, persons: Array.from({ length: people }, (_, person) => person), reviewers, repository: new Int32Array(network.length) };
}

const fixture = reviewsOf(8, FIXTURE);
const teamsOf = (person: number): number[] => [FIXTURE_TEAMS[person] ?? 0];

describe('seededReach on fixture F (signals.md S1)', () => {
  const found = seededReach(fixture, { attenuation: 0.5, teamsOf });

  it('counts whom reviews could reach', () => {
    expect(byLetter(found.people)).toEqual({ a: 0, b: 4, c: 2, d: 7, e: 6, f: 2, g: 1, h: 0 });
  });

  it('attenuates them by hops', () => {
    expect(byLetter(found.attenuated)).toEqual({ a: 0, b: 2, c: 1.5, d: 5.75, e: 2.875, f: 1.5, g: 1, h: 0 });
  });

  it('counts those of other teams, and these teams', () => {
    expect(byLetter(found.otherPeople)).toEqual({ a: 0, b: 2, c: 2, d: 6, e: 5, f: 0, g: 0, h: 0 });
    expect(byLetter(found.otherTeams)).toEqual({ a: 0, b: 1, c: 1, d: 2, e: 2, f: 0, g: 0, h: 0 });
  });

  it('calls nobody of another team whose team is unknown', () => {
    const unknown = seededReach(fixture, { attenuation: 1, teamsOf: (person) => (person === 3 ? [] : [person]) });
    expect(unknown.otherPeople[3]).toBe(0);
    expect(unknown.otherPeople[4]).toBe(5);
    expect([...unknown.attenuated]).toEqual([...unknown.people]);
  });
});

describe('seededReach', () => {
  it('is what walking every journey from the own reviews finds, never through the person again', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        const sets = given.map(({ at, members }) => ({ at, members: [...new Set(members)] }));
        const found = seededReach(reviewsOf(PEOPLE, sets), { attenuation: 0.25, teamsOf: () => [] });
        for (let person = 0; person < PEOPLE; person++) {
          const starts = (h: number): boolean => sets[h]?.members.indexOf(person) !== 0;
          const journeys = bestJourneys(sets, person, { barred: person, starts });
          expect(found.people[person]).toBe(journeys.size);
          const sum = [...journeys.values()].reduce((total, { shortest }) => total + 0.25 ** (shortest - 1), 0);
          expect(found.attenuated[person]).toBeCloseTo(sum, 12);
        }
      }),
    );
  });

  it('is never more than the horizon', () => {
    fc.assert(
      fc.property(hyperedges, (given) => {
        const reviews = reviewsOf(PEOPLE, given);
        const horizon = reachCounts(reviews.network);
        seededReach(reviews, { attenuation: 0.5, teamsOf: () => [] }).people.forEach((count, person) => {
          expect(count).toBeLessThanOrEqual(horizon[person] ?? 0);
        });
      }),
    );
  });
});

describe('percentiles', () => {
  const horizon = ({ network }: ReviewNetwork) => reachCounts(network);
  const day = 86_400_000;
  /** A chain within one week (from Monday, 1970-01-05): in its own order a reaches everybody, which hardly any other order gives. */
  const chain = reviewsOf(
    6,
    [0, 1, 2, 3, 4].map((step) => ({ at: (4 + step) * day, members: [step, step + 1] })),
  );

  it('puts what the order of times alone explains at the top', () => {
    const found = percentiles(chain, horizon, { rounds: 200, seed: 1 });
    expect(found[0]).toBeGreaterThan(0.9);
    expect(found[5]).toBeLessThan(0.5);
  });

  it('gives the same for the same seed, and halves what is always equal', () => {
    const twice = [1, 2].map(() => percentiles(chain, horizon, { rounds: 20, seed: 9 }));
    expect(twice[0]).toEqual(twice[1]);
    expect([...percentiles(chain, () => [1, 1, 1, 1, 1, 1], { rounds: 3, seed: 1 })]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect([...percentiles(chain, horizon, { rounds: 0, seed: 1 })]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('shuffles within a week and a repository only, and keeps the reviewers with their reviews', () => {
    const apart = { ...chain, repository: Int32Array.of(0, 1, 2, 3, 4) };
    expect([...percentiles(apart, horizon, { rounds: 5, seed: 1 })]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    const weeks = reviewsOf(
      3,
      [0, 1].map((step) => ({ at: (4 + step * 7) * day, members: [step, step + 1] })),
    );
    expect([...percentiles(weeks, horizon, { rounds: 5, seed: 1 })]).toEqual([0.5, 0.5, 0.5]);
    percentiles(
      chain,
      ({ network, reviewers }) => {
        for (let h = 0; h < network.length; h++)
          expect(reviewers[(network.off[h] ?? 0) + 1]).toBe(
            network.mem[(network.off[h] ?? 0) + 1] === (network.mem[network.off[h] ?? 0] ?? 0) + 1 ? 1 : 0,
          );
        return [];
      },
      { rounds: 5, seed: 2 },
    );
  });
});
