import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './outline.js';
import { eachWord, tellingLines } from './words.js';

const wordsOf = (line: string): string[] => {
  const words: string[] = [];
  eachWord(line, (word) => words.push(word));
  return words;
};

describe('eachWord', () => {
  it.each([
    ['One, two; THREE.', ['one', 'two', 'three']],
    ["don't well-known snake_case", ["don't", 'well-known', 'snake_case']],
    ['**bold** `code` _so_', ['bold', 'code', 'so']],
    ['see https://example.com/a-b?c here', ['see', 'here']],
    ['a [link](docs/a.md) here', ['a', 'link', 'here']],
    ['a<br/>b <span class="x">c</span>', ['a', 'b', 'c']],
    ['Größe naïve 日本語', ['größe', 'naïve', '日本語']],
    ['- - --- ***', []],
  ])('finds those of %j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  it('finds all of a very long line', () => {
    expect(wordsOf('word '.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('tellingLines', () => {
  const text = [
    '---',
    'status: draft',
    '---',
    '# Caches',
    'Intro.',
    '## Motivation',
    'Why.',
    '```',
    'code()',
    '```',
    '## Key shapes',
    'How.',
    '## License',
    'CC0.',
    '## After',
    'On.',
  ];
  const of = (code: boolean): string[] => tellingLines(outlineOf(text.join('\n'), 'a.md'), { code });

  it('leaves out fields, headings of forms and formalities', () => {
    expect(of(false)).toEqual(['Caches', 'Intro.', 'Why.', 'Key shapes', 'How.', 'After', 'On.']);
  });

  it('gives code on request', () => {
    expect(of(true)).toContain('code()');
  });
});
