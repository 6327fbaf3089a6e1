import { describe, expect, it } from '@jest/globals';
import { howMuch, level } from './certainty-words.js';

describe('how much a number rests on', () => {
  it.each([
    [3, 20, '3 cases: too few to say'],
    [19, 20, '19 cases: too few to say'],
    [14, 1, '14 cases: a hint'],
    [1, 1, '1 case: a hint'],
    [20, 20, '20 cases'],
    [30, 20, '30 cases'],
    [49, 1, '49 cases'],
    [50, 20, '50 cases: steady'],
    [61, 1, '61 cases: steady'],
    [1204, 20, '1,204 cases: steady'],
  ])('%i cases over a floor of %i', (n, floor, words) => {
    expect(howMuch(n, floor)).toBe(words);
  });

  it('shows no dot under the floor, and never more than three', () => {
    expect([0, 5, 20, 50, 5000].map((n) => level(n, 1).dots)).toEqual([0, 1, 2, 3, 3]);
  });
});
