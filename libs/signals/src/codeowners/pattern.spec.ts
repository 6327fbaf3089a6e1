import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matches, readPattern } from './pattern.js';

function match(pattern: string, path: string): boolean {
  const read = readPattern(pattern);
  if (read === null) throw new Error(`refused: ${pattern}`);
  return matches(read, path);
}

describe('matches, on the examples of the documentation', () => {
  it.each([
    ['*', 'a.ts', true],
    ['*', 'deep/in/a.ts', true],
    ['*.js', 'a.js', true],
    ['*.js', 'deep/in/a.js', true],
    ['*.js', 'a.ts', false],
    ['*.txt', 'a.txt.md', false],
    ['/build/logs/', 'build/logs/x.log', true],
    ['/build/logs/', 'build/logs/deep/x.log', true],
    ['/build/logs/', 'other/build/logs/x.log', false],
    ['docs/*', 'docs/getting-started.md', true],
    ['docs/*', 'docs/build-app/troubleshooting.md', false],
    ['docs/*', 'other/docs/a.md', false],
    ['apps/', 'apps/a.ts', true],
    ['apps/', 'deep/apps/in/a.ts', true],
    ['apps/', 'apps', false],
    ['/docs/', 'docs/a.md', true],
    ['/docs/', 'deep/docs/a.md', false],
    ['/scripts/', 'scripts/a.sh', true],
    ['**/logs', 'logs/a', true],
    ['**/logs', 'build/logs/a', true],
    ['**/logs', 'deeply/nested/logs/in/a', true],
    ['**/logs', 'build/logs', true],
    ['**/logs', 'build/logs-old/a', false],
    ['/apps/github', 'apps/github/a.ts', true],
    ['/apps/github', 'apps/github', true],
    ['/apps/github', 'apps/github-old/a.ts', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(match(pattern, path)).toBe(expected);
  });
});

describe('matches, beyond the examples', () => {
  it.each([
    ['name', 'name', true],
    ['name', 'deep/name', true],
    ['name', 'deep/name/below.ts', true],
    ['name', 'rename', false],
    ['a/b', 'a/b', true],
    ['a/b', 'a/b/c', true],
    ['a/b', 'x/a/b', false],
    ['/*', 'a.ts', true],
    ['/*', 'deep/a.ts', false],
    ['/*/b', 'a/b', true],
    ['/*/b', 'a/x/b', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['a/**/z', 'a/b/c/z/below', true],
    ['a/**/z', 'b/z', false],
    ['a/**', 'a/b', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['**', 'anything/at/all', true],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a*c', 'abbc', true],
    ['a*c', 'ab/bc', false],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b*', 'xxbxxaxx', false],
    ['my\\ file', 'my file', true],
    ['a\\*c', 'a*c', true],
    ['a\\*c', 'abc', false],
    ['Makefile', 'makefile', false],
    ['a.c', 'abc', false],
    ['(a|b)+', '(a|b)+', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(match(pattern, path)).toBe(expected);
  });

  it('costs no more than length times length on a pattern made to hurt', () => {
    expect(match(`${'*a'.repeat(200)}*b`, 'a'.repeat(2000))).toBe(false);
    expect(match(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(500) + 'c')).toBe(false);
  });
});

describe('readPattern', () => {
  it.each(['', '/', '!src', 'src/[ab].ts', 'a***b', '\\#hash'])('refuses "%s"', (pattern) => {
    expect(readPattern(pattern)).toBeNull();
  });

  it('lets every plain path match itself and all below it', () => {
    const segment = fc.stringMatching(/^[a-z][a-z.-]{0,5}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), segment, (path, below) => {
        const pattern = `/${path.join('/')}`;
        expect(match(pattern, path.join('/'))).toBe(true);
        expect(match(pattern, [...path, below].join('/'))).toBe(true);
        expect(match(`/not${pattern}`, path.join('/'))).toBe(false);
      }),
    );
  });
});

/** The same rules as a regular expression, for patterns of our own making: an independent way to the same answer. */
function asRegExp(pattern: string): RegExp {
  const rooted = pattern.slice(0, -1).includes('/');
  const inner = pattern
    .replace(/^\//, '')
    .split('/')
    .map((part) => (part === '**' ? part : part.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replaceAll('?', '[^/]')))
    .join('/')
    .replaceAll('/**/', '/(?:.+/)?')
    .replace(/^\*\*\//, '(?:.+/)?');
  const below = pattern.endsWith('/') ? '.+' : '(?:/.*)?';
  return new RegExp(`^${rooted ? '' : '(?:.+/)?'}${inner}${below}$`);
}

describe('matches, beside an independent reading of the rules', () => {
  const name = fc.stringMatching(/^[ab.]{1,3}$/);
  const part = fc.oneof(name, fc.stringMatching(/^[ab]?[*?][ab]$/));

  it('gives the same answer for names, globs, folders, roots and anything between', () => {
    const pattern = fc
      .tuple(
        fc.constantFrom('', '/', '**/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('/', '/**/'),
        fc.constantFrom('', '/'),
      )
      .map(([begin, parts, between, end]) => `${begin}${parts.join(between)}${end}`);
    fc.assert(
      fc.property(pattern, fc.array(name, { minLength: 1, maxLength: 5 }), (text, path) => {
        expect([text, path, match(text, path.join('/'))]).toEqual([text, path, asRegExp(text).test(path.join('/'))]);
      }),
      { numRuns: 2000 },
    );
  });
});
