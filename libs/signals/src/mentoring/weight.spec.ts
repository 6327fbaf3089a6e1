import { describe, expect, it } from '@jest/globals';
import type { Intent } from '@ambit/activity';
import { wordsOf } from '../log/words.js';
import { explains, isAboutWork } from './weight.js';

const said = (...intents: Intent[]) => wordsOf({ intents });

describe('isAboutWork', () => {
  it('leaves out nothing but praise, approval and thanks', () => {
    expect([said('praise'), said('approval', 'acknowledgement')].map(isAboutWork)).toEqual([false, false]);
    expect([said('praise', 'question'), said('nit'), said(), wordsOf({})].map(isAboutWork)).toEqual([true, true, true, true]);
    expect(isAboutWork(wordsOf({ intents: ['praise'], suggests: true }))).toBe(true);
  });
});

describe('explains', () => {
  it('takes a suggestion block, a question with a reason, and something to read', () => {
    expect([wordsOf({ suggests: true }), said('question', 'explanation'), said('reference')].map(explains)).toEqual([true, true, true]);
    expect([said('question'), said('explanation'), said('suggestion', 'nit'), wordsOf({})].map(explains)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
