import { describe, expect, it } from '@jest/globals';
import { termsOf } from './terms.js';

describe('termsOf', () => {
  it('counts the telling words, most frequent first', () => {
    const terms = termsOf(['The cache and the cache, and a Ledger.', 'cache ledger settlement']);
    expect(Object.entries(terms)).toEqual([
      ['cache', 3],
      ['ledger', 2],
      ['settlement', 1],
    ]);
  });

  it('does not stem, but for the possessive', () => {
    expect(termsOf(["cache caches cache's caching"])).toEqual({ cache: 2, caches: 1, caching: 1 });
  });

  it.each([
    'the',
    'of',
    'rfc',
    'status',
    'motivation',
    '42',
    '2026-01-05',
    'a1b2c3d4e5',
    'id',
    'x'.repeat(41),
    '10px',
    'https://example.com/settlement',
  ])('leaves out %s', (word) => {
    expect(termsOf([word])).toEqual({});
  });

  it.each(['utf8', 'sha256', 'k8s', 'retry-budget', 'größe'])('keeps %s', (word) => {
    expect(termsOf([word])).toEqual({ [word]: 1 });
  });

  it('keeps 64, the longer of equals first', () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${'abcdefghij'[i % 10] ?? ''}${'abcdefghij'[Math.floor(i / 10)] ?? ''}`);
    const terms = termsOf([[...words, 'longest-of-all'].join(' ')]);
    expect(Object.keys(terms)).toHaveLength(64);
    expect(Object.keys(terms)[0]).toBe('longest-of-all');
  });

  it('is not misled by words that objects know', () => {
    expect(termsOf(['constructor prototype constructor'])).toEqual(
      Object.fromEntries([
        ['constructor', 2],
        ['prototype', 1],
      ]),
    );
  });

  it('does not depend on the order of lines', () => {
    const lines = ['cache ledger', 'ledger settlement', 'settlement settlement'];
    expect(Object.entries(termsOf([...lines].reverse()))).toEqual(Object.entries(termsOf(lines)));
  });

  it('reads a text of ever new words', () => {
    const line = Array.from({ length: 50_000 }, (_, i) => `w${i.toString(36).replace(/\d/g, 'z')}qq`).join(' ');
    expect(Object.keys(termsOf([line])).length).toBeLessThanOrEqual(64);
  });
});
