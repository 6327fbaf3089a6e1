import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personOf } from '../testing/fixture-f.js';
import { truckFactor } from './truck-factor.js';

const S11 = new Map(['a', 'ab', 'd', 'def', 'ad'].map((all, i) => [i + 1, new Set([...all].map(personOf))]));

describe('truckFactor', () => {
  it('gives the vector of S11', () => {
    expect(truckFactor([1, 2, 3, 4, 5], S11)).toEqual({ factor: 2, people: [personOf('a'), personOf('d')] });
  });

  it('is 0 without files, and where most are known by nobody already', () => {
    expect(truckFactor([], S11)).toEqual({ factor: 0, people: [] });
    expect(truckFactor([1, 8, 9], S11)).toEqual({ factor: 0, people: [] });
  });

  it('needs more than half', () => {
    const two = new Map([
      [1, new Set([1])],
      [2, new Set([2])],
    ]);
    expect(truckFactor([1, 2], two).factor).toBe(2);
    expect(truckFactor([1, 2], two, 0.4).factor).toBe(1);
  });

  it('leaves most files to nobody, and not before the last person', () => {
    const some = fc.array(fc.subarray([1, 2, 3, 4, 5]), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(some, (given) => {
        const files = given.map((_, i) => i);
        const { factor, people } = truckFactor(files, new Map(given.map((known, i) => [i, new Set(known)])));
        const lost = (gone: readonly number[]): number => given.filter((known) => known.every((one) => gone.includes(one))).length;
        expect(people.length).toBe(factor);
        expect(lost(people)).toBeGreaterThan(given.length / 2);
        if (factor > 0) expect(lost(people.slice(0, -1))).toBeLessThanOrEqual(given.length / 2);
      }),
    );
  });
});
