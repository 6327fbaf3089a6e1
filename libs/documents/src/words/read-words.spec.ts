import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWords } from './read-words.js';

const HOME = { owner: 'fernholt', name: 'rfcs' };
const TEXT = `---
title: "Cache keys per currency pair"
rfc: 31
status: accepted
teams: [Payments, Ledger]
---

# RFC-31: Cache keys per currency pair

## Motivation

Prices in two currencies share one cache key. A quote for crowns is served to a shopper who asked for euros.

## Proposal

The key carries the pair; see [RFC-14](0014-one-retry-budget.md) and #7.

## Who is concerned

- \`ledger-fx\`: owns the cache and changes first

## Who gains

Support saves about 274 hours a month.

## How we will know

Wrong quotes, counted for four weeks before and after.
`;
const of = (text: string, path = 'text/0031-cache-keys.md'): ReturnType<typeof readWords> => readWords(text, { home: HOME, path });

describe('readWords', () => {
  it('reads a document whole', () => {
    const words = of(TEXT);
    expect(words).toMatchObject({
      chars: TEXT.length,
      lines: TEXT.split('\n').length - 1,
      excerpt: 'Prices in two currencies share one cache key. A quote for crowns is served to a shopper who asked for euros.',
      gains: 'Support saves about 274 hours a month.',
      measure: 'Wrong quotes, counted for four weeks before and after.',
    });
    expect(words.sections.map(({ heading }) => heading)).toEqual([
      'RFC-31: Cache keys per currency pair',
      'Motivation',
      'Proposal',
      'Who is concerned',
      'Who gains',
      'How we will know',
    ]);
    expect(words.references).toEqual([
      'fernholt/rfcs#7',
      'fernholt/rfcs:text/0014-one-retry-budget.md',
      'name:Ledger',
      'name:Payments',
      'name:ledger-fx',
      'rfc-14',
      'rfc-31',
    ]);
    expect(words.terms).toMatchObject({ currency: 1, cache: 3, quote: 1 });
    expect(words.terms).not.toHaveProperty('motivation');
  });

  it('reads the fields of sidecars for names', () => {
    const siblings = [{ path: 'keps/1-a/kep.yaml', text: 'owning-sig: sig-node\n' }];
    expect(readWords('# A', { home: HOME, path: 'keps/1-a/README.md', siblings }).references).toEqual(['name:sig-node']);
  });

  it('takes relative links from its own folder', () => {
    expect(of('[a](../docs/b.md)').references).toEqual(['fernholt/rfcs:docs/b.md']);
    expect(of('[a](b.md)', 'a.md').references).toEqual(['fernholt/rfcs:b.md']);
  });

  it('gives the same for a text with other ends of lines', () => {
    expect({ ...of(TEXT.replaceAll('\n', '\r\n')), chars: 0 }).toEqual({ ...of(`\ufeff${TEXT}`), chars: 0 });
  });

  it('does not see a changed status in terms, signature and sections', () => {
    const [a, b] = [of(TEXT), of(TEXT.replace('status: accepted', 'status: implemented'))];
    expect([b.terms, b.signature, b.sections]).toEqual([a.terms, a.signature, a.sections]);
  });

  it('gives two documents on one form signatures that differ', () => {
    const other = TEXT.replace(/Prices[^\n]*/, 'Invoices are drawn twice.')
      .replace(/Cache keys per currency pair/g, 'One renderer')
      .replace(/The key[^\n]*/, 'One is retired.');
    expect(of(other).signature).not.toBe(of(TEXT).signature);
  });

  it('is never thrown at, and gives what a database can hold', () => {
    const piece = fc.constantFrom(
      '# ',
      '---\n',
      'a: b\n',
      '```\n',
      '<pre>\n',
      '\ud800',
      '\u202e',
      '\0',
      '- ',
      '| a |\n',
      'RFC-1 ',
      'We measure ',
      '\r\n',
      '[x](',
      ')',
      '`',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('a.md', 'a.rst', 'a.mediawiki', 'a.adoc', 'a', 'a.txt'),
        (pieces, path) => {
          const json = JSON.stringify(of(pieces.join(''), path));
          expect(json).not.toMatch(/\\u0000|\\ud[89a-f]/);
          expect(json).not.toContain('\u202e');
        },
      ),
    );
  });
});
