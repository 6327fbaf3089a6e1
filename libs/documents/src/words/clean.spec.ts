import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleaned, countLines, fitting, inPieces, linesOf } from './clean.js';

const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('cleaned', () => {
  it.each([
    ['a byte order mark', '\ufeff# A', '# A'],
    ['carriage returns', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['control characters', 'a\0b\x1bc\x7fd\x85e', 'a b c d e'],
    ['separators of lines that are none here', 'a\u2028b\u2029c', 'a b c'],
    ['overrides of direction', 'a\u202eb\u2066c\u2069', 'abc'],
    ['a lone half of a pair', 'a\ud83db \ude00c', 'a\ufffdb \ufffdc'],
  ])('takes out %s', (_, text, clean) => {
    expect(cleaned(text)).toBe(clean);
  });

  it('keeps tabs, whole pairs, letters from right to left and their marks', () => {
    const text = 'a\tb \u{1f600} \u05d0\u200f\u05d1 \u0301';
    expect(cleaned(text)).toBe(text);
  });

  it('leaves nothing that a database refuses, and is the same when done again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', '\r', '\n', '\0', '\u202e', '\ufeff'), maxLength: 40 }),
        (text) => {
          const clean = cleaned(text);
          expect(BROKEN.test(clean)).toBe(false);
          expect(/[\0\r\u202e]/.test(clean)).toBe(false);
          expect(cleaned(`x${clean}`)).toBe(`x${clean}`);
        },
      ),
    );
  });

  it('keeps what stands across the edge of a piece together', () => {
    for (const edge of ['\r\n', '\u{1f600}']) {
      for (let before = 65_530; before < 65_540; before += 1) {
        const text = `${'a'.repeat(before)}${edge}${'b'.repeat(70_000)}`;
        expect(cleaned(text) === text.replace('\r\n', '\n')).toBe(true);
      }
    }
  });
});

describe('inPieces', () => {
  it('gives a short text whole', () => {
    expect(inPieces('a b', [/\s/])).toEqual(['a b']);
    expect(inPieces('', [/\s/])).toEqual(['']);
  });

  it('cuts behind the first kind of character it finds, else anywhere', () => {
    const words = 'word '.repeat(40_000);
    expect(inPieces(words, [/\n/, /\s/]).every((piece) => piece.endsWith(' ') || piece === '')).toBe(true);
    const lines = 'a word\n'.repeat(30_000);
    expect(inPieces(lines, [/\n/, /\s/]).every((piece) => piece.endsWith('\n') || piece === '')).toBe(true);
    expect(inPieces('x'.repeat(200_000), [/\s/]).map((piece) => piece.length)).toEqual([65_536, 65_536, 65_536, 3_392]);
  });

  it('loses nothing', () => {
    const text = Array.from({ length: 60_000 }, (_, i) => String(i)).join(' ');
    expect(inPieces(text, [/\s/]).join('') === text).toBe(true);
  });
});

describe('lines', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['\n\n', 2],
  ])('counts those of %j as %d', (text, count) => {
    expect(countLines(text)).toBe(count);
  });

  it('gives the first of them', () => {
    expect(linesOf('a\nb\nc', 2)).toEqual(['a', 'b']);
    expect(linesOf('a\nb\n', 9)).toEqual(['a', 'b', '']);
    expect(linesOf('\n'.repeat(1_000_000), 3)).toEqual(['', '', '']);
  });
});

describe('fitting', () => {
  it('keeps what fits', () => {
    expect(fitting('a b c', 5)).toBe('a b c');
  });

  it.each([
    ['one two three', 9, 'one two…'],
    ['one two, three', 10, 'one two…'],
    ['onetwothree', 6, 'onetw…'],
    ['abcd\u{1f600}efg', 6, 'abcd…'],
  ])('cuts %j at %d', (text, most, cut) => {
    expect(fitting(text, most)).toBe(cut);
  });

  it('never gives more, nor half a pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\u{1f600}', ','), maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, most) => {
          const cut = fitting(text, most);
          expect(cut.length).toBeLessThanOrEqual(most);
          expect(BROKEN.test(cut)).toBe(false);
        },
      ),
    );
  });
});
