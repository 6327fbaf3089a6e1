import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rawOf, withoutComments, wordsOf } from './markup.js';

describe('withoutComments', () => {
  it.each([
    ['a <!-- b --> c', 'a  c'],
    ['a <!-- b', 'a '],
    ['<!-- a --><!-- b -->c', 'c'],
    ['a --> b', 'a --> b'],
    ['plain', 'plain'],
  ])('of %s', (text, left) => {
    expect(withoutComments(text)).toBe(left);
  });
});

describe('wordsOf', () => {
  it.each([
    ['**bold** and *emphasis*', 'bold and *emphasis*'],
    ['*all of it*', 'all of it'],
    ['`code` and ``more``', 'code and more'],
    ['get_block and __init__ ok', 'get_block and __init__ ok'],
    ['more precise **kwargs, and *args', 'more precise **kwargs, and *args'],
    ['__two words__', 'two words'],
    ["it's D`Angelo's", "it's D`Angelo's"],
    ['[a](b) [c][d] ![e](f)', 'a c e'],
    ['[[page|shown]] [[page]]', 'shown page'],
    ['[https://a.example shown]', 'shown'],
    ["'''bold''' and ''it''", 'bold and it'],
    ['a<br/>b <b>c</b> <span class="x">d</span>', 'a b c d'],
    ['Map<K, V> &lt; Set&lt;K&gt;', 'Map<K, V> < Set<K>'],
    ['a\\_b \\*c', 'a_b *c'],
    ['  many   blanks\t', 'many blanks'],
    ['\u202eturned\u202c\u200b\ufeff', 'turned'],
    ['سلام 世界', 'سلام 世界'],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('ends for any text, however it is marked', () => {
    for (const sign of ['[', '<', '**', '`', '<!--', '[[', "''", '![', '\\', '&amp', '<a '])
      expect(wordsOf(sign.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]()<>*_`!|\\ab &;'), maxLength: 200 }),
        (text) => !/\s\s|^\s|\s$/.test(wordsOf(text)),
      ),
    );
  });
});

describe('rawOf', () => {
  it.each([
    ['**Accepted**', 'Accepted'],
    ['**Accepted** in May', '**Accepted** in May'],
    ['`draft`', 'draft'],
    ['accepted <!-- optional -->', 'accepted'],
    ['[a](b)', '[a](b)'],
    ['a\n b', 'a b'],
  ])('of %s', (text, raw) => {
    expect(rawOf(text)).toBe(raw);
  });

  it('is short', () => {
    expect(rawOf('x'.repeat(5000))).toHaveLength(300);
  });
});
