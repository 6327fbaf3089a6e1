import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './outline.js';
import { paragraphsOf } from './paragraphs.js';

const of = (text: string, path = 'a.md'): ReturnType<typeof paragraphsOf> => paragraphsOf(outlineOf(text, path));

describe('paragraphsOf', () => {
  it('joins lines, parts items, and knows the heading', () => {
    expect(of('Before.\n# One\nA line\nand more.\n\n- item one\n  goes on\n- item two')).toEqual([
      { heading: '', text: 'Before.', item: false },
      { heading: 'One', text: 'A line and more.', item: false },
      { heading: 'One', text: 'item one goes on', item: true },
      { heading: 'One', text: 'item two', item: true },
    ]);
  });

  it.each([
    ['tables', '| a | b |'],
    ['pictures', '![a](b.png)'],
    ['directives', '.. note:: a'],
    ['references', '[a]: https://example.com'],
    ['rules', '---'],
    ['boxes', '<details><summary>More</summary>'],
    ['code', '```\na\n```'],
    ['remarks', '<!-- a -->'],
    ['fields', '- Status: draft'],
    ['marks alone', '***'],
  ])('leaves out %s', (_, text) => {
    expect(of(`\n${text}\n`)).toEqual([]);
  });

  it('reads the lists of MediaWiki', () => {
    expect(of('==A==\n* one\n# two\n: three', 'a.mediawiki').map(({ text, item }) => [text, item])).toEqual([
      ['one', true],
      ['two', true],
      ['three', true],
    ]);
  });

  it('cuts long ones and gives at most 2,000', () => {
    expect(of(`${'word '.repeat(10_000)}\n\nnext`)[0]?.text.length).toBeLessThanOrEqual(2_000);
    expect(of('a\n\n'.repeat(3_000))).toHaveLength(2_000);
  });
});
