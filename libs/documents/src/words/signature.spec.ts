import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signatureOf } from './signature.js';

const numbersOf = (signature: string): Uint32Array => {
  const bytes = Buffer.from(signature, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
};
const equalShare = (a: string, b: string): number => {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x.filter((value, i) => value === y[i]).length / x.length;
};
const shingles = (words: readonly string[]): Set<string> => new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
const jaccard = (a: Set<string>, b: Set<string>): number => {
  const both = [...a].filter((one) => b.has(one)).length;
  return both / (a.size + b.size - both);
};

describe('signatureOf', () => {
  it('is 128 numbers of 32 bits in base64', () => {
    const signature = signatureOf(['one two three four five six']);
    expect(signature).toMatch(/^[A-Za-z0-9+/]{683}=$/);
    expect(numbersOf(signature)).toHaveLength(128);
  });

  it('does not change between versions of this program: signatures held would not be comparable', () => {
    expect([...numbersOf(signatureOf(['a service retries on its own terms']))].slice(0, 3)).toEqual([115879063, 2880361916, 73777641]);
  });

  it('does not see how words are broken into lines, nor their case and punctuation', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 6, maxLength: 30 }), fc.nat(29), (words, at) => {
        const once = signatureOf([words.join(' ')]);
        expect(signatureOf([words.slice(0, at).join(', '), words.slice(at).join('. ').toUpperCase()])).toBe(once);
      }),
    );
  });

  it('sees the order of words', () => {
    expect(equalShare(signatureOf(['one two three four five']), signatureOf(['five four three two one']))).toBeLessThan(0.1);
  });

  it('estimates the share of common shingles within what 128 numbers allow', () => {
    const word = (i: number): string => `w${String(i)}`;
    const base = Array.from({ length: 400 }, (_, i) => word(i));
    for (const kept of [0, 100, 200, 300, 390]) {
      const other = base.map((one, i) => (i < kept ? one : `x${String(i)}`));
      const real = jaccard(shingles(base), shingles(other));
      // Four standard errors of a share of 128.
      expect(Math.abs(equalShare(signatureOf([base.join(' ')]), signatureOf([other.join(' ')])) - real)).toBeLessThan(
        4 * Math.sqrt(0.25 / 128),
      );
    }
  });

  it('takes fewer than five words as one shingle, and none as nothing', () => {
    expect(signatureOf(['one two'])).toBe(signatureOf(['one', 'two']));
    expect(signatureOf(['one two'])).not.toBe(signatureOf(['one three']));
    expect([...numbersOf(signatureOf(['', '---']))].every((value) => value === 0xffffffff)).toBe(true);
  });
});
