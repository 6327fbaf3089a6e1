import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentComment, pullComment } from './comment.js';

const URL_OF = 'https://ghe.example.com/harbor/ledger/blob/HEAD/rfcs/31.md';
const ABOUT = { login: 'bo', team: 'Payments', label: 'RFC-31', title: 'Cache keys', url: URL_OF, decided: false };

describe('a comment ready to paste', () => {
  it('names whom it asks, what it is about and where it stands', () => {
    expect(documentComment(ABOUT)).toBe(
      `@bo RFC-31 (Cache keys) touches what Payments looks after. Does it affect you? We would like to hear before it is decided. ${URL_OF}`,
    );
    expect(documentComment({ ...ABOUT, decided: true })).toBe(
      `@bo RFC-31 (Cache keys) is decided and touches what Payments looks after. Does it change anything for you? ${URL_OF}`,
    );
    expect(documentComment({ ...ABOUT, label: null })).toContain('@bo \u201cCache keys\u201d touches');
    expect(documentComment({ ...ABOUT, title: null })).toContain('@bo RFC-31 touches');
    expect(documentComment({ ...ABOUT, label: null, title: null })).toContain('@bo \u201cThis document\u201d touches');
    expect(documentComment({ ...ABOUT, login: null })).toMatch(/^For Payments: RFC-31 /);
    expect(pullComment({ login: 'bo', team: 'Payments', url: URL_OF })).toBe(
      `@bo this pull request changes files that Payments looks after. Does it affect you? ${URL_OF}`,
    );
  });

  it('mentions nobody else, links nowhere else and stays one line, whatever a title holds', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '@everyone look',
        '[x](https://evil.example.com)',
        'a\n\n# b\u2028c',
        '![](x)',
        '<img src=x>',
        'fixes #12',
        'see https:////evil.example.com wwwww.evil.example.com',
      ),
    );
    fc.assert(
      fc.property(title, title, (words, team) => {
        const comment = documentComment({ ...ABOUT, title: words, team });
        expect(comment.match(/@/g)).toHaveLength(1);
        expect(comment.match(/:\/\/|www\./gi)).toHaveLength(1);
        expect(comment).toMatch(/^[^\n\r\u2028\u2029#<>[\]`*]+$/u);
        expect(comment.endsWith(` ${URL_OF}`)).toBe(true);
        expect(comment.length).toBeLessThan(600);
      }),
    );
  });
});
