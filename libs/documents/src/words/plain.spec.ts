import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain, unlisted } from './plain.js';

describe('plain', () => {
  it.each([
    ['**Bold** and *so* and __on__', 'Bold and so and on'],
    ['snake_case_name and _this_', 'snake_case_name and this'],
    ['a `code` and ``more``', 'a code and more'],
    ['a [link](https://example.com/a_b) here', 'a link here'],
    ['a [link][ref] here', 'a link here'],
    ['a ![picture](a.png) here', 'a here'],
    ['[[bip-0341.mediawiki|BIP 341]] and [[Page]]', 'BIP 341 and Page'],
    ["''so'' and '''bold'''", 'so and bold'],
    ['[https://example.com the page]', 'the page'],
    ['https://example.com/x[the page] xref:a.adoc[it]', 'the page it'],
    ['`the page <https://example.com>`_', 'the page'],
    [':doc:`page` and :ref:`other`', 'page and other'],
    ['a<br/>b <b>c</b> <!-- d -->', 'a b c'],
    ['a &amp; b &lt;c&gt; &#39;d&#39;', "a & b <c> 'd'"],
    ['\\*not bold\\*', '*not bold*'],
    ['  many   spaces\n and lines ', 'many spaces and lines'],
    ['2 < 3 and 4 > 1', '2 < 3 and 4 > 1'],
    ['~~gone~~', 'gone'],
  ])('reads %j', (text, said) => {
    expect(plain(text)).toBe(said);
  });

  it('leaves words without marks alone', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/), { minLength: 1 }), (words) => {
        expect(plain(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[](){}<>`*_~!|\\&:;\'"a \n') }), (text) => {
        expect(plain(text)).not.toMatch(/\s\s|\n/);
      }),
    );
  });
});

describe('unlisted', () => {
  it.each([
    ['- item', 'item'],
    ['  * item', 'item'],
    ['12. item', 'item'],
    ['> quoted', 'quoted'],
    ['> - both', 'both'],
    ['- [x] done', 'done'],
    ['# item', 'item'],
    ['plain', 'plain'],
    ['-5 degrees', '5 degrees'],
    ['2024 was a year', '2024 was a year'],
  ])('reads %j', (line, said) => {
    expect(unlisted(line)).toBe(said);
  });
});
