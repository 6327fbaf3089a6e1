import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOME, returnPath } from './return-path.js';

describe('where to return', () => {
  it.each(['/me', '/teams/payments?x=1&y=%2F', '/decisions/4?evidence=document-reach:teams#rows', '/people/github.com/12'])(
    'is %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    ['another site', 'https://evil.example/me'],
    ['another site without a scheme', '//evil.example'],
    ['a backslash, which browsers take for a slash', '/\\evil.example'],
    ['two of them', '\\\\evil.example'],
    ['a backslash further on', '/a\\..\\..\\evil.example'],
    ['what is left when dots go away', '/.//evil.example'],
    ['and when more of them do', '/a/..//evil.example'],
    ['an encoded dot', '/%2e//evil.example'],
    ['a tab, which browsers leave out', '/\t/evil.example'],
    ['a line feed', '/\n/evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a name and a place', '@evil.example'],
    ['no path', 'me'],
    ['nothing', ''],
    ['the page of signing in', '/sign-in?next=/me'],
    ['the way to a provider', '/sign-in/github'],
    ['an answer of the api', '/graphql?query={x}'],
    ['several', ['/a', '/b']],
    ['an object', { toString: '/x' }],
    ['what is too long', `/${'a'.repeat(2000)}`],
  ])('is one\u2019s own page for %s', (_what, given) => {
    expect(returnPath(given)).toBe(HOME);
  });

  it('never leaves this site, whatever is given', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '%09',
      '\t',
      '\n',
      '@',
      ':',
      '//',
      'evil.example',
      '?',
      '#',
      'https:',
      '\u3002',
      '\uff0f',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = returnPath(pieces.join(''));
        expect(new URL(path, 'https://ambit.example.com').origin).toBe('https://ambit.example.com');
        expect(returnPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});
