import { describe, expect, it } from '@jest/globals';
import { decision, TOKEN_CACHE } from '../../testing/made-up-decisions.js';
import { hiddenWords, numberOf, stateWords } from './line-words.js';

describe('a line of the list', () => {
  it('says the state with its day, and of later states when it was decided', () => {
    expect(stateWords(decision())).toBe('Accepted 3 Oct 2026');
    expect(stateWords(decision({ state: 'IMPLEMENTED' }))).toBe('Implemented, decided 3 Oct 2026');
    expect(stateWords(TOKEN_CACHE)).toBe('Draft, begun 1 Nov 2026');
    expect(stateWords(decision({ state: 'UNKNOWN', stateWord: null, decidedAt: null, begunAt: null }))).toBe('State not known');
    expect(stateWords(decision({ state: 'UNKNOWN', stateWord: 'parked', decidedAt: null }))).toBe('Written “parked”, begun 4 Aug 2026');
  });

  it('has no number before the first measuring', () => {
    expect(numberOf(decision(), 'adoption:pulls')).toBe(5);
    expect(numberOf(TOKEN_CACHE, 'adoption:pulls')).toBe(0);
  });

  it('counts what may not be named, in words', () => {
    expect(hiddenWords(0, 7, false)).toBeNull();
    expect(hiddenWords(3, 7, false)).toBe('3 more stand in repositories whose rights are not known yet: counted, not named.');
    expect(hiddenWords(1, 0, false)).toBe('1 stands in a repository whose rights are not known yet: counted, not named.');
    expect(hiddenWords(1, 2, true)).toContain('not searched for these words');
  });
});
