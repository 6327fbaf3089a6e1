import { describe, expect, it } from '@jest/globals';
import { eiIndex, expectedEiIndex } from './insularity.js';

const same = (a: number, b: number): boolean => a === b;

describe('eiIndex', () => {
  it.each([
    [4, 1, 0.6],
    [0, 1, -1],
    [1, 0, 1],
    [5, 4, 0.111111],
    [3, 3, 0],
  ])('of %i outside and %i inside', (external, internal, expected) => {
    expect(eiIndex(external, internal)).toBeCloseTo(expected, 6);
  });

  it('is nothing without ties', () => {
    expect(eiIndex(0, 0)).toBeNull();
  });
});

describe('expectedEiIndex', () => {
  it('gives the vector of S2: teams of 3, 2 and 3', () => {
    const sizes = new Map([
      [1, 3],
      [2, 2],
      [3, 3],
    ]);
    expect(expectedEiIndex(sizes, same)).toBeCloseTo((21 - 7) / 28, 9);
  });

  it('is -1 in a company of one team and 1 in one of teams of one', () => {
    expect(expectedEiIndex(new Map([[1, 5]]), same)).toBe(-1);
    expect(expectedEiIndex(new Map(Array.from({ length: 5 }, (_, i) => [i, 1])), same)).toBe(1);
  });

  it('counts people in two teams as inside with both', () => {
    const sizes = new Map([
      [1, 1],
      [2, 1],
      [12, 1],
    ]);
    const share = (a: number, b: number): boolean => a === b || a === 12 || b === 12;
    expect(expectedEiIndex(sizes, share)).toBeCloseTo((1 - 2) / 3, 9);
  });

  it('is nothing for fewer than two people', () => {
    expect(expectedEiIndex(new Map([[1, 1]]), same)).toBeNull();
    expect(expectedEiIndex(new Map(), same)).toBeNull();
  });
});
