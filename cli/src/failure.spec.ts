import { describe, expect, it } from '@jest/globals';
import { Failure, isDiskFull, sentenceOf } from './failure.js';

function coded(code: string, message = 'it failed'): Error {
  return Object.assign(new Error(message), { code });
}

describe('the one sentence', () => {
  it('is the failure’s own', () => {
    expect(sentenceOf(new Failure('Port 7310 is in use.'))).toBe('Port 7310 is in use.');
  });

  it('is the same for a full disk, whoever noticed', () => {
    const all = [
      coded('ENOSPC'),
      coded('53100'),
      coded('EDQUOT'),
      new Error('could not extend file: No space left on device'),
      new Error('could not extend file: wrote only 4096 of 8192 bytes at block 9'),
    ];
    expect(new Set(all.map(sentenceOf)).size).toBe(1);
    expect(sentenceOf(all[0])).toContain('no space left');
    expect(isDiskFull(new Error('wrapped', { cause: coded('53100') }))).toBe(true);
    expect(isDiskFull(coded('EACCES'))).toBe(false);
  });

  it('says that the database does not answer, also where every address was tried', () => {
    const sentence = sentenceOf(coded('ECONNREFUSED'));
    expect(sentence).toContain('DATABASE_URL');
    expect(sentenceOf(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')], ''))).toBe(sentence);
  });

  it('is one line for anything else', () => {
    expect(sentenceOf(new TypeError('x is undefined\n  at somewhere'))).toBe('Something went wrong: x is undefined');
    expect(sentenceOf('nothing')).toMatch(/^Something went wrong/);
  });
});
