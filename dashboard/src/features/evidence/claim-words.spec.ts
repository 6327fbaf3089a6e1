import { describe, expect, it } from '@jest/globals';
import { evidence } from '../../testing/made-up.js';
import { claimWords } from './claim-words.js';

function claim(signal: string, part: string, number: number, yours = true): string {
  const one = evidence({ signal, part, number });
  return claimWords(one, yours).join(String(number));
}

describe('the claim over a list', () => {
  it.each([
    ['review-reach', 'teams', 7, 'You reviewed work of 7 other teams.'],
    ['review-reach', 'changed', 1, 'In 1 other team your review changed something.'],
    ['review-reach', 'asked-first', 3, '3 other teams asked you first.'],
    ['review-reach', 'new', 2, '2 other teams are new to you since May.'],
    ['pull', 'by-name', 23, 'You were asked by name 23 times.'],
    ['pull', 'unasked', 1, 'You joined unasked 1 time.'],
    ['cross-team-share', 'cross', 38, 'You gave 38 reviews to other teams.'],
  ])('%s:%s', (signal, part, number, words) => {
    expect(claim(signal, part, number)).toBe(words);
  });

  it('uses the part’s own name where no sentence is written for it', () => {
    const other = evidence({ signal: 'scope', part: 'areas', number: 4 });
    other.definition = { ...other.definition, name: 'Scope', parts: [{ id: 'areas', name: 'areas touched', what: '', countedIn: 'ROWS' }] };
    expect(claimWords(other, true).join('4')).toBe('Scope: 4 areas touched.');
  });
});
