import { describe, expect, it } from '@jest/globals';
import { exitCodeOf, isEnoughRead, lastWords } from './exit.js';

describe('a reader that has seen enough', () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

  it('is no failure and gets no words', () => {
    expect(isEnoughRead(gone)).toBe(true);
    expect(exitCodeOf(gone)).toBe(0);
    expect(lastWords(gone, { json: false, debug: true })).toBeNull();
  });

  it('is told from other errors', () => {
    expect(isEnoughRead(new Error('EPIPE'))).toBe(false);
    expect(exitCodeOf(new Error('EPIPE'))).toBe(1);
  });
});
