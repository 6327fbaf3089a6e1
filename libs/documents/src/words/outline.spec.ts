import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE, FIELD, HEADING, outlineOf, REMARK, TEXT } from './outline.js';

const LETTERS = { [TEXT]: 't', [CODE]: 'c', [REMARK]: 'r', [FIELD]: 'f', [HEADING]: 'h' };
const marksOf = (lines: readonly string[], path = 'a.md'): string =>
  [...outlineOf(lines.join('\n'), path).marks].map((mark) => LETTERS[mark as keyof typeof LETTERS]).join('');
const headingsOf = (lines: readonly string[], path = 'a.md'): (string | number)[][] =>
  outlineOf(lines.join('\n'), path).headings.map(({ level, heading, start }) => [level, heading, start]);

describe('Markdown', () => {
  it('finds headings of both forms, with their lines', () => {
    expect(headingsOf(['# One', '', 'Two', '===', 'text', '', 'Three', '---', '### *Four* #'])).toEqual([
      [1, 'One', 0],
      [1, 'Two', 2],
      [2, 'Three', 6],
      [3, 'Four', 8],
    ]);
  });

  it('finds none in code, remarks, lists and tables', () => {
    expect(headingsOf(['```', '# no', '```', '<!--', '# no', '-->', '- item', '---', '| a |', '---', '    # no'])).toEqual([]);
  });

  it('marks what each line is', () => {
    expect(marksOf(['# One', 'text', '```', 'code', '```', '<!-- remark', 'more -->', 'text'])).toBe('htcccrrt');
  });

  it('reads a fence that never closes to the end', () => {
    expect(marksOf(['text', '', '```', '# no', '', '# no'])).toBe('ttcccc');
  });

  it('reads the same whether a text is parsed at once or in parts', () => {
    const block = fc.constantFrom('# h', 'text', 'text\n===', '```\n# no\n\n```', '<!--\n# no\n\n-->', '', '- a\n---', '~~~\n```\n~~~');
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), fc.integer({ min: 980, max: 1_001 }), (blocks, before) => {
        const head = Array.from({ length: before }, (_, i) => (i % 3 === 0 ? '' : 'text'));
        const lines = blocks.join('\n').split('\n');
        // An empty line between: what stands before must not become a part of the first block.
        const alone = headingsOf(['', ...lines]).map(([level, heading, start]) => [level, heading, Number(start) + before]);
        expect(headingsOf([...head, '', ...lines])).toEqual(alone);
      }),
    );
  });

  it('reads a paragraph and a fence longer than a part', () => {
    const long = Array.from({ length: 2_500 }, () => 'text');
    expect(headingsOf([...long, '', '# One'])).toEqual([[1, 'One', 2_501]]);
    expect(headingsOf(['```', ...long, '# no', '```', '# One'])).toEqual([[1, 'One', 2_503]]);
  });

  it('looks at 10,000 lines', () => {
    const { lines, headings } = outlineOf('# a\n'.repeat(20_000), 'a.md');
    expect([lines.length, headings.length]).toEqual([10_000, 10_000]);
  });
});

describe('fields', () => {
  it('are front matter, also behind a remark', () => {
    expect(marksOf(['---', 'title: a', '---', '# One'])).toBe('fffh');
    expect(marksOf(['<!-- remark -->', '---', 'title: a', '---', 'text'])).toBe('fffft');
    expect(marksOf(['', '---', 'title: a', '...', 'text'])).toBe('fffft');
  });

  it('are a preamble of three keys, alone, in a fence and in <pre>', () => {
    expect(marksOf(['PEP: 1', 'Title: a', 'Author: b', '        c', '', 'text'], 'a.rst')).toBe('fffftt');
    expect(marksOf(['```', '  BIP: 1', '  Title: a', '  Author: b', '', '          c', '```', 'text'])).toBe('ffffffft');
    expect(marksOf(['<pre>', '  BIP: 1', '  Title: a', '  Author: b', '</pre>', 'text'], 'a.mediawiki')).toBe('ffffft');
  });

  it('are not two keys, nor front matter that never closes, nor any code', () => {
    expect(marksOf(['Foo: 1', 'Bar: a', '', 'text'])).toBe('tttt');
    // The line alone is a field; what follows is not front matter.
    expect(marksOf(['---', 'title: a', '', 'text'])).toBe('tftt');
    expect(marksOf(['```', 'let a = 1', '```', 'text'])).toBe('ccct');
  });

  it('are labels and rows before the second section', () => {
    expect(marksOf(['# A', '- **Status**: x', '**Owner** y', '| Created | z |', '|---|---|', 'text', '## B', '- Status: x'])).toBe(
      'hfffftht',
    );
    expect(marksOf(['= A', ':status: x', '', 'text'], 'a.adoc')).toBe('hftt');
  });

  it('are sections that hold nothing else', () => {
    expect(marksOf(['# A', 'text', '## Status', '', 'Accepted', '## Context', 'text'])).toBe('hthffht');
  });
});

describe('other formats', () => {
  it('reads reStructuredText by the order of its punctuation', () => {
    const lines = [
      '=====',
      'Title',
      '=====',
      '',
      'Abstract',
      '========',
      'text::',
      '',
      '  ====',
      '  code',
      '',
      'Deeper',
      '------',
      'Next',
      '====',
    ];
    expect(headingsOf(lines, 'a.rst')).toEqual([
      [1, 'Title', 0],
      [2, 'Abstract', 4],
      [3, 'Deeper', 11],
      [2, 'Next', 13],
    ]);
    expect(marksOf(lines, 'a.rst')).toBe('hhhthhtccc'.concat('thhhh'));
  });

  it('reads MediaWiki, code and remarks apart', () => {
    const lines = [
      '==One==',
      'text',
      '=== Two ===',
      '<pre>',
      '==no==',
      '</pre>',
      '<!-- ==no== -->',
      '<source lang="c">',
      '==no==',
      '</source>',
      '== ==',
      '=',
    ];
    expect(headingsOf(lines, 'a.mediawiki')).toEqual([
      [2, 'One', 0],
      [3, 'Two', 2],
    ]);
    expect(marksOf(lines, 'a.mediawiki')).toBe('hthcccrccctt');
  });

  it('reads AsciiDoc, blocks apart', () => {
    const lines = ['= Title', '', '== One', '----', '== no', '----', '////', '== no', '////', '=== Two'];
    expect(headingsOf(lines, 'a.adoc')).toEqual([
      [1, 'Title', 0],
      [2, 'One', 2],
      [3, 'Two', 9],
    ]);
    expect(marksOf(lines, 'a.adoc')).toBe('hthcccrrrh');
  });

  it('gives headings in order and within the text, whatever the text', () => {
    const piece = fc.constantFrom(
      '# a',
      '==b==',
      '= c',
      '===',
      '---',
      '```',
      '<pre>',
      '::',
      '  x',
      '',
      '<!--',
      '-->',
      'text',
      '....',
      '////',
      '| a |',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('a.md', 'a.rst', 'a.mediawiki', 'a.adoc', 'a'), (lines, path) => {
        const outline = outlineOf(lines.join('\n'), path);
        let last = 0;
        for (const { start, end, level } of outline.headings) {
          expect(start >= last && end > start && end <= outline.lines.length && level >= 1 && level <= 6).toBe(true);
          last = end;
        }
      }),
    );
  });
});
