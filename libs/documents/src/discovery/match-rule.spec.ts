import type { DocumentRule } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kindOf, matchRule, whyNoPattern } from './match-rule.js';

const path = (pattern: string): Pick<DocumentRule, 'by' | 'pattern'> => ({ by: 'path', pattern });
const rule = (pattern: string, means: DocumentRule['means'], more: Partial<DocumentRule> = {}): DocumentRule => ({
  id: 1,
  repositoryId: null,
  by: 'path',
  pattern,
  means,
  source: 'admin',
  refused: false,
  ...more,
});

describe('matchRule', () => {
  it.each([
    ['text/*', 'text/0031-a.md'],
    ['text/*.md', 'text/0031-a.md'],
    ['/text/*.md', 'text/0031-a.md'],
    ['./text/*.md', 'text/0031-a.md'],
    ['text/**', 'text/0031-a.md'],
    ['text/**', 'text/a/0031-a.md'],
    ['**/adr/*', 'docs/adr/0007-a.adoc'],
    ['**/adr/*', 'adr/0007-a.adoc'],
    ['bip-*', 'bip-0341.mediawiki'],
    ['{rfcs,text}/*.{md,rst}', 'rfcs/0001-a.rst'],
    ['docs/design-[0-9]*', 'docs/design-12.md'],
    ['docs/README.md', 'docs/README.md'],
    ['docs/decisions.yaml', 'docs/decisions.yaml'],
    [' text/* ', 'text/0031-a.md'],
  ])('takes by %j %s', (pattern, file) => {
    expect(matchRule(path(pattern), file)).toBe(true);
  });

  it.each([
    ['text/*', 'text/a/0031-a.md'],
    ['text/*', 'docs/text/0031-a.md'],
    ['text/**', 'text/README.md'],
    ['text/**', 'text/0031-a.png'],
    ['text/**', 'text/0000-template.md'],
    ['**', '.github/rfcs/0001-a.md'],
    ['bip-*', 'bip-0341/notes.md'],
    ['', 'text/0031-a.md'],
    ['[', 'text/0031-a.md'],
    ['text/[', 'text/0031-a.md'],
    ['{a', 'a.md'],
    ['+(a|b)*.md', 'aaa.md'],
    ['!(x).md', 'a.md'],
    ['{1..9999999}.md', '1.md'],
    ['{a,{b,{c,{d,{e,f}}}}}.md', 'a.md'],
    [`${'*a'.repeat(4)}.md`, `${'a'.repeat(30)}.md`],
    [`${'a'.repeat(201)}`, 'a.md'],
  ])('does not take by %j %s', (pattern, file) => {
    expect(matchRule(path(pattern), file)).toBe(false);
  });

  it('takes nothing by labels and categories', () => {
    expect(matchRule({ by: 'label', pattern: '**' }, 'text/0031-a.md')).toBe(false);
    expect(matchRule({ by: 'category', pattern: '**' }, 'text/0031-a.md')).toBe(false);
  });

  it('takes any pattern and path without a throw', () => {
    const unit = fc.constantFrom(...'*?[]{}()!+@|/\\.,a0-^$'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, maxLength: 40 }), (pattern, file) => {
        expect(typeof matchRule(path(pattern), `${file}.md`)).toBe('boolean');
      }),
    );
  });

  it('does not hang on stars against a long name', () => {
    expect(matchRule(path('*a*a*b.md'), `${'a'.repeat(400)}.md`)).toBe(false);
    expect(matchRule(path('**/a/**/a/**/b.md'), `${'a/'.repeat(200)}c.md`)).toBe(false);
  });
});

describe('whyNoPattern', () => {
  it('says nothing of a pattern that can take something', () => {
    expect(['text/*', '**/*.md', 'docs/{adr,rfcs}/**', 'README.md'].map(whyNoPattern)).toEqual([null, null, null, null]);
  });

  it.each([
    [' ', 'The pattern is empty.'],
    ['a'.repeat(201), 'The pattern is longer than 200 characters.'],
    ['{a}{b}{c}{d}{e}', 'The pattern has more than 4 braces.'],
    ['*a'.repeat(4), 'The pattern has more than 3 stars.'],
    ['+(a)', 'The pattern repeats or excludes a group; write several patterns.'],
    ['{1..9}', 'The pattern counts in braces; write [0-9].'],
    ['text/[', 'The pattern is not a glob.'],
  ])('says why %j takes nothing', (pattern, why) => {
    expect(whyNoPattern(pattern)).toBe(why);
    expect(matchRule(path(pattern), 'a.md')).toBe(false);
  });
});

describe('kindOf', () => {
  const file = 'docs/design/0001-a.md';

  it('asks rules of admins before guesses, the first that takes it', () => {
    const guess = rule('docs/design/*', 'design', { source: 'guess' });
    expect(kindOf(file, [guess])).toBe('design');
    expect(kindOf(file, [guess, rule('docs/**', 'rfc')])).toBe('rfc');
    expect(kindOf(file, [rule('docs/**', 'adr'), rule('docs/design/*', 'rfc')])).toBe('adr');
  });

  it('knows no refused rule, and none that means an issue', () => {
    expect(kindOf(file, [rule('docs/**', 'rfc', { refused: true })])).toBeNull();
    expect(kindOf(file, [rule('docs/**', 'incident'), rule('docs/**', 'action-item')])).toBeNull();
    expect(kindOf(file, [rule('docs/**', 'rfc', { by: 'label' })])).toBeNull();
  });

  it('is null where none takes it', () => {
    expect(kindOf(file, [])).toBeNull();
    expect(kindOf('docs/design/README.md', [rule('docs/**', 'rfc')])).toBeNull();
  });
});
