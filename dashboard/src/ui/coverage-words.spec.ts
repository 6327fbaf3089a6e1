import { describe, expect, it } from '@jest/globals';
import { COVERED } from '../testing/made-up.js';
import { fetchedWords, unknownWords } from './coverage-words.js';

describe('what is not known', () => {
  it('is said while fetching, and not after', () => {
    expect(fetchedWords({ repositories: 52, of: 84, complete: false })).toBe(
      'We have fetched 52 of 84 repositories so far; numbers can only grow.',
    );
    expect(fetchedWords({ repositories: 84, of: 84, complete: true })).toBeNull();
  });

  it('is a sentence each, in the number it is about', () => {
    expect(unknownWords(COVERED)).toEqual([]);
    expect(unknownWords({ ...COVERED, unknownOtherTeam: 1, assumedTeam: 22 })).toEqual([
      '1 review is for people whose team is not known: counted as people, not as teams.',
      '22 reviews rest on a team assumed from the beginning.',
    ]);
  });
});
