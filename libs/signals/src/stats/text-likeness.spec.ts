import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cosine, jaccard, vectorOf, weigh, type Terms } from './text-likeness.js';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const terms = (text: string): Terms => new Map(words(text).map((word) => [word, 1]));

const TEXTS = [
  'rate limit api gateway tokens',
  'api gateway rate limit policy',
  'postgres partition retention policy',
  'dark mode settings page',
];

describe('the cosine of weighted words', () => {
  const all = TEXTS.map(terms);
  const weights = weigh(all);
  const vectors = all.map((one) => vectorOf(one, weights));
  const of = (a: number, b: number): number => cosine(vectors[a - 1] ?? new Map(), vectors[b - 1] ?? new Map());

  it('gives the vector of the design', () => {
    expect(of(1, 2)).toBeCloseTo(0.755338, 6);
    expect(of(2, 3)).toBeCloseTo(0.185276, 6);
    for (const [a, b] of [
      [1, 3],
      [1, 4],
      [2, 4],
      [3, 4],
    ] as const)
      expect(of(a, b)).toBe(0);
  });

  it('gives its shares of words', () => {
    const sets = TEXTS.map((text) => new Set(words(text)));
    const share = (a: number, b: number): number => jaccard(sets[a - 1] ?? new Set(), sets[b - 1] ?? new Set());
    expect(share(1, 2)).toBeCloseTo(0.666667, 6);
    expect(share(2, 3)).toBe(0.125);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });

  it('counts a repeated word less than it is repeated', () => {
    const twice: Terms = new Map([
      ['rate', 4],
      ['limit', 1],
    ]);
    const once = terms('rate limit');
    const pair = weigh([twice, once]);
    expect(cosine(vectorOf(twice, pair), vectorOf(once, pair))).toBeGreaterThan(0.9);
    expect(cosine(vectorOf(twice, pair), vectorOf(once, pair))).toBeLessThan(1);
  });

  it('is 1 with itself, the same both ways, and never outside 0 to 1', () => {
    const text = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 9 }), { minKeys: 1 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (given) => {
        const maps = given.map((one) => new Map(Object.entries(one)));
        const [a, b] = maps.map((one) => vectorOf(one, weigh(maps)));
        if (a === undefined || b === undefined) throw new Error('two at least');
        expect(cosine(a, a)).toBeCloseTo(1, 9);
        expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 12);
        expect(cosine(a, b)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
    expect(cosine(vectorOf(new Map(), weigh([])), new Map())).toBe(0);
  });
});
