import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chao1 } from './chao.js';

describe('chao1', () => {
  it('gives the vector of S9: six, three and one', () => {
    expect(chao1([6, 3, 1])).toBe(3);
  });

  it('adds kinds where many were met only once', () => {
    expect(chao1([4, 1, 1, 1, 2])).toBe(5 + 3 / 2);
    expect(chao1([])).toBe(0);
    expect(chao1([0, 0])).toBe(0);
  });

  it('never lies under the kinds met', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (counts) => {
        const met = counts.filter((count) => count > 0).length;
        expect(chao1(counts)).toBeGreaterThanOrEqual(met);
        expect(chao1([...counts, 0].reverse())).toBe(chao1(counts));
      }),
    );
  });
});
