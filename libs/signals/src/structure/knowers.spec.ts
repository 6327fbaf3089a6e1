import { DAY_MS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personOf } from '../testing/fixture-f.js';
import { knowersOf, knowledgeSpread, knownByOneOnly, reviewEffect, type Touch } from './knowers.js';

const FILES = [1, 2, 3, 4, 5];
const NOW = 1000 * DAY_MS;

/** The letters of who knows files 1, 2, ... */
function known(...letters: readonly string[]): Map<number, Set<number>> {
  return new Map(letters.map((all, i) => [i + 1, new Set([...all].map(personOf))]));
}

function touched(daysAgo: number, person = 1): Touch {
  return { file: 1, person, at: NOW - daysAgo * DAY_MS };
}

const S11 = known('a', 'ab', 'd', 'def', 'ad');
const AUTHORS = known('a', 'a', 'd', 'd', 'a');

describe('knowledgeSpread, knownByOneOnly and reviewEffect', () => {
  it('give the vectors of S11', () => {
    const all = knowledgeSpread(FILES, S11);
    expect(all).toEqual({ files: 5, atRisk: 2, share: 0.4, meanKnowers: 1.8 });
    const losses = knownByOneOnly(FILES, S11);
    expect(losses.get(personOf('a'))).toBe(1);
    expect(losses.get(personOf('d'))).toBe(1);
    expect(losses.get(personOf('b'))).toBeUndefined();
    const authors = knowledgeSpread(FILES, AUTHORS);
    expect(authors.share).toBe(1);
    expect(reviewEffect(authors, all)).toBeCloseTo(0.6, 12);
  });

  it('count only who is still here', () => {
    const here = (person: number): boolean => person !== personOf('a');
    expect(knowledgeSpread(FILES, S11, here)).toEqual({ files: 5, atRisk: 4, share: 0.8, meanKnowers: 1.2 });
    expect(knownByOneOnly(FILES, S11, here)).toEqual(
      new Map([
        [personOf('b'), 1],
        [personOf('d'), 2],
      ]),
    );
  });

  it('count a file that nobody knows as at risk, and as the loss of nobody', () => {
    expect(knowledgeSpread([1, 9], S11)).toEqual({ files: 2, atRisk: 2, share: 1, meanKnowers: 0.5 });
    expect(knownByOneOnly([9], S11).size).toBe(0);
  });

  it('tell nothing without files, nor of review where none is at risk', () => {
    const nothing = knowledgeSpread([], S11);
    expect(nothing).toEqual({ files: 0, atRisk: 0, share: null, meanKnowers: null });
    expect(reviewEffect(nothing, nothing)).toBeNull();
    expect(reviewEffect(knowledgeSpread([4], S11), knowledgeSpread([4], S11))).toBeNull();
  });

  it('never grow worse with another knower', () => {
    const some = fc.array(fc.subarray([1, 2, 3, 4]), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.nat(5), fc.integer({ min: 1, max: 5 }), (given, place, person) => {
        const files = given.map((_, i) => i);
        const before = knowledgeSpread(files, new Map(given.map((people, i) => [i, new Set(people)])));
        const after = knowledgeSpread(files, new Map(given.map((people, i) => [i, new Set(i === place ? [...people, person] : people)])));
        expect(after.atRisk).toBeLessThanOrEqual(before.atRisk);
        expect(after.meanKnowers).toBeGreaterThanOrEqual(before.meanKnowers ?? NaN);
        expect(after.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('knowersOf', () => {
  it('forgets one touch after two half-lives: a weight of a quarter still counts', () => {
    expect(knowersOf([touched(360)], NOW).get(1)).toEqual(new Set([1]));
    expect(knowersOf([touched(361)], NOW).size).toBe(0);
  });

  it('adds touches up, within 365 days', () => {
    expect(knowersOf([touched(362), touched(363)], NOW).get(1)).toEqual(new Set([1]));
    expect(knowersOf([touched(366), touched(367)], NOW).size).toBe(0);
    expect(knowersOf([touched(362, 1), touched(363, 2)], NOW).size).toBe(0);
  });

  it('does not know what came later', () => {
    expect(knowersOf([touched(-1)], NOW).size).toBe(0);
    expect(knowersOf([], NOW).size).toBe(0);
  });

  it('takes half-life, window and threshold as arguments', () => {
    expect(knowersOf([touched(50)], NOW, { withinMs: 40 * DAY_MS }).size).toBe(0);
    expect(knowersOf([touched(50)], NOW, { halfLifeMs: 10 * DAY_MS }).size).toBe(0);
    expect(knowersOf([touched(50)], NOW, { halfLifeMs: 10 * DAY_MS, threshold: 0.03 }).size).toBe(1);
  });

  it('does not ask for the order, nor when time began', () => {
    const touch = fc.record({ file: fc.nat(3), person: fc.nat(3), at: fc.integer({ min: 500, max: 1000 }).map((day) => day * DAY_MS) });
    fc.assert(
      fc.property(fc.array(touch), (given) => {
        const found = knowersOf(given, NOW);
        expect(knowersOf([...given].reverse(), NOW)).toEqual(found);
        const moved = given.map((one) => ({ ...one, at: one.at + 7 * DAY_MS }));
        expect(knowersOf(moved, NOW + 7 * DAY_MS)).toEqual(found);
      }),
    );
  });
});
