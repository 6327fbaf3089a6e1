import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashOf, hex, mixed } from './hash.js';

describe('hashOf', () => {
  it('is FNV-1a with 32 bits over the two bytes of each unit', () => {
    // "a" as the bytes 0x61 0x00, computed by hand from offset 0x811c9dc5 and prime 0x01000193.
    const first = Math.imul(0x811c9dc5 ^ 0x61, 0x01000193);
    expect(hashOf('a')).toBe(Math.imul(first, 0x01000193) >>> 0);
    expect(hashOf('')).toBe(0x811c9dc5);
  });

  it('goes on from a hash that was begun', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(hashOf(b, hashOf(a))).toBe(hashOf(a + b));
      }),
    );
  });

  it('tells texts apart that differ above the first byte of a unit', () => {
    expect(hashOf('\u0141')).not.toBe(hashOf('\u0041'));
  });

  it('is unsigned and below two to the 32', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = hashOf(text);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
    );
  });
});

describe('mixed', () => {
  it('gives the finalizer of MurmurHash3', () => {
    expect(mixed(0)).toBe(0);
    expect(mixed(1)).toBe(0x514e28b7);
  });

  it('gives different numbers for different numbers', () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, i) => mixed(i))).size).toBe(10_000);
  });
});

describe('hex', () => {
  it.each([
    [0, '00000000'],
    [255, '000000ff'],
    [2 ** 32 - 1, 'ffffffff'],
    [-1, 'ffffffff'],
  ])('writes %d as %s', (value, text) => {
    expect(hex(value)).toBe(text);
  });
});
